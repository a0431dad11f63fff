/** One round of asking, read candidate by candidate. */
import { own, type Body, type Voter } from '../evaluate.ts';
import type { BallotPaper } from '../parts/ballot.ts';
import { CHOICES, type AtLeast, type AtMost, type Choice } from '../rule.ts';
import { choiceFor, type Vote } from './vote.ts';
import {
  countsFor,
  lumps,
  shareOf,
  splitOf,
  votersIn,
  type CandidateCounts,
  type Tally,
} from './tally.ts';

/** A body as it sits for one round. */
export interface SeatedBody extends Body {
  readonly eligible: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * A round: who was asked about whom, and what came of it. Either the votes of members by name, or a
 * tally. While `open` is true, a member that has said nothing may still choose anything; afterwards
 * it is read as the paper says.
 */
export interface Poll {
  readonly body: SeatedBody;
  readonly paper: BallotPaper;
  readonly asked: readonly string[];
  readonly open: boolean;
  readonly votes: ReadonlyMap<string, Vote>;
  readonly tally?: Tally;
  /** Whom each role has declared. */
  readonly declared: Readonly<Record<string, readonly string[]>>;
}

/** The choices that each member made, or may still make, for one candidate. */
function choices(poll: Poll, member: string, candidate: string): readonly Choice[] {
  const vote = poll.votes.get(member);
  if (vote !== undefined) return [choiceFor(poll.paper.form, vote, candidate)];
  return poll.open ? CHOICES : [poll.paper.unheard];
}

/**
 * The voters that a counting part looks at, for one candidate. Voters of whom the same is known are
 * put together: a part is a sum over members, so a lump of their weight counts as they would.
 */
export function votersFor(poll: Poll, part: AtLeast | AtMost, candidate: string): readonly Voter[] {
  return poll.tally === undefined
    ? namedVoters(poll, part, candidate)
    : countedVoters(poll, poll.tally, part, candidate);
}

/** Sets of members, made once for a body: they are asked for again for every part and candidate. */
const SETS = new WeakMap<SeatedBody, Map<string, ReadonlySet<string>>>();

function membersIn(body: SeatedBody, group: string | undefined): ReadonlySet<string> {
  const sets = SETS.get(body) ?? new Map<string, ReadonlySet<string>>();
  SETS.set(body, sets);
  // No group has an empty name, so that name is free for those who may vote.
  const known = sets.get(group ?? '');
  if (known !== undefined) return known;
  const made = new Set(group === undefined ? body.eligible : own(body.groups, group));
  sets.set(group ?? '', made);
  return made;
}

function namedVoters(poll: Poll, part: AtLeast | AtMost, candidate: string): readonly Voter[] {
  const { body, paper, votes } = poll;
  const eligible = membersIn(body, undefined);
  const inGroup = part.group === undefined ? undefined : membersIn(body, part.group);
  const table = part.weights === undefined ? undefined : own(body.weights, part.weights);
  const certain: Record<Choice, number> = { consent: 0, object: 0, abstain: 0, absent: 0 };
  let open = 0;
  let barred = 0;
  for (const member of body.members) {
    if (inGroup !== undefined && !inGroup.has(member)) continue;
    const weight = part.weights === undefined ? 1 : (table?.[member] ?? 0);
    const vote = votes.get(member);
    if (!eligible.has(member)) barred += weight;
    else if (vote !== undefined) certain[choiceFor(paper.form, vote, candidate)] += weight;
    else if (poll.open) open += weight;
    else certain[paper.unheard] += weight;
  }
  return lumps(certain, open, CHOICES, barred);
}

function countedVoters(
  poll: Poll,
  tally: Tally,
  part: AtLeast | AtMost,
  candidate: string,
): readonly Voter[] {
  const { body, paper } = poll;
  const split = (counts: CandidateCounts, size: number) =>
    splitOf(counts, size, paper.unheard, tally.complete);
  if (part.weights !== undefined) {
    const total = Object.values(own(body.weights, part.weights) ?? {}).reduce((a, b) => a + b, 0);
    return votersIn(split(countsFor(paper, tally, candidate, poll.asked), total), 0);
  }
  const whole = split(countsFor(paper, tally, candidate, poll.asked), body.eligible.length);
  if (part.group === undefined) {
    return votersIn(whole, body.members.length - body.eligible.length);
  }
  const members = own(body.groups, part.group) ?? [];
  const eligible = new Set(body.eligible);
  const size = members.filter((member) => eligible.has(member)).length;
  const known = tally.candidates[candidate]?.groups?.[part.group];
  return votersIn(
    known === undefined ? shareOf(whole, size) : split(known, size),
    members.length - size,
  );
}

/** How many votes, or how much weight, a candidate has for certain and at most. */
export function votesFor(
  poll: Poll,
  candidate: string,
  weights?: string,
): { min: number; max: number } {
  const table = weights === undefined ? undefined : (own(poll.body.weights, weights) ?? {});
  const weightOf = (member: string): number => (table === undefined ? 1 : (table[member] ?? 0));
  if (poll.tally !== undefined) {
    if (weights !== poll.tally.weights) return { min: 0, max: Number.MAX_SAFE_INTEGER };
    const { complete } = poll.tally;
    const counts = countsFor(poll.paper, poll.tally, candidate, poll.asked);
    if (counts.for !== undefined) return { min: counts.for, max: counts.for };
    const size =
      table === undefined
        ? poll.body.eligible.length
        : Object.values(table).reduce((sum, one) => sum + one, 0);
    const { certain } = splitOf(counts, size, poll.paper.unheard, complete);
    const rest = size - certain.consent - certain.object - certain.abstain - certain.absent;
    return { min: certain.consent, max: certain.consent + rest };
  }
  let min = 0;
  let max = 0;
  for (const member of poll.body.eligible) {
    const open = choices(poll, member, candidate);
    if (open.every((choice) => choice === 'consent')) min += weightOf(member);
    if (open.includes('consent')) max += weightOf(member);
  }
  return { min, max };
}
