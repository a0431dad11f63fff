/**
 * Paragraphs and what they are: text that says something, or the furniture around it.
 *
 * Titles are read with care by later stages; captions, bylines and furniture yield no claims.
 */
import {
  BARE_DATE,
  BYLINE,
  CAPTION_PLACE,
  CAPTION_START,
  CREDIT,
  CREDIT_END,
  DATE_LINE,
  FURNITURE,
} from '../lang/en/furniture.ts';

export type BlockKind = 'body' | 'title' | 'caption' | 'byline' | 'furniture';

export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** A line all in capitals and marks: a label or a crumb of the page. */
const LABEL = /^[\p{Lu}\d\s&/|:·•>›»-]{2,40}$/u;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;
/** How much of a line's end its last marks can take up; a search from the start of a long line is slow. */
const TAIL = 12;
const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-TAIL));
const GOES_ON = /[:,;]$/;
const QUESTION = /\?["'”’]?$/;
const SPACE = /\s/;

/** The kind of one line of text; the headline and what stands around it come first. */
export function kindOf(line: string, index: number): BlockKind {
  const text = line.trim();
  const { length } = text;
  if (length === 0) return 'furniture';
  if (isCaption(text)) return 'caption';
  if (length < 200 && FURNITURE.test(text)) return 'furniture';
  const ended = endsSentence(text);
  if (length < 160 && !ended && (BYLINE.test(text) || DATE_LINE.test(text))) return 'byline';
  if (length < 60 && BARE_DATE.test(text)) return 'byline';
  if (LABEL.test(text)) return 'furniture';
  if (length < 160 && !ended && !GOES_ON.test(text.slice(-1))) {
    // A line without a full stop: the headline, a subheading, or a crumb of the page around it.
    return index < 3 || length > 24 || SPACE.test(text) ? 'title' : 'furniture';
  }
  return length < 100 && QUESTION.test(text.slice(-3)) ? 'title' : 'body';
}

const isCaption = (text: string): boolean =>
  CAPTION_START.test(text) ||
  (text.length < 400 && (CREDIT.test(text) || CREDIT_END.test(text))) ||
  (text.length < 240 && CAPTION_PLACE.test(text));

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
 * Mail and plain-text files break lines in mid-sentence: where a line ends without a full stop and
 * the next goes on, they are one paragraph.
 */
function joinWrapped(text: string, blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last === undefined || !goesOnIn(text, last, block)) {
      out.push(block);
      continue;
    }
    const line = text.slice(last.start, block.end).replaceAll('\n', ' ');
    out[out.length - 1] = { start: last.start, end: block.end, kind: kindOf(line, out.length - 1) };
  }
  return out;
}

/** A line that is broken is longer than a headline usually is. */
const SHORTEST_BROKEN = 45;
/** One this long goes on even in a line that begins with a capital. */
const SURELY_BROKEN = 60;
const LOWER = /\p{Ll}/u;

function goesOnIn(text: string, last: Block, block: Block): boolean {
  if (last.kind === 'caption' || last.kind === 'furniture') return false;
  if (block.kind === 'caption' || block.kind === 'furniture' || block.kind === 'byline')
    return false;
  // An empty line between them ends a paragraph.
  if (text.slice(last.end, block.start).split('\n').length !== 2) return false;
  const before = text.slice(last.start, last.end).trimEnd();
  if (before.length <= SHORTEST_BROKEN || endsSentence(before)) return false;
  const first = text.slice(block.start, block.end).trimStart()[0] ?? '';
  return before.length > SURELY_BROKEN || LOWER.test(first);
}
