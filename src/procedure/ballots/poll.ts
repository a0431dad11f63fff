/** One round of asking, read candidate by candidate. */
import { own, type Body, type Voter } from '../evaluate.ts';
import type { BallotPaper } from '../parts/ballot.ts';
import { CHOICES, type AtLeast, type AtMost, type Choice } from '../rule.ts';
import { compareRanks, choiceFor, type Vote } from './vote.ts';
import {
  countsFor,
  lumpsIn,
  shareOf,
  splitOf,
  votersIn,
  type Counts,
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

/** The voters that a counting part looks at, for one candidate. */
export function votersFor(poll: Poll, part: AtLeast | AtMost, candidate: string): readonly Voter[] {
  return poll.tally === undefined
    ? namedVoters(poll, part, candidate)
    : countedVoters(poll, poll.tally, part, candidate);
}

function namedVoters(poll: Poll, part: AtLeast | AtMost, candidate: string): readonly Voter[] {
  const { body } = poll;
  const eligible = new Set(body.eligible);
  const inGroup = part.group === undefined ? undefined : new Set(own(body.groups, part.group));
  const table = part.weights === undefined ? undefined : own(body.weights, part.weights);
  return body.members
    .filter((member) => inGroup === undefined || inGroup.has(member))
    .map((member) => {
      const weight = part.weights === undefined ? 1 : (table?.[member] ?? 0);
      return eligible.has(member)
        ? { weight, open: choices(poll, member, candidate) }
        : { weight, open: ['absent'], barred: true };
    });
}

function countedVoters(
  poll: Poll,
  tally: Tally,
  part: AtLeast | AtMost,
  candidate: string,
): readonly Voter[] {
  const { body, paper } = poll;
  const split = (counts: Counts, size: number) =>
    splitOf(counts, size, paper.unheard, tally.complete);
  if (part.weights !== undefined) {
    if (part.weights !== tally.weights) {
      // Heads were counted where weight matters: who they were is not known.
      return body.members.map((member) => ({
        weight: own(body.weights, part.weights ?? '')?.[member] ?? 0,
        open: CHOICES,
      }));
    }
    const total = Object.values(own(body.weights, part.weights) ?? {}).reduce((a, b) => a + b, 0);
    return lumpsIn(split(countsFor(paper, tally, candidate), total));
  }
  const whole = split(countsFor(paper, tally, candidate), body.eligible.length);
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

/** How many votes a candidate has for certain, and how many at most. */
export function votesFor(poll: Poll, candidate: string): { min: number; max: number } {
  if (poll.tally !== undefined) {
    const known = poll.tally.candidates[candidate]?.for;
    if (known !== undefined) return { min: known, max: known };
    return { min: 0, max: poll.tally.complete ? 0 : poll.body.eligible.length };
  }
  let min = 0;
  let max = 0;
  for (const member of poll.body.eligible) {
    const open = choices(poll, member, candidate);
    if (open.every((choice) => choice === 'consent')) min += 1;
    if (open.includes('consent')) max += 1;
  }
  return { min, max };
}

/** For ranked papers: how many put one option above another. Undefined where that is not known. */
export function pairsOf(
  poll: Poll,
  options: readonly string[],
): Readonly<Record<string, Readonly<Record<string, number>>>> | undefined {
  if (poll.tally !== undefined) return poll.tally.pairs;
  const { form } = poll.paper;
  if (form.kind !== 'ranked' || (poll.open && poll.votes.size < poll.body.eligible.length)) {
    return undefined;
  }
  const pairs: Record<string, Record<string, number>> = {};
  for (const a of options) {
    const row: Record<string, number> = {};
    for (const b of options) row[b] = 0;
    pairs[a] = row;
  }
  for (const vote of poll.votes.values()) {
    if (vote.kind !== 'ranking') continue;
    for (const a of options) {
      for (const b of options) {
        const row = pairs[a];
        if (a !== b && row !== undefined && compareRanks(vote.ranking, a, b, form.unranked) > 0) {
          row[b] = (row[b] ?? 0) + 1;
        }
      }
    }
  }
  return pairs;
}
