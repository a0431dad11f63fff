/**
 * Which single piece of news would move the answer most.
 *
 * Each plausible next claim is put into the record as the member's own word of the next day, and the
 * standing is worked out anew: no approximation, but one claim at a time, so that two pieces of news that
 * matter only together are not found.
 */
import { z } from 'zod';
import { addDays, ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { evolve, nameOf, type Case, type Claim, type Event, type Says } from '../../case/index.ts';
import { Outcome } from '../../procedure/index.ts';
import { byText, type Include } from '../standing/evidence.ts';
import { standing } from '../standing/standing.ts';
import { isFor } from '../standing/stances.ts';
import type { CandidateStanding, Frozen } from '../standing/types.ts';

const AnswerSchema = z.strictObject({
  outcome: Outcome.optional(),
  for: z.int().nonnegative(),
  blockers: z.array(z.string()),
  /** Sum of the margins of the rule's parts, at worst and at best, in heads or weight. */
  margin: z.strictObject({ min: z.number(), max: z.number() }),
});

export const NewsSchema = z.strictObject({
  id: z.string(),
  /** The news as a sentence. */
  words: z.string(),
  /** What is heard, and of whom: a member, or a rival. */
  says: z.enum(['supports', 'objects', 'withdraws']),
  name: z.string(),
  member: z.string().optional(),
  after: AnswerSchema,
  turnsOutcome: z.boolean(),
  /** Blockers more (or, below 0, fewer). */
  blockers: z.int(),
  /** How far the margin moves, at worst and at best together, in heads or weight. */
  margin: z.number(),
  /** How likely the news is held to be, where that was given. */
  chance: z.number().min(0).max(1).optional(),
});
export const WatchSchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  asOf: z.string(),
  include: z.enum(['accepted', 'proposed']),
  candidate: z.string(),
  name: z.string(),
  before: AnswerSchema,
  /** What would move the answer most comes first. What would not move it at all is left out. */
  news: z.array(NewsSchema),
  sentence: z.string(),
});
export type Watch = Frozen<z.infer<typeof WatchSchema>>;
export type News = Frozen<z.infer<typeof NewsSchema>>;

export interface WatchQuery {
  readonly asOf: Day;
  readonly include?: Include;
  /** By default whoever is ahead. */
  readonly candidate?: string;
  /** How likely each piece of news is, by its id, such as `HUN:accepts`; what it moves is weighed by it. */
  readonly chanceOf?: (id: string) => number | undefined;
}

interface Idea {
  readonly id: string;
  readonly words: string;
  readonly name: string;
  readonly member?: string;
  readonly heard: News['says'];
  readonly says: Says;
}

/** Refused: nobody in the race, or somebody who is not. */
export function watch(
  state: Case,
  { asOf, include = 'accepted', candidate, chanceOf }: WatchQuery,
): Result<Watch> {
  const day = addDays(asOf, 1);
  const now = standing(state, { asOf: day, include });
  const one = now.candidates.find(
    ({ id, standing: runs }) => runs && (candidate === undefined || id === candidate),
  );
  if (one === undefined) {
    const who = candidate === undefined ? 'Nobody is' : `“${candidate}” is not`;
    return refuse(
      'not-found',
      `${who} in the race for “${state.title}” on that day; there is nothing to watch.`,
    );
  }
  const before = answerOf(one);
  const news = ideas(
    one,
    now.candidates.filter(({ id, standing: runs }) => runs && id !== one.id),
  ).flatMap((idea): News[] => {
    const [then] = standing(withNews(state, idea, day), {
      asOf: day,
      include,
      candidate: one.id,
    }).candidates;
    if (then === undefined) return [];
    const after = answerOf(then);
    const turnsOutcome = after.outcome !== before.outcome;
    const blockers = after.blockers.length - before.blockers.length;
    const margin =
      Math.abs(after.margin.min - before.margin.min) +
      Math.abs(after.margin.max - before.margin.max);
    if (!turnsOutcome && blockers === 0 && margin === 0 && after.for === before.for) return [];
    const chance = chanceOf?.(idea.id);
    return [
      {
        id: idea.id,
        words: idea.words,
        says: idea.heard,
        name: idea.name,
        ...(idea.member === undefined ? {} : { member: idea.member }),
        after,
        turnsOutcome,
        blockers,
        margin,
        ...(chance === undefined ? {} : { chance }),
      },
    ];
  });
  // Of news that weighs the same, what concerns those who are known to hold out comes first.
  const holdouts = new Set(one.holdouts.map(({ member }) => member));
  const isOfHoldout = ({ member }: News): number =>
    member !== undefined && holdouts.has(member) ? 0 : 1;
  const sorted = news.toSorted(
    (a, b) => byWeight(a, b) || isOfHoldout(a) - isOfHoldout(b) || byText(a.id, b.id),
  );
  return ok({
    case: state.id,
    title: state.title,
    asOf,
    include,
    candidate: one.id,
    name: one.name,
    before,
    news: sorted,
    sentence: sentenceOf(one.name, sorted),
  });
}

