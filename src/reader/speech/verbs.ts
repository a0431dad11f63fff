/** Reports that a verb makes: “X said that …”, “…, said X”, “X called it …”. */
import { CALLING_VERBS, frameOf } from '../lang/en/speech.ts';
import type { VerbGroup } from '../phrases/chunks.ts';
import type { Doc } from '../text/tokens.ts';
import { afterContent, asClause, invertedSource, postposed, precededByContent } from './around.ts';
import { complementAfter } from './complements.ts';
import { contentRun, cueRun, type Draft, draftOf, mixed } from './drafts.ts';
import { contentEnd, thingEnd } from './ends.ts';
import { passiveReport } from './passives.ts';
import type { Source } from './phrases.ts';
import { wordOf, isVerb, type Item, markAt, type Segment } from './segments.ts';
import { speakerOf } from './speakers.ts';

/** Everything that is known of a reporting verb before its content is sought. */
export function verbReport(
  doc: Doc,
  segment: Segment,
  at: number,
  earlier: readonly Draft[],
): Draft | undefined {
  const { items } = segment;
  const verb = items[at];
  if (!isVerb(verb)) return undefined;
  const frame = frameOf(verb.lemma);
  if (frame === undefined) return undefined;
  // “when asked why”: who asked is not told.
  if (
    verb.lemma === 'ask' &&
    verb.to - verb.from === 1 &&
    /^(?:when|if|as|once|being)$/.test(wordOf(items[at - 1]))
  )
    return undefined;
  if (verb.passive) return passiveReport(doc, segment, at, verb, frame);

  const inverted = invertedSource(doc, segment, at, verb, frame);
  if (inverted !== undefined)
    return afterContent(doc, segment, at, at, inverted, verb, inverted.next);

  const subject = speakerOf(doc, segment, at, verb, earlier);
  const complement = complementAfter(doc, segment, at, frame);
  if (subject?.own === true && wordOf(items[subject.source.first - 1]) === 'as' && /c/.test(frame))
    return asClause(doc, segment, at, subject.source, verb, complement);
  if (
    subject !== undefined &&
    subject.own &&
    (complement === undefined ||
      items[subject.source.first - 1]?.kind === 'QUOTE' ||
      (complement.kind === 'quote' && precededByContent(segment, subject.source.first, at)))
  ) {
    const done = postposed(doc, segment, at, subject.source, verb, frame);
    if (done !== undefined) return done;
  }
  if (complement === undefined)
    return callingReport(doc, segment, at, verb, frame, subject?.source);
  if (subject === undefined && !verb.participle && !verb.infinitive) return undefined;
  if (/x/.test(frame) && complement.kind === 'bare') return undefined;
  if (complement.kind === 'quote' && !/[qQ]/.test(frame)) return undefined;
  if (complement.kind === 'that' && !/[cx]/.test(frame)) return undefined;
  if (complement.kind === 'colon' && !/[qQ]/.test(frame)) return undefined;
  const end =
    complement.kind === 'thing'
      ? thingEnd(doc, segment, complement.item)
      : contentEnd(doc, segment, complement.item);
  const content = contentRun(doc, segment, complement.item, end);
  if (content.to <= content.from) return undefined;
  const start = items[complement.item];
  const direct = start?.kind === 'QUOTE' && content.to <= start.to;
  const speaker =
    subject !== undefined && doc.norm[subject.source.head] !== 'there' ? subject.source : undefined;
  const draft = draftOf(
    speaker,
    cueRun(verb),
    verb.lemma,
    [content],
    direct ? 'direct' : mixed(doc, content) ? 'mixed' : 'indirect',
  );
  if (
    verb.negated ||
    nobody(doc, subject?.source) ||
    (/u/.test(frame) && complement.kind === 'wh') ||
    (complement.kind === 'wh' && verb.lemma === 'ask') ||
    underIf(items, subject?.source.first) ||
    refused(items, at)
  )
    draft.unasserted = true;
  if (frame.includes('d')) draft.denies = true;
  return draft;
}

const nobody = (doc: Doc, source: Source | undefined): boolean =>
  source !== undefined &&
  /^(?:no|nobody|none|neither|nothing|few|no-one)$/.test(doc.norm[source.from] ?? '');

const underIf = (items: readonly Item[], subject: number | undefined): boolean =>
  subject !== undefined && /^(?:if|unless|whether)$/.test(wordOf(items[subject - 1]));

const refused = (items: readonly Item[], at: number): boolean => {
  const verb = items[at];
  if (!isVerb(verb) || !verb.infinitive) return false;
  const governor = items[at - 1];
  return (
    isVerb(governor) &&
    (governor.negated ||
      /^(?:refuse|decline|fail|hesitate|stop|want|wish|need|ask)$/.test(governor.lemma))
  );
};

/** “called it “reckless””, “described him as a safe pair of hands”, “praised her “courage””. */
function callingReport(
  doc: Doc,
  segment: Segment,
  at: number,
  verb: VerbGroup,
  frame: string,
  source: Source | undefined,
): Draft | undefined {
  const { items } = segment;
  if (
    source === undefined ||
    !(frame.includes('a') || (/[qp]/.test(frame) && !frame.includes('c')))
  )
    return undefined;
  const first = items[at + 1];
  if (first === undefined) return undefined;
  // “had never seen “anything like it””: these report only with “as”.
  const seeing = /^(?:see|view|regard|consider)$/.test(verb.lemma);
  for (let i = at + 1; i < items.length && i < at + 12; i += 1) {
    const item = items[i] as Item;
    if (
      item.kind === 'K' ||
      item.kind === 'E' ||
      (isVerb(item) && !item.participle) ||
      (item.kind === 'S' && item.word !== 'as')
    )
      return undefined;
    if (/a/.test(frame) && i > at + 1 && wordOf(item) === 'as' && items[i + 1] !== undefined)
      return finish(thingEnd(doc, segment, i));
    if (item.kind === 'QUOTE') return seeing ? undefined : finish(i + 1);
    if (!seeing && (/[qp]/.test(frame) || CALLING_VERBS.has(verb.lemma))) {
      // Words between marks that are part of a larger phrase.
      for (let w = item.from; w < item.to; w += 1) {
        const mark = /["']/.test(doc.norm[w] ?? '') ? markAt(segment, w) : undefined;
        if (mark !== undefined) return finish(i + 1, mark.to);
      }
    }
  }
  return undefined;

  function finish(end: number, to?: number): Draft | undefined {
    const content =
      to === undefined ? contentRun(doc, segment, at + 1, end) : { from: (first as Item).from, to };
    if (content.to <= content.from) return undefined;
    const draft = draftOf(
      source,
      cueRun(verb),
      verb.lemma,
      [content],
      mixed(doc, content) ? 'mixed' : 'indirect',
    );
    if (verb.negated) draft.unasserted = true;
    return draft;
  }
}
