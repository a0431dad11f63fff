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
import { median, ms } from './timing.ts';

const MEMBERS = 193;
const CONCESSIONS = 200;
const BODIES = 40;
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

/** Medians and worst, and how many were found. */
export async function benchPackages(): Promise<string[]> {
  const random = numbersFrom(193);
  const lines: string[] = [];
  for (const [name, rule] of RULES) {
    const times: number[] = [];
    let found = 0;
    await withSolver(600, async (solver) => {
      for (let i = -2; i < BODIES; i += 1) {
        const problem = body(random, rule);
        const start = performance.now();
        const result = await bestPackages(problem, { best: 1, order: 'cheapest', solver });
        // The first two start the worker and load the solver.
        if (i >= 0) times.push(performance.now() - start);
        if (i >= 0 && result.ok && result.value.packages.length > 0) found += 1;
      }
    });
    lines.push(
      `Best package, ${MEMBERS} members, ${CONCESSIONS} concessions, ${name}: median ${ms(median(times))}, worst ${ms(Math.max(...times))} of ${BODIES}; ${found} have one`,
    );
  }
  const start = performance.now();
  const result = await withSolver(LIMIT, (solver) =>
    bestPackages(hardProblem(random, MEMBERS), { best: 1, order: 'fewest', solver }),
  );
  const took = performance.now() - start;
  if (!result.ok) throw new Error(result.error.message);
  const { proven, gap, packages } = result.value;
  lines.push(
    `A hard covering problem under a limit of ${LIMIT} s: back after ${ms(took)} with ${packages[0]?.length ?? 'no'} concessions, ${proven ? 'proven' : `at most ${((gap ?? 1) * 100).toFixed(1)}% from the best`}`,
  );
  return lines;
}

if (process.argv[1] === import.meta.filename) console.log((await benchPackages()).join('\n'));
