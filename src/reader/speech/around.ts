/** Reporting clauses that stand after or inside what is said: “…, Smith said.” */
import { frameOf } from '../lang/en/speech.ts';
import type { VerbGroup } from '../phrases/chunks.ts';
import type { Doc, Run } from '../text/tokens.ts';
import type { Complement } from './complements.ts';
import { balanced, contentRun, cueRun, type Draft, draftOf, mixed, trimmed } from './drafts.ts';
import { contentEnd } from './ends.ts';
import { clauseBegins, closesAfter, hasFinite, isFinite } from './grammar.ts';
import { isTime, type Source } from './phrases.ts';
import { wordOf, isVerb, type Item, type Segment } from './segments.ts';
import { sourceAfter } from './sources.ts';
import { subjectBefore } from './subjects.ts';

/** Whether something that can be said stands before this item: a quotation, or a clause and its comma. */
export function precededByContent(segment: Segment, first: number, verb: number): boolean {
  const { items } = segment;
  const before = items[first - 1];
  if (before === undefined) return false;
  if (before.kind === 'QUOTE') return true;
  // “When asked, he said …”: a clause that only leads up to the reporting clause.
  const lead = items[0];
  if (
    lead?.kind === 'S' ||
    (isVerb(lead) && !isFinite(items, 0)) ||
    (isVerb(lead) && lead.lemma === 'ask')
  ) {
    const commas = items.slice(0, first).filter((item) => item.kind === 'K').length;
    const parenthetical = items[verb + 1]?.kind === 'K' && items[verb + 2]?.kind !== 'QUOTE';
    if (commas < 2 && !parenthetical) return false;
  }
  if (before.kind === 'K' || before.kind === 'B')
    return items[first - 2]?.kind === 'QUOTE' || hasFinite(items, 0, first - 1) || first <= 6;
  return false;
}

/** “…, said Smith”: the speaker after the verb. */
export function invertedSource(
  doc: Doc,
  segment: Segment,
  at: number,
  verb: VerbGroup,
  frame: string,
): Source | undefined {
  const { items } = segment;
  const np = items[at + 1];
  if (verb.to - verb.from !== 1 || !verb.finite || np?.kind !== 'NP' || !/[cqQ]/.test(frame))
    return undefined;
  const before = items[at - 1];
  if (
    before?.kind !== 'QUOTE' &&
    before?.kind !== 'K' &&
    before?.kind !== 'B' &&
    before?.kind !== 'Q'
  )
    return undefined;
  if (
    before.kind !== 'QUOTE' &&
    !(before.kind === 'Q' && at > 1) &&
    !/^(?:say|write|add|report|warn|reply|explain|argue|note|recall|admit|insist|tweet|quip|conclude|suggest|claim|declare|announce|complain|predict)$/.test(
      verb.lemma,
    )
  )
    return undefined;
  if (before.kind === 'K') {
    if (subjectBefore(doc, segment, at) !== undefined) return undefined;
    if (!hasFinite(items, 0, at) && items[at - 2]?.kind !== 'QUOTE' && segment.kind !== 'title')
      return undefined;
  }
  if (/^(?:him|her|them|me|us)$/.test(doc.norm[np.from] ?? '') && np.to - np.from === 1)
    return undefined;
  const source = sourceAfter(doc, segment, at + 1);
  if (source === undefined || isFinite(items, source.next)) return undefined;
  return source;
}

/** “…, Smith said on Monday.” */
export function postposed(
  doc: Doc,
  segment: Segment,
  at: number,
  source: Source,
  verb: VerbGroup,
  frame: string,
): Draft | undefined {
  if (!/[cqQx]/.test(frame) || !precededByContent(segment, source.first, at)) return undefined;
  const { items } = segment;
  const quoteBefore =
    items[source.first - 1]?.kind === 'QUOTE' || items[source.first - 2]?.kind === 'QUOTE';
  if (
    !quoteBefore &&
    ((/[xQ]/.test(frame) && !/^(?:find|show)$/.test(verb.lemma)) ||
      !/[cx]/.test(frame) ||
      !closesAfter(doc, items, at))
  )
    return undefined;
  if (!quoteBefore && source.first < 2) return undefined;
  return afterContent(doc, segment, at, source.first, source, verb, at + 1);
}

