/** Paragraphs broken into lines that fit the screen. */
import { fitFor, paint, type Piece, type Screen } from './screen.ts';
import { charactersOf, widthOf } from './width.ts';

export interface Indent {
  /** Spaces before the first line, or a text that stands there. */
  readonly first?: string;
  /** Spaces before the others. */
  readonly rest?: number;
}

interface Word {
  /** Pieces that belong together, with nothing to break at between them. */
  readonly pieces: Piece[];
  readonly width: number;
  /** The space before it, which is dropped where a line begins. */
  readonly space: Piece | undefined;
}

const widthOfAll = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + widthOf(text), 0);

/** Wide characters may be broken anywhere between two of them. */
const BREAKS =
  /(\s+|(?<=[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60])(?=[\u2e80-\u9fff\uac00-\ud7a3]))/u;

function wordsOf(screen: Screen, pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let current: Piece[] = [];
  let space: Piece | undefined;
  const close = (): void => {
    if (current.length > 0) words.push({ pieces: current, width: widthOfAll(current), space });
    if (current.length > 0) space = undefined;
    current = [];
  };
  for (const { text, ...look } of pieces) {
    for (const [index, part] of fitFor(screen, text).split(BREAKS).entries()) {
      if (index % 2 === 0) {
        if (part !== '') current.push({ text: part, ...look });
      } else {
        close();
        space = part === '' ? undefined : { text: ' ', ...look };
      }
    }
  }
  close();
  return words;
}

/** A word longer than a whole line is broken where it must be. */
function broken(word: Word, room: number): Word[] {
  if (word.width <= room) return [word];
  const parts: Word[] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const { text, ...look } of word.pieces) {
    for (const character of charactersOf(text)) {
      const width = widthOf(character);
      if (used + width > room) {
        parts.push({
          pieces: line,
          width: used,
          space: parts.length === 0 ? word.space : undefined,
        });
        line = [];
        used = 0;
      }
      line.push({ text: character, ...look });
      used += width;
    }
  }
  parts.push({ pieces: line, width: used, space: undefined });
  return parts;
}

/** Neighbours that look the same are painted at once. */
function painted(screen: Screen, pieces: readonly Piece[]): string {
  let line = '';
  let text = '';
  for (const [index, one] of pieces.entries()) {
    text += one.text;
    const next = pieces[index + 1];
    if (next?.style === one.style && next.tile === one.tile) continue;
    line += paint(screen, { ...one, text });
    text = '';
  }
  return line;
}

/** Breaks a paragraph into painted lines of at most the screen's width. */
export function wrap(screen: Screen, pieces: readonly Piece[], indent: Indent = {}): string[] {
  const first = fitFor(screen, indent.first ?? '');
  const hang = indent.rest ?? widthOf(first);
  const lines: string[] = [];
  let line: Piece[] = [{ text: first, style: 'plain' }];
  let used = widthOf(first);
  let empty = true;
  const room = Math.max(8, screen.width - Math.max(hang, used));
  for (const word of wordsOf(screen, pieces).flatMap((one) => broken(one, room))) {
    const gap = empty || word.space === undefined ? 0 : 1;
    if (!empty && used + gap + word.width > screen.width) {
      lines.push(painted(screen, line));
      line = [{ text: ' '.repeat(hang), style: 'plain' }];
      used = hang;
      empty = true;
    }
    if (!empty && word.space !== undefined) {
      line.push(word.space);
      used += 1;
    }
    line.push(...word.pieces);
    used += word.width;
    empty = false;
  }
  lines.push(painted(screen, line).trimEnd());
  return lines;
}
