/** The solver's packages against trying every set, in the plainest way, with the rule's own interpreter. */
import { describe, expect, it } from 'vitest';
import { hardProblem, numbersFrom, randomProblem } from '../../test/bodies.ts';
import { isPackage } from '../analysis/package/apply.ts';
import { minimalPackages } from '../analysis/package/enumerate.ts';
import { programmeOf, type MilpAnswer, type MilpSolver } from '../analysis/package/milp.ts';
import { ORDERS, priceOf } from '../analysis/package/price.ts';
import type { Concession, Problem } from '../analysis/package/problem.ts';
import { bestPackages, searchWith } from '../analysis/package/solve.ts';
import { byText } from '../analysis/standing/evidence.ts';
import { withSolver } from './solver.ts';

/** All minimal packages, with nothing of the program's own but the meaning of a package. */
function byBruteForce(problem: Problem): readonly string[] {
  const ids = problem.concessions.map(({ id }) => id);
  const sets = Array.from({ length: 2 ** ids.length }, (_, set) =>
    ids.filter((_, i) => ((set >> i) & 1) === 1),
  );
  const packages = sets.filter((set) => isPackage(problem, new Set(set)));
  return packages
    .filter(
      (set) =>
        !packages.some(
          (other) => other.length < set.length && other.every((id) => set.includes(id)),
        ),
    )
    .map((set) => set.toSorted().join(' '))
    .toSorted(byText);
}

const named = (packages: readonly (readonly Concession[])[]): readonly string[] =>
  packages
    .map((one) =>
      one
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
    )
    .toSorted(byText);

const solved = async (
  problem: Problem,
  best: number,
  order: 'fewest' | 'cheapest',
  solver: MilpSolver,
) => {
  const programme = programmeOf(problem, order);
  if (programme === undefined) throw new Error('the prices are too far apart');
  return searchWith(problem, programme, best, order, solver);
};

describe('packages of 500 random bodies', () => {
  it(
    'are, by enumeration and by the solver, those that brute force finds',
    { timeout: 120_000 },
    async () => {
      const random = numbersFrom(2024);
      let withPackage = 0;
      await withSolver(100, async (solver) => {
        for (let body = 0; body < 500; body += 1) {
          const problem = randomProblem(random, {
            members: 3 + Math.floor(random() * 6),
            concessions: 1 + Math.floor(random() * 7),
          });
          const truth = byBruteForce(problem);
          if (truth.length > 0) withPackage += 1;
          const order = ORDERS[body % 2] ?? 'fewest';
          expect(named(minimalPackages(problem, order)), `body ${body}, enumerated`).toEqual(truth);
          const oracle = minimalPackages(problem, order);
          // One in four is searched to the end; of the others the best is enough.
          const isWhole = body % 4 === 0;
          const found = await solved(problem, isWhole ? 200 : 1, order, solver);
          expect(found.proven, `body ${body}`).toBe(true);
          expect(found.packages.map(priceOf)).toEqual(
            oracle.map(priceOf).slice(0, isWhole ? oracle.length : 1),
          );
          if (isWhole) expect(named(found.packages), `body ${body}, solved`).toEqual(truth);
          for (const one of found.packages) expect(truth).toContain(named([one])[0]);
        }
      });
      expect(withPackage).toBeGreaterThan(100);
    },
  );
});

describe('a limit of time', () => {
  it('on a hard problem leaves the best that was found, and how far it may be from the best there is', async () => {
    const problem = hardProblem(numbersFrom(5), 120);
    const found = await withSolver(0.5, (solver) =>
      bestPackages(problem, { best: 1, order: 'fewest', solver }),
    );
    if (!found.ok) throw new Error(found.error.message);
    const [first = []] = found.value.packages;
    expect(isPackage(problem, new Set(first.map(({ id }) => id)))).toBe(true);
    expect(found.value.proven).toBe(false);
    expect(found.value.gap).toBeGreaterThan(0);
    expect(found.value.gap).toBeLessThanOrEqual(1);
  });

  it('holds where the solver does not stop by itself: its worker is stopped, and what it had found is the answer', async () => {
    const problem = hardProblem(numbersFrom(5), 120);
    const answers: MilpAnswer[] = [];
    const found = await withSolver(
      1.5,
      (solver) =>
        bestPackages(problem, {
          best: 1,
          order: 'fewest',
          solver: async (milp) => {
            const answer = await solver(milp);
            answers.push(answer);
            return answer;
          },
        }),
      { stopsItself: false },
    );
    if (!found.ok) throw new Error(found.error.message);
    // The problem takes minutes: only being stopped ends it so soon.
    expect(answers.map(({ status }) => status)).not.toContain('optimal');
    const [first = []] = found.value.packages;
    expect(isPackage(problem, new Set(first.map(({ id }) => id)))).toBe(true);
    expect(found.value.proven).toBe(false);
    expect(found.value.gap).toBeGreaterThan(0);
  });

  it('that is used up answers at once that nothing is known', async () => {
    const answer = await withSolver(0, (solver) => solver({ costs: [1], rows: [] }));
    expect(answer).toEqual({ status: 'unknown' });
  });
});

it('once nobody waits any more, a hard problem ends with what is known, and nothing more is solved', async () => {
  const problem = hardProblem(numbersFrom(5), 120);
  const leave = new AbortController();
  setTimeout(() => leave.abort(), 300);
  // Without that the test would take ten minutes.
  const { found, after } = await withSolver(
    600,
    async (solver) => {
      const found = await bestPackages(problem, { best: 1, order: 'fewest', solver });
      return { found, after: await solver({ costs: [1], rows: [] }) };
    },
    { stop: leave.signal },
  );
  expect(found.ok && found.value.proven).toBe(false);
  expect(after).toEqual({ status: 'unknown' });
});

it('a programme that cannot be met is known to be so', async () => {
  const answer = await withSolver(10, (solver) =>
    solver({ costs: [1], rows: [{ columns: [0], coefficients: [1], lower: 2, upper: Infinity }] }),
  );
  expect(answer.status).toBe('infeasible');
});

it.each([
  [2, 'infeasible'],
  [0, 'optimal'],
] as const)('a programme of nothing that has to reach %i is %s', async (lower, status) => {
  const rows = [{ columns: [], coefficients: [], lower, upper: Infinity }];
  const answer = await withSolver(10, (solver) => solver({ costs: [], rows }));
  expect(answer.status).toBe(status);
});
