/**
 * Paragraphs and what they are: text that says something, or the furniture around it.
 *
 * Titles are read with care by later stages; captions, bylines and furniture yield no claims.
 */
export type BlockKind = 'body' | 'title' | 'caption' | 'byline' | 'furniture';

export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** Who took the picture: the mark of a caption. */
const CREDIT =
  /\((?:[^()]*[/,–—-]\s*)?(?:AFP|Reuters|Getty(?: Images)?|AP(?: Photo)?|EPA(?:-EFE)?|ANP|dpa|DPA|PA|Alamy|Shutterstock|Bloomberg|French|Anadolu|Archive|archive|file(?: photo| picture| image)?|File(?: photo)?|Photo[^()]*|photo[^()]*|Image[^()]*|Credit[^()]*|Picture[^()]*)\)?\s*\.?$/;
const CAPTION_START =
  /^(?:photo(?:graph)?|picture|image|caption|credit|file (?:photo|picture)|illustration|video)\s*(?:by|:|credit|\|)/i;
const CAPTION_PLACE = /\((?:left|right|centre|center|middle|l|r|c|(?:from|on the|second from) (?:left|right))\b/i;
const CREDIT_END =
  /(?:[.|/]|\s[-–—])\s*(?:(?:photo|photograph|picture|image|credit)s?\s*(?::|by\b|courtesy)|©|\bAP Photo\b|(?:AFP|Reuters|REUTERS|EPA|ANP|Getty Images|Shutterstock)\s*[/|])[^.!?]*\.?$/i;

const BYLINE =
  /^(?:by|from|reporting by|additional reporting by|written by|edited by|editing by|words by|text by|story by)\s+[A-Z\p{Lu}]/iu;
const DATE_LINE =
  /^(?:published|updated|last updated|last modified|posted|first published|created|modified)\b.{0,80}$/i;
const BARE_DATE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)?(?:\d{1,2}\s+\p{L}+\s+\d{4}|\p{L}+\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})\b[^.]{0,40}$/iu;

const FURNITURE =
  /^(?:read (?:also|more|next|on)|also read|see also|related(?: articles?| stories| news)?|more on|more from|more stories|recommended|you might also like|most (?:read|popular)|trending|share(?: this| on)?|follow us|sign up|subscribe|newsletter|get (?:our|the) |log ?in|advertisement|sponsored|cookies?|we use cookies|comments?\b|leave a comment|tags?:|topics?:|keywords?:|source:|sources:|copyright|©|all rights reserved|click here|watch(?: live| now|:)|listen(?: to|:)|support our|donate|back to top|skip to|menu|home\s*[>›|»]|print this|e-?mail this|copy link|facebook|twitter|whatsapp|linkedin|telegram|breaking news alerts|live updates?:|editor['’]s picks?|editor['’]s note|in this article|table of contents|previous article|next article|don['’]t miss|what to read next|join (?:us|our|the conversation)|download (?:our|the) app|this article (?:was|has been|is|first|originally)|(?:the )?article (?:was )?(?:first|originally) (?:appeared|published))\b/i;

const LABEL = /^[\p{Lu}\d\s&/|:·•>›»-]{2,40}$/u;

const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;

/** How much of a line's end its last marks can take up; a search from the start of a long line is slow. */
const TAIL = 12;
const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-TAIL));

/** The kind of one line of text. */
export function kindOf(line: string, index: number): BlockKind {
  const text = line.trim();
  if (text.length === 0) return 'furniture';
  if (CAPTION_START.test(text)) return 'caption';
  if (text.length < 400 && (CREDIT.test(text) || CREDIT_END.test(text))) return 'caption';
  if (text.length < 240 && CAPTION_PLACE.test(text)) return 'caption';
  if (FURNITURE.test(text) && text.length < 200) return 'furniture';
  if (text.length < 160 && !endsSentence(text) && (BYLINE.test(text) || DATE_LINE.test(text))) {
    return 'byline';
  }
  if (BARE_DATE.test(text) && text.length < 60) return 'byline';
  if (LABEL.test(text)) return 'furniture';
  if (!endsSentence(text) && text.length < 160 && !/[:,;]$/.test(text.slice(-1))) {
    // A line without a full stop: the headline, a subheading, or a crumb of the page around it.
    return index < 3 || text.length > 24 || /\s/.test(text) ? 'title' : 'furniture';
  }
  if (/\?["'”’]?$/.test(text.slice(-3)) && text.length < 100) return 'title';
  return 'body';
}

/** Splits a text into its lines, each with its kind; empty lines are left out. */
export function blocksOf(text: string): Block[] {
  const out: Block[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end);
    if (line.trim().length > 0) out.push({ start, end, kind: kindOf(line, out.length) });
    start = end + 1;
  }
  if (out.length === 0) out.push({ start: 0, end: text.length, kind: 'body' });
  return joinWrapped(text, out);
}

/**
 * Mail and plain-text files break lines in mid-sentence: where most lines end without a full stop and
 * the next begins in lower case, they are one paragraph.
 */
function joinWrapped(text: string, blocks: Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, block.start);
    const first = text.slice(block.start, block.end).trimStart()[0] ?? '';
    const before = last === undefined ? '' : text.slice(last.start, last.end).trimEnd();
    const wrapped =
      last !== undefined &&
      (gap.match(/\n/g)?.length ?? 0) === 1 &&
      !endsSentence(before) &&
      before.length > 45 &&
      last.kind !== 'caption' &&
      last.kind !== 'furniture' &&
      (/\p{Ll}/u.test(first) || before.length > 60) &&
      block.kind !== 'caption' &&
      block.kind !== 'furniture' && block.kind !== 'byline';
    if (wrapped && last !== undefined) {
      out[out.length - 1] = { start: last.start, end: block.end, kind: kindOf(text.slice(last.start, block.end).replace(/\n/g, ' '), out.length - 1) };
    } else {
      out.push(block);
    }
  }
  return out;
}
