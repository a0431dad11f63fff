/** Bodies and their members: nobody twice, no group larger than its body, a weight for everybody. */
import type { ProcedureBody } from '../parts/body.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { remark, wrong, type Finding } from './finding.ts';
import { placed, stagesOf, type Placed } from './places.ts';

/** The second and every later place of what may stand there only once. */
function twice(
  list: readonly Placed<string>[],
  says: (name: string) => string,
): readonly Finding[] {
  const seen = new Set<string>();
  return list.flatMap(({ where, is }) => {
    if (seen.has(is)) return [wrong(where, says(is))];
    seen.add(is);
    return [];
  });
}

const idsAt = (
  list: readonly { readonly id: string }[],
  where: string,
): readonly Placed<string>[] => list.map(({ id }, i) => ({ where: `${where}[${i}].id`, is: id }));

function gradesAt({ where, is }: Placed<Stage>): readonly Placed<string>[] {
  const form = 'paper' in is ? is.paper.form : undefined;
  return form?.kind === 'graded' ? idsAt(form.grades, `${where}.paper.form.grades`) : [];
}

/** Names and members that are given twice, so that nobody can tell which of them is meant. */
export function twiceFindings(procedure: Procedure): readonly Finding[] {
  const named = (field: 'posts' | 'bodies' | 'roles' | 'articles' | 'stages', what: string) =>
    twice(
      idsAt(procedure[field], field),
      (id) => `gives the name “${id}” to a second ${what}; every ${what} needs its own`,
    );
  return [
    ...named('posts', 'post'),
    ...named('bodies', 'body'),
    ...named('roles', 'role'),
    ...named('articles', 'article'),
    ...named('stages', 'stage'),
    ...stagesOf(procedure).flatMap((stage) =>
      twice(gradesAt(stage), (id) => `gives the name “${id}” to a second grade of the same paper`),
    ),
    ...placed(procedure.bodies, 'bodies').flatMap(({ where, is: body }) => [
      ...twice(
        placed(body.members, `${where}.members`),
        (name) => `names ${name} a second time in the body “${body.id}”; take one of the two out`,
      ),
      ...Object.entries(body.groups ?? {}).flatMap(([id, { members }]) =>
        twice(
          placed(members, `${where}.groups.${id}.members`),
          (name) => `names ${name} a second time in the group “${id}”; take one of the two out`,
        ),
      ),
    ]),
  ];
}

/** How many members a body has, where that is written down. */
export const sizeOf = ({ members, size }: ProcedureBody): number | undefined =>
  members === undefined ? (size === 'varies' ? undefined : size) : new Set(members).size;

function ofBody({ where, is: body }: Placed<ProcedureBody>): readonly Finding[] {
  const { id, members, size } = body;
  const found: Finding[] = [];
  if (members === undefined && size === undefined) {
    found.push(
      remark(
        where,
        `does not say how large the body “${id}” is; give its members, a size, or the size "varies"`,
      ),
    );
  }
  const count = sizeOf(body);
  if (members !== undefined && size !== undefined && size !== count) {
    found.push(
      wrong(`${where}.size`, `is ${size}, but ${members.length} members are listed; leave it out`),
    );
  }
  return [...found, ...ofGroups(body, where, count), ...ofWeights(body, where)];
}

function ofGroups(body: ProcedureBody, where: string, count = Infinity): readonly Finding[] {
  return Object.entries(body.groups ?? {}).flatMap(([id, { members, size }]) => {
    const at = `${where}.groups.${id}`;
    const own = new Set(body.members);
    const strangers =
      body.members === undefined
        ? []
        : placed(members, `${at}.members`).filter(({ is }) => !own.has(is));
    const heads = members?.length ?? size;
    return [
      ...(heads === undefined
        ? [remark(at, 'says neither who is in the group nor how many; give members or a size')]
        : []),
      ...(members !== undefined && size !== undefined && size !== members.length
        ? [
            wrong(
              `${at}.size`,
              `is ${size}, but ${members.length} members are listed; leave it out`,
            ),
          ]
        : []),
      ...(heads !== undefined && heads > count
        ? [wrong(at, `has ${heads} members, more than the ${count} of the body “${body.id}”`)]
        : []),
      ...strangers.map((one) =>
        wrong(one.where, `puts ${one.is} into a group, who is no member of the body “${body.id}”`),
      ),
    ];
  });
}

function ofWeights(body: ProcedureBody, where: string): readonly Finding[] {
  const { members } = body;
  if (members === undefined) return [];
  return Object.entries(body.weights ?? {}).flatMap(([id, { of: table }]) => {
    if (table === undefined) return [];
    const at = `${where}.weights.${id}.of`;
    const missing = members.filter((name) => !Object.hasOwn(table, name));
    const strangers = Object.keys(table).filter((name) => !members.includes(name));
    return [
      ...(missing.length === 0
        ? []
        : [
            wrong(
              at,
              `has no weight for ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}; every member needs one`,
            ),
          ]),
      ...(strangers.length === 0
        ? []
        : [
            wrong(
              at,
              `weighs ${strangers.slice(0, 5).join(', ')}${strangers.length > 5 ? ' …' : ''}, who is no member of the body “${body.id}”`,
            ),
          ]),
    ];
  });
}

/** One finding for each thing about the bodies that does not add up. */
export const memberFindings = (procedure: Procedure): readonly Finding[] =>
  placed(procedure.bodies, 'bodies').flatMap(ofBody);
