/** Remarks that stand alone: the speaker was named before, or a colon introduces them. */
import type { Doc } from '../text/tokens.ts';
import type { Marked } from './marks.ts';
import type { Item, QuoteItem, Segment } from './segments.ts';
import { isFinite, isVerb } from './clauses.ts';
import { sourceAfter, type Source, subjectBefore } from './sources.ts';
import type { Draft } from './verbs.ts';

/** Reports for the quotations that no reporting word in their own sentence claims. */
export function standingQuotes(doc: Doc, segments: readonly Segment[], _marks: readonly Marked[], drafts: readonly Draft[]): Draft[] {
  const taken = new Set<number>();
  for (const draft of drafts) {
    for (const piece of draft.content) for (let i = piece.from; i < piece.to; i += 1) if (doc.norm[i] === '"' || doc.norm[i] === "'") taken.add(i);
  }
  const out: Draft[] = [];
  let speaker: { source: Draft['source']; head: number | undefined; cue: Draft['cue']; verb: string | undefined; block: number } | undefined;
  let previous: Segment | undefined;
  const outer = drafts.filter((draft) => draft.source !== undefined);
  let d = 0;
  const inOrder = [...outer].sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0));
  for (const segment of segments) {
    if (segment.inside !== undefined) continue;
    const remarks = segment.items.filter((item): item is QuoteItem => item.kind === 'QUOTE' && !taken.has(item.from));
    for (const remark of remarks) {
      const alone = segment.items.every((item) => item.kind === 'QUOTE' || item.kind === 'O');
      const draft = alone ? bare(remark) : (introduced(doc, segment, remark) ?? (segment.items[0] === remark && remark.mark.size > 4 && !hasCueIn(segment) ? bare(remark) : undefined));
      if (draft !== undefined) out.push(draft);
    }
    // Who spoke last, for the quotations that follow.
    while (d < inOrder.length && (inOrder[d]?.cue?.from ?? 0) < segment.to) {
      const draft = inOrder[d] as Draft;
      const cue = draft.cue?.from ?? 0;
      if (cue >= segment.from && draft.unasserted !== true && !insideMark(segments, cue)) {
        speaker = { source: draft.source, head: draft.sourceHead, cue: draft.cue, verb: draft.verb, block: segment.block };
      }
      d += 1;
    }
    previous = segment;
  }
  return out;

  function hasCueIn(segment: Segment): boolean {
    return drafts.some((draft) => draft.cue !== undefined && draft.cue.from >= segment.from && draft.cue.from < segment.to);
  }

  function bare(remark: QuoteItem): Draft | undefined {
    const words = remark.mark.size;
    if (!remark.stop && !remark.comma && words < 5 && remark.mark.closed === 1) return undefined;
    const segment = previous;
    if (speaker !== undefined && segment !== undefined && speaker.block >= segment.block - 1) {
      return {
        ...(speaker.source === undefined ? {} : { source: speaker.source }),
        ...(speaker.head === undefined ? {} : { sourceHead: speaker.head }),
        ...(speaker.cue === undefined ? {} : { cue: speaker.cue }),
        ...(speaker.verb === undefined ? {} : { verb: speaker.verb }),
        content: [{ from: remark.from, to: remark.to }],
        form: 'direct',
      };
    }
    const source = segment === undefined ? undefined : mainSubject(doc, segment);
    if (source === undefined && words < 4) return undefined;
    return { ...(source === undefined ? {} : { source: { from: source.from, to: source.to }, sourceHead: source.head }), content: [{ from: remark.from, to: remark.to }], form: 'direct' };
  }
}

const insideMark = (segments: readonly Segment[], at: number): boolean => segments.some((segment) => segment.inside !== undefined && segment.from <= at && at < segment.to);

/** The subject of the first finite verb, where it is a person or a pronoun. */
function mainSubject(doc: Doc, segment: Segment): Source | undefined {
  for (let i = 0; i < segment.items.length; i += 1) {
    if (!isFinite(segment.items, i)) continue;
    const subject = subjectBefore(doc, segment, i);
    if (subject === undefined) return undefined;
    return /^\p{Lu}/u.test(doc.value[subject.head] ?? '') || /^(?:he|she|they)$/.test(doc.norm[subject.head] ?? '') ? subject : undefined;
  }
  return undefined;
}

/** “Smith: “…””, “Macron was defiant: “…”” */
function introduced(doc: Doc, segment: Segment, remark: QuoteItem): Draft | undefined {
  const { items } = segment;
  const at = items.indexOf(remark);
  const colon = items[at - 1];
  if (colon === undefined || !('word' in colon) || (colon.word !== ':' && colon.word !== '—')) return undefined;
  let verb = -1;
  for (let i = 0; i < at; i += 1) if (isVerb(items[i] as Item)) verb = i;
  const source = verb < 0 ? sourceAfter(doc, segment, 0) : mainSubject(doc, segment);
  if (colon.word === '—' && source === undefined) return undefined;
  return { ...(source === undefined ? {} : { source: { from: source.from, to: source.to }, sourceHead: source.head }), content: [{ from: remark.from, to: remark.to }], form: 'direct' };
}
