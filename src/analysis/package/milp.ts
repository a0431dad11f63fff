/**
 * A package problem as a mixed-integer linear programme.
 *
 * One 0/1 column for each concession; none for a member that one thing alone wins, one for a member that
 * several may win, and one for each of its choices where it may also be lost or come to several; auxiliary
 * columns for moves that need several things together, for crossed red lines, and for `any`. A counting
 * part is linear in the choices, `sign · weight · (den·[counted] − num·[in base])`, as in the
 * interpreter. The programme allows every true package and perhaps a few more (a member may stay where
 * it is although it was moved): what comes out is asked of the interpreter, and cut off where it is none.
 * Conjunctions are linearised in the usual way (Fortet 1960; Glover and Woolsey 1974).
 */
import { never } from '../../basics/index.ts';
import { CHOICES, type Choice } from '../../procedure/index.ts';
import { moversOf } from './apply.ts';
import { availableIn } from './enumerate.ts';
import { weightsFor, type Order } from './price.ts';
import { concessionsBefore, favourOf, type Concession, type Problem } from './problem.ts';
import { compile, type CountingPart, type Node } from './tally.ts';

/** A row of a programme: `lower ≤ Σ coefficient · column ≤ upper`. */
export interface Row {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Minimise `costs · x` over 0/1 columns under the rows. */
export interface Milp {
  readonly costs: readonly number[];
  readonly rows: readonly Row[];
}

/** What a solver answers. `bound` is a lower bound of the cost, where it has one. */
export interface MilpAnswer {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  readonly values?: readonly number[];
  readonly bound?: number;
}

/** A solver with a limit of its own: it keeps the clock, since this room has none. */
export type MilpSolver = (milp: Milp) => Promise<MilpAnswer>;

/** A programme whose first columns are the concessions. */
export interface Programme {
  readonly milp: Milp;
  readonly concessions: readonly Concession[];
  readonly weights: readonly number[];
}

class Rows {
  readonly rows: Row[] = [];
  readonly costs: number[];

  constructor(costs: readonly number[]) {
    this.costs = [...costs];
  }

  column(): number {
    return this.costs.push(0) - 1;
  }

  row(
    terms: readonly (readonly [column: number, coefficient: number])[],
    lower: number,
    upper = Infinity,
  ): void {
    const sum = new Map<number, number>();
    for (const [column, coefficient] of terms)
      sum.set(column, (sum.get(column) ?? 0) + coefficient);
    this.rows.push({ columns: [...sum.keys()], coefficients: [...sum.values()], lower, upper });
  }

