/** How a candidate's chances and fitness are judged. */
import type { Clause } from '../clauses/clauses.ts';
import { CANDIDACY_NOUNS } from '../lang/en/race.ts';
import { LIKELY_ADVERBS } from '../lang/en/speech.ts';
import { FRONT, OUTSIDER, type Verdict, VERDICTS } from '../lang/en/verdicts.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { PersonRef } from '../phrases/refs.ts';
import type { Draft } from './draft.ts';
import { mannerOf } from './manner.ts';
import {
  draftOf,
  findPhrase,
  findWord,
  isPost,
  type KindRule,
  phrasesOf,
  reachOf,
  runnersOf,
  type Sight,
} from './sight.ts';

/** The table by first words, in its order. */
const BY_FIRST = new Map<
  string,
  { readonly verdict: Verdict; readonly words: readonly string[]; readonly rank: number }[]
>();
VERDICTS.forEach(([verdict, phrases], rank) => {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { verdict, words, rank }]);
  }
});

const LINKING = new Set([
  'be',
  'remain',
  'become',
  'seem',
  'appear',
  'look',
  'consider',
  'see',
  'regard',
  'view',
  'think',
  'tip',
  'call',
  'describe',
  'deem',
  'hold',
  'count',
  'emerge',
  'rate',
  'reckon',
  'stand',
  'have',
  'feel',
  'believe',
  'name',
  'label',
  'say',
  'make',
]);

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  const add = (
    people: readonly PersonRef[],
    verdict: Verdict,
    from: number,
    to: number,
    anchor: number,
    modality: Draft['modality'],
    hearsay: boolean,
  ): void => {
    for (const { id } of people) {
      if (out.some((one) => one.says.kind === 'assessment' && one.says.candidate === id)) continue;
      out.push(
        draftOf(
          sight,
          { kind: 'assessment', candidate: id, verdict },
          { from, to },
          anchor,
          modality,
          { hearsay },
        ),
      );
    }
  };
  for (const clause of sight.clauses) {
    if (!LINKING.has(clause.verb.lemma)) continue;
    const next = nextOne(sight, clause);
    if (next !== undefined) {
      const manner = mannerOf(sight, clause);
      if (manner !== undefined && !manner.negated && manner.modality !== 'conditional')
        add(
          runnersOf(sight, next),
          'front-runner',
          clause.from,
          clause.to,
          clause.verb.main,
          manner.modality,
          manner.hearsay,
        );
      continue;
    }
    const to = Math.max(reachOf(sight, clause), clause.to);
    const judged = verdictIn(sight, clause.verb.to, Math.min(sight.sentence.to, to + 2));
    if (judged === undefined) continue;
    const ofTheRace =
      judged.verdict === 'front-runner' &&
      findWord(sight.doc, POST_OF, judged.to, sight.sentence.to) >= 0;
    const who = judgedIn(sight, clause, ofTheRace);
    const people = who === undefined ? [] : runnersOf(sight, who, ofTheRace);
    if (people.length === 0 || who === undefined) continue;
    const manner = mannerOf(sight, clause);
    if (manner === undefined || manner.negated || ends(sight, clause)) continue;
    const known = clause.verb.passive && manner.modality === 'likely';
    // A member's own praise is a position; the reader's rule for these finds it.
    const voice = sight.article.speakerAt(clause.verb.main);
    if (
      (judged.verdict === 'qualified' ||
        judged.verdict === 'unsuitable' ||
        judged.verdict === 'contender') &&
      voice?.member !== undefined &&
      voice.rank !== 'anonymous'
    )
      continue;
    if (
      (judged.verdict === 'qualified' ||
        judged.verdict === 'unsuitable' ||
        judged.verdict === 'contender') &&
      clause.subject !== undefined &&
      clause.subject !== who &&
      sight.article.canAct(clause.subject)
    )
      continue;
    add(
      people,
      judged.verdict,
      Math.min(clause.from, who.from),
      judged.to,
      clause.verb.main,
      known ? 'asserted' : manner.modality,
      manner.hearsay && !known,
    );
  }
  for (const [at, item] of sight.items.entries())
    if (item.kind === 'PH') apposed(sight, item, at, add);
  return out;
}

const POST_OF = new Set([
  'secretary-general',
  'director-general',
  'president',
  'head',
  'lead',
  'chair',
  'succeed',
  'post',
  'job',
  'secretary',
  'director',
  'chief',
  'race',
]);

/** The verdict that words in a run give; the first of the table where several stand there. */
function verdictIn(
  sight: Sight,
  from: number,
  to: number,
): { verdict: Verdict; to: number } | undefined {
  const { norm } = sight.doc;
  let best: { verdict: Verdict; to: number; rank: number } | undefined;
  for (let i = Math.max(0, from); i < to; i += 1) {
    for (const { verdict, words, rank } of BY_FIRST.get(norm[i] ?? '') ?? []) {
      if (best !== undefined && rank >= best.rank) continue;
      if (i + words.length <= to && words.every((word, k) => norm[i + k] === word))
        best = { verdict, to: i + words.length, rank };
    }
  }
  return best;
}

