/** One round of asking, read candidate by candidate. */
import { own, valueOf, type Body, type Voter } from '../evaluate.ts';
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

/**
 * The members with the choices that were counted, given out so that the part comes off worst (or
 * best): the choices that help it go to the lightest members (or the heaviest).
 */
export function headsAt(
  poll: Poll,
  part: AtLeast | AtMost,
  candidate: string,
  end: 'worst' | 'best',
): readonly Voter[] {
  const { body, paper, tally } = poll;
  const table = own(body.weights, part.weights ?? '') ?? {};
  const weightOf = (member: string): number => table[member] ?? 0;
  const eligible = new Set(body.eligible);
  const inGroup = part.group === undefined ? undefined : new Set(own(body.groups, part.group));
  const counts = tally === undefined ? {} : countsFor(paper, tally, candidate);
  const split = splitOf(counts, body.eligible.length, paper.unheard, tally?.complete === true);
  const byValue = (a: Choice, b: Choice): number => valueOf(part, b) - valueOf(part, a);
  const rest = split.open.toSorted(byValue).at(end === 'best' ? 0 : -1) ?? 'absent';
  const choicesLeft = CHOICES.flatMap((choice) =>
    Array.from({ length: split.certain[choice] }, () => choice),
  );
  while (choicesLeft.length < body.eligible.length) choicesLeft.push(rest);
  choicesLeft.sort(byValue);
  const byWeight = body.eligible.toSorted((a, b) =>
    end === 'worst' ? weightOf(a) - weightOf(b) : weightOf(b) - weightOf(a),
  );
  // A part that looks at a group only may have any of these choices in it.
  const given = new Map(
    byWeight.map((member, place) => [
      member,
      inGroup === undefined ? [choicesLeft[place] ?? rest] : CHOICES,
    ]),
  );
  return body.members
    .filter((member) => inGroup === undefined || inGroup.has(member))
    .map((member) =>
      eligible.has(member)
        ? { weight: weightOf(member), open: given.get(member) ?? [rest] }
        : { weight: weightOf(member), open: ['absent'], barred: true },
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
    const counts = countsFor(poll.paper, poll.tally, candidate);
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
