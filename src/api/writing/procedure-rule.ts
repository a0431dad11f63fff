/** What a new race takes from a procedure of the catalogue: groups, and the rule of a decision. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Event } from '../../case/index.ts';
import {
  procedureNamed,
  type Procedure,
  type ProcedureBody,
  type Rule,
} from '../../procedure/index.ts';
import type { NewCase } from '../contract/cases.ts';
import { caseRule, groupsIn, tablesIn } from './case-rule.ts';

type Asked = NonNullable<NewCase['procedure']>;
type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What of the procedure goes into the record. */
export interface FromProcedure {
  readonly name: string;
  readonly groups: readonly Extract<Event, { readonly type: 'group-defined' }>[];
  /** Absent where the race does not take the procedure's rule. */
  readonly rule?: Rule;
  readonly weights?: Weights;
}

interface Deciding {
  readonly body: ProcedureBody;
  readonly rule: Rule | undefined;
}

function decisionNamed(procedure: Procedure, name: string): Result<Deciding> {
  const stage = procedure.stages.find(({ id }) => id === name);
  const decides = stage?.kind === 'ballot' || stage?.kind === 'tacit' ? stage : undefined;
  const body = procedure.bodies.find(({ id }) => id === decides?.body);
  if (decides === undefined || body === undefined) {
    return refuse(
      'not-found',
      `The procedure “${procedure.name}” has no decision “${name}”; nothing was written.`,
      'procedure.decision',
    );
  }
  return ok({ body, rule: caseRule(decides.rule) });
}

/** Groups whose members are known here and all sit in the body; the rule's own are always defined. */
function groupsFrom(
  { groups = {} }: ProcedureBody,
  given: Asked['groups'] = {},
  members: ReadonlySet<string>,
  needed: readonly string[],
): FromProcedure['groups'] {
  return Object.entries(groups).flatMap(([group, { title, members: known }]) => {
    const those = given[group] ?? known;
    if (those === undefined || those.length === 0) return [];
    if (!needed.includes(group) && those.some((one) => !members.has(one))) return [];
    return [{ type: 'group-defined' as const, group, name: title, members: [...those] }];
  });
}

/** The tables that a rule counts by, for the members of this race. */
function weightsFrom(
  { weights = {} }: ProcedureBody,
  given: Asked['weights'] = {},
  members: ReadonlySet<string>,
  needed: readonly string[],
): Result<Weights> {
  const tables: Record<string, Record<string, number>> = {};
  for (const table of needed) {
    const of = given[table] ?? weights[table]?.of ?? {};
    const lacking = [...members].find((member) => !Object.hasOwn(of, member));
    if (lacking !== undefined) {
      return refuse(
        'bad-input',
        `The rule counts by “${weights[table]?.title ?? table}”, and what ${lacking} weighs is not given; nothing was written.`,
        `procedure.weights.${table}`,
      );
    }
    tables[table] = Object.fromEntries([...members].map((member) => [member, of[member] ?? 0]));
  }
  return ok(tables);
}

/**
 * Takes from the catalogue what a new race names of it. Refused: a procedure or a decision that is not
 * there, a rule that a race cannot count by, and a group or a weight that the rule needs and nobody gave.
 */
export function fromProcedure(
  asked: Asked,
  takesRule: boolean,
  memberIds: readonly string[],
): Result<FromProcedure> {
  const found = procedureNamed(asked.name);
  if (!found.ok) return found;
  const { name } = found.value;
  if (asked.decision === undefined && takesRule) {
    return refuse(
      'bad-input',
      'The rule is to be the procedure’s, but it is not said of which decision; nothing was written.',
      'procedure.decision',
    );
  }
  if (asked.decision === undefined) return ok({ name, groups: [] });
  const decision = decisionNamed(found.value, asked.decision);
  if (!decision.ok) return decision;
  const { body, rule } = decision.value;
  const members = new Set(memberIds);
  if (!takesRule) return ok({ name, groups: groupsFrom(body, asked.groups, members, []) });
  if (rule === undefined) {
    return refuse(
      'bad-input',
      'The rule of that decision ranks candidates or rests on somebody’s word, so that a race cannot count by it; choose another rule. Nothing was written.',
      'rule',
    );
  }
  const needed = groupsIn(rule);
  const groups = groupsFrom(body, asked.groups, members, needed);
  const lacking = needed.find((one) => !groups.some(({ group }) => group === one));
  if (lacking !== undefined) {
    return refuse(
      'bad-input',
      `The rule names the group “${body.groups?.[lacking]?.title ?? lacking}”, whose members are not given; nothing was written.`,
      `procedure.groups.${lacking}`,
    );
  }
  const tables = tablesIn(rule);
  const weights = weightsFrom(body, asked.weights, members, tables);
  if (!weights.ok) return weights;
  return ok({ name, groups, rule, ...(tables.length > 0 && { weights: weights.value }) });
}
