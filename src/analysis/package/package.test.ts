/** Packages as sentences: given this record and this file, then these packages or this refusal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersFrom, randomProblem } from '../../../test/bodies.ts';
import { saying, spoken, Story } from '../../../test/story.ts';
import { byText } from '../standing/evidence.ts';
import { evaluate, NO_OBJECTION, type Choice, type Rule } from '../../procedure/index.ts';
import { choicesAfter, isPackage, moversOf } from './apply.ts';
import { alikeTo, ordered } from './alike.ts';
import { chanceMeter } from './chance.ts';
import { checked } from './check.ts';
import { minimalPackages } from './enumerate.ts';
import { PackageFile } from './file.ts';
import type { MilpSolver } from './milp.ts';
import { packagesFor, type PackagesQuery } from './packages.ts';
import { paretoSet } from './pareto.ts';
import type { Problem } from './problem.ts';
import { searchWith } from './solve.ts';
import { programmeOf } from './milp.ts';
import { compile, holds } from './tally.ts';
import type { Packages } from './types.ts';

/** These problems are small: nobody may ask a solver. */
const NO_SOLVER: MilpSolver = async () => {
  throw new Error('a small problem was sent to the solver');
};

const race = (members: readonly string[] = ['AAA', 'BBB', 'CCC', 'DDD']): Story =>
  new Story(members, ['Mark Rutte', 'Klaus Iohannis']).happens({
    type: 'rule-set',
    rule: NO_OBJECTION,
    words: 'unanimity',
    basis: 'tradition',
  });

async function ask(
  story: Story,
  query: Partial<PackagesQuery> = {},
  file?: unknown,
): Promise<Packages | string> {
  const given = file === undefined ? {} : { file: PackageFile.parse(file) };
  const found = await packagesFor(
    story.case,
    { asOf: '2024-04-01', candidate: 'mark-rutte', ...given, ...query },
    NO_SOLVER,
  );
  return found.ok ? found.value : found.error.message;
}

const idsOf = (found: Packages | string): unknown =>
  typeof found === 'string'
    ? found
    : found.packages.map(({ concessions }) => concessions.map(({ id }) => id));

const objects = (member: string) =>
  ({ kind: 'position', member, candidate: 'mark-rutte', stance: 'objects' }) as const;
const demand = (member: string, asks: string) =>
  ({ kind: 'demand', member, asks: spoken(asks), candidate: 'mark-rutte', of: 'nato' }) as const;

