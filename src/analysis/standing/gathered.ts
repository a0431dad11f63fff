/**
 * Evidence by candidate and member, in the order of time. A list stays the very same for as long as no
 * claim in it changes, so that what follows from it need not be worked out again.
 */
import { countWhile, remembered, type Day } from '../../basics/index.ts';
import {
  claimsOn,
  claimsWithin,
  membersOn,
  positionsOn,
  type Case,
  type Member,
} from '../../case/index.ts';
import {
  byText,
  byWeight,
  claimsIncluded,
  inTime,
  type Evidence,
  type Include,
} from './evidence.ts';
import { otherEvidence, positionsOf, type SeatEvidence } from './items.ts';
import { atOnce, recall, recalled, recallSorted } from './recall.ts';

/** The evidence on one candidate, by member or whoever else it is on. */
export type EvidenceByMember = ReadonlyMap<string, SeatEvidence>;

/**
 * All evidence on a candidate. A claim on a group is evidence on whoever is named as one of it;
 * `asInBody` leaves it out for those who are not in the body on the day that is asked for.
 */
export const evidenceOn = (state: Case, include: Include, candidate: string): EvidenceByMember =>
  atOnce(evidenceInSteps(state, include, candidate));

/** The same in short steps, so that something else can be done in between. */
export function* evidenceInSteps(
  state: Case,
  include: Include,
  candidate: string,
): Generator<void, EvidenceByMember> {
  const name = `evidence ${include} ${candidate}`;
  const positions = claimsWithin(state, positionsOn(candidate));
  const nominations = claimsOn(state, 'nomination', candidate);
  const counts = claimsOn(state, 'count', candidate);
  const parts = [positions, nominations, counts, state.members, state.groups];
  const known = recalled<EvidenceByMember>(state, name, parts);
  if (known !== undefined) return known;
  const of = new Map<string, SeatEvidence[]>();
  const add = (member: string, items: SeatEvidence): void => {
    const lists = of.get(member);
    if (items.length === 0) return;
    if (lists === undefined) of.set(member, [items]);
    else lists.push(items);
  };
  for (const [subject, list] of positions) {
    const group = state.groups.get(subject);
    for (const member of group === undefined ? [subject] : group.members) {
      add(member, positionsOf(list, member)[include]);
      yield;
    }
  }
  const others = yield* othersInSteps(state, include, candidate);
  for (const [member, items] of others) add(member, items);
  const made = new Map<string, SeatEvidence>();
  for (const [member, lists] of of) {
    const sorted = recall(state, `on ${include} ${candidate} ${member}`, lists, () =>
      recallSorted(state, `all ${include} ${candidate} ${member}`, lists.flat(), byWeight),
    );
    made.set(member, sorted);
    yield;
  }
  return recall(state, name, parts, () => made);
}

/** Claims that are looked at in one step. */
const STEP = 100;

/** What nominations and counts say of each member. */
function* othersInSteps(
  state: Case,
  include: Include,
  candidate: string,
): Generator<void, EvidenceByMember> {
  const name = `others ${include} ${candidate}`;
  const nominations = claimsOn(state, 'nomination', candidate);
  const counts = claimsOn(state, 'count', candidate);
  const parts = [nominations, counts, state.members, state.groups];
  const known = recalled<EvidenceByMember>(state, name, parts);
  if (known !== undefined) return known;
  const of = new Map<string, Evidence[]>();
  let looked = 0;
  for (const record of claimsIncluded(state, include, [...nominations, ...counts])) {
    for (const item of otherEvidence(state, record)) {
      const list = of.get(item.member);
      if (list === undefined) of.set(item.member, [item]);
      else list.push(item);
    }
    looked += 1;
    if (looked % STEP === 0) yield;
  }
  // Most counts say nothing of a member that was not said before it was in the record.
  const made = new Map(
    [...of].map(([member, list]) => [member, recall(state, `${name} ${member}`, list, () => list)]),
  );
  return recall(state, name, parts, () => made);
}

/** How many of the items are of that day or earlier. */
export const countUpTo = (items: readonly { readonly day: Day }[], day: Day): number =>
  countWhile(items, (item) => item.day <= day);

const alone = remembered((evidence: SeatEvidence): SeatEvidence => {
  const own = evidence.filter(({ basis }) => basis !== 'group');
  return own.length === evidence.length ? evidence : own;
});

/** The evidence on a seat, without what is said of groups where the member is not in the body. */
export const asInBody = (
  evidence: EvidenceByMember,
  member: string,
  body: ReadonlySet<string>,
): SeatEvidence => {
  const found = evidence.get(member);
  if (found === undefined) return [];
  return body.has(member) ? found : alone(found);
};

const idsOf = remembered(
  (members: readonly Member[]): ReadonlySet<string> => new Set(members.map(({ id }) => id)),
);

/** Who is in the body on a day; the very same set for as long as nobody joins or leaves. */
export const bodyOn = (state: Case, day: Day): ReadonlySet<string> => idsOf(membersOn(state, day));

/** All evidence on stances up to and including a day, by day; the order of the record plays no part. */
export function evidenceUpTo(state: Case, include: Include, asOf: Day): readonly Evidence[] {
  const body = bodyOn(state, asOf);
  const found: Evidence[] = [];
  for (const candidate of state.candidates) {
    const evidence = evidenceOn(state, include, candidate);
    for (const member of evidence.keys()) {
      const own = asInBody(evidence, member, body);
      for (let i = 0; i < countUpTo(own, asOf); i += 1) {
        const item = own[i];
        if (item !== undefined) found.push(item);
      }
    }
  }
  return found.sort((a, b) => inTime(a, b) || byText(a.member, b.member));
}
