/** What single claims, and lists of them, are evidence of: worked out once, for neither ever changes. */
import { remembered } from '../../basics/index.ts';
import type { Case, ClaimList, ClaimRecord } from '../../case/index.ts';
import {
  countEvidence,
  nominationEvidence,
  positionEvidence,
  type Evidence,
  type Include,
} from './evidence.ts';

/** The evidence on one seat, by day and on one day from the weakest word to the strongest. */
export type SeatEvidence = readonly Evidence[];

/** What a list of positions of one member or group says of a member, by what is included. */
const positionsIn = remembered(
  (_: ClaimList) => new Map<string, Readonly<Record<Include, SeatEvidence>>>(),
);
export function positionsOf(
  list: ClaimList,
  member: string,
): Readonly<Record<Include, SeatEvidence>> {
  const known = positionsIn(list);
  const found = known.get(member);
  if (found !== undefined) return found;
  const proposed: Evidence[] = [];
  const accepted: Evidence[] = [];
  for (const record of list) {
    if (record.status === 'rejected') continue;
    const item = itemOf(record, member, () => evidenceOfPosition(record, member));
    if (item === undefined) continue;
    proposed.push(item);
    if (record.status === 'accepted') accepted.push(item);
  }
  const made = { accepted, proposed };
  known.set(member, made);
  return made;
}

const evidenceOfPosition = (record: ClaimRecord, member: string): Evidence | undefined =>
  record.claim.says.kind === 'position'
    ? positionEvidence(record, record.claim.says, member)
    : undefined;

/** One claim is one piece of evidence on a member, always the same. */
const items = remembered((_: ClaimRecord) => new Map<string, Evidence>());
function itemOf(
  record: ClaimRecord,
  member: string,
  make: () => Evidence | undefined,
): Evidence | undefined {
  const known = items(record);
  const item = known.get(member) ?? make();
  if (item !== undefined) known.set(member, item);
  return item;
}

interface Counted {
  readonly members: Case['members'];
  readonly groups: Case['groups'];
  readonly found: SeatEvidence;
}
const counted = new WeakMap<ClaimRecord, Counted>();

/** What nominations and counts say of members. */
export function otherEvidence(state: Case, record: ClaimRecord): SeatEvidence {
  const { says } = record.claim;
  const { members, groups } = state;
  if (says.kind === 'nomination') {
    const { nominator } = says;
    if (nominator === undefined || groups.has(nominator)) return [];
    const item = itemOf(record, nominator, () => nominationEvidence(record, says, nominator));
    return item === undefined ? [] : [item];
  }
  if (says.kind !== 'count') return [];
  // Whom a count is on depends on who was in the body.
  const known = counted.get(record);
  if (known?.members === members && known.groups === groups) return known.found;
  const found = countEvidence(state, record, says);
  counted.set(record, { members, groups, found });
  return found;
}
