/** Everything that the record has on one member. */
import { dayOf, memberHistory, standing } from '../../analysis/index.ts';
import { lastDay, firstDay, ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { describeClaim, type Case, type Claim, type Says } from '../../case/index.ts';
import type { MemberView } from '../contract/views.ts';
import type { OpenRecord } from '../record.ts';

type Told = MemberView['demands'];

/** Accepted claims of a sort up to a day, oldest first. */
function told(
  state: Case,
  { asOf, include }: { readonly asOf: Day; readonly include: 'accepted' | 'proposed' },
  fits: (says: Says) => boolean,
): Told {
  const claims: Claim[] = [];
  for (const { claim, status } of state.claims.values()) {
    const counts = status === 'accepted' || (include === 'proposed' && status === 'proposed');
    if (counts && fits(claim.says) && dayOf(claim) <= asOf) claims.push(claim);
  }
  return claims
    .map((claim) => ({
      claim: claim.id,
      on: dayOf(claim),
      sentence: describeClaim(claim, state),
      words: claim.quote.exact,
    }))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.claim.localeCompare(b.claim));
}

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
  }: { readonly asOf: Day; readonly include?: 'accepted' | 'proposed' },
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
  const when = { asOf, include };
  const itsPeople = new Set([
    id,
    ...[...state.people.values()]
      .filter(
        ({ nationality, offices }) =>
          nationality === id || offices.some(({ member: of }) => of === id),
      )
      .map((person) => person.id),
  ]);
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
      return [
        {
          candidate: { id: one.id, name: one.name },
          seat,
          ...(holdout !== undefined && { holdout }),
          history: (histories.get(one.id) ?? []).map(({ claim, source, on, stance, role }) => ({
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
    demands: told(state, when, (says) => says.kind === 'demand' && says.member === id),
    concessions: told(
      state,
      when,
      (says) => says.kind === 'concession' && (says.to === id || says.by === id),
    ),
    nominations: told(state, when, (says) => says.kind === 'nomination' && says.nominator === id),
    relations: told(
      state,
      when,
      (says) => says.kind === 'relation' && (itsPeople.has(says.from) || itsPeople.has(says.to)),
    ),
    hypotheses: told(state, when, (says) => says.kind === 'hypothesis' && says.member === id),
  });
}