describe('a package from the record alone', () => {
  it('lifts each objection, and withdraws each rival of a member that is not for the candidate', async () => {
    const story = race().told('2024-03-01', objects('AAA')).told('2024-03-02', {
      kind: 'nomination',
      nominator: 'BBB',
      candidate: 'klaus-iohannis',
      state: 'made',
    });
    const found = await ask(story);
    expect(idsOf(found)).toEqual([['lifting:AAA', 'withdrawal:klaus-iohannis']]);
    expect(typeof found === 'string' ? found : found.sentence).toBe(
      'Smallest known way for Mark Rutte: AAA’s objection is lifted (no price is stated) and Klaus Iohannis withdraws (no price is stated). The rule is then met, as long as those who have not come out, 2 of 4, do not object.',
    );
  });

  it('is nothing where nobody is in the way', async () => {
    const found = await ask(race());
    expect(typeof found === 'string' ? found : [found.now, found.packages]).toEqual(['met', []]);
  });

  it('grants what an objector asks in its own name, and only tells what others say that it wants', async () => {
    const story = race()
      .told('2024-03-01', objects('AAA'))
      .told(
        '2024-03-02',
        demand('AAA', 'a post'),
        saying('a post', { level: 'own-words', id: 'd1' }),
      )
      .told(
        '2024-03-03',
        demand('AAA', 'some money'),
        saying('some money', { level: 'analysis', id: 'd2' }),
      );
    expect(idsOf(await ask(story))).toEqual([['demand:d1']]);
  });

  it('forgets a demand that was denied since in the same words', async () => {
    const story = race()
      .told('2024-03-01', objects('AAA'))
      .told('2024-03-02', demand('AAA', 'an apology'), saying('an apology', { level: 'own-words' }))
      .told(
        '2024-03-03',
        demand('AAA', 'an Apology'),
        saying('an Apology', { level: 'own-words', modality: 'denied' }),
      );
    expect(idsOf(await ask(story))).toEqual([['lifting:AAA']]);
  });

  it('counts an undecided member that firmly asks something as withholding, and one that asks nothing as open', async () => {
    const undecided = (member: string) =>
      ({ kind: 'position', member, candidate: 'mark-rutte', stance: 'undecided' }) as const;
    const story = race()
      .told('2024-03-01', undecided('AAA'))
      .told('2024-03-01', undecided('BBB'))
      .told(
        '2024-03-02',
        demand('BBB', 'a post'),
        saying('a post', { level: 'named-official', id: 'd1' }),
      );
    expect(idsOf(await ask(story))).toEqual([['demand:d1']]);
  });

  it('wins those who have not come out one by one where they are taken to object', async () => {
    const found = await ask(race(['AAA', 'BBB']), { open: 'object' });
    expect(idsOf(found)).toEqual([['consent:AAA', 'consent:BBB']]);
    expect(typeof found === 'string' ? found : found.packages[0]?.ifOpen).toBe('met');
  });

  it('is refused for who is no candidate, who is out of the race, and a case without a rule', async () => {
    const gone = race().told('2024-03-01', {
      kind: 'withdrawal',
      candidate: 'mark-rutte',
      state: 'made',
    });
    expect(await ask(gone)).toMatch(/not in the race/);
    expect(await ask(race(), { candidate: 'nobody' })).toMatch(/is no candidate/);
    expect(await ask(new Story(['AAA']))).toMatch(/knows no rule/);
  });

  it('does not depend on the order in which claims were written down', async () => {
    const tell: readonly ((story: Story) => Story)[] = [
      (story) =>
        story.told('2024-03-01', objects('AAA'), {
          id: 'c1',
          source: { id: 's1', sha256: '1'.padStart(64, '0') },
        }),
      (story) =>
        story.told('2024-03-02', objects('BBB'), {
          id: 'c2',
          source: { id: 's2', sha256: '2'.padStart(64, '0') },
        }),
      (story) =>
        story.told(
          '2024-03-03',
          demand('AAA', 'a post'),
          saying('a post', {
            level: 'own-words',
            id: 'c3',
            source: { id: 's3', sha256: '3'.padStart(64, '0') },
          }),
        ),
    ];
    const inOrder = await ask(tell.reduce((story, one) => one(story), race()));
    const turned = await ask(tell.toReversed().reduce((story, one) => one(story), race()));
    expect(turned).toEqual(inOrder);
  });

  it('becomes smaller, never larger, when an objector comes round', async () => {
    const story = race().told('2024-03-01', objects('AAA')).told('2024-03-01', objects('BBB'));
    const before = await ask(story);
    const after = await ask(story.told('2024-03-05', { ...objects('AAA'), stance: 'supports' }));
    expect([idsOf(before), idsOf(after)]).toEqual([
      [['lifting:AAA', 'lifting:BBB']],
      [['lifting:BBB']],
    ]);
  });
});

