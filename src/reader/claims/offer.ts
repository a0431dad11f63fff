/** A post offered to somebody, and what became of it. */
import type { Clause } from '../clauses/clauses.ts';
import { formsOf } from '../lang/en/inflect.ts';
import { DECLINING, NO_WORDS, OFFER_NOUNS, OFFERING, TIMES } from '../lang/en/moves.ts';
import { numberOf } from '../phrases/amounts.ts';
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
  runnersOf,
  type Sight,
} from './sight.ts';

const TURNED_DOWN = phrasesOf(
  'turned it down',
  'turned them down',
  'turned down',
  'turn it down',
  'said no',
  'said no.',
  'turning it down',
  'turning down',
  'turned the',
  'turns down',
  'was not interested',
);
const TAKEN = phrasesOf('accepted', 'said yes', 'took it', 'agreed to take', 'accepts');
const ACCEPT = new Set(['accepted', 'accepts', 'accept']);

type Outcome = 'open' | 'declined' | 'accepted';

function find(sight: Sight): Draft[] {
  if (sight.question) return [];
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const draft = offering(sight, clause) ?? answering(sight, clause);
    if (draft === undefined) continue;
    // One sentence tells of one offer to one person; the fuller telling stands.
    const same = out.findIndex(
      (one) =>
        one.says.kind === 'offer' &&
        draft.says.kind === 'offer' &&
        one.says.candidate === draft.says.candidate,
    );
    if (same < 0) out.push(draft);
  }
  return out;
}

/** “had offered him the post twice”, “was offered the job”, “sounded out Kallas”. */
function offering(sight: Sight, clause: Clause): Draft | undefined {
  const { verb, object } = clause;
  const { doc } = sight;
  if (!OFFERING.has(verb.lemma)) return undefined;
  if (verb.lemma === 'sound' && doc.norm[verb.to] !== 'out') return undefined;
  const manner = mannerOf(sight, clause);
  if (manner === undefined || manner.negated) return undefined;
  const relativePost = clause.relative || clause.under === 'that';
  let people: readonly PersonRef[];
  let by: string | undefined;
  if (verb.passive) {
    people = runnersOf(sight, clause.subject, isPost(sight, object));
    if (verb.lemma === 'offer' && !isPost(sight, object)) return undefined;
    if (verb.lemma !== 'offer' && !aboutPost(sight, clause)) return undefined;
    const doer = clause.preps.find((prep) => prep.word === 'by')?.phrase;
    by = doer === undefined ? undefined : sight.article.actorsOf(doer)[0]?.member;
  } else {
    const whom = object?.ref.head === 'out' ? clause.second : object;
    const to = clause.preps.find((prep) => prep.word === 'to' || prep.word === 'out')?.phrase;
    people = runnersOf(sight, whom, true);
    if (people.length === 0 && isPost(sight, whom)) people = runnersOf(sight, to);
    if (people.length === 0 && verb.lemma === 'sound') people = runnersOf(sight, to);
    const post =
      isPost(sight, clause.second) ||
      isPost(sight, whom) ||
      relativePost ||
      verb.lemma === 'sound' ||
      aboutPost(sight, clause);
    if (!post) return undefined;
    by =
      clause.subject === undefined ? undefined : sight.article.actorsOf(clause.subject)[0]?.member;
    if (by === undefined && clause.subject?.ref.people.length !== 0) return undefined;
  }
  const who = people.find((person) => sight.article.scene.isCandidate(person));
  if (who === undefined) return undefined;
  const outcome = outcomeIn(sight, verb.to);
  const run = { from: manner.run.from, to: Math.max(manner.run.to, outcome.to) };
  return draft(sight, who.id, by, outcome.is, run, clause, manner.modality);
}

const aboutPost = (sight: Sight, clause: Clause): boolean => {
  const here = sight.clauses.indexOf(clause);
  return (
    clause.preps.some(
      (prep) =>
        (prep.word === 'about' || prep.word === 'for' || prep.word === 'to') &&
        isPost(sight, prep.phrase),
    ) ||
    sight.clauses.some(
      (other) =>
        other.governor === here &&
        (/^(?:succeed|replace|lead|head)$/.test(other.verb.lemma) || isPost(sight, other.object)) &&
        other.verb.lemma !== 'support',
    )
  );
};

