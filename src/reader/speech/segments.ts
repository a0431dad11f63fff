/** The stretches of text in which one grammar holds: the narrator's sentences, and what stands in quotation marks. */
import type { Chunk } from '../phrases/chunks.ts';
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

export interface Segment extends Run {
  readonly items: readonly Item[];
  /** The quotation that the segment stands inside. */
  readonly inside: Marked | undefined;
  readonly kind: BlockKind;
  readonly block: number;
}

/** Whether a quotation is a remark of its own, to be read as one thing in its sentence. */
function opaque(doc: Doc, mark: Marked, chunks: readonly Chunk[], sentence: Run): boolean {
  if (mark.to > sentence.to || mark.from < sentence.from) return true;
  const before = mark.from > sentence.from ? (doc.norm[mark.from - 1] ?? '') : '';
  const atStart = before === '' || before === ',' || before === ':' || before === '—' || before === '"' || before === '-';
  let finite = false;
  let previous: Chunk | undefined;
  for (const chunk of chunks) {
    if (chunk.to <= mark.from) previous = chunk;
    if (chunk.from > mark.from && chunk.to <= mark.to && chunk.kind === 'VG' && chunk.finite) finite = true;
  }
  if (atStart) return mark.speech || finite || mark.size > 3;
  if (previous?.kind === 'NP' || (previous !== undefined && /^(?:I|J|D|H)$/.test(previous.kind))) return finite && mark.speech;
  return finite && /^\p{Lu}|^I$/u.test(doc.value[mark.from + 1] ?? '');
}

/** Cuts a document into segments: sentences joined where a quotation runs over their ends, and quotations. */
export function segmentsOf(doc: Doc, marks: readonly Marked[], chunks: readonly (readonly Chunk[])[]): Segment[] {
  const out: Segment[] = [];
  let m = 0;
  for (let s = 0; s < doc.sentences.length; s += 1) {
    const first = doc.sentences[s];
    if (first === undefined || first.kind === 'furniture' || first.kind === 'byline') continue;
    const items: Item[] = [];
    const inner: Segment[] = [];
    let end = first.to;
    let skipTo = -1;
    for (let last = s; last < doc.sentences.length; last += 1) {
      const sentence = doc.sentences[last];
      const groups = chunks[last] ?? [];
      if (sentence === undefined || sentence.from >= end) break;
      end = Math.max(end, sentence.to);
      while (m < marks.length && (marks[m]?.to ?? 0) <= sentence.from) m += 1;
      let at = m;
      for (const chunk of groups) {
        while (at < marks.length && (marks[at]?.to ?? 0) <= chunk.from) at += 1;
        if (chunk.from < skipTo) continue;
        const mark = marks[at];
        if (mark !== undefined && chunk.to > mark.from && chunk.from < mark.to && opaque(doc, mark, groups, sentence)) {
          if (chunk.from < mark.from) items.push(chunk);
          items.push(quoteItem(doc, mark));
          skipTo = mark.to;
          end = Math.max(end, mark.to);
        } else items.push(chunk);
      }
      for (let k = m; k < marks.length; k += 1) {
        const mark = marks[k];
        if (mark === undefined || mark.from >= sentence.to) break;
        const from = Math.max(mark.from + 1, sentence.from);
        const to = Math.min(mark.to - mark.closed, sentence.to);
        if (to - from > 2 && opaque(doc, mark, groups, sentence)) {
          const within = groups.filter((chunk) => chunk.from >= from && chunk.to <= to);
          if (within.length > 2) inner.push({ from, to, items: within, inside: mark, kind: sentence.kind, block: sentence.block });
        }
      }
      s = last;
    }
    out.push({ from: first.from, to: end, items, inside: undefined, kind: first.kind, block: first.block }, ...inner);
  }
  return out;
}

function quoteItem(doc: Doc, mark: Marked): QuoteItem {
  const last = doc.norm[mark.to - 1 - mark.closed] ?? '';
  return { kind: 'QUOTE', from: mark.from, to: mark.to, mark, comma: last === ',' || last === '—', stop: /^[.!?…]/.test(last) };
}
