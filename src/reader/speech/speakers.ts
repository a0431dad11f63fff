/** Whose verb it is: the subject, or that of the clause that the verb is tied to. */
import type { NounGroup, VerbGroup } from '../phrases/chunks.ts';
import type { Doc } from '../text/tokens.ts';
import type { Draft } from './drafts.ts';
import { clauseBegins, isFinite } from './grammar.ts';
import type { Source } from './phrases.ts';
import { wordOf, type Item, type Segment } from './segments.ts';
import { sourceAfter } from './sources.ts';
import { subjectBefore } from './subjects.ts';

/** The speaker: the subject, or that of the verb or report that this one is tied to. */
export function speakerOf(
  doc: Doc,
  segment: Segment,
  at: number,
  verb: VerbGroup,
  earlier: readonly Draft[],
): { source: Source; own: boolean } | undefined {
  const { items } = segment;
  if (!verb.participle && !verb.infinitive) {
    const own = subjectBefore(doc, segment, at);
    if (own !== undefined) return { source: own, own: true };
  }
  let before = at - 1;
  while (items[before]?.kind === 'X') before -= 1;
  const tie = items[before];
  if (tie?.kind === 'W' || (wordOf(tie) === 'that' && tie?.kind === 'S')) {
    const antecedent = antecedentOf(doc, segment, before);
    return antecedent === undefined ? undefined : { source: antecedent, own: false };
  }
  // “…, adding that” after a report: the same speaker.
  const last = earlier.at(-1);
  if (
    (verb.participle || tie?.kind === 'C' || tie?.kind === 'K') &&
    last?.source !== undefined &&
    (last.cue?.from ?? -1) >= segment.from &&
    (last.cue?.from ?? 0) < (items[at] as Item).from
  ) {
    return {
      source: { ...last.source, head: last.sourceHead ?? last.source.from, first: at, next: at },
      own: false,
    };
  }
  // Otherwise the subject of the nearest finite verb to the left.
  for (let k = at - 1; k >= 0; k -= 1) {
    if (items[k]?.kind === 'E') break;
    if (!isFinite(items, k)) continue;
    const subject = subjectBefore(doc, segment, k);
    if (subject !== undefined) return { source: { ...subject, first: at }, own: false };
  }
  // “Speaking in Paris and saying that …, Macron …”: the subject follows.
  if (verb.participle) {
    for (let k = at + 1; k < items.length; k += 1) {
      const item = items[k];
      if (item?.kind === 'K' && items[k + 1]?.kind === 'NP' && clauseBegins(doc, segment, k + 1)) {
        const source = sourceAfter(doc, segment, k + 1);
        if (source !== undefined && at < 3) return { source, own: false };
      }
    }
  }
  return undefined;
}

/** Whether a common noun names somebody by what they do. */
const personal = (doc: Doc, head: number): boolean =>
  /(?:er|or|ist|ian|ant|ent|man|woman|people|one|some|many|several|most|group|number|majority)s?$/.test(
    doc.norm[head] ?? '',
  );

/** The noun phrase before “who”. */
function antecedentOf(doc: Doc, segment: Segment, who: number): Source | undefined {
  const { items } = segment;
  let k = who - 1;
  if (items[k]?.kind === 'K' || items[k]?.kind === 'B') k -= 1;
  const np = items[k];
  if (np?.kind !== 'NP') return undefined;
  let first = k;
  while (
    wordOf(items[first - 1]) === 'of' &&
    items[first - 2]?.kind === 'NP' &&
    personal(doc, (items[first - 2] as NounGroup).head)
  )
    first -= 2;
  const start = items[first];
  if (start?.kind !== 'NP') return undefined;
  return { from: start.from, to: np.to, head: start.head, first, next: who };
}