describe('what an analyst’s file adds', () => {
  const story = () =>
    race()
      .told('2024-03-01', objects('AAA'), { id: 'a1' })
      .told('2024-03-01', objects('BBB'), { id: 'b1' });

  it('prices what the record knows, and takes the place of a bare lifting where it knows better', async () => {
    const found = await ask(
      story(),
      { order: 'cheapest' },
      {
        unit: 'points',
        concessions: [
          { id: 'lifting:BBB', cost: 2 },
          { id: 'money', cost: 5, payers: ['EU'], moves: [{ member: 'AAA', to: 'consent' }] },
          { id: 'post', cost: 3, moves: [{ member: 'AAA', to: 'consent' }] },
        ],
      },
    );
    expect(idsOf(found)).toEqual([
      ['lifting:BBB', 'post'],
      ['lifting:BBB', 'money'],
    ]);
    expect(typeof found === 'string' ? found : found.packages.map(({ cost }) => cost)).toEqual([
      { known: 5, unknown: 0 },
      { known: 7, unknown: 0 },
    ]);
  });

  it('ranks a price that nobody knows after every known one', async () => {
    const found = await ask(
      story(),
      { order: 'cheapest' },
      {
        concessions: [
          { id: 'lifting:BBB', cost: 1 },
          { id: 'dear', cost: 900, moves: [{ member: 'AAA', to: 'consent' }] },
          { id: 'unpriced', moves: [{ member: 'AAA', to: 'consent' }] },
        ],
      },
    );
    expect(idsOf(found)).toEqual([
      ['lifting:BBB', 'dear'],
      ['lifting:BBB', 'unpriced'],
    ]);
  });

  it('refuses links that go round in a circle, with the claims', async () => {
    const file = {
      concessions: [
        {
          id: 'post',
          label: 'a post',
          waitsFor: ['parcel'],
          claims: ['c-7'],
          moves: [{ member: 'AAA', to: 'consent' }],
        },
      ],
      decisions: [{ id: 'parcel', label: 'the parcel', waitsFor: ['post'], claims: ['c-8'] }],
    };
    expect(await ask(story(), {}, file)).toBe(
      'The links go round in a circle: “a post” waits for “the parcel” waits for “a post” (claims c-7, c-8); say “together” of what is to be decided at one stroke.',
    );
  });

  it('refuses what contradicts itself, with the claims', async () => {
    const both = {
      concessions: [
        { id: 'x', claims: ['c-1'], together: ['y'], excludes: ['y'] },
        { id: 'y', claims: ['c-2'] },
      ],
    };
    expect(await ask(story(), {}, both)).toMatch(
      /“x” and “y” are to be given together and exclude each other \(claims c-1, c-2\)/,
    );
    const winsAndLoses = {
      concessions: [{ id: 'x', moves: [{ member: 'AAA', to: 'consent', claims: ['c-1'] }] }],
      redLines: [{ member: 'AAA', when: ['x'], claims: ['c-2'] }],
    };
    expect(await ask(story(), {}, winsAndLoses)).toMatch(
      /“x” is said both to win AAA and to lose it \(claims c-1, c-2\)/,
    );
  });

  it.each([
    [{ concessions: [{ id: 'x', moves: [{ member: 'ZZZ', to: 'consent' }] }] }, /“ZZZ” is named/],
    [{ concessions: [{ id: 'x', waitsFor: ['nothing'] }] }, /“nothing” is named/],
    [{ stands: [{ member: 'ZZZ', choice: 'object' }] }, /ZZZ stands, which is no member/],
    [{ poll: [{ choice: 'object', seats: 3 }] }, /3 seats outside any group/],
  ])('refuses what does not fit the record: %j', async (file, message) => {
    expect(await ask(story(), {}, file)).toMatch(message);
  });

  it('says why there is no package: a demand that nobody can pay', async () => {
    const found = await ask(
      story(),
      {},
      {
        concessions: [
          {
            id: 'moon',
            label: 'the moon',
            payers: [],
            claims: ['c-9'],
            moves: [{ member: 'AAA', to: 'consent' }],
          },
        ],
      },
    );
    expect(typeof found === 'string' ? found : found.sentence).toBe(
      'There is no package: AAA objects, and is won only by “the moon” (c-9); nobody can give “the moon” (c-9). These rule it out together.',
    );
  });

  it('says why there is no package: a gift that wins one and loses another', async () => {
    const found = await ask(
      story(),
      {},
      {
        concessions: [
          {
            id: 'post',
            label: 'the post',
            claims: ['c-1'],
            moves: [{ member: 'AAA', to: 'consent' }],
          },
        ],
        redLines: [{ member: 'CCC', when: ['post'], claims: ['c-2'] }],
      },
    );
    expect(
      typeof found === 'string' ? found : found.conflict?.map(({ kind, claims }) => [kind, claims]),
    ).toEqual([
      ['moved-only-by', ['c-1']],
      ['red-line', ['c-2']],
    ]);
  });

  it('buys back with another gift what a red line would lose', async () => {
    const found = await ask(
      story(),
      {},
      {
        concessions: [
          { id: 'post', moves: [{ member: 'AAA', to: 'consent' }] },
          { id: 'other-post' },
        ],
        redLines: [{ member: 'CCC', when: ['post'], unless: ['other-post'] }],
      },
    );
    expect(idsOf(found)).toEqual(
      [['lifting:BBB', 'other-post', 'post'].toSorted()].map(() => [
        'lifting:BBB',
        'post',
        'other-post',
      ]),
    );
  });

  it('tells what is cheaper and what is surer', async () => {
    const found = await ask(
      story(),
      {},
      {
        concessions: [
          { id: 'lifting:BBB', cost: 0, moves: [{ member: 'BBB', to: 'consent' }] },
          { id: 'post', cost: 1, moves: [{ member: 'AAA', to: 'consent', chance: 0.5 }] },
          { id: 'money', cost: 3, moves: [{ member: 'AAA', to: 'consent', chance: 0.8 }] },
        ],
      },
    );
    const sets = typeof found === 'string' ? [] : (found.pareto?.sets ?? []);
    expect(
      sets.map(({ concessions, chance }) => [
        concessions.toSorted().join(' '),
        Number(chance.toFixed(9)),
      ]),
    ).toEqual([
      ['', 0],
      ['lifting:BBB post', 0.5],
      ['lifting:BBB money', 0.8],
      ['lifting:BBB money post', 0.9],
    ]);
  });
});

