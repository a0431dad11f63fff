/** The stretches of text in which one grammar holds: the narrator's sentences, and what stands in quotation marks. */
import { frameOf } from '../lang/en/speech.ts';
import type { Chunk, VerbGroup } from '../phrases/chunks.ts';
import type { BlockKind, Doc, Run } from '../text/tokens.ts';
import type { Marked } from './marks.ts';

/** A remark in quotation marks, which the sentence around it holds as one thing. */
export interface QuoteItem extends Run {
  readonly kind: 'QUOTE';
  readonly mark: Marked;
  /** A comma stands inside the closing mark: “…,” */
  readonly comma: boolean;
  /** A full stop, question or exclamation mark stands inside the closing mark. */
  readonly stop: boolean;
}

export type Item = Chunk | QuoteItem;

/** The word of a small item; empty for a group. */
export const wordOf = (item: Item | undefined): string =>
  item !== undefined && 'word' in item ? item.word : '';

export const isVerb = (item: Item | undefined): item is VerbGroup => item?.kind === 'VG';

export interface Segment extends Run {
  readonly items: readonly Item[];
  /** The quotation that the segment stands inside. */
  readonly inside: Marked | undefined;
  readonly kind: BlockKind;
  readonly block: number;
  /** All pairs of quotation marks of the document, in order. */
  readonly marks: readonly Marked[];
}

/** No sentence is longer, in words: lists and rubbish are, and every clause in them would be weighed against every other. */
export const LONGEST_SENTENCE = 400;

/** Whether a quotation is a remark of its own, to be read as one thing in its sentence. */
function opaque(doc: Doc, mark: Marked, chunks: readonly Chunk[], sentence: Run): boolean {
  if (mark.to > sentence.to || mark.from < sentence.from) return true;
  const before = mark.from > sentence.from ? (doc.norm[mark.from - 1] ?? '') : '';
  const atStart =
    before === '' ||
    before === ',' ||
    before === ':' ||
    before === '—' ||
    before === '"' ||
    before === '-';
  let finite = false;
  let previous: Chunk | undefined;
  for (const chunk of chunks) {
    if (chunk.to <= mark.from) previous = chunk;
    if (chunk.from > mark.from && chunk.to <= mark.to && chunk.kind === 'VG' && chunk.finite)
      finite = true;
  }
  if (atStart) return mark.speech || finite || mark.size > 3;
  if (
    previous?.kind === 'VG' &&
    previous.to === mark.from &&
    mark.size > 1 &&
    /[qQ]/.test(frameOf(previous.lemma) ?? '')
  )
    return true;
  if (previous?.kind === 'NP' || (previous !== undefined && /^(?:I|J|D|H)$/.test(previous.kind)))
    return finite && mark.speech;
  return finite && /^\p{Lu}|^I$/u.test(doc.value[mark.from + 1] ?? '');
}

/** Puts quotations that are remarks of their own in the place of the groups inside them. */
function itemsOf(
  doc: Doc,
  groups: readonly Chunk[],
  marks: readonly Marked[],
  first: number,
  sentence: Run,
  out: Item[],
  skip: number,
): number {
  let at = first;
  let skipTo = skip;
  for (const chunk of groups) {
    if (chunk.from < skipTo) continue;
    while (at < marks.length && (marks[at]?.to ?? 0) <= chunk.from) at += 1;
    const mark = marks[at];
    if (
      mark !== undefined &&
      chunk.to > mark.from &&
      chunk.from < mark.to &&
      opaque(doc, mark, groups, sentence)
    ) {
      if (chunk.from < mark.from) out.push(chunk);
      out.push(quoteItem(doc, mark));
      skipTo = mark.to;
    } else out.push(chunk);
  }
  return skipTo;
}

