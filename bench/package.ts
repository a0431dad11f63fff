/**
 * How long it takes to find the best package of 193 members with 200 concessions, with HiGHS in its
 * worker as users have it; and how long a limit of time is kept on a problem that is too hard for it.
 *
 *     node scripts/run-ts.mjs bench/package.ts
 */
import { bestPackages, type Problem } from '../src/analysis/index.ts';
import { NO_OBJECTION, type Rule } from '../src/procedure/index.ts';
import { withSolver } from '../src/solve/index.ts';
import { hardProblem, numbersFrom, randomProblem } from '../test/bodies.ts';
import { isLong, median, medians, ms, told, took, type Took } from './timing.ts';

const MEMBERS = 193;
const CONCESSIONS = 200;
/** The first few start the worker, load the solver and let the compiler warm up. */
const WARM_UP = 5;
/** Seconds that the hard problem gets. */
const LIMIT = 2;

/** Two thirds of those voting, and no objection of the permanent members: a charter's rule, at full size. */
const RULES: readonly (readonly [string, Rule])[] = [
  ['nobody objects', NO_OBJECTION],
  [
    'two thirds of the members consent, and no permanent one objects',
    {
      kind: 'all',
      parts: [
        {
          kind: 'at-least',
          choices: ['consent'],
          threshold: { num: 2, den: 3, base: 'members', than: 'or-equal' },
        },
        { kind: 'at-most', choices: ['object'], threshold: { number: 0 }, group: 'permanent' },
      ],
    },
  ],
];

/** A body in which some object and everybody can be moved, so that there is something to find. */
function body(random: () => number, rule: Rule): Problem {
  const problem = randomProblem(random, { members: MEMBERS, concessions: CONCESSIONS, rule });
  const reached = new Set(
    problem.moves
      .filter(({ to, needs }) => to === 'consent' && needs.length === 1)
      .map(({ member }) => member),
  );
  return {
    ...problem,
    body: { ...problem.body, groups: { permanent: problem.body.members.slice(0, 5) } },
    concessions: problem.concessions.map((one) => ({ ...one, payers: undefined })),
    together: [],
    now: new Map(
      problem.body.members.map((member) => [
        member,
        reached.has(member) ? (random() < 0.4 ? 'object' : 'abstain') : 'consent',
      ]),
    ),
  };
}

/** Medians and worst, and how many were found; how long the solver itself took is told apart. */
export async function benchPackages(): Promise<string[]> {
  const random = numbersFrom(193);
  const bodies = isLong() ? 200 : 40;
  const lines = [`The best package of ${MEMBERS} members with ${CONCESSIONS} concessions, median:`];
  for (const [name, rule] of RULES) {
    const all: Took[] = [];
    const inSolver: number[] = [];
    let found = 0;
    await withSolver(3600, async (solver) => {
      for (let i = -WARM_UP; i < bodies; i += 1) {
        const problem = body(random, rule);
        let solving = 0;
        const timed: typeof solver = async (milp) => {
          const start = performance.now();
          const answer = await solver(milp);
          solving += performance.now() - start;
          return answer;
        };
        let packages = 0;
        const one = await took(async () => {
          const result = await bestPackages(problem, { best: 1, order: 'cheapest', solver: timed });
          if (!result.ok) throw new Error(result.error.message);
          packages = result.value.packages.length;
        });
        if (i < 0) continue;
        all.push(one);
        inSolver.push(solving);
        if (packages > 0) found += 1;
      }
    });
    const worst = Math.max(...all.map(({ wall }) => wall));
    lines.push(
      `  ${name}: ${told(medians(all))}; worst ${ms(worst)} of ${bodies}; ${ms(median(inSolver))} in the solver; ${found} have one`,
    );
  }
  return [...lines, await benchLimit(random)];
}

/** How long a limit of time is kept on a problem that is too hard for it. */
async function benchLimit(random: () => number): Promise<string> {
  const problem = hardProblem(random, MEMBERS);
  const start = performance.now();
  const result = await withSolver(LIMIT, (solver) =>
    bestPackages(problem, { best: 1, order: 'fewest', solver }),
  );
  const wall = performance.now() - start;
  if (!result.ok) throw new Error(result.error.message);
  const { proven, gap, packages } = result.value;
  return `A hard covering problem under a limit of ${LIMIT} s: back after ${ms(wall)} with ${packages[0]?.length ?? 'no'} concessions, ${proven ? 'proven' : `at most ${((gap ?? 1) * 100).toFixed(1)}% from the best`}`;
}

if (process.argv[1] === import.meta.filename) console.log((await benchPackages()).join('\n'));