/** First what turns the outcome, then what takes most blockers away or adds them, then what moves the margin most; each by its chance. */
function byWeight(a: News, b: News): number {
  const by = (of: (news: News) => number): number =>
    of(b) * (b.chance ?? 1) - of(a) * (a.chance ?? 1);
  return (
    by(({ turnsOutcome }) => (turnsOutcome ? 1 : 0)) ||
    by(({ blockers }) => Math.abs(blockers)) ||
    by(({ margin }) => margin)
  );
}

function answerOf({ answer, tally, blockers }: CandidateStanding): Watch['before'] {
  const parts = answer?.parts ?? [];
  return {
    ...(answer === undefined ? {} : { outcome: answer.outcome }),
    for: tally.for,
    blockers,
    margin: {
      min: parts.reduce((sum, { margin, scale }) => sum + margin.min / scale, 0),
      max: parts.reduce((sum, { margin, scale }) => sum + margin.max / scale, 0),
    },
  };
}

function ideas(one: CandidateStanding, rivals: readonly CandidateStanding[]): readonly Idea[] {
  const positions = one.members.flatMap(({ member, name, stance, certain, basis }): Idea[] => {
    const says = (next: 'supports' | 'objects'): Says => ({
      kind: 'position',
      member,
      candidate: one.id,
      stance: next,
    });
    const yes: Idea = {
      id: `${member}:supports`,
      words: `${name} says that it supports ${one.name}`,
      name,
      member,
      heard: 'supports',
      says: says('supports'),
    };
    const no: Idea = {
      id: `${member}:objects`,
      words: `${name} says that it objects to ${one.name}`,
      name,
      member,
      heard: 'objects',
      says: says('objects'),
    };
    // Whoever is reported to be for a candidate is not expected to turn round: that would move every
    // answer. Those who are only taken to be, by a count or as one of a group, may still speak up.
    const mayObject = !(stance === 'objects' && certain) && !(isFor(stance) && basis === 'own');
    return [...(isFor(stance) && certain ? [] : [yes]), ...(mayObject ? [no] : [])];
  });
  const withdrawals = rivals.map(({ id, name }): Idea => ({
    id: `${id}:withdraws`,
    words: `${name} withdraws`,
    name,
    heard: 'withdraws',
    says: { kind: 'withdrawal', candidate: id, state: 'made' },
  }));
  return [...positions, ...withdrawals];
}

/** The case as if this had been said on that day, in so many words, by whoever it concerns. */
function withNews(state: Case, { id, words, says, member }: Idea, day: Day): Case {
  const claim: Claim = {
    id: `news:${id}`,
    says,
    quote: { start: 0, end: words.length, exact: words },
    attribution: {
      level: 'own-words',
      ...(member === undefined ? {} : { speaker: nameOf(state, member) }),
    },
    modality: 'asserted',
    reported: day,
  };
  // As if a person had entered it: proposed and accepted at once.
  const entry = { recorded: day, basis: { kind: 'act', by: 'news' } } as const;
  const events: readonly Event[] = [
    { type: 'claim-proposed', source: 'news', claim },
    { type: 'claim-accepted', claim: claim.id },
  ];
  return events.reduce(
    (now, event) => evolve(now, { ...entry, seq: now.version + 1, event }),
    state,
  );
}

function sentenceOf(name: string, [first, second]: readonly News[]): string {
  if (first === undefined) return `No single piece of news would move the answer on ${name}.`;
  const how = ({ turnsOutcome, after, blockers }: News): string =>
    turnsOutcome
      ? after.outcome === undefined
        ? 'turns the answer'
        : `makes the rule ${after.outcome.replace('-', ' ')}`
      : blockers === 0
        ? 'moves the margin'
        : blockers < 0
          ? `takes ${-blockers === 1 ? 'a blocker' : `${-blockers} blockers`} away`
          : `adds ${blockers === 1 ? 'a blocker' : `${blockers} blockers`}`;
  const then = second === undefined ? '' : `; next, that ${second.words}, which ${how(second)}`;
  return `What would move the answer on ${name} most is that ${first.words}, which ${how(first)}${then}.`;
}