/** Cuts a document into segments: sentences joined where a quotation runs over their ends, and quotations. */
export function segmentsOf(
  doc: Doc,
  { outer: marks, inner: singles }: { outer: readonly Marked[]; inner: readonly Marked[] },
  chunks: readonly (readonly Chunk[])[],
): Segment[] {
  const out: Segment[] = [];
  let m = 0;
  let n = 0;
  for (let s = 0; s < doc.sentences.length; s += 1) {
    const first = doc.sentences[s];
    if (
      first === undefined ||
      first.kind === 'furniture' ||
      first.kind === 'byline' ||
      first.to - first.from > LONGEST_SENTENCE
    )
      continue;
    const items: Item[] = [];
    const inside: Segment[] = [];
    let end = first.to;
    let skipTo = -1;
    for (let last = s; last < doc.sentences.length; last += 1) {
      const sentence = doc.sentences[last];
      const groups = chunks[last] ?? [];
      if (
        sentence === undefined ||
        sentence.to - sentence.from > LONGEST_SENTENCE ||
        items.length > LONGEST_SENTENCE
      )
        break;
      if (sentence.from >= end && !goesOn(doc, items, groups, sentence.block === first.block))
        break;
      while (m < marks.length && (marks[m]?.to ?? 0) <= sentence.from) m += 1;
      while (n < singles.length && (singles[n]?.to ?? 0) <= sentence.from) n += 1;
      skipTo = itemsOf(doc, groups, marks, m, sentence, items, skipTo);
      end = Math.max(end, sentence.to, skipTo);
      for (let k = m; k < marks.length; k += 1) {
        const mark = marks[k];
        if (mark === undefined || mark.from >= sentence.to) break;
        const from = Math.max(mark.from + 1, sentence.from);
        const to = Math.min(mark.to - mark.closed, sentence.to);
        if (to - from <= 2 || !opaque(doc, mark, groups, sentence)) continue;
        const own: Item[] = [];
        itemsOf(
          doc,
          groups.filter((chunk) => chunk.from >= from && chunk.to <= to),
          singles,
          n,
          { from, to },
          own,
          -1,
        );
        if (own.length > 2)
          inside.push({
            from,
            to,
            items: own,
            inside: mark,
            kind: sentence.kind,
            block: sentence.block,
            marks: singles,
          });
      }
      s = last;
    }
    out.push(
      {
        from: first.from,
        to: end,
        items,
        inside: undefined,
        kind: first.kind,
        block: first.block,
        marks,
      },
      ...inside,
    );
  }
  return out;
}

/** “What happened?” she asked: the tagger ends a sentence at the mark, but the reporting clause belongs to it. */
function goesOn(
  doc: Doc,
  items: readonly Item[],
  next: readonly Chunk[],
  sameBlock: boolean,
): boolean {
  const last = items.at(-1);
  const first = next[0];
  if (!sameBlock || last?.kind !== 'QUOTE' || first === undefined) return false;
  if (/^\p{Ll}/u.test(doc.value[first.from] ?? '')) return true;
  if (!/^[?!…]/.test(doc.norm[last.to - 1 - last.mark.closed] ?? '')) return false;
  const verb = next[1];
  return (
    first.kind === 'NP' &&
    verb?.kind === 'VG' &&
    /q/.test(frameOf(verb.lemma) ?? '') &&
    (next[2] === undefined || /^[OKISX]$/.test(next[2].kind))
  );
}

/** The pair of marks that opens at word `at`. */
export const markAt = (segment: Segment, at: number): Marked | undefined => {
  let low = 0;
  let high = segment.marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segment.marks[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const mark = segment.marks[low];
  return mark?.from === at ? mark : undefined;
};

function quoteItem(doc: Doc, mark: Marked): QuoteItem {
  let end = mark.to - 1 - mark.closed;
  while (end > mark.from && (doc.norm[end] === "'" || doc.norm[end] === '"')) end -= 1;
  const last = doc.norm[end] ?? '';
  return {
    kind: 'QUOTE',
    from: mark.from,
    to: mark.to,
    mark,
    comma: last === ',' || last === '—',
    stop: /^[.!?…]/.test(last),
  };
}
