/** What the check of the documents needs to know of a Markdown page: links, anchors, commands. */

export interface Link {
  readonly line: number;
  readonly target: string;
}

/** A command that a page tells its reader to type. */
export interface Command {
  readonly line: number;
  readonly text: string;
  /** The exit code that the page promises, 0 where it says nothing. */
  readonly exits: number;
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** The language of the fenced block that the line is in; undefined in prose. */
  readonly fence?: string;
}

/** The page's lines, each with the fenced block that it is in; the fences themselves are left out. */
function linesOf(page: string): Line[] {
  const lines: Line[] = [];
  let mark: string | undefined;
  let language = '';
  for (const [index, text] of page.split(/\r?\n/).entries()) {
    const fence = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(text);
    if (mark === undefined && fence) {
      [, mark = '', language = ''] = fence;
    } else if (mark !== undefined && fence?.[1]?.startsWith(mark) && fence[2] === '') {
      mark = undefined;
    } else {
      const number = index + 1;
      lines.push(mark === undefined ? { number, text } : { number, text, fence: language });
    }
  }
  return lines;
}

const prose = (page: string): Line[] => linesOf(page).filter((line) => line.fence === undefined);

const LINKS = [
  // [words](target "title") and ![words](target)
  /\]\(\s*<?([^)\s>]+)>?(?:\s+["'(][^)]*)?\)/g,
  // [label]: target
  /^\s*\[[^\]]+\]:\s+<?([^\s>]+)>?/g,
  /<(?:a|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g,
];

/** All links of the page, outside code. */
export function linksIn(page: string): Link[] {
  return prose(page).flatMap(({ number, text }) => {
    const words = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    return LINKS.flatMap((pattern) =>
      [...words.matchAll(pattern)].map(([, target = '']) => ({ line: number, target })),
    );
  });
}

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** All places of the page that a link can point at. */
export function anchorsIn(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of prose(page)) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(text)?.[1];
    if (heading !== undefined) {
      const first = anchorOf(heading);
      let anchor = first;
      // A heading that occurs again gets a number.
      for (let again = 1; anchors.has(anchor); again += 1) anchor = `${first}-${again}`;
      anchors.add(anchor);
    }
    for (const [, name = ''] of text.matchAll(/<a\b[^>]*?\b(?:id|name)="([^"]+)"/g)) {
      anchors.add(name);
    }
  }
  return anchors;
}

/**
 * The commands in the page's `sh` blocks that begin with `npx . `, long lines joined. A trailing
 * comment `# exits 3` is the page's promise of an exit code.
 */
export function commandsIn(page: string): Command[] {
  const commands: Command[] = [];
  let begun: { line: number; text: string } | undefined;
  for (const { number, text, fence } of linesOf(page)) {
    if (fence !== 'sh') {
      begun = undefined;
      continue;
    }
    const whole: { line: number; text: string } = begun
      ? { line: begun.line, text: `${begun.text} ${text.trim()}` }
      : { line: number, text: text.trim() };
    begun = undefined;
    if (whole.text.endsWith('\\')) {
      begun = { line: whole.line, text: whole.text.slice(0, -1).trimEnd() };
    } else if (whole.text.startsWith('npx . ')) {
      const [, exits = '0'] = /\s#\s*exits (\d+)\s*$/.exec(whole.text) ?? [];
      commands.push({ ...whole, exits: Number(exits) });
    }
  }
  return commands;
}
