/** What a single race adds to its procedure: who sits in the bodies and who holds the roles. */
import { z } from 'zod';
import { refuse, ok, type Result } from '../../basics/index.ts';
import { MemberName } from '../parts/body.ts';
import { Slug } from '../parts/names.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { SeatedBody } from '../ballots/poll.ts';
import { Instant } from './instant.ts';

/**
 * How a body sits in this race. `members` are names, or a number where only votes are counted; left
 * out, the procedure's own list or size holds. `barred` have a seat and may not vote.
 */
export const Seating = z.strictObject({
  members: z.union([z.array(MemberName).min(1), z.int().positive().max(100_000)]).optional(),
  barred: z.union([z.array(MemberName), z.int().nonnegative()]).optional(),
  groups: z.record(Slug, z.array(MemberName)).optional(),
  weights: z.record(Slug, z.record(MemberName, z.int().nonnegative())).optional(),
});
export type Seating = z.infer<typeof Seating>;

/** The beginning of a race: `roles` names who holds a role, where that matters; `termEnds` the incumbent's last day. */
export const Setup = z.strictObject({
  bodies: z.record(Slug, Seating).optional(),
  roles: z.record(Slug, z.array(MemberName).min(1)).optional(),
  termEnds: Instant.optional(),
});
export type Setup = z.infer<typeof Setup>;

/** Seats without names: `seat-1`, `seat-2` … */
const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => `seat-${place + 1}`);

/**
 * The bodies as they sit. Refused: a body, group or member that is not there, a member twice, a body
 * of which neither the procedure nor the race says how large it is.
 */
export function seat(
  procedure: Procedure,
  setup: Setup,
): Result<Readonly<Record<string, SeatedBody>>> {
  const stranger = Object.keys(setup.bodies ?? {}).find(
    (id) => !procedure.bodies.some((body) => body.id === id),
  );
  if (stranger !== undefined) {
    return refuse(
      'not-found',
      `The procedure “${procedure.name}” has no body “${stranger}”.`,
      `bodies.${stranger}`,
    );
  }
  const seated: Record<string, SeatedBody> = {};
  for (const body of procedure.bodies) {
    const one = seatOne(body, setup.bodies?.[body.id] ?? {});
    if (!one.ok) return one;
    seated[body.id] = one.value;
  }
  return ok(seated);
}

function seatOne(body: Procedure['bodies'][number], seating: Seating): Result<SeatedBody> {
  const where = `bodies.${body.id}`;
  const given = seating.members ?? body.members ?? body.size;
  // A body that this race never asks may stay empty; asking it is refused then.
  const members =
    given === undefined || given === 'varies'
      ? []
      : typeof given === 'number'
        ? numbered(given)
        : given;
  const twice = members.find((member, place) => members.indexOf(member) !== place);
  if (twice !== undefined) {
    return refuse('bad-input', `${twice} is a member of “${body.id}” twice.`, where);
  }
  const groups: Record<string, readonly string[]> = {};
  let taken = 0;
  for (const [name, group] of Object.entries(body.groups ?? {})) {
    const own = seating.groups?.[name] ?? group.members?.filter((one) => members.includes(one));
    if (own !== undefined && own.length > 0 && own.every((one) => members.includes(one))) {
      groups[name] = own;
    } else if (group.size !== undefined || group.members !== undefined) {
      // Members without names: the group takes the next seats that no group has yet.
      const size = group.size ?? group.members?.length ?? 0;
      groups[name] = members.slice(taken, taken + size);
      taken += size;
    }
  }
  for (const [name, own] of Object.entries(seating.groups ?? {})) {
    const outside = own.find((one) => !members.includes(one));
    if (outside !== undefined) {
      return refuse(
        'not-found',
        `${outside} is in the group “${name}” and no member of “${body.id}”.`,
        `${where}.groups.${name}`,
      );
    }
    groups[name] = own;
  }
  const barred = seating.barred ?? [];
  const out = typeof barred === 'number' ? members.slice(members.length - barred) : barred;
  const unknown = out.find((one) => !members.includes(one));
  if (unknown !== undefined || (typeof barred === 'number' && barred > members.length)) {
    return refuse(
      'not-found',
      `${unknown ?? 'So many members'} cannot be barred from “${body.id}”: it does not have them.`,
      `${where}.barred`,
    );
  }
  const weights: Record<string, Readonly<Record<string, number>>> = {};
  for (const [name, table] of Object.entries(body.weights ?? {})) {
    if (table.of !== undefined) weights[name] = table.of;
  }
  return ok({
    members,
    eligible: members.filter((one) => !out.includes(one)),
    groups,
    weights: { ...weights, ...seating.weights },
  });
}
