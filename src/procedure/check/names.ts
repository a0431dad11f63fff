/** Names that lead nowhere: a stage, body, role, article, group, table or post that is not there. */
import { nearest } from '../../basics/index.ts';
import type { Procedure } from '../parts/procedure.ts';
import { wrong, type Finding } from './finding.ts';
import {
  articlesCited,
  partsAt,
  placed,
  rolesNamed,
  ruleAt,
  stagesOf,
  stepsAt,
  type Placed,
} from './places.ts';

/** “did you mean “chair”?”, or the names that are there. */
function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean “${near}”?`;
  return known.length === 0
    ? 'there is none at all'
    : `there ${known.length === 1 ? 'is' : 'are'} ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}`;
}

const missing = (
  named: readonly Placed<string>[],
  known: readonly string[],
  says: (name: string) => string,
): readonly Finding[] =>
  named
    .filter(({ is }) => !known.includes(is))
    .map(({ where, is }) => wrong(where, `${says(is)}; ${meant(is, known)}`));

const ids = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map(({ id }) => id);

/** Where steps go to; a refusal to serve is a step as well. */
export const stagesNamed = (procedure: Procedure): readonly Placed<string>[] => [
  { where: 'first', is: procedure.first },
  ...stagesOf(procedure)
    .flatMap(stepsAt)
    .flatMap(({ where, is: step }): readonly Placed<string>[] => {
      if ('go' in step) return [{ where: `${where}.go`, is: step.go }];
      if (step.end !== 'appointed' || step.accepted === undefined) return [];
      return [{ where: `${where}.accepted.declined`, is: step.accepted.declined }];
    }),
];

/** A role whose holder is not there, so that nobody can ever do what it is for. */
function heldByNobody({ roles, bodies }: Procedure): readonly Finding[] {
  const known = ids(bodies);
  return placed(roles, 'roles').flatMap(({ where, is: { id, holder } }) => {
    const [field, body] =
      'eachMemberOf' in holder
        ? ['eachMemberOf', holder.eachMemberOf]
        : 'body' in holder
          ? ['body', holder.body]
          : [];
    if (body === undefined) return [];
    if (known.includes(body)) {
      const groups = Object.keys(bodies.find((one) => one.id === body)?.groups ?? {});
      const group = 'group' in holder ? holder.group : undefined;
      return missing(
        group === undefined ? [] : [{ where: `${where}.holder.group`, is: group }],
        groups,
        (name) => `names the group “${name}”, which the body “${body}” does not have`,
      );
    }
    return [
      wrong(
        `${where}.holder.${field}`,
        `gives the role “${id}” to the body “${body}”, which is not there, so that nobody holds it; ${meant(body, known)}`,
      ),
    ];
  });
}

/** Groups and tables that a rule or a paper asks for and the stage's body does not have. */
function inBodies(procedure: Procedure): readonly Finding[] {
  return stagesOf(procedure).flatMap((stage) => {
    if (!('body' in stage.is)) return [];
    const { body: id } = stage.is;
    const body = procedure.bodies.find((one) => one.id === id);
    if (body === undefined) return [];
    const groups = Object.keys(body.groups ?? {});
    const tables = Object.keys(body.weights ?? {});
    const rule = ruleAt(stage);
    const parts = (rule === undefined ? [] : partsAt(rule)).filter(
      ({ is }) => is.kind !== 'all' && is.kind !== 'any' && is.kind !== 'declared',
    );
    const named = (field: 'group' | 'weights'): readonly Placed<string>[] =>
      parts.flatMap(({ where, is }) => {
        const name =
          field in is ? (is as { readonly [f in typeof field]?: string })[field] : undefined;
        return name === undefined ? [] : [{ where: `${where}.${field}`, is: name }];
      });
    const paper = 'paper' in stage.is ? stage.is.paper.group : undefined;
    const shown = paper === undefined ? [] : [{ where: `${stage.where}.paper.group`, is: paper }];
    return [
      ...missing(
        [...named('group'), ...shown],
        groups,
        (name) => `names the group “${name}”, which the body “${id}” does not have`,
      ),
      ...missing(
        named('weights'),
        tables,
        (name) => `counts by the weights “${name}”, which the body “${id}” does not have`,
      ),
    ];
  });
}

/** One finding for each name that leads nowhere. */
export function nameFindings(procedure: Procedure): readonly Finding[] {
  const { stages, bodies, roles, articles, posts } = procedure;
  const decided = stagesOf(procedure).flatMap(({ where, is }) =>
    'body' in is ? [{ where: `${where}.body`, is: is.body }] : [],
  );
  return [
    ...missing(
      stagesNamed(procedure),
      ids(stages),
      (name) => `leads to the stage “${name}”, which is not there`,
    ),
    ...missing(decided, ids(bodies), (name) => `asks the body “${name}”, which is not there`),
    ...heldByNobody(procedure),
    ...missing(
      rolesNamed(procedure),
      ids(roles),
      (name) => `names the role “${name}”, which is not there, so that nobody could do it`,
    ),
    ...missing(
      articlesCited(procedure),
      ids(articles),
      (name) => `cites the article “${name}”, which is not there`,
    ),
    ...inBodies(procedure),
    ...missing(
      placed(procedure.package?.posts, 'package.posts'),
      ids(posts),
      (name) => `names the post “${name}”, which is not there`,
    ),
  ];
}
