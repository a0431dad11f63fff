/** Reports that a verb makes: “X said that …”, “…, said X”, “…”. */
import { CALLING_VERBS, CERTAIN_ADJECTIVES, frameOf, HEARSAY_PASSIVES } from '../lang/en/speech.ts';
import type { NounGroup, VerbGroup } from '../phrases/chunks.ts';
import type { Doc, Run } from '../text/tokens.ts';
import {
  clauseBegins,
  closesAfter,
  type Complement,
  complementAfter,
  contentEnd,
  hasFinite,
  isFinite,
  isVerb,
  thingEnd,
  wordOf,
} from './clauses.ts';
import { type Item, markAt, type Segment } from './segments.ts';
import { isTime, type Source, sourceAfter, subjectBefore } from './sources.ts';
import type { Report } from './types.ts';

/** A report being put together. */
export type Draft = { -readonly [K in keyof Report]: Report[K] };

/** Begins a report. Fields are set one by one, which is quicker than spreading objects. */
export function draftOf(
  source: Pick<Source, 'from' | 'to' | 'head'> | undefined,
  cue: Run | undefined,
  verb: string | undefined,
  content: readonly Run[],
  form: Report['form'],
): Draft {
  const draft: Draft = { content, form };
  if (cue !== undefined) draft.cue = cue;
  if (verb !== undefined) draft.verb = verb;
  if (source !== undefined) {
    draft.source = { from: source.from, to: source.to };
    draft.sourceHead = source.head;
  }
  return draft;
}

/** Without the marks around it that belong to the sentence. */
export function trimmed(doc: Doc, from: number, to: number): Run {
  let start = from;
  let end = to;
  while (start < end && /^[,;:.—)\]-]+$/.test(doc.norm[start] ?? '')) start += 1;
  while (end > start && /^[,;:.!—([-]+$/.test(doc.norm[end - 1] ?? '')) end -= 1;
  // A mark that only opens or only closes here belongs to the sentence around it.
  return { from: start, to: end };
}

const cueRun = (verb: VerbGroup): Run => ({ from: verb.main, to: verb.main + 1 });

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

/** Where the content that begins at an item ends, with a quotation at its end kept whole. */
export function contentRun(doc: Doc, segment: Segment, first: number, end: number): Run {
  const { items } = segment;
  const start = items[first] as Item;
  if (start.kind === 'QUOTE') {
    const after = items[first + 1];
    const ends =
      start.stop ||
      start.comma ||
      after === undefined ||
      after.kind === 'O' ||
      after.kind === 'K' ||
      after.kind === 'E' ||
      after.kind === 'B' ||
      first + 1 >= end;
    if (ends) return { from: start.from, to: start.to };
  }
  const last = items[end - 1];
  const run = trimmed(doc, start.from, end > first && last !== undefined ? last.to : start.to);
  return balanced(doc, run, segment);
}

/** Takes a closing mark in or leaves a stray one out. */
function balanced(doc: Doc, run: Run, segment: Run): Run {
  let marks = 0;
  for (let i = run.from; i < run.to; i += 1) if (doc.norm[i] === '"') marks += 1;
  if (marks % 2 === 1) {
    if (doc.norm[run.to] === '"' && run.to < segment.to) return { from: run.from, to: run.to + 1 };
    if (/^[.,!?]$/.test(doc.norm[run.to] ?? '') && doc.norm[run.to + 1] === '"')
      return { from: run.from, to: run.to + 2 };
    if (doc.norm[run.to - 1] === '"') return trimmed(doc, run.from, run.to - 1);
  }
  return run;
}

export const mixed = (doc: Doc, { from, to }: Run): boolean => {
  for (let i = from; i < to; i += 1) if (doc.norm[i] === '"') return true;
  return false;
};

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

/** The speaker: the subject, or that of the verb or report that this one is tied to. */
function speakerOf(
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

/** Whether something that can be said stands before this item: a quotation, or a clause and its comma. */
function precededByContent(segment: Segment, first: number, verb: number): boolean {
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
function invertedSource(
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
function postposed(
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
function asClause(
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
function afterContent(
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

/** “was quoted as saying …”, “it is understood that …”, “was told by X that …”. */
function passiveReport(
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
      return finish(thingEnd(doc, segment, at + 1));
    if (item.kind === 'QUOTE') return finish(i + 1);
    if (/[qp]/.test(frame) || CALLING_VERBS.has(verb.lemma)) {
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
