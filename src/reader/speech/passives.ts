/** Reports in the passive: “was quoted as saying”, “it is understood that”, “is said to”. */
import { CERTAIN_ADJECTIVES, frameOf, HEARSAY_PASSIVES } from '../lang/en/speech.ts';
import type { VerbGroup } from '../phrases/chunks.ts';
import type { Doc, Run } from '../text/tokens.ts';
import { afterContent, precededByContent } from './around.ts';
import { complementAfter } from './complements.ts';
import { contentRun, cueRun, type Draft, draftOf, mixed } from './drafts.ts';
import { contentEnd } from './ends.ts';
import type { Source } from './phrases.ts';
import { wordOf, isVerb, type Segment } from './segments.ts';
import { sourceAfter } from './sources.ts';
import { subjectBefore } from './subjects.ts';

/** “was quoted as saying …”, “it is understood that …”, “was told by X that …”. */
export function passiveReport(
  doc: Doc,
  segment: Segment,
  at: number,
  verb: VerbGroup,
  frame: string,
): Draft | undefined {
  const { items } = segment;
  const subject = subjectBefore(doc, segment, at);
  const as = items[at + 1];
  const saying = items[at + 2];
  if (
    wordOf(as) === 'as' &&
    isVerb(saying) &&
    saying.participle &&
    frameOf(saying.lemma) !== undefined
  ) {
    const cue: Run = { from: verb.main, to: saying.to };
    const complement = complementAfter(doc, segment, at + 2, frameOf(saying.lemma) ?? '');
    if (complement !== undefined) {
      const content = contentRun(
        doc,
        segment,
        complement.item,
        contentEnd(doc, segment, complement.item),
      );
      return {
        ...draftOf(
          subject,
          cue,
          saying.lemma,
          [content],
          mixed(doc, content) ? 'mixed' : 'indirect',
        ),
        ...(verb.negated ? { unasserted: true } : {}),
      };
    }
    if (subject !== undefined && precededByContent(segment, subject.first, at + 2)) {
      const done = afterContent(doc, segment, at + 2, subject.first, subject, verb, at + 3);
      return done === undefined ? undefined : { ...done, cue, verb: saying.lemma };
    }
    return undefined;
  }
  const raised = raisedReport(doc, segment, at, verb, subject);
  if (raised !== undefined) return raised;
  const complement = complementAfter(doc, segment, at, `${frame}w`);
  if (complement === undefined || complement.kind === 'infinitive' || complement.kind === 'object')
    return undefined;
  if (complement.kind === 'quote' || complement.kind === 'colon') return undefined;
  if (complement.kind !== 'that' && complement.kind !== 'wh' && !frame.includes('c'))
    return undefined;
  const it = subject !== undefined && doc.norm[subject.from] === 'it';
  if (!it && !frame.includes('r') && !CERTAIN_ADJECTIVES.has(doc.norm[verb.main] ?? ''))
    return undefined;
  let source: Source | undefined =
    !it && CERTAIN_ADJECTIVES.has(doc.norm[verb.main] ?? '') ? subject : undefined;
  for (let k = at + 1; k < complement.item; k += 1) {
    if (wordOf(items[k]) === 'by') source = sourceAfter(doc, segment, k + 1);
  }
  const content = contentRun(
    doc,
    segment,
    complement.item,
    contentEnd(doc, segment, complement.item),
  );
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

/** “The drug is said by its makers to halve the risk”: what is said stands on both sides of the cue. */
function raisedReport(
  doc: Doc,
  segment: Segment,
  at: number,
  verb: VerbGroup,
  subject: Source | undefined,
): Draft | undefined {
  if (subject === undefined || !HEARSAY_PASSIVES.has(verb.lemma)) return undefined;
  const { items } = segment;
  let i = at + 1;
  let source: Source | undefined;
  if (wordOf(items[i]) === 'by') {
    source = sourceAfter(doc, segment, i + 1);
    i = source?.next ?? i;
  }
  while (items[i]?.kind === 'X') i += 1;
  const infinitive = items[i];
  if (!isVerb(infinitive) || !infinitive.infinitive) return undefined;
  const rest = contentRun(doc, segment, i, contentEnd(doc, segment, i));
  const draft = draftOf(
    source,
    cueRun(verb),
    verb.lemma,
    [{ from: subject.from, to: subject.to }, rest],
    'indirect',
  );
  if (verb.negated) draft.unasserted = true;
  return draft;
}
