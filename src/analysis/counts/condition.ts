/**
 * Independent members, given counts of them that name nobody.
 *
 * Exact: the posterior of every member, the chance of every number, the evidence, and joint samples.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { planOf, type CountOf, type Plan } from './plan.ts';
import { backward, forward, inner, merged, throughEach } from './sums.ts';

/** One chance for each kind of stance; the kinds are the caller's. */
export type Distribution = readonly number[];

export interface Conditioned {
  /** By member: its distribution, given the counts. */
  readonly members: readonly Distribution[];
  /** By count: the chance of each number, given all of them. */
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

/** The same by a plan that several bodies share; their distributions are taken as they are. */
export function conditionBy(
  { grid, axisOf, stepOf, last }: Plan,
  members: readonly Distribution[],
  counts: readonly CountOf[],
): Result<Conditioned> {
  const ways = members.map((own, m) =>
    own.map((chance, kind) => ({ chance, to: grid.moves(stepOf(m, kind)) })),
  );
  const lumped = merged(ways);
  const before = forward(grid.cells, lumped);
  const after = backward(lumped, last);
  const final = before.at(-1) ?? last;
  const evidence = inner(final, last);
  if (!(evidence > 0)) return clash(members, counts);
  return ok({
    members: ways.map((own, m) => {
      const value = throughEach(before[m] ?? last, after[m + 1] ?? last);
      return own.map(({ chance, to }) => (chance === 0 ? 0 : (chance * value(to)) / evidence));
    }),
    numbers: counts.map((_, c) => {
      const axis = axisOf[c] ?? 0;
      const numbers = new Array<number>(grid.axes[axis]?.size ?? 1).fill(0);
      for (let cell = 0; cell < grid.cells; cell += 1) {
        const sum = grid.sumAt(cell, axis);
        numbers[sum] = (numbers[sum] ?? 0) + ((final[cell] ?? 0) * (last[cell] ?? 0)) / evidence;
      }
      return numbers;
    }),
    logEvidence: Math.log(evidence),
  });
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
    const { grid, stepOf, last } = plan.value;
    const ways = even.map((own, m) =>
      own.map((chance, kind) => ({ chance, to: grid.moves(stepOf(m, kind)) })),
    );
    const ends = forward(grid.cells, merged(ways)).at(-1);
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
