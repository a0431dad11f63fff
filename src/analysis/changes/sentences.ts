/** One plain sentence for each kind of change. */
import {
  CANDIDATURE_VERB,
  capital,
  DEADLINE_WORDS,
  describeCount,
  onDate,
  STANCE_VERB,
  withArticle,
} from '../../case/index.ts';
import type { Outcome } from '../../procedure/index.ts';
import type {
  PublishedCount,
  Seat,
  StanceOrUndeclared,
  UpcomingDeadline,
} from '../standing/index.ts';
import type { ChangeOf } from './types.ts';

/** What a member was before, after “it was”. */
const WAS: Readonly<Record<StanceOrUndeclared, string>> = {
  supports: 'in support',
  'leans-for': 'leaning for',
  accepts: 'ready not to stand in the way',
  undecided: 'undecided',
  'leans-against': 'leaning against',
  objects: 'objecting',
  undeclared: 'undeclared',
};

const ANSWER: Readonly<Record<Outcome, string>> = {
  met: 'met',
  'not-met': 'not met',
  undetermined: 'undetermined',
};

const sentenceOf = (words: string): string => `${capital(words)}.`;

type MoveTold = Omit<ChangeOf<'move'>, 'sentence'>;

/** “Hungary objects to Mark Rutte since 5 March 2024; before, it was undeclared.” */
export function moveSentence(change: MoveTold, candidate: string, seat: Seat): string {
  const { from, to, certain } = change;
  const member = withArticle(change.name);
  const how =
    seat.basis === 'elimination' ? ', by elimination' : certain ? '' : ', which is uncertain';
  if (to === 'undeclared') {
    return sentenceOf(
      `nothing is known any more of where ${member} stands on ${candidate}; before, it was ${WAS[from]}`,
    );
  }
  const stands = `${member} ${STANCE_VERB[to].one} ${candidate}`;
  if (from === to)
    return sentenceOf(`it is ${certain ? 'now' : 'no longer'} certain that ${stands}`);
  const since =
    change.on === undefined ? '' : ` since ${onDate(change.on).replace(/^(on|in) /, '')}`;
  return sentenceOf(`${stands}${since}${how}; before, it was ${WAS[from]}`);
}

/** “Krišjānis Kariņš has withdrawn, known from 31 March 2024.” */
export function candidatureSentence(
  name: string,
  { to, on }: Omit<ChangeOf<'candidature'>, 'sentence'>,
): string {
  if (to === undefined) return sentenceOf(`${name} is no candidate on record any more`);
  const since = on === undefined ? '' : `, known from ${onDate(on).replace(/^(on|in) /, '')}`;
  return sentenceOf(`${name} ${CANDIDATURE_VERB[to]}${since}`);
}

/** “For Mark Rutte the rule is now met; before, it was undetermined.” */
export function answerSentence(
  name: string,
  { from, to }: Omit<ChangeOf<'answer'>, 'sentence'>,
): string {
  const now = to === undefined ? 'cannot be asked any more' : `is now ${ANSWER[to]}`;
  const then = from === undefined ? 'it could not be asked' : `it was ${ANSWER[from]}`;
  return sentenceOf(`for ${name} the rule ${now}; before, ${then}`);
}

/** “Reuters on 3 April 2024: 28 of 32 members support Mark Rutte.” */
export function countSentence(count: PublishedCount, name: string): string {
  const { outlet = 'a source', on, stance, atLeast, atMost, of, modality } = count;
  const says = {
    kind: 'count' as const,
    candidate: name,
    stance,
    atLeast,
    atMost,
    ...(of !== undefined && { of }),
  };
  const hedge = modality === 'asserted' ? '' : ` (${modality})`;
  return sentenceOf(`${outlet} ${onDate(on)}: ${describeCount(says, (id) => id)}${hedge}`);
}

/** “The decision: expected on 9 July 2024.” */
export function deadlineSentence(
  { label, what, firmness, on }: UpcomingDeadline,
  change: 'new' | 'dropped',
): string {
  const firm = firmness === 'hoped' ? 'hoped for' : firmness;
  const still = change === 'new' ? '' : 'no longer ';
  const preposition =
    firmness === 'set' && on.length === 10 ? `for ${onDate(on).slice(3)}` : onDate(on);
  return sentenceOf(`${label ?? DEADLINE_WORDS[what]}: ${still}${firm} ${preposition}`);
}

/** “Sweden has joined NATO.” */
export const membershipSentence = (name: string, change: 'joined' | 'left', body: string): string =>
  sentenceOf(`${withArticle(name)} has ${change} ${withArticle(body)}`);
