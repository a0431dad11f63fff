/**
 * Packages of the examples against what a person reviewed, and against what then happened.
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden/packages.test.ts` writes the expected views anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PackageFile, packagesFor, standing, type Packages } from '../../src/analysis/index.ts';
import { firstDay } from '../../src/basics/index.ts';
import { spansIn, spanStandsIn } from '../../src/case/index.ts';
import { withSolver } from '../../src/solve/index.ts';
import { recordOf } from './record-of.ts';

interface Asked {
  readonly example: string;
  readonly day: string;
  readonly candidate: string;
  /** A problem file of the example's folder. */
  readonly problem?: string;
}

async function packagesOf({ example, day, candidate, problem }: Asked): Promise<Packages> {
  const { folder, knownOn } = recordOf(example);
  const file =
    problem === undefined
      ? {}
      : {
          file: PackageFile.parse(
            JSON.parse(readFileSync(new URL(`${problem}.json`, folder), 'utf8')),
          ),
        };
  const found = await withSolver(10, (solver) =>
    packagesFor(knownOn(day), { asOf: day, candidate, ...file }, solver),
  );
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

/** As much of it as a person reviews by eye. */
const compact = ({ asOf, sentence, now, packages, conflict, more }: Packages) => ({
  asOf,
  sentence,
  now,
  packages: packages.map(({ concessions, outcome, ifOpen, alike }) => ({
    concessions: concessions.map(({ id, label, payers, said, claims }) => ({
      id,
      label,
      payers,
      said: said.map(({ words, whom, state }) => ({ words, whom, state })),
      claims,
    })),
    outcome,
    ifOpen,
    alike,
  })),
  conflict: conflict?.map(({ kind, words, claims }) => ({ kind, words, claims })),
  more,
});

const CASES: readonly Asked[] = [
  { example: 'nato-2024', day: '2024-03-05', candidate: 'mark-rutte' },
  { example: 'nato-2024', day: '2024-06-17', candidate: 'mark-rutte' },
  { example: 'wto-2020', day: '2020-10-30', candidate: 'ngozi-okonjo-iweala' },
  { example: 'wto-2020', day: '2021-02-06', candidate: 'ngozi-okonjo-iweala' },
  { example: 'un-2016', day: '2016-10-05', candidate: 'antonio-guterres' },
  {
    example: 'un-2016',
    day: '2016-10-05',
    candidate: 'antonio-guterres',
    problem: 'poll-guterres',
  },
  { example: 'un-2016', day: '2016-10-05', candidate: 'irina-bokova', problem: 'poll-bokova' },
  { example: 'un-2016', day: '2016-10-05', candidate: 'vuk-jeremic', problem: 'poll-jeremic' },
  { example: 'osce-2020', day: '2020-07-15', candidate: 'thomas-greminger' },
  {
    example: 'osce-2020',
    day: '2020-07-15',
    candidate: 'thomas-greminger',
    problem: 'parcel-july',
  },
  {
    example: 'osce-2020',
    day: '2020-12-04',
    candidate: 'helga-schmid',
    problem: 'parcel-december',
  },
];

test.each(CASES)(
  'the package of $example for $candidate on $day ($problem) is the one that was reviewed',
  async (asked) => {
    const { example, day, candidate, problem } = asked;
    const file = new URL(
      `expected/package-${day}-${problem ?? candidate}.json`,
      recordOf(example).folder,
    );
    const view = `${JSON.stringify(compact(await packagesOf(asked)), undefined, 2)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, view);
    expect(view).toBe(readFileSync(file, 'utf8'));
  },
);

const idsOf = ({ packages }: Packages): readonly (readonly string[])[] =>
  packages.map(({ concessions }) => concessions.map(({ id }) => id));

describe('NATO 2024', () => {
  test('5 March: the rival withdraws and Hungary’s objection is lifted, and nothing else', async () => {
    const found = await packagesOf({
      example: 'nato-2024',
      day: '2024-03-05',
      candidate: 'mark-rutte',
    });
    expect(idsOf(found)).toEqual([['lifting:HUN', 'withdrawal:klaus-iohannis']]);
    expect(found.packages[0]?.concessions.map(({ kind }) => kind)).toEqual([
      'lifting',
      'withdrawal',
    ]);
  });

  test('17 June: it names what was then really given: the opt-out, the withdrawal, something for Slovakia', async () => {
    const found = await packagesOf({
      example: 'nato-2024',
      day: '2024-06-17',
      candidate: 'mark-rutte',
    });
    const labels = found.packages[0]?.concessions.map(({ label }) => label) ?? [];
    expect(labels).toHaveLength(4);
    expect(labels.join('\n')).toMatch(
      /keep out of NATO’s work in Ukraine[^]*Klaus Iohannis withdraws[^]*Slovakia is given/,
    );
    const given = found.packages[0]?.concessions.flatMap(({ said }) =>
      said.filter(({ state }) => state === 'given'),
    );
    expect(given?.map(({ whom }) => whom)).toContain('Jens Stoltenberg');
  });

  test('21 June: nothing is left to give', async () => {
    const found = await packagesOf({
      example: 'nato-2024',
      day: '2024-06-21',
      candidate: 'mark-rutte',
    });
    expect([found.now, found.packages]).toEqual(['met', []]);
  });
});

describe('the other races', () => {
  test('WTO: the sole objector and the rival, who both gave way on 5 February 2021', async () => {
    const before = await packagesOf({
      example: 'wto-2020',
      day: '2020-10-30',
      candidate: 'ngozi-okonjo-iweala',
    });
    expect(idsOf(before)).toEqual([['withdrawal:yoo-myung-hee', 'lifting:USA']]);
    const after = await packagesOf({
      example: 'wto-2020',
      day: '2021-02-06',
      candidate: 'ngozi-okonjo-iweala',
    });
    expect(after.now).toBe('met');
  });

  test('UN: nine votes without the vetoes; two vetoes turned would have been enough for Irina Bokova', async () => {
    const bokova = await packagesOf({
      example: 'un-2016',
      day: '2016-10-05',
      candidate: 'irina-bokova',
      problem: 'poll-bokova',
    });
    expect(idsOf(bokova)).toEqual([['consent:permanent-4', 'consent:permanent-5']]);
    const jeremic = await packagesOf({
      example: 'un-2016',
      day: '2016-10-05',
      candidate: 'vuk-jeremic',
      problem: 'poll-jeremic',
    });
    expect(idsOf(jeremic)[0]).toHaveLength(3);
  });

  test('OSCE, July: who wants all three kept and who will not have two of them cannot both be had', async () => {
    const found = await packagesOf({
      example: 'osce-2020',
      day: '2020-07-15',
      candidate: 'thomas-greminger',
      problem: 'parcel-july',
    });
    expect(found.packages).toEqual([]);
    expect(found.conflict?.map(({ kind }) => kind).toSorted()).toEqual([
      'moved-only-by',
      'red-line',
    ]);
    expect(found.conflict?.every(({ claims }) => claims.length > 0)).toBe(true);
  });

  test('OSCE, December: the three other posts go together with the first', async () => {
    const found = await packagesOf({
      example: 'osce-2020',
      day: '2020-12-04',
      candidate: 'helga-schmid',
      problem: 'parcel-december',
    });
    expect(idsOf(found)).toEqual([['kazakh', 'italian', 'portuguese']]);
  });
});

describe.each(['wto-2020', 'un-2016', 'osce-2020'])('the record of %s', (example) => {
  const { entries, knownOn } = recordOf(example);
  const race = knownOn('9999-12-31');

  test('is written in the order in which things became known, and no source before it was published', () => {
    const days = entries.map(({ recorded }) => recorded);
    expect(days).toEqual(days.toSorted());
    const early = entries.filter(
      ({ recorded, event }) =>
        event.type === 'source-added' && firstDay(event.source.published) > recorded,
    );
    expect(early).toEqual([]);
  });

  test('has no claim without its words in the source, and no source with other bytes than its hash', () => {
    const adrift = [...race.claims.values()].flatMap(({ claim, source }) =>
      [...spansIn(claim)]
        .filter(({ span }) => !spanStandsIn(span, race.sources.get(source)?.text ?? ''))
        .map(({ where }) => `${claim.id} ${where}`),
    );
    expect(adrift).toEqual([]);
    const changed = [...race.sources.values()].filter(
      ({ text, sha256 }) => createHash('sha256').update(text, 'utf8').digest('hex') !== sha256,
    );
    expect(changed).toEqual([]);
  });
});

test.each([
  ['wto-2020', 164, 'ngozi-okonjo-iweala', '2021-02-15'],
  ['un-2016', 15, 'antonio-guterres', '2016-10-13'],
  ['osce-2020', 57, 'helga-schmid', '2020-12-04'],
])('%s has %i members and ends with %s, appointed on %s', (example, members, candidate, day) => {
  const race = recordOf(example).knownOn('9999-12-31');
  expect(race.members.size).toBe(members);
  const [first] = standing(race, { asOf: '2030-01-01', include: 'accepted' }).candidates;
  expect([first?.id, first?.state, first?.since]).toEqual([candidate, 'appointed', day]);
});
