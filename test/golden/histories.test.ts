/**
 * Selections of the past against their procedures: what the rule said round by round, and where history
 * went its own way.
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden/histories.test.ts` writes the expected replays and the
 * table in `examples/README.md` anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  answerStage,
  CATALOGUE,
  DEFAULT_OPTION,
  pairsOf,
  procedureNamed,
  type Poll,
  type Procedure,
  type Tally,
  type Vote,
} from '../../src/procedure/index.ts';
import { compact, EXAMPLES, fileOf, HISTORIES, replayed, viewOf } from './histories.ts';
import { BETWEEN, historiesTable } from './histories-table.ts';

const update = process.env['UPDATE_GOLDEN'] !== undefined;

const roundsOf = (name: string) => replayed(name).steps.flatMap((step) => step.rounds);
const departuresOf = (name: string) =>
  replayed(name).steps.flatMap((step) => step.departures.map(({ kind, says }) => ({ kind, says })));

/** Votes and outcome of one candidate, round by round. */
const pathOf = (name: string, candidate: string) =>
  roundsOf(name).flatMap(({ answers }) =>
    answers
      .filter((one) => one.candidate === candidate)
      .map(({ votes, answer }) => [votes, answer?.outcome]),
  );

const procedure = (name: string): Procedure => {
  const found = procedureNamed(name);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};

/** What the rule of a stage says of a tally, in a body of so many of whom some may not vote. */
function outcomes(
  of: string,
  stage: string,
  size: number,
  tally: Tally,
): Readonly<Record<string, unknown>> {
  const asks = procedure(of).stages.find(({ id }) => id === stage);
  if (asks?.kind !== 'ballot') throw new Error(`${of} has no ballot ${stage}`);
  const members = Array.from({ length: size }, (_, n) => `m${n}`);
  const answers = answerStage(asks.rule, {
    body: { members, eligible: members, groups: {}, weights: {} },
    paper: asks.paper,
    asked: Object.keys(tally.candidates),
    open: false,
    votes: new Map(),
    declared: {},
    tally,
  });
  if (!answers.ok) throw new Error(answers.error.message);
  return Object.fromEntries([...answers.value].map(([id, { outcome }]) => [id, outcome]));
}

