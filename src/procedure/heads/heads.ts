/**
 * A body as a rule sees it: members who are alike for the rule are one class with so many heads.
 * What a rule can come to depends on how many of each class choose what, and on nothing else.
 */
import type { ProcedureBody } from '../parts/body.ts';
import type { StageRule } from '../parts/stage-rule.ts';

/** Members whom the rule cannot tell apart. */
export interface HeadClass {
  readonly heads: number;
  /** The groups of the rule that they are in. */
  readonly groups: readonly string[];
  /** What one of them weighs, by table. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface Heads {
  readonly classes: readonly HeadClass[];
  readonly total: number;
  /** The number is made up, because the size of the body or of a group varies. */
  readonly standIn: boolean;
  /** Whose weights are not written down; every head is taken to weigh one. */
  readonly unweighed: readonly string[];
  /** Which members are in several groups at once is not known, so that parts cannot be put together. */
  readonly overlapping: boolean;
}

/** Heads that stand in for a body whose size varies: a share of it is then a percentage. */
export const STAND_IN = 100;
/** Twice the largest size that a body may be given. */
const MOST = 200_000;

/** The counting parts of a rule. */
export type CountingPart = Extract<StageRule, { kind: 'at-least' | 'at-most' }>;

export const countingParts = (rule: StageRule): readonly CountingPart[] =>
  rule.kind === 'all' || rule.kind === 'any'
    ? rule.parts.flatMap(countingParts)
    : rule.kind === 'at-least' || rule.kind === 'at-most'
      ? [rule]
      : [];

const largestNumber = (parts: readonly CountingPart[]): number =>
  Math.max(0, ...parts.map(({ threshold }) => ('number' in threshold ? threshold.number : 0)));

const distinct = (names: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(names)].filter((name) => name !== undefined);

/**
 * The classes of a body under a rule; undefined where the rule names a group or a table that the body
 * does not have. Groups of which only the size is known take their heads from the front of the body.
 */
export function headsOf(body: ProcedureBody, rule: StageRule): Heads | undefined {
  const parts = countingParts(rule);
  const groups = distinct(parts.map(({ group }) => group));
  const tables = distinct(parts.map(({ weights }) => weights));
  const own = <T>(of: Readonly<Record<string, T>> | undefined, names: readonly string[]) =>
    names.every((name) => of !== undefined && Object.hasOwn(of, name));
  if (!own(body.groups, groups) || !own(body.weights, tables)) return undefined;
  return body.members === undefined
    ? unnamed(body, groups, tables, largestNumber(parts))
    : named(body, [...new Set(body.members)], groups, tables);
}

function unnamed(
  body: ProcedureBody,
  groups: readonly string[],
  tables: readonly string[],
  largest: number,
): Heads {
  const { size } = body;
  const varies = size === undefined || size === 'varies';
  // A number, unlike a share, must stay within the stand-in, or every number would be too large.
  const total = varies ? Math.min(MOST, Math.max(STAND_IN, 2 * largest + 1)) : size;
  const sizes = groups.map((name) => {
    const { members, size: heads } = body.groups?.[name] ?? {};
    return Math.min(total, members?.length ?? heads ?? Math.ceil(total / 2));
  });
  const edges = [...new Set([0, ...sizes, total])].toSorted((a, b) => a - b);
  const weights = Object.fromEntries(tables.map((table) => [table, 1]));
  const classes = edges.slice(1).map((end, i) => ({
    heads: end - (edges[i] ?? 0),
    groups: groups.filter((_, g) => (sizes[g] ?? 0) >= end),
    weights,
  }));
  const unsized = groups.some((name) => {
    const group = body.groups?.[name];
    return group?.members === undefined && group?.size === undefined;
  });
  return {
    classes,
    total,
    standIn: varies || unsized,
    unweighed: tables,
    overlapping: groups.length > 1,
  };
}

function named(
  body: ProcedureBody,
  members: readonly string[],
  groups: readonly string[],
  tables: readonly string[],
): Heads {
  const unweighed = tables.filter((table) => body.weights?.[table]?.of === undefined);
  // Heads of a group of which only the size is known are taken from the front.
  const isIn = (member: string, i: number, name: string): boolean => {
    const { members: listed, size } = body.groups?.[name] ?? {};
    return listed?.includes(member) ?? i < (size ?? Math.ceil(members.length / 2));
  };
  const weigh = (member: string, table: string): number => {
    const of = body.weights?.[table]?.of;
    return of === undefined ? 1 : Object.hasOwn(of, member) ? (of[member] ?? 0) : 0;
  };
  const classes = new Map<string, { heads: number } & Omit<HeadClass, 'heads'>>();
  for (const [i, member] of members.entries()) {
    const inside = groups.filter((name) => isIn(member, i, name));
    const weights = Object.fromEntries(tables.map((table) => [table, weigh(member, table)]));
    const key = JSON.stringify([inside, weights]);
    const found = classes.get(key);
    if (found === undefined) classes.set(key, { heads: 1, groups: inside, weights });
    else found.heads += 1;
  }
  const guessed = groups.filter((name) => body.groups?.[name]?.members === undefined);
  return {
    classes: [...classes.values()],
    total: members.length,
    standIn: guessed.some((name) => body.groups?.[name]?.size === undefined),
    unweighed,
    overlapping: guessed.length > 0 && groups.length > 1,
  };
}