/** Whom a linking clause judges: its subject, its object (“considered Rutte to be …”), the governor's object. */
function judgedIn(sight: Sight, clause: Clause, ofTheRace: boolean): Phrase | undefined {
  const { verb } = clause;
  const governor = clause.governor === undefined ? undefined : sight.clauses[clause.governor];
  if (
    verb.infinitive &&
    governor !== undefined &&
    !governor.verb.passive &&
    governor.object !== undefined &&
    runnersOf(sight, governor.object).length > 0
  )
    return governor.object;
  const { subject, object } = clause;
  if (
    !verb.passive &&
    object !== undefined &&
    /^(?:consider|see|regard|view|think|call|describe|deem|rate|tip|name|label|make)$/.test(
      verb.lemma,
    )
  )
    return runnersOf(sight, object).length > 0 ? object : undefined;
  if (subject === undefined) return undefined;
  if (subject.ref.candidacyOf.length > 0 || runnersOf(sight, subject, ofTheRace).length > 0)
    return subject;
  if (
    subject.of !== undefined &&
    (CANDIDACY_NOUNS.has(subject.ref.head) ||
      subject.ref.head === 'choice' ||
      subject.ref.head === 'victory' ||
      subject.ref.head === 'chances')
  )
    return runnersOf(sight, subject.of).length > 0 ? subject.of : undefined;
  return undefined;
}

/** “is no longer the favourite”, “ceased to be”. */
const ends = (sight: Sight, clause: Clause): boolean =>
  findWord(
    sight.doc,
    new Set(['longer', 'ceased', 'unlikely', 'hardly']),
    clause.verb.from - 2,
    clause.to,
  ) >= 0;

/** “The next president will probably be Ana Rossi”. */
function nextOne(sight: Sight, clause: Clause): Phrase | undefined {
  const { verb, subject, object } = clause;
  if (
    verb.lemma !== 'be' ||
    verb.modal !== 'will' ||
    subject === undefined ||
    object === undefined ||
    subject.ref.people.length > 0
  )
    return undefined;
  const next = findWord(sight.doc, NEXT, subject.from, subject.to) >= 0 && isPost(sight, subject);
  return next &&
    object.ref.people.length === 1 &&
    findWord(sight.doc, LIKELY_ADVERBS, verb.from, verb.to + 1) >= 0
    ? object
    : undefined;
}
const NEXT = new Set(['next', 'new', 'future']);

type Add = (
  people: readonly PersonRef[],
  verdict: Verdict,
  from: number,
  to: number,
  anchor: number,
  modality: Draft['modality'],
  hearsay: boolean,
) => void;

/** “Priya Kandasamy, the favourite to head the fund,”; “front-runner Rutte”; “candidates, led by Rutte”. */
function apposed(sight: Sight, item: Phrase, at: number, add: Add): void {
  const { doc } = sight;
  if (item.of !== undefined) apposed(sight, item.of, -1, add);
  const supposed = sight.article.reportAt(item.head)?.unasserted === true;
  if (supposed) return;
  const own = runnersOf(sight, item);
  if (own.length === 1 && item.ref.people.length === 1) {
    const front = findWord(doc, FRONT, item.from, item.to);
    if (front >= 0 && doc.norm[front - 1] !== 'former')
      add(own, 'front-runner', item.from, item.to, item.head, 'asserted', false);
    const next = at < 0 ? undefined : sight.items[at + 1];
    const after = at < 0 ? undefined : sight.items[at + 2];
    if (next !== undefined && next.kind === 'K' && after?.kind === 'PH') {
      const judged = verdictIn(sight, after.from, Math.min(sight.sentence.to, after.to + 1));
      const first = doc.norm[after.core.from];
      if (
        judged !== undefined &&
        (first === 'the' || first === 'a' || first === 'an' || first === 'widely')
      )
        add(
          own,
          judged.verdict,
          item.from,
          Math.max(after.to, judged.to),
          item.head,
          'asserted',
          false,
        );
    }
    return;
  }
  // “the most likely candidates to succeed him, led by Rutte”
  const likely = findPhrase(doc, LIKELIEST, item.from, item.to);
  if (likely === undefined) return;
  const led = sight.clauses.find(
    (clause) =>
      clause.verb.lemma === 'lead' && clause.verb.from > item.to && clause.preps[0]?.word === 'by',
  );
  if (led === undefined || led.verb.from - item.to > 8) return;
  const by = led.preps[0]?.phrase;
  add(
    runnersOf(sight, by),
    'front-runner',
    item.from,
    by?.to ?? led.to,
    led.verb.main,
    'asserted',
    false,
  );
}
const LIKELIEST = phrasesOf(
  'most likely candidates',
  'likely candidates',
  'leading candidates',
  'possible candidates',
  'likely successors',
  'possible successors',
);

export const assessment: KindRule = {
  triggers: [
    ...new Set(
      VERDICTS.flatMap(([, phrases]) => phrases.map((phrase) => phrase.split(' ').at(-1) ?? '')),
    ),
    ...FRONT,
    ...OUTSIDER,
    'candidates',
    'successors',
    'next',
    'new',
  ],
  find,
};