/** “As the auditor noted, no receipts were kept”; “Rents, as every student will tell you, have doubled”. */
export function asClause(
  doc: Doc,
  segment: Segment,
  at: number,
  source: Source,
  verb: VerbGroup,
  complement: Complement | undefined,
): Draft | undefined {
  if (complement !== undefined && complement.kind !== 'quote') return undefined;
  const { items } = segment;
  const as = source.first - 1;
  if (as > 0)
    return items[as - 1]?.kind === 'K' && closesAfter(doc, items, at)
      ? afterContent(doc, segment, at, as, source, verb, at + 1)
      : undefined;
  let i = at + 1;
  while (i < items.length && items[i]?.kind !== 'K' && items[i]?.kind !== 'E') i += 1;
  if (items[i + 1] === undefined || !closesAfter(doc, items, at)) return undefined;
  const content = contentRun(doc, segment, i + 1, contentEnd(doc, segment, i + 1));
  return draftOf(
    source,
    cueRun(verb),
    verb.lemma,
    [content],
    mixed(doc, content) ? 'mixed' : 'indirect',
  );
}

/** Content before the reporting clause that begins at item `clause`, and what goes on after it. */
export function afterContent(
  doc: Doc,
  segment: Segment,
  at: number,
  clause: number,
  source: Source,
  verb: VerbGroup,
  after: number,
): Draft | undefined {
  const { items } = segment;
  let k = clause - 1;
  while (items[k]?.kind === 'K' || items[k]?.kind === 'B' || wordOf(items[k]) === 'as') k -= 1;
  const last = items[k];
  if (last === undefined) return undefined;
  let first = 0;
  if (last.kind === 'QUOTE') {
    const lead = items[k - 1];
    if (
      lead === undefined ||
      lead.kind === 'E' ||
      lead.kind === 'O' ||
      lead.kind === 'B' ||
      lead.kind === 'QUOTE' ||
      (lead.kind === 'K' && !hasFinite(items, 0, k))
    )
      first = k;
  }
  if (first !== k)
    for (let i = 0; i < k; i += 1)
      if (items[i]?.kind === 'E' && (wordOf(items[i]) === ';' || items[i + 1]?.kind === 'QUOTE'))
        first = i + 1;
  // “…, and one of them, a diplomat recalled, told her so”: only the clause that it interrupts.
  if (last.kind !== 'QUOTE' && items[after]?.kind === 'K') {
    for (let i = k; i > first + 1; i -= 1) {
      if (isFinite(items, i)) break;
      if (items[i]?.kind === 'C' && items[i - 1]?.kind === 'K' && hasFinite(items, first, i))
        first = i + 1;
    }
  }
  const start = items[first] as Item;
  const pieces: Run[] = [
    last.kind === 'QUOTE'
      ? { from: start.from, to: last.to }
      : balanced(doc, trimmed(doc, start.from, last.to), segment),
  ];
  // “…,” he said, “…”; “The plan, he said, would fail.”
  let i = after;
  while (
    i < items.length &&
    items[i]?.kind !== 'K' &&
    items[i]?.kind !== 'QUOTE' &&
    items[i]?.kind !== 'E' &&
    items[i]?.kind !== 'O' &&
    items[i]?.kind !== 'B'
  )
    i += 1;
  const mark = items[i];
  if (mark?.kind === 'QUOTE' && i === after) pieces.push({ from: mark.from, to: mark.to });
  else if (mark?.kind === 'K' || mark?.kind === 'E' || mark?.kind === 'B') {
    const next = items[i + 1];
    if (next?.kind === 'QUOTE') pieces.push({ from: next.from, to: next.to });
    else if (
      mark.kind === 'K' &&
      last.kind !== 'QUOTE' &&
      next !== undefined &&
      resumes(doc, segment, i + 1, i > after)
    ) {
      const end = contentEnd(doc, segment, i + 1);
      const run = contentRun(doc, segment, i + 1, end);
      if (run.to > run.from) pieces.push(run);
    }
  }
  const direct = last.kind === 'QUOTE' && first === k;
  const draft = draftOf(
    source,
    cueRun(verb),
    verb.lemma,
    pieces,
    direct ? 'direct' : pieces.some((piece) => mixed(doc, piece)) ? 'mixed' : 'indirect',
  );
  if (verb.negated) draft.unasserted = true;
  if (frameOf(verb.lemma)?.includes('u')) draft.unasserted = true;
  void at;
  return draft;
}

/** Whether the sentence goes on with what was said, after “, he said,”. */
function resumes(doc: Doc, segment: Segment, at: number, dated: boolean): boolean {
  const item = segment.items[at];
  if (item === undefined) return false;
  if (isVerb(item)) return !(item.participle && frameOf(item.lemma) !== undefined);
  // “…, officials said on Monday, three days after …” says when it was said.
  if (item.kind === 'NP' && isTime(doc, item)) return false;
  if (
    dated &&
    (item.kind === 'I' || item.kind === 'S') &&
    /^(?:after|before|during|following|as|while|when|ahead|hours|days)$/.test(item.word)
  )
    return false;
  if (item.kind === 'C')
    return !clauseBegins(doc, segment, at + 1) && !isVerb(segment.items[at + 1]);
  return true;
}
