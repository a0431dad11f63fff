/** Remarks that stand alone: the speaker was named before, or a colon introduces them. */
import type { Doc } from '../text/tokens.ts';
import { isVerb, type QuoteItem, type Segment } from './segments.ts';
import { type Draft, draftOf } from './drafts.ts';
import { isFinite } from './grammar.ts';
import type { Source } from './phrases.ts';
import { sourceAfter } from './sources.ts';
import { subjectBefore } from './subjects.ts';

/** Reports for the quotations that no reporting word in their own sentence claims. */
export function standingQuotes(
  doc: Doc,
  segments: readonly Segment[],
  drafts: readonly Draft[],
): Draft[] {
  const taken = new Uint8Array(doc.size);
  for (const draft of drafts) {
    for (const piece of draft.content) {
      for (let i = piece.from; i < piece.to; i += 1)
        if (doc.norm[i] === '"' || doc.norm[i] === "'") taken[i] = 1;
    }
  }
  const out: Draft[] = [];
  const byCue = drafts
    .filter((draft) => draft.source !== undefined && draft.cue !== undefined)
    .sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0));
  let d = 0;
  /** Who spoke last, and in which paragraph. */
  let last: { draft: Draft; block: number; segment: Segment } | undefined;
  let previous: Segment | undefined;
  for (const segment of segments) {
    // Reports inside quotations come after their sentence: who is quoted there did not speak here.
    if (segment.inside !== undefined) continue;
    const firstCue = d;
    while (d < byCue.length && (byCue[d]?.cue?.from ?? 0) < segment.to) d += 1;
    const reports = byCue
      .slice(firstCue, d)
      .filter((draft) => !quotedIn(segment, draft.cue?.from ?? 0));
    for (const remark of segment.items) {
      if (remark.kind !== 'QUOTE' || taken[remark.from] === 1) continue;
      const draft =
        introduced(doc, segment, remark) ?? standing(segment, remark, reports.length > 0);
      if (draft !== undefined) out.push(draft);
    }
    const spoke = reports.findLast((draft) => draft.unasserted !== true);
    if (spoke !== undefined) last = { draft: spoke, block: segment.block, segment };
    previous = segment;
  }
  return out;

  /** The first item of the paragraph after. */
  function nextOuter(segment: Segment): Segment['items'][number] | undefined {
    for (let i = segments.indexOf(segment) + 1; i < segments.length; i += 1)
      if (segments[i]?.inside === undefined) return segments[i]?.items[0];
    return undefined;
  }

  /** The report whose content begins with the quotation that the next paragraph opens with. */
  function claimOf(item: Segment['items'][number] | undefined): Draft | undefined {
    return item?.kind === 'QUOTE'
      ? drafts.find((draft) => draft.content[0]?.from === item.from)
      : undefined;
  }

  function standing(segment: Segment, remark: QuoteItem, reported: boolean): Draft | undefined {
    const content = [{ from: remark.from, to: remark.to }];
    const alone = segment.items.every((item) => item.kind === 'QUOTE' || item.kind === 'O');
    const { size } = remark.mark;
    if (!alone) {
      // “…, but Rutte interrupted him, “No.””; or a remark that the narrator goes on from.
      const ends = segment.items.at(-1) === remark || segment.items.at(-2) === remark;
      if (
        ends &&
        remark.mark.speech &&
        segment.items[segment.items.indexOf(remark) - 1]?.kind === 'K'
      ) {
        const source = lastSubject(doc, segment);
        if (source !== undefined) return draftOf(source, undefined, undefined, content, 'direct');
      }
      if (segment.items[0] !== remark || size < 5 || reported) return undefined;
    }
    if (!remark.stop && !remark.comma && size < 5 && remark.mark.closed === 1) return undefined;
    const after = remark.mark.closed === 1 ? undefined : claimOf(nextOuter(segment));
    // “Smith laughed. “I have seen worse.””: the sentence just before tells who, if it has no report itself.
    const person =
      previous === undefined || previous.block !== segment.block || last?.segment === previous
        ? undefined
        : mainSubject(doc, previous);
    if (after !== undefined) return sameVoice(after, content);
    if (person !== undefined) return draftOf(person, undefined, undefined, content, 'direct');
    if (last !== undefined && previous !== undefined && last.block >= previous.block - 1) {
      return sameVoice(last.draft, content);
    }
    const source = previous === undefined ? undefined : mainSubject(doc, previous);
    return source === undefined && size < 4
      ? undefined
      : draftOf(source, undefined, undefined, content, 'direct');
  }
}

/** A remark of whoever made this report. */
function sameVoice({ source, sourceHead, cue, verb }: Draft, content: Draft['content']): Draft {
  return draftOf(
    source === undefined ? undefined : { ...source, head: sourceHead ?? source.from },
    cue,
    verb,
    content,
    'direct',
  );
}

/** Whether a word of the segment stands inside one of its quotations. */
const quotedIn = (segment: Segment, at: number): boolean => {
  for (const item of segment.items)
    if (item.kind === 'QUOTE' && item.from <= at && at < item.to) return true;
  return false;
};

/** Whether the word names a person rather than a thing: a name, a pronoun, an agent noun. */
const speaks = (doc: Doc, head: number): boolean =>
  doc.pos[head] === 'PROPN' ||
  /^(?:he|she|they|one|.*(?:er|or|ist|ian|ant|ent|man|woman|people|executive|chief|coach|judge|captain|mother|father|resident|mayor|boss|aide))s?$/.test(
    doc.norm[head] ?? '',
  );

/** The subject of the last finite verb. */
function lastSubject(doc: Doc, segment: Segment): Source | undefined {
  for (let i = segment.items.length - 1; i > 0; i -= 1) {
    if (isFinite(segment.items, i)) {
      const subject = subjectBefore(doc, segment, i);
      if (subject !== undefined) return subject;
    }
  }
  return undefined;
}

/** The subject of the first finite verb, where it is a person or a pronoun. */
function mainSubject(doc: Doc, segment: Segment): Source | undefined {
  for (let i = 0; i < segment.items.length; i += 1) {
    if (!isFinite(segment.items, i)) continue;
    const subject = subjectBefore(doc, segment, i);
    if (subject === undefined) continue;
    return speaks(doc, subject.head) ? subject : undefined;
  }
  return undefined;
}

/** “Smith: “…””, “Macron was defiant: “…”” */
function introduced(doc: Doc, segment: Segment, remark: QuoteItem): Draft | undefined {
  const { items } = segment;
  const at = items.indexOf(remark);
  const colon = items[at - 1];
  if (colon === undefined || !('word' in colon) || (colon.word !== ':' && colon.word !== '—'))
    return undefined;
  let verb = -1;
  for (let i = 0; i < at; i += 1) if (isVerb(items[i])) verb = i;
  const source = verb < 0 ? sourceAfter(doc, segment, 0) : mainSubject(doc, segment);
  if (colon.word === '—' && source === undefined) return undefined;
  return draftOf(source, undefined, undefined, [{ from: remark.from, to: remark.to }], 'direct');
}
