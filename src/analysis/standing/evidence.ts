/** What the claims of a record say about each member's stance on each candidate. */
import { remembered, firstDay, lastDay, never, type Day } from '../../basics/index.ts';
import {
  membersMeant,
  membersOn,
  type Case,
  type Claim,
  type ClaimRecord,
  type Level,
  type SaysOf,
  type Stance,
} from '../../case/index.ts';
import type { SeatBasis } from './types.ts';

/**
 * One claim's word on one member and one candidate. `sort` says how it is used: `stance` counts;
 * `exception` says only that the member is not for the candidate; `denial` strikes what it denies;
 * `hint` is shown and never counts.
 */
export interface Evidence {
  readonly claim: Claim;
  readonly source: string;
  readonly member: string;
  readonly candidate: string;
  /** What counts; a stance under a condition counts as undecided. */
  readonly stance: Stance;
  readonly day: Day;
  readonly basis: SeatBasis;
  readonly sort: 'stance' | 'exception' | 'denial' | 'hint';
  /** How far from the member's own word, 0 for that; see `docs/decisions/0002-standing.md`. */
  readonly rank: number;
}

export type Include = 'accepted' | 'proposed';

const LEVEL_RANK: Readonly<Record<Level, number>> = {
  'own-words': 0,
  spokesperson: 0,
  'named-official': 1,
  anonymous: 2,
  report: 3,
  analysis: 4,
};
/** A member left over by a count is as far from its own word as an observer's guess. */
const ELIMINATION_RANK = 4;
const GROUP_RANK = 5;

/** Whether a view takes the claim into account: accepted ones, or on request those not decided yet too. */
export const counts = ({ status }: ClaimRecord, include: Include): boolean =>
  status === 'accepted' || (include === 'proposed' && status === 'proposed');

/** The claims that a view takes into account, of all that the record has or of a list of them. */
export function* claimsIncluded(
  state: Case,
  include: Include,
  among: Iterable<ClaimRecord> = state.claims.values(),
): Generator<ClaimRecord> {
  for (const record of among) if (counts(record, include)) yield record;
}

/**
 * The first day on which the claim can be relied on to have been so: the end of the time that it
 * names, but not after it was reported, unless it speaks of a time still to come.
 */
export const dayOf = remembered((claim: Claim): Day => {
  const reported = lastDay(claim.reported);
  if (claim.occurred === undefined) return reported;
  if (firstDay(claim.occurred) > reported) return firstDay(claim.occurred);
  const occurred = lastDay(claim.occurred);
  return occurred < reported ? occurred : reported;
});

/** Orders ids and days, in the same way on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In the order of time. */
export const inTime = (a: Evidence, b: Evidence): number =>
  byText(a.day, b.day) || byText(a.claim.id, b.claim.id);

/** On one day elimination yields to everything that is said of the member, and a group to the member. */
const ORDER = { group: 0, elimination: 1, own: 2 } as const;

/** In the order of time, and on one day from the weakest word to the strongest; an exception differs in kind. */
export const byWeight = (a: Evidence, b: Evidence): number =>
  byText(a.day, b.day) ||
  ORDER[a.basis] - ORDER[b.basis] ||
  b.rank - a.rank ||
  byText(a.sort, b.sort) ||
  byText(a.claim.id, b.claim.id);

/** What a position says of whoever takes it: of `member` itself, or of it as one of a group. */
export function positionEvidence(
  { claim, source }: ClaimRecord,
  says: SaysOf<'position'>,
  member: string,
): Evidence {
  const { candidate, stance } = says;
  const common = { claim, source, candidate, day: dayOf(claim), member, ...weigh(claim, stance) };
  return says.member === member
    ? { ...common, basis: 'own' }
    : { ...common, rank: GROUP_RANK, basis: 'group' };
}

/** Whoever puts a name forward is for it, unless it is not even confirmed that it does. */
export function nominationEvidence(
  { claim, source }: ClaimRecord,
  { candidate, state: made }: SaysOf<'nomination'>,
  member: string,
): Evidence {
  const weight = weigh(claim, 'supports');
  const sort = made === 'unconfirmed' ? 'hint' : weight.sort;
  return { claim, source, candidate, day: dayOf(claim), ...weight, sort, member, basis: 'own' };
}

/** How a claim's modality makes its stance count. */
function weigh(claim: Claim, stance: Stance): Pick<Evidence, 'stance' | 'sort' | 'rank'> {
  const rank = LEVEL_RANK[claim.attribution.level];
  switch (claim.modality) {
    case 'asserted':
    case 'likely':
      return { stance, sort: 'stance', rank };
    case 'conditional':
      return { stance: 'undecided', sort: 'stance', rank };
    case 'possible':
      return { stance, sort: 'hint', rank };
    case 'denied':
      return { stance, sort: 'denial', rank };
    default:
      return never(claim.modality, 'modality');
  }
}

/**
 * What a count says of single members: those it names as being in it, those it names as exceptions
 * and, where the exceptions are all that are missing, everybody else who was a member on that day, or
 * else of the group that is counted.
 */
export function countEvidence(
  state: Case,
  { claim, source }: ClaimRecord,
  says: SaysOf<'count'>,
): readonly Evidence[] {
  const day = dayOf(claim);
  const weight = weigh(claim, says.stance);
  if (weight.sort !== 'stance' || claim.modality === 'conditional') return [];
  const { candidate, stance } = says;
  const common = { claim, source, candidate, day };
  const members =
    says.among === undefined
      ? membersOn(state, day).map((member) => member.id)
      : membersMeant(state, says.among, day);
  const meant = (ids: readonly string[] | undefined): Set<string> =>
    new Set((ids ?? []).flatMap((id) => membersMeant(state, id, day)));
  const including = meant(says.including);
  const except = meant(says.except);
  const isFor = stance === 'supports' || stance === 'accepts';
  const settled =
    isFor &&
    says.of === members.length &&
    except.size > 0 &&
    says.of - says.atLeast === except.size;
  const found: Evidence[] = [];
  for (const member of members) {
    if (including.has(member)) {
      found.push({ ...common, ...weight, member, basis: 'own' });
    } else if (except.has(member) && isFor) {
      const rank = ELIMINATION_RANK;
      found.push({
        ...common,
        stance: 'undecided',
        sort: 'exception',
        rank,
        member,
        basis: 'elimination',
      });
    } else if (settled) {
      const rank = ELIMINATION_RANK;
      found.push({ ...common, stance, sort: 'stance', rank, member, basis: 'elimination' });
    }
  }
  return found;
}
