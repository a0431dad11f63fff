/** What the claims of a record say about each member's stance on each candidate. */
import { firstDay, lastDay, never, type Day } from '../../basics/index.ts';
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

/** The claims that a view takes into account: accepted ones, or on request those not decided yet too. */
export function* claimsIncluded(state: Case, include: Include): Generator<ClaimRecord> {
  for (const record of state.claims.values()) {
    if (record.status === 'accepted' || (include === 'proposed' && record.status === 'proposed')) {
      yield record;
    }
  }
}

/**
 * The first day on which the claim can be relied on to have been so: the end of the time that it
 * names, but not after it was reported, unless it speaks of a time still to come.
 */
export function dayOf(claim: Claim): Day {
  const reported = lastDay(claim.reported);
  if (claim.occurred === undefined) return reported;
  if (firstDay(claim.occurred) > reported) return firstDay(claim.occurred);
  const occurred = lastDay(claim.occurred);
  return occurred < reported ? occurred : reported;
}

/**
 * All evidence on stances up to and including a day, by day; the order of the record plays no part.
 *
 * @param of whom a claim on a group is evidence on: its members who are in the body as of that day, or
 *   who ever were, for looking at many days at once
 */
export function evidenceUpTo(
  state: Case,
  include: Include,
  asOf: Day,
  of: 'then' | 'ever' = 'then',
): readonly Evidence[] {
  const meant = (group: string): readonly string[] =>
    of === 'then' ? membersMeant(state, group, asOf) : (state.groups.get(group)?.members ?? []);
  const found: Evidence[] = [];
  for (const record of claimsIncluded(state, include)) {
    const day = dayOf(record.claim);
    if (day <= asOf) found.push(...evidenceOf(state, record, day, meant));
  }
  return found.sort(
    (a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id) || byText(a.member, b.member),
  );
}

/** Orders ids and days, in the same way on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function evidenceOf(
  state: Case,
  record: ClaimRecord,
  day: Day,
  meant: (group: string) => readonly string[],
): readonly Evidence[] {
  const { claim, source } = record;
  const { says } = claim;
  switch (says.kind) {
    case 'position': {
      const { candidate, stance } = says;
      const common = { claim, source, candidate, day };
      if (!state.groups.has(says.member)) {
        return [{ ...common, ...weigh(claim, stance), member: says.member, basis: 'own' }];
      }
      return meant(says.member).map((member) => ({
        ...common,
        ...weigh(claim, stance),
        rank: GROUP_RANK,
        member,
        basis: 'group' as const,
      }));
    }
    case 'nomination': {
      // Whoever puts a name forward is for it, unless it is not even confirmed that it does.
      if (says.nominator === undefined || state.groups.has(says.nominator)) return [];
      const { nominator: member, candidate } = says;
      const weight = weigh(claim, 'supports');
      const sort = says.state === 'unconfirmed' ? 'hint' : weight.sort;
      return [{ claim, source, candidate, day, ...weight, sort, member, basis: 'own' }];
    }
    case 'count':
      return countEvidence(state, record, says, day);
    default:
      return [];
  }
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
function countEvidence(
  state: Case,
  { claim, source }: ClaimRecord,
  says: SaysOf<'count'>,
  day: Day,
): readonly Evidence[] {
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
