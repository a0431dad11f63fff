/** Who belongs to the body, and when. */
import type { Day } from '../basics/index.ts';
import type { Case, CaseById, Member } from './case.ts';

/** Whether the member has joined and not left, as far as the record goes. */
export function isMemberNow(state: Pick<CaseById, 'members'>, id: string): boolean {
  const last = state.members.get(id)?.terms.at(-1);
  return last !== undefined && last.to === undefined;
}

/** Between two days on which somebody joined or left, the body is the same: the days, and who is in it from each on. */
interface Bodies {
  readonly days: readonly Day[];
  readonly from: Map<Day, readonly Member[]>;
}

const bodies = new WeakMap<Case['members'], Bodies>();

function bodiesOf(members: Case['members']): Bodies {
  const known = bodies.get(members);
  if (known !== undefined) return known;
  const days = [...members.values()].flatMap(({ terms }) =>
    terms.flatMap(({ from, to }) => [from, to]),
  );
  const changes = new Set(days.filter((day) => day !== undefined));
  const made = { days: [...changes].toSorted(), from: new Map<Day, readonly Member[]>() };
  bodies.set(members, made);
  return made;
}

/**
 * The members on a day, in the order in which the record names them; the very same list for as long as
 * nobody joins or leaves. A member without a date of joining has always been one.
 */
export function membersOn({ members }: Case, day: Day): readonly Member[] {
  const { days, from } = bodiesOf(members);
  const since = days.findLast((change) => change <= day) ?? '';
  let body = from.get(since);
  if (body === undefined) {
    body = [...members.values()].filter(({ terms }) =>
      terms.some(
        ({ from: joined, to }) =>
          (joined === undefined || joined <= day) && (to === undefined || day < to),
      ),
    );
    from.set(since, body);
  }
  return body;
}

/** The members of a group who are members of the body on that day; a member's id stands for itself. */
export function membersMeant(state: Case, id: string, day: Day): readonly string[] {
  const group = state.groups.get(id);
  const meant = new Set(group === undefined ? [id] : group.members);
  return membersOn(state, day)
    .filter((member) => meant.has(member.id))
    .map((member) => member.id);
}