/** “turned down an offer to become …”, “refused the job”. */
function answering(sight: Sight, clause: Clause): Draft | undefined {
  const { verb } = clause;
  const { doc } = sight;
  const turns =
    verb.lemma === 'turn' &&
    findWord(doc, new Set(['down']), verb.to, Math.min(clause.to + 1, verb.to + 8)) >= 0;
  const takes = verb.lemma === 'accept' || (verb.lemma === 'take' && doc.norm[verb.to] === 'up');
  if (!turns && !DECLINING.has(verb.lemma) && !takes) return undefined;
  const manner = mannerOf(sight, clause);
  if (manner === undefined || manner.negated) return undefined;
  const about = clause.object ?? clause.preps[0]?.phrase;
  if (about === undefined || about.ref.people.length > 0 || about.ref.candidacyOf.length > 0)
    return undefined;
  const named = OFFER_NOUNS.has(about.ref.head);
  if (!named && !isPost(sight, about)) return undefined;
  const who = runnersOf(
    sight,
    clause.subject,
    named ? laterPost(sight, clause) : isPost(sight, about),
  )[0];
  if (who === undefined) return undefined;
  const owner = sight.article.ownerOf(about);
  const by =
    owner === undefined ? sounder(sight, clause) : sight.article.actorsOf(owner)[0]?.member;
  return draft(
    sight,
    who.id,
    by,
    takes ? 'accepted' : 'declined',
    manner.run,
    clause,
    manner.modality,
  );
}

const laterPost = (sight: Sight, clause: Clause): boolean =>
  sight.clauses.some(
    (other) =>
      other.verb.from > clause.verb.from &&
      (isPost(sight, other.object) || other.preps.some((prep) => isPost(sight, prep.phrase))),
  ) ||
  clause.preps.some((prep) => isPost(sight, prep.phrase)) ||
  clause.object?.of !== undefined;

const sounder = (sight: Sight, clause: Clause): string | undefined => {
  const from = clause.preps.find((prep) => prep.word === 'from' || prep.word === 'by')?.phrase;
  return from === undefined ? undefined : sight.article.actorsOf(from)[0]?.member;
};

function outcomeIn(sight: Sight, from: number): { is: Outcome; to: number } {
  const { doc, sentence } = sight;
  const no = findWord(doc, NO_WORDS, from, sentence.to);
  if (no >= 0) return { is: 'declined', to: no + 1 };
  const down = findPhrase(doc, TURNED_DOWN, from, sentence.to);
  if (down !== undefined) return { is: 'declined', to: down.at + down.words.length };
  const yes = findPhrase(doc, TAKEN, from, sentence.to);
  if (yes !== undefined || findWord(doc, ACCEPT, from, sentence.to) >= 0)
    return { is: 'accepted', to: yes === undefined ? from : yes.at + yes.words.length };
  return { is: 'open', to: from };
}

/** “twice”, “three times”, “two offers”. */
function timesIn(sight: Sight): number | undefined {
  const { norm } = sight.doc;
  for (let i = sight.sentence.from; i < sight.sentence.to; i += 1) {
    const word = norm[i] ?? '';
    if (word !== 'both' && Object.hasOwn(TIMES, word)) return TIMES[word];
    const next = norm[i + 1] ?? '';
    const number =
      next === 'times' || next === 'offers' || next === 'approaches' || next === 'occasions'
        ? numberOf(word)
        : undefined;
    if (number !== undefined) return number;
  }
  return undefined;
}

function draft(
  sight: Sight,
  candidate: string,
  by: string | undefined,
  outcome: Outcome,
  run: Draft['run'],
  clause: Clause,
  modality: Draft['modality'],
): Draft {
  const times = timesIn(sight);
  return draftOf(
    sight,
    {
      kind: 'offer',
      candidate,
      outcome,
      ...(by === undefined ? {} : { by }),
      ...(times === undefined ? {} : { times }),
    },
    run,
    clause.verb.main,
    modality,
  );
}

export const offer: KindRule = {
  triggers: [
    ...['offer', 'sound', 'approach', 'ask', 'invite'].flatMap((verb) =>
      Object.values(formsOf(verb)),
    ),
    ...OFFER_NOUNS,
    ...[...DECLINING, 'turn', 'accept'].flatMap((verb) => Object.values(formsOf(verb))),
  ],
  find,
};
