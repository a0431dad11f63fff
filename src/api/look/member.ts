/** Everything that the record has on one member. */
import { memberHistory, newestOfHoldout, newestOfSeat, standing } from '../../analysis/index.ts';
import { lastDay, firstDay, ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { describeClaim, type Case } from '../../case/index.ts';
import type { MostTold } from '../contract/common.ts';
import type { MemberView } from '../contract/views.ts';
import type { OpenRecord } from '../record.ts';
import { memberLists } from './member-lists.ts';

/** The people who speak for the member on a day. */
function officialsOn(state: Case, member: string, asOf: Day): MemberView['officials'] {
  return [...state.people.values()].flatMap(({ id, name, offices }) =>
    offices
      .filter(
        ({ member: of, from, to }) =>
          of === member &&
          (from === undefined || firstDay(from) <= asOf) &&
          (to === undefined || lastDay(to) >= asOf),
      )
      .map(({ title }) => ({ id, name, title })),
  );
}

/** One member on a day: where it stands towards everybody, by which claims, and what else is known of it. */
export function memberView(
  { state }: OpenRecord,
  id: string,
  {
    asOf,
    include = 'accepted',
    most,
  }: {
    readonly asOf: Day;
    readonly include?: 'accepted' | 'proposed';
    /** Only the newest of what grows with the record. */
    readonly most?: MostTold;
  },
): Result<MemberView> {
  const member = state.members.get(id);
  if (member === undefined) {
    return refuse(
      'not-found',
      `There is no member “${id}” in ${state.body.name}; the members are ${[...state.members.keys()].join(', ')}.`,
    );
  }
  const whole = standing(state, { asOf, include });
  const seats = new Map(
    whole.candidates.flatMap(({ id: candidate, members }) => {
      const seat = members.find((one) => one.member === id);
      return seat === undefined ? [] : [[candidate, seat] as const];
    }),
  );
  const histories = memberHistory(state, id, seats, { asOf, include });
  const last = member.terms.at(-1);
  return ok({
    member: {
      id,
      name: member.name,
      ...(last?.from !== undefined && { from: last.from }),
      ...(last?.to !== undefined && { to: last.to }),
      aliases: [...member.aliases],
    },
    asOf,
    groups: [...state.groups.values()]
      .filter(({ members }) => members.includes(id))
      .map((group) => ({ id: group.id, name: group.name })),
    officials: officialsOn(state, id, asOf),
    towards: whole.candidates.flatMap((one) => {
      const seat = seats.get(one.id);
      if (seat === undefined) return [];
      const holdout = one.holdouts.find((held) => held.member === id);
      const history = histories.get(one.id) ?? [];
      const leftOut = most === undefined ? 0 : history.length - most.items;
      return [
        {
          candidate: { id: one.id, name: one.name },
          seat: most === undefined ? seat : newestOfSeat(seat, most),
          ...(holdout !== undefined && {
            holdout: most === undefined ? holdout : newestOfHoldout(holdout, most),
          }),
          ...(leftOut > 0 && { leftOut }),
          history: history
            .slice(Math.max(0, leftOut))
            .map(({ claim, source, on, stance, role }) => ({
              claim: claim.id,
              source,
              on,
              stance,
              modality: claim.modality,
              level: claim.attribution.level,
              sentence: describeClaim(claim, state),
              words: claim.quote.exact,
              role,
            })),
        } as MemberView['towards'][number],
      ];
    }),
    ...memberLists(state, id, { asOf, include }, most?.items ?? Infinity),
  });
}