  /** A column that is 1 exactly where all of `on` are 1 and all of `off` are 0. */
  conjunction(on: readonly number[], off: readonly number[] = []): number {
    const [only] = on;
    if (only !== undefined && on.length === 1 && off.length === 0) return only;
    const made = this.column();
    for (const column of on)
      this.row(
        [
          [column, 1],
          [made, -1],
        ],
        0,
      );
    for (const column of off)
      this.row(
        [
          [column, -1],
          [made, -1],
        ],
        -1,
      );
    this.row(
      [[made, 1], ...on.map((c) => [c, -1] as const), ...off.map((c) => [c, 1] as const)],
      1 - on.length,
    );
    return made;
  }
}

/** The programme of a problem; undefined where its prices are too far apart to be ranked exactly. */
export function programmeOf(problem: Problem, order: Order): Programme | undefined {
  const concessions = availableIn(problem);
  const weights = weightsFor(concessions, order);
  if (weights === undefined) return undefined;
  const rows = new Rows(weights);
  const column = new Map(concessions.map(({ id }, i) => [id, i]));
  sideConditions(problem, concessions, column, rows);
  const movers = moversOf(problem);
  const choices = movers.map((member) => choiceSums(problem, member, column, rows));
  require(compile(problem, movers), choices, rows);
  return { milp: { costs: rows.costs, rows: rows.rows }, concessions, weights };
}

function sideConditions(
  problem: Problem,
  concessions: readonly Concession[],
  column: ReadonlyMap<string, number>,
  rows: Rows,
): void {
  for (const [i, concession] of concessions.entries()) {
    for (const id of concessionsBefore(problem, concession)) {
      const before = column.get(id);
      rows.row(
        before === undefined
          ? [[i, -1]]
          : [
              [before, 1],
              [i, -1],
            ],
        0,
      );
    }
  }
  for (const { a, b } of problem.excludes) {
    const [x, y] = [column.get(a), column.get(b)];
    if (x !== undefined && y !== undefined)
      rows.row(
        [
          [x, 1],
          [y, 1],
        ],
        -Infinity,
        1,
      );
  }
  for (const { a, b } of problem.together) {
    const terms = [[column.get(a), 1] as const, [column.get(b), -1] as const].flatMap(
      ([at, sign]) => (at === undefined ? [] : [[at, sign] as const]),
    );
    if (terms.length > 0) rows.row(terms, 0, 0);
  }
}

/** A sum of columns and a constant. */
interface Sum {
  readonly constant: number;
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
}
const only = (column: number): Sum => ({ constant: 0, terms: [[column, 1]] });
const not = (column: number): Sum => ({ constant: 1, terms: [[column, -1]] });

/** For each choice that the member may come to, a sum that is 1 where it does; exactly one of them is. */
function choiceSums(
  problem: Problem,
  member: string,
  column: ReadonlyMap<string, number>,
  rows: Rows,
): ReadonlyMap<Choice, Sum> {
  const now = problem.now.get(member) ?? 'absent';
  const columns = (ids: readonly string[]): readonly number[] | undefined => {
    const found = ids.flatMap((id) => column.get(id) ?? []);
    return found.length === ids.length ? found : undefined;
  };
  const moves = problem.moves.flatMap(({ member: whose, to, needs }) => {
    // Nobody is moved to what is no better than where it stands.
    const needed = whose === member && favourOf(to) > favourOf(now) ? columns(needs) : undefined;
    return needed === undefined ? [] : [{ to, on: rows.conjunction(needed) }];
  });
  const lines = problem.redLines.flatMap(({ member: whose, to, when, unless }) => {
    const crossed = whose === member ? columns(when) : undefined;
    if (crossed === undefined) return [];
    return [
      {
        to,
        on: rows.conjunction(
          crossed,
          unless.flatMap((id) => column.get(id) ?? []),
        ),
      },
    ];
  });
  const [first] = moves;
  if (lines.length === 0) {
    if (first === undefined) return new Map([[now, { constant: 1, terms: [] }]]);
    if (moves.every(({ to }) => to === first.to)) {
      const won = anyOf(
        moves.map(({ on }) => on),
        rows,
      );
      return new Map([
        [now, not(won)],
        [first.to, only(won)],
      ]);
    }
  }
  const reached = CHOICES.filter(
    (choice) => choice === now || [...moves, ...lines].some(({ to }) => to === choice),
  );
  const made = new Map(reached.map((choice) => [choice, rows.column()]));
  rows.row(
    [...made.values()].map((one) => [one, 1] as const),
    1,
    1,
  );
  for (const [choice, at] of made) {
    if (choice !== now) {
      const ways = [...moves, ...lines].filter(({ to }) => to === choice);
      rows.row([...ways.map(({ on }) => [on, 1] as const), [at, -1]], 0);
    }
    for (const line of lines) {
      // Behind a crossed red line nothing better is left.
      if (favourOf(choice) > favourOf(line.to))
        rows.row(
          [
            [at, 1],
            [line.on, 1],
          ],
          -Infinity,
          1,
        );
    }
  }
  return new Map([...made].map(([choice, at]) => [choice, only(at)]));
}

/** A column that may be 1 only where one of these is; the one itself, where there is no other. */
function anyOf(on: readonly number[], rows: Rows): number {
  const [first] = on;
  if (first !== undefined && on.every((one) => one === first)) return first;
  const made = rows.column();
  rows.row([...on.map((one) => [one, 1] as const), [made, -1]], 0);
  return made;
}

/** Rows by which the node is met, without columns for what has to be met anyhow. */
function require(node: Node, choices: readonly ReadonlyMap<Choice, Sum>[], rows: Rows): void {
  switch (node.kind) {
    case 'part': {
      const { terms, constant, edge } = marginOf(node.part, choices);
      rows.row(terms, edge - constant);
      return;
    }
    case 'all':
      for (const one of node.nodes) require(one, choices, rows);
      return;
    case 'any':
      rows.row([[nodeColumn(node, choices, rows), 1]], 1);
      return;
    default:
      return never(node, 'node');
  }
}

/** A column that may be 1 only where the node is met. */
function nodeColumn(node: Node, choices: readonly ReadonlyMap<Choice, Sum>[], rows: Rows): number {
  switch (node.kind) {
    case 'part':
      return partColumn(node.part, choices, rows);
    case 'all':
    case 'any': {
      const under = node.nodes.map((one) => nodeColumn(one, choices, rows));
      const made = rows.column();
      if (node.kind === 'all')
        for (const one of under)
          rows.row(
            [
              [one, 1],
              [made, -1],
            ],
            0,
          );
      else rows.row([...under.map((one) => [one, 1] as const), [made, -1]], 0);
      return made;
    }
    default:
      return never(node, 'node');
  }
}

/** How far the part is met, as a sum of columns; it has to reach the edge, and is `least` at worst. */
function marginOf(
  part: CountingPart,
  choices: readonly ReadonlyMap<Choice, Sum>[],
): Sum & { readonly edge: number; readonly least: number } {
  const sign = part.kind === 'at-least' ? 1 : -1;
  const value = (choice: Choice): number =>
    sign *
    ((part.counted.has(choice) ? part.den : 0) -
      (part.isShare && part.inBase.has(choice) ? part.num : 0));
  let constant =
    sign *
    (part.isShare
      ? part.den * part.fixedCount - part.num * part.fixedBase
      : part.fixedCount - part.number);
  let least = constant;
  const terms: (readonly [number, number])[] = [];
  for (const [i, sums] of choices.entries()) {
    const weight = part.weights[i] ?? 0;
    if (weight === 0) continue;
    const values = [...sums].map(([choice, sum]) => ({ sum, by: weight * value(choice) }));
    least += Math.min(...values.map(({ by }) => by));
    for (const { sum, by } of values) {
      if (by === 0) continue;
      constant += by * sum.constant;
      terms.push(...sum.terms.map(([at, coefficient]) => [at, by * coefficient] as const));
    }
  }
  return { constant, terms, least, edge: part.strictly ? 1 : 0 };
}

function partColumn(
  part: CountingPart,
  choices: readonly ReadonlyMap<Choice, Sum>[],
  rows: Rows,
): number {
  const { constant, terms, least, edge } = marginOf(part, choices);
  const made = rows.column();
  // Met, or not claimed to be: with the column at 0 the row asks for no more than the least there is.
  rows.row([...terms, [made, least - edge]], least - constant);
  return made;
}
