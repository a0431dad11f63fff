/**
 * Independent members, given counts of them that name nobody.
 *
 * Exact: the posterior of every member, the chance of every number, the evidence, and joint samples.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { planOf, type CountAxis, type CountOf, type Plan } from './plan.ts';
import { backward, forward, inner, merged, throughEach, type Steps } from './sums.ts';

/** One chance for each kind of stance; the kinds are the caller's. */
export type Distribution = readonly number[];

export interface Conditioned {
  /** By member: its distribution, given the counts. */
  readonly members: readonly Distribution[];
  /** By count that is wanted: the chance of each number, given all of them. */
  readonly numbers: readonly Distribution[];
  /** Logarithm of how likely the counts were, by the members alone. */
  readonly logEvidence: number;
}

/**
 * Refused: `bad-input` for distributions that are none, `too-large` for too many different counts,
 * `conflict` where no way of standing fits all counts; the message names those that clash.
 */
export function condition(
  members: readonly Distribution[],
  counts: readonly CountOf[],
): Result<Conditioned> {
  const wrong = wrongIn(members);
  if (wrong !== undefined) return wrong;
  const plan = planOf(members.length, counts);
  if (!plan.ok) return plan;
  return conditionBy(plan.value, members, counts);
}

/**
 * The same by a plan that several bodies share; their distributions are taken as they are. Only of
 * those counts that are `wanted`, by their places, are the chances of each number worked out.
 */
export function conditionBy(
  plan: Plan,
  members: readonly Distribution[],
  counts: readonly CountOf[],
  wanted: readonly number[] = [...counts.keys()],
): Result<Conditioned> {
  const { order, last } = plan;
  const steps = stepsOf(plan, members);
  const lumped = merged(steps);
  const before = forward(lumped);
  const after = backward(lumped, last);
  const final = before.at(-1) ?? last;
  const evidence = inner(final, last);
  if (!(evidence > 0)) return clash(members, counts);
  const given: Distribution[] = [];
  for (const [place, own] of steps.ways.entries()) {
    const value = throughEach(before[place] ?? last, after[place + 1] ?? last);
    given[order[place] ?? -1] = own.map((way) =>
      way.chance === 0 ? 0 : (way.chance * value(way)) / evidence,
    );
  }
  const sums = { plan, steps, before, after };
  return ok({
    members: given,
    numbers: wanted.map((c) => numbersOn(sums, plan.axisOf[c]).map((chance) => chance / evidence)),
    logEvidence: Math.log(evidence),
  });
}

/** By place, the ways of the member there. */
export const stepsOf = ({ order, cells, move }: Plan, members: readonly Distribution[]): Steps => ({
  cells,
  ways: order.map((m, place) =>
    (members[m] ?? []).map((chance, kind) => ({ chance, ...move(place, kind) })),
  ),
});

/** How likely each sum on an axis is together with all counts: at the end, or where the axis is closed. */
function numbersOn(
  {
    plan: { grids, order, last },
    steps,
    before,
    after,
  }: {
    readonly plan: Plan;
    readonly steps: Steps;
    readonly before: readonly Float64Array[];
    readonly after: readonly Float64Array[];
  },
  axis: CountAxis | undefined,
): readonly number[] {
  const numbers = new Array<number>(axis?.size ?? 1).fill(0);
  if (axis === undefined) return numbers;
  const add = (sum: number, chance: number): void => {
    numbers[sum] = (numbers[sum] ?? 0) + chance;
  };
  if (axis.open === undefined) {
    const [end, final] = [grids.at(-1), before.at(-1)];
    const at = end?.axes.indexOf(axis) ?? 0;
    for (const [cell, chance] of (final ?? []).entries()) {
      add(end?.sumAt(cell, at) ?? 0, chance * (last[cell] ?? 0));
    }
    return numbers;
  }
  const [, place] = axis.open;
  const from = grids[place];
  const at = from?.axes.indexOf(axis) ?? -1;
  const isOne = axis.among.has(order[place] ?? -1);
  for (const [kind, { chance, to, by }] of (steps.ways[place] ?? []).entries()) {
    const step = isOne && axis.kinds.has(kind) ? 1 : 0;
    for (const [cell, target] of to.entries()) {
      const arrives = (before[place]?.[cell] ?? 0) * chance * (by?.[cell] ?? 1);
      if (target < 0 || arrives === 0) continue;
      const sum = at === -1 ? 0 : (from?.sumAt(cell, at) ?? 0);
      add(sum + step, arrives * (after[place + 1]?.[target] ?? 0));
    }
  }
  return numbers;
}

/** The refusal for distributions that are none. */
export function wrongIn(members: readonly Distribution[]): Result<never> | undefined {
  const wrong = members.findIndex(
    (own) => own.some((chance) => !(chance >= 0)) || Math.abs(total(own) - 1) > 1e-9,
  );
  return wrong === -1
    ? undefined
    : refuse(
        'bad-input',
        `The chances of member ${wrong + 1} do not add up to one; nothing was worked out.`,
      );
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The refusal that names a smallest part of the counts that cannot all be so; none of it may be left out. */
function clash(members: readonly Distribution[], counts: readonly CountOf[]): Result<never> {
  const possible = (some: readonly CountOf[]): boolean => {
    // Whether anything fits does not depend on how likely it is: even chances keep clear of underflow.
    const even = members.map((own) => {
      const open = own.filter((chance) => chance > 0).length;
      return own.map((chance) => (chance > 0 ? 1 / open : 0));
    });
    const plan = planOf(members.length, some);
    if (!plan.ok) return true;
    const { last } = plan.value;
    const ends = forward(merged(stepsOf(plan.value, even))).at(-1);
    return ends !== undefined && ends.some((chance, cell) => chance > 0 && (last[cell] ?? 0) > 0);
  };
  if (possible(counts)) {
    return refuse(
      'conflict',
      `By where the members stand, ${named(counts)} are all but impossible, so they were not taken into account; check who is said to be certain.`,
    );
  }
  let core = [...counts];
  for (const count of counts) {
    const without = core.filter((one) => one !== count);
    if (!possible(without)) core = without;
  }
  return refuse(
    'conflict',
    core.length === 1
      ? `The count ${named(core)} cannot be so by where the members stand for certain; it was not taken into account, so correct it or them.`
      : `The counts ${named(core)} cannot all be so; none was taken into account, so correct or reject one of them.`,
  );
}

const named = (counts: readonly CountOf[]): string =>
  counts.map(({ name }) => name).join(counts.length === 2 ? ' and ' : ', ');