const problems = fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => {
  const random = numbersFrom(seed);
  return randomProblem(random, {
    members: 3 + Math.floor(random() * 5),
    concessions: 1 + Math.floor(random() * 6),
  });
});

const subsets = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** list.length }, (_, set) =>
    list.filter((_, i) => ((set >> i) & 1) === 1),
  );

describe('whatever the problem', () => {
  it('the quick tally answers as the interpreter does', () => {
    fc.assert(
      fc.property(
        problems,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (problem, picks) => {
          const given = new Set(problem.concessions.filter((_, i) => picks[i]).map(({ id }) => id));
          const movers = moversOf(problem);
          const after = choicesAfter(problem, given);
          const quick = holds(
            compile(problem, movers),
            movers.map((member) => after.get(member) ?? 'absent'),
          );
          const answer = evaluate(
            problem.rule,
            problem.body,
            new Map([...after].map(([member, choice]) => [member, [choice]])),
          );
          expect(quick).toBe(answer.ok && answer.value.outcome === 'met');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the names of members and concessions, and the order in which they are told, make no difference', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const renamed = renaming(problem, (id) => `z${id.split('').toReversed().join('')}`);
        const back = (ids: readonly string[]): readonly string[] =>
          ids.map((id) => id.slice(1).split('').toReversed().join('')).toSorted(byText);
        const of = (one: Problem): readonly string[][] =>
          minimalPackages(one, 'fewest').map((set) => set.map(({ id }) => id));
        expect(new Set(of(renamed).map((ids) => back(ids).join(' ')))).toEqual(
          new Set(of(problem).map((ids) => ids.toSorted().join(' '))),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('without red lines or exclusions, whatever holds a package meets the rule of consent, too', () => {
    fc.assert(
      fc.property(problems, (random) => {
        const problem: Problem = {
          ...random,
          rule: NO_OBJECTION,
          redLines: [],
          excludes: [],
          together: [],
        };
        const all = problem.concessions
          .filter(({ payers }) => payers === undefined)
          .map(({ id }) => id);
        const sets = subsets(all).map((set) => new Set(set));
        for (const set of sets) {
          if (!isPackage(problem, set)) continue;
          for (const id of all) {
            const more = new Set([...set, id]);
            const after = choicesAfter(problem, more);
            expect([...after.values()]).not.toContain('object');
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the chance is what adding up every way in which moves can come off gives', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const given = new Set(problem.concessions.map(({ id }) => id));
        const exact = chanceByBruteForce(problem, given);
        expect(chanceMeter(problem)(given)).toBeCloseTo(exact, 12);
      }),
      { numRuns: 100 },
    );
  });

  it('no set of the Pareto set is worse than another in price and in chance', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { sets } = paretoSet(problem, chanceMeter(problem), []);
        const chances = sets.map(({ chance }) => chance);
        expect(chances).toEqual(chances.toSorted((a, b) => a - b));
        expect(new Set(chances).size).toBe(chances.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** Adds up, over all ways in which moves come off or do not, how likely each is. */
function chanceByBruteForce(problem: Problem, given: ReadonlySet<string>): number {
  const moves = problem.moves.filter(({ chance }) => chance < 1);
  return subsets(moves).reduce((sum, come) => {
    const p = moves.reduce(
      (product, move) => product * (come.includes(move) ? move.chance : 1 - move.chance),
      1,
    );
    const kept = problem.moves.filter((move) => move.chance === 1 || come.includes(move));
    const after = choicesAfter({ ...problem, moves: kept }, given);
    const members = problem.body.members.map(
      (member) => [member, [after.get(member) ?? problem.now.get(member) ?? 'absent']] as const,
    );
    const answer = evaluate(
      problem.rule,
      problem.body,
      new Map<string, readonly Choice[]>(members),
    );
    return sum + (answer.ok && answer.value.outcome === 'met' ? p : 0);
  }, 0);
}

function renaming(problem: Problem, name: (id: string) => string): Problem {
  const all = (ids: readonly string[]): readonly string[] => ids.map(name);
  const pair = ({ a, b, claims }: Problem['excludes'][number]) => ({
    a: name(a),
    b: name(b),
    claims,
  });
  const table = <T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(of).map(([id, value]) => [name(id), value]));
  return {
    ...problem,
    body: {
      members: all(problem.body.members).toReversed(),
      groups: { permanent: all(problem.body.groups?.['permanent'] ?? []) },
      weights: { votes: table(problem.body.weights?.['votes'] ?? {}) },
    },
    now: new Map([...problem.now].map(([member, choice]) => [name(member), choice])),
    concessions: problem.concessions
      .map((one) => ({ ...one, id: name(one.id), waitsFor: all(one.waitsFor) }))
      .toReversed(),
    moves: problem.moves
      .map((move) => ({ ...move, member: name(move.member), needs: all(move.needs) }))
      .toReversed(),
    redLines: problem.redLines.map((line) => ({
      ...line,
      member: name(line.member),
      when: all(line.when),
      unless: all(line.unless),
    })),
    excludes: problem.excludes.map(pair),
    together: problem.together.map(pair),
  };
}

describe('members that are alike', () => {
  it('are told of by one package, with how many it stands for', async () => {
    const rule: Rule = { kind: 'at-least', choices: ['consent'], threshold: { number: 3 } };
    const story = new Story(['AAA', 'BBB', 'CCC', 'DDD', 'EEE']).happens({
      type: 'rule-set',
      rule,
      words: 'three of five',
      basis: 'written',
    });
    const found = await ask(story);
    expect(
      typeof found === 'string'
        ? found
        : found.packages.map(({ concessions, alike }) => [concessions.length, alike]),
    ).toEqual([[3, 10]]);
  });

  it('stand for all the packages that trying every set finds', () => {
    const body = { members: ['A', 'B', 'C', 'D', 'E', 'F'], groups: { p: ['A', 'B', 'C'] } };
    const problem: Problem = {
      body,
      rule: {
        kind: 'all',
        parts: [
          { kind: 'at-least', choices: ['consent'], threshold: { number: 4 } },
          { kind: 'at-least', choices: ['consent'], threshold: { number: 1 }, group: 'p' },
        ],
      },
      now: new Map(body.members.map((member) => [member, 'abstain'])),
      concessions: body.members.map((member) => ({
        id: `c${member}`,
        label: member,
        kind: 'consent',
        cost: undefined,
        payers: undefined,
        waitsFor: [],
        claims: [],
      })),
      moves: body.members.map((member) => ({
        member,
        to: 'consent',
        needs: [`c${member}`],
        chance: 1,
        claims: [],
      })),
      redLines: [],
      excludes: [],
      together: [],
      decisions: [],
    };
    const { problem: broken, kinds } = ordered(problem);
    const told = minimalPackages(broken, 'fewest').reduce(
      (sum, one) => sum + alikeTo(kinds, one),
      0,
    );
    expect(told).toBe(minimalPackages(problem, 'fewest').length);
  });
});

describe('a solver that runs out of time', () => {
  const problem = {
    ...randomProblem(numbersFrom(7), { members: 6, concessions: 8, rule: NO_OBJECTION }),
    redLines: [],
    excludes: [],
    together: [],
  };
  const whole: Problem = {
    ...problem,
    concessions: problem.concessions.map((one) => ({ ...one, payers: undefined, cost: 4 })),
    moves: [
      ...problem.moves,
      ...problem.body.members.map((member, i) => ({
        member,
        to: 'consent' as const,
        needs: [`c${i}`],
        chance: 1,
        claims: [],
      })),
    ],
  };
  const programme = programmeOf(whole, 'cheapest');
  if (programme === undefined) throw new Error('no programme');

  it('has its best offer told, with the gap to what it proved', async () => {
    const everything = programme.milp.costs.map((_, i) =>
      i < programme.concessions.length ? 1 : 0,
    );
    const found = await searchWith(whole, programme, 3, 'cheapest', async () => ({
      status: 'feasible',
      values: everything,
      bound: 10,
    }));
    expect(found).toMatchObject({ proven: false, more: 'unknown' });
    expect(found.packages).toHaveLength(1);
    expect(isPackage(whole, new Set(found.packages[0]?.map(({ id }) => id)))).toBe(true);
    expect(found.gap).toBeGreaterThan(0);
    expect(found.gap).toBeLessThan(1);
  });

  it('and comes back empty-handed, still has a package told where giving everything is one', async () => {
    const found = await searchWith(whole, programme, 3, 'cheapest', async () => ({
      status: 'unknown',
    }));
    expect([found.packages.length, found.proven, found.gap]).toEqual([1, false, 1]);
  });

  it('and its offer is no package: it is asked again without it', async () => {
    let asked = 0;
    const nothing = programme.milp.costs.map(() => 0);
    const found = await searchWith(whole, programme, 1, 'cheapest', async ({ rows }) => {
      asked += 1;
      if (asked === 1) return { status: 'optimal', values: nothing };
      expect(rows).toHaveLength(programme.milp.rows.length + 1);
      return { status: 'infeasible' };
    });
    expect([found.packages, asked]).toEqual([[], 2]);
  });
});

it('a problem that is checked is given back as it is', () => {
  const problem = randomProblem(numbersFrom(3), { members: 4, concessions: 3 });
  const free: Problem = { ...problem, redLines: [], excludes: [], together: [] };
  expect(checked(free)).toEqual({ ok: true, value: free });
});