describe.each(HISTORIES)('%s', (name) => {
  const { history, agrees } = replayed(name);

  test('ends in the replay as it ended', () => {
    expect(history.name).toBe(name);
    expect(agrees).toBe(true);
  });

  test('says of every step whether it was read or recalled, and where it was read', () => {
    const untold = history.steps.filter(
      ({ basis, sources = [] }) =>
        basis === undefined || (basis !== 'recalled' && sources.length === 0),
    );
    expect(untold).toEqual([]);
  });

  test('uses every source that it lists', () => {
    const used = new Set(history.steps.flatMap(({ sources = [] }) => sources));
    expect(history.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('was replayed as it was reviewed', () => {
    const golden = fileOf(name, 'expected/replay.txt');
    const text = compact(name);
    if (update) {
      mkdirSync(new URL('.', golden), { recursive: true });
      writeFileSync(golden, text);
    }
    expect(text).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : undefined);
  });
});

test('histories run through at least fifteen procedures of the catalogue', () => {
  const used = new Set(HISTORIES.map((name) => replayed(name).procedure.name));
  expect(HISTORIES.length).toBeGreaterThanOrEqual(34);
  expect(used.size).toBeGreaterThanOrEqual(15);
  expect([...used].filter((one) => !CATALOGUE.some(({ name }) => name === one))).toEqual([]);
});

test('the table of examples/README.md is what the replays say', () => {
  const page = new URL('README.md', EXAMPLES);
  if (update) {
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(BETWEEN, () => historiesTable()),
    );
  }
  expect(BETWEEN.exec(readFileSync(page, 'utf8'))?.[0]).toBe(historiesTable());
});

describe('the base of a share decides', () => {
  test('23 of 35 fails and 23 of 34 passes at the IAEA in 2009', () => {
    expect(pathOf('iaea-2009', 'amano').slice(2, 6)).toEqual([
      [23, 'not-met'],
      [23, 'not-met'],
      [23, 'not-met'],
      [23, 'met'],
    ]);
  });

  test('58 of 90 cast is not enough at the International Criminal Court, where 62 of 123 states are needed', () => {
    const short = { complete: true, candidates: { a: { for: 58 }, b: { for: 32 } } };
    expect(outcomes('icc-prosecutor', 'ballots', 123, short)).toEqual({
      a: 'not-met',
      b: 'not-met',
    });
    expect(pathOf('icc-2021', 'khan').slice(1)).toEqual([
      [59, 'not-met'],
      [72, 'met'],
    ]);
  });

  test('an abstention counts against at the African Union, and would not at the IAEA', () => {
    const last = { complete: true, blank: 28, candidates: { a: { for: 23, against: 0 } } };
    expect(pathOf('african-union-2016', 'venson').at(-1)).toEqual([23, 'not-met']);
    expect(outcomes('african-union', 'alone', 51, last)).toEqual({ a: 'not-met' });
    expect(outcomes('iaea', 'one-by-one', 51, last)).toEqual({ a: 'met' });
  });

  test('33 is two thirds of the 49 that could vote at the African Union in 2025', () => {
    expect(pathOf('african-union-2025', 'youssouf').at(-1)).toEqual([33, 'met']);
  });

  test('six who are present and name nobody elect a Speaker with 216 of 434', () => {
    expect(pathOf('house-speaker-2023', 'mccarthy').slice(-2)).toEqual([
      [216, 'not-met'],
      [216, 'met'],
    ]);
  });

  test('121 of 183 is one vote short of two thirds at the World Health Assembly in 2017', () => {
    const [, , , short, enough] = pathOf('who-2017', 'tedros');
    expect([short, enough]).toEqual([
      [121, 'not-met'],
      [133, 'met'],
    ]);
  });
});

describe('where history and the procedure part', () => {
  test.each([
    ['wto-2013', 'Amina Mohamed'],
    ['wto-2020', 'Yoo Myung-hee'],
  ])('in %s %s was invited to withdraw and stayed, and nothing could be done', (name, who) => {
    const stayed = departuresOf(name).filter(({ kind }) => kind === 'not-enforced');
    expect(stayed).toHaveLength(1);
    expect(stayed[0]?.says).toContain(who);
  });

  test('the House changed its rule after 132 ballots, and 103 of 213 were enough', () => {
    expect(departuresOf('house-speaker-1855').map(({ kind }) => kind)).toEqual(['rule-changed']);
    expect(pathOf('house-speaker-1855', 'banks').slice(-2)).toEqual([
      [100, 'undetermined'],
      [103, 'met'],
    ]);
  });

  test('in 1950 the Assembly acted without the recommendation that a veto had stopped', () => {
    expect(pathOf('un-1950', 'lie')).toEqual([
      [9, 'not-met'],
      [46, 'met'],
    ]);
    expect(departuresOf('un-1950').map(({ kind }) => kind)).toEqual(['rule-changed', 'left']);
  });

  test('one veto stops fourteen votes in 1996, and none did in 2006 and 2016', () => {
    expect(pathOf('un-1996', 'ghali')).toEqual([[14, 'not-met']]);
    expect(pathOf('un-2006', 'ban').at(-3)).toEqual([14, 'met']);
    expect(pathOf('un-2016', 'guterres').at(-3)).toEqual([13, 'met']);
  });

  test('one ally objects in 2009 and one member of 164 in 2020, and both wait until it is lifted', () => {
    for (const [name, member] of [
      ['nato-2009', 'Turkey'],
      ['wto-2020', 'United States'],
    ] as const) {
      const says = viewOf(name).steps.flatMap((step) => step.says);
      expect(says.filter((one) => one.startsWith(`${member} objected: `))).toHaveLength(1);
      expect(says).toContain(`${member} lifted its objection.`);
    }
  });

  test('the tie for the second place at UNESCO in 2017 is broken by an extra ballot', () => {
    const extra = roundsOf('unesco-2017').filter((round) => round.extra);
    expect(
      extra.map(({ answers }) => answers.map(({ candidate, votes }) => [candidate, votes])),
    ).toEqual([
      [
        ['azoulay', 31],
        ['khattab', 25],
      ],
    ]);
  });

  test('the package of the OSCE is taken apart, all four names fail, and four others are appointed', () => {
    const says = replayed('osce-2020').steps.flatMap((step) => step.says);
    expect(says).toContain('Participating State took the posts apart.');
    expect(replayed('osce-2020').appointed).toHaveLength(4);
  });
});

describe.each([
  { year: 2006, papers: 421, winner: 'towns', second: 'mcintyre', by: 6 },
  { year: 2007, papers: 482, winner: 'hocevar', second: 'mcintyre', by: 8 },
  { year: 2020, papers: 339, winner: 'carter', second: 'chandran', by: 201 },
])('the Debian leader of $year', ({ year, papers, winner, second, by }) => {
  const name = `debian-${year}`;
  const { history, procedure: debian } = replayed(name);
  const vote = debian.stages.find(({ id }) => id === 'vote');
  if (vote?.kind !== 'ballot' || vote.paper.form.kind !== 'ranked') throw new Error('no ranking');
  const { form } = vote.paper;
  const options = [...history.candidates.map(({ id }) => id), DEFAULT_OPTION];
  const lines = readFileSync(fileOf(name, 'ballots.txt'), 'utf8').trimEnd().split('\n');

  /** A line holds a place for each option, and “-” where the voter left it out. */
  const rankingOf = (line: string): Vote => {
    const levels = [...new Set(line.replaceAll('-', ''))].toSorted();
    const ranking = levels.map((level) => options.filter((_, n) => line[n] === level));
    return ranking.length === 0 ? { kind: 'blank' } : { kind: 'ranking', ranking };
  };
  const pollOf = (unranked: typeof form.unranked): Poll => {
    const voters = lines.map((_, n) => `voter-${n}`);
    return {
      body: { members: voters, eligible: voters, groups: {}, weights: {} },
      paper: { ...vote.paper, form: { ...form, unranked } },
      asked: options.slice(0, -1),
      open: false,
      votes: new Map(lines.map((line, n) => [`voter-${n}`, rankingOf(line)])),
      declared: {},
    };
  };
  const winnersOf = (poll: Poll): readonly string[] => {
    const answers = answerStage(vote.rule, poll);
    if (!answers.ok) throw new Error(answers.error.message);
    return poll.asked.filter((id) => answers.value.get(id)?.outcome === 'met');
  };
  const leadOf = (poll: Poll): number => {
    const pairs = pairsOf(poll, options);
    return (pairs?.[winner]?.[second] ?? 0) - (pairs?.[second]?.[winner] ?? 0);
  };

  test(`is ${winner} as published, by ${by} over ${second}`, () => {
    expect(lines).toHaveLength(papers);
    expect(winnersOf(pollOf('below-all'))).toEqual([winner]);
    expect(leadOf(pollOf('below-all'))).toBe(by);
    expect(replayed(name).appointed).toEqual([winner]);
  });

  test('has in its history the pairs that the papers give', () => {
    const tallies = history.steps.flatMap((step) =>
      'act' in step && step.act.do === 'close-round' ? [step.act.tally?.pairs] : [],
    );
    const pairs = pairsOf(pollOf('below-all'), options) ?? {};
    const ofOthers = Object.entries(pairs).map(([a, row]) => [
      a,
      Object.fromEntries(Object.entries(row).filter(([b]) => b !== a)),
    ]);
    expect(tallies).toEqual([Object.fromEntries(ofOthers)]);
  });

  test('would changes in 2006, and in no other year, when unranked candidates are read as no preference', () => {
    expect(winnersOf(pollOf('no-preference'))).toEqual([year === 2006 ? second : winner]);
  });
});
