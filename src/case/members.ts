/** Who belongs to the body, and when. */
import type { Day } from '../basics/index.ts';
import type { Case, CaseById, Member } from './case.ts';

/** Whether the member has joined and not left, as far as the record goes. */
export function isMemberNow(state: Pick<CaseById, 'members'>, id: string): boolean {
  const last = state.members.get(id)?.terms.at(-1);
  return last !== undefined && last.to === undefined;
}

/** The members on a day, in the order in which the record names them. A member without a date of joining has always been one. */
export function membersOn(state: Case, day: Day): readonly Member[] {
  return [...state.members.values()].filter(({ terms }) =>
    terms.some(
      ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day < to),
    ),
  );
}

/** The members of a group who are members of the body on that day; a member's id stands for itself. */
export function membersMeant(state: Case, id: string, day: Day): readonly string[] {
  const group = state.groups.get(id);
  const meant = new Set(group === undefined ? [id] : group.members);
  return membersOn(state, day)
    .filter((member) => meant.has(member.id))
    .map((member) => member.id);
}
