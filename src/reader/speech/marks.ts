/** Pairs quotation marks, over several sentences and paragraphs where they run on. */
import type { Doc, Run } from '../text/tokens.ts';

/** Words between quotation marks, the marks included. */
export interface Marked extends Run {
  /** Single marks, which may also be apostrophes. */
  readonly single: boolean;
  /** The closing mark was found: 1, or there was none: 0. */
  readonly closed: 0 | 1;
  /** The number of words between the marks. */
  readonly size: number;
  /** The words are a remark of their own: they end in punctuation or run over sentences. */
  readonly speech: boolean;
}

const CLOSERS = '”»';

/** All pairs of quotation marks in order: those of the text, and the single ones inside them. */
export function marksOf(doc: Doc): { outer: Marked[]; inner: Marked[] } {
  const out: Marked[] = [];
  const inner: Marked[] = [];
  const pushed = (from: number, to: number, single: boolean, closed: boolean): void => {
    if (to - from > (closed ? 2 : 1)) out.push(marked(doc, from, to, single, closed));
  };
  let open = -1;
  let opener = '';
  let block = -1;
  let blockEnd = 0;
  for (let s = 0; s < doc.sentences.length; s += 1) {
    const sentence = doc.sentences[s];
    if (sentence === undefined) continue;
    if (sentence.block !== block) {
      if (open >= 0 && !(sentence.kind === 'body' && opensAt(doc, sentence.from))) {
        // Never closed, and not opened again: it ends with its paragraph.
        pushed(open, blockEnd, false, false);
        open = -1;
      } else if (open >= 0) {
        // The next paragraph opens again: the quotation runs on.
        pushed(open, blockEnd, false, false);
        open = sentence.from;
        opener = doc.text[doc.start[open] ?? 0] ?? '';
      }
      block = sentence.block;
    }
    blockEnd = sentence.to;
    for (let i = Math.max(sentence.from, open + 1); i < sentence.to; i += 1) {
      const norm = doc.norm[i];
      if (norm === '"') {
        const character = doc.text[doc.start[i] ?? 0] ?? '';
        if (open < 0) {
          if (!CLOSERS.includes(character) || (character === '»' && spaceBefore(doc, i))) {
            open = i;
            opener = character;
          }
        } else if (closes(doc, i, character, opener)) {
          pushed(open, i + 1, false, true);
          open = -1;
        }
      } else if (norm === "'" && opensSingle(doc, i)) {
        const close = closeOfSingle(doc, i, sentence.block, s);
        if (close > 0 && open >= 0) inner.push(marked(doc, i, close + 1, true, true));
        else if (close > 0) {
          pushed(i, close + 1, true, true);
          i = close;
        }
      }
    }
  }
  if (open >= 0) pushed(open, blockEnd, false, false);
  return { outer: out, inner };
}

function marked(doc: Doc, from: number, to: number, single: boolean, closed: boolean): Marked {
  let end = to - (closed ? 2 : 1);
  while (end > from && (doc.norm[end] === "'" || doc.norm[end] === '"')) end -= 1;
  const last = doc.norm[end] ?? '';
  return {
    from,
    to,
    single,
    closed: closed ? 1 : 0,
    size: to - from - (closed ? 2 : 1),
    speech: /^[,.!?…—]/.test(last),
  };
}

const spaceBefore = (doc: Doc, i: number): boolean => {
  const before = doc.plain[(doc.start[i] ?? 0) - 1];
  return before === undefined || /[\s([—"-]/.test(before);
};
const spaceAfter = (doc: Doc, i: number): boolean => {
  const after = doc.plain[doc.end[i] ?? 0];
  return after === undefined || /[\s)\],.;:!?—"]/.test(after);
};

const opensAt = (doc: Doc, i: number): boolean => {
  const character = doc.text[doc.start[i] ?? 0] ?? '';
  return doc.norm[i] === '"' && !CLOSERS.includes(character);
};

/** Whether this mark ends what `opener` began; a second opening mark inside is a nested quotation. */
function closes(doc: Doc, i: number, character: string, opener: string): boolean {
  if (character === '“') return opener === '„';
  if (character === '«') return opener === '»';
  if (character === '„' || character === '‟') return false;
  if (character === '"')
    return (
      !/\s/.test(doc.plain[(doc.start[i] ?? 0) - 1] ?? ' ') ||
      /\s/.test(doc.plain[doc.end[i] ?? 0] ?? ' ')
    );
  return true;
}

function opensSingle(doc: Doc, i: number): boolean {
  const at = doc.start[i] ?? 0;
  if (doc.text[at] === '’' || !spaceBefore(doc, i)) return false;
  return (
    /\p{L}|\d/u.test(doc.plain[at + 1] ?? '') &&
    !/^\d0s|^(?:tis|twas|em|til|cause)\b/i.test(doc.plain.slice(at + 1, at + 7))
  );
}

/** The mark that ends single-quoted words, or −1: the first beside punctuation, never one after an “s” alone. */
function closeOfSingle(doc: Doc, open: number, block: number, first: number): number {
  let weak = -1;
  // Longer than any remark: without an end, every mark would be sought through the whole paragraph.
  const furthest = open + 400;
  for (let s = first; s < doc.sentences.length && doc.sentences[s]?.block === block; s += 1) {
    const sentence = doc.sentences[s];
    if (sentence === undefined) break;
    if (sentence.from > furthest) break;
    for (let i = Math.max(open + 2, sentence.from); i < sentence.to && i < furthest; i += 1) {
      const norm = doc.norm[i];
      if (norm === '"') return weak;
      if (norm !== "'" || !spaceAfter(doc, i) || doc.text[doc.start[i] ?? 0] === '‘') continue;
      const before = doc.plain[(doc.start[i] ?? 0) - 1] ?? '';
      const after = doc.plain[doc.end[i] ?? 0] ?? '';
      if (
        /[,.!?…]/.test(before) ||
        /[,.;:!?)"]/.test(after) ||
        after === '' ||
        after === '\n' ||
        before !== 's'
      )
        return i;
      if (weak < 0) weak = i;
    }
  }
  return weak;
}
