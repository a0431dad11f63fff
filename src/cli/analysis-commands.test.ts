/** The commands that look behind the board, on the examples: what they show, what JSON they give, what they refuse. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';
import {
  ChangesView,
  CommitmentsOutput,
  CriteriaOutput,
  EstimateOutput,
  HypothesesOutput,
  PackageOutput,
  PowerOutput,
  WatchOutput,
  WhyOutput,
} from '../api/index.ts';
import { widthOf } from './terminal/index.ts';

const ON = ['--as-of', '2024-04-05', '--known-at', '2024-04-05'];
const COMMANDS: readonly (readonly [string, readonly string[], z.ZodType])[] = [
  ['package', ['package', 'nato-2024', '--for', 'Rutte', ...ON], PackageOutput],
  ['estimate', ['estimate', 'nato-2024', '--for', 'Rutte', ...ON], EstimateOutput],
  ['power', ['power', 'nato-2024', ...ON], PowerOutput],
  ['power-weighted', ['power', '--quota', '12', '--weights', '4,4,4,2,2,1'], PowerOutput],
  ['why', ['why', 'Hungary', '--case', 'nato-2024', '--for', 'Rutte', ...ON], WhyOutput],
  ['hypotheses', ['hypotheses', 'nato-2024', '--member', 'Romania', ...ON], HypothesesOutput],
  ['watch', ['watch', 'nato-2024', ...ON], WatchOutput],
  ['changes', ['changes', 'nato-2024', '--from', '2024-06-06', '--to', '2024-06-18'], ChangesView],
  [
    'changes-known',
    ['changes', 'nato-2024', '--to', '2024-06-17', '--known-from', '2024-06-17'],
    ChangesView,
  ],
  ['criteria', ['criteria', 'nato-2024', ...ON], CriteriaOutput],
  ['commitments', ['commitments', 'nato-2024', '--as-of', '2024-07-01'], CommitmentsOutput],
];

describe.each(COMMANDS)('nemcon %s', (name, argv, schema) => {
  test('shows what was reviewed, in no more than 80 columns', async () => {
    const { code, out, err } = await nemcon(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    const golden = fileURLToPath(
      new URL(`../../test/golden/cli/behind-${name}.txt`, import.meta.url),
    );
    await expect(out).toMatchFileSnapshot(golden);
  });

  test('is ASCII where that is asked for, and has no colour of its own', async () => {
    const { out } = await nemcon([...argv, '--ascii']);
    // oxlint-disable-next-line no-control-regex -- ASCII as such is meant
    expect(out).toMatch(/^[\u0000-\u007f]+$/);
    expect(out).not.toContain('\u001b');
  });

  test('gives JSON of the form that is promised', async () => {
    const { code, out } = await nemcon([...argv, '--json']);
    expect(code).toBe(0);
    expect(schema.safeParse(JSON.parse(out)).error).toBeUndefined();
  });
});

describe('what is refused', () => {
  test.each<[string[], RegExp, number]>([
    [['package', 'nato-2024'], /name the candidate after --for/, 2],
    [['estimate', 'nato-2024'], /name the candidate after --for/, 2],
    [['estimate', 'nato-2024', '--for', 'Nobody Known'], /Nobody Known/, 3],
    [['power', '--quota', 'many', '--weights', '1,2'], /all whole numbers/, 2],
    [['power', 'nothing.json'], /nothing\.json/, 3],
    [['package', 'nato-2024', '--for', 'Nobody Known'], /Nobody Known/, 3],
    [['package', 'nato-2024', '--for', 'Rutte', '--best', 'many'], /“many” after --best/, 2],
    [['package', 'nato-2024', '--for', 'Rutte', '--time', '0'], /“0” after --time/, 2],
    [
      ['package', 'nato-2024', '--for', 'Rutte', '--problem', 'nothing.json'],
      /no file nothing.json/,
      3,
    ],
    [['package', 'nato-2024', '--for', 'Rutte', '--open', 'shout'], /shout/, 2],
    [['package', 'nato-2024', '--for', 'Kallas', '--as-of', '2024-06-30'], /not in the race/, 4],
    [['why', 'Atlantis', '--case', 'nato-2024'], /no member “Atlantis”/, 3],
    [['why', 'Sweden', '--case', 'nato-2024', '--as-of', '2024-01-01'], /no member/, 3],
    [['hypotheses', 'nato-2024', '--marks', 'nothing.json'], /no file nothing.json/, 3],
    [['watch', 'nato-2024', '--for', 'Rutte', '--as-of', 'soon'], /is not a day/, 2],
    [['changes', 'nato-2024'], /name the earlier one after --from/, 2],
    [['changes', 'nato-2024', '--from', 'then'], /“then” after --from is not a day/, 2],
    [['changes', 'nato-2024', '--known-from', '2024-1-1'], /after --known-from is not a day/, 2],
    [
      ['changes', 'nato-2024', '--from', '2024-04-03', '--to', '2024-03-01'],
      /2024-04-03 is after 2024-03-01; name the earlier day first/,
      2,
    ],
    [['changes', 'no-such-case', '--from', '2024-04-03'], /no-such-case/, 3],
  ])('%j', async (argv, message, code) => {
    const ran = await nemcon(argv);
    expect(ran.err.replaceAll(/\s+/g, ' ')).toMatch(message);
    expect(ran.out).toBe('');
    expect(ran.code).toBe(code);
  });

  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /not valid JSON/],
    [
      'a field that is not known',
      '{"prices": 3}',
      /not as it should be at the whole: Unrecognized key: "prices"/,
    ],
    [
      'a cost that is no whole number',
      '{"concessions": [{"id": "x", "cost": 1.5}]}',
      /concessions\.0\.cost/,
    ],
    [
      'a circle',
      '{"decisions": [{"id": "a", "label": "A", "waitsFor": ["b"]}, {"id": "b", "label": "B", "waitsFor": ["a"]}]}',
      /go round in a circle: “A” waits for “B” waits for “A”/,
    ],
    [
      'a circle on claims',
      '{"concessions": [{"id": "a", "label": "A", "waitsFor": ["b"], "claims": ["c-2024-03-04-spiegel-3"]}, {"id": "b", "label": "B", "waitsFor": ["a"]}]}',
      /“A” waits for “B” waits for “A” \(claim c-2024-03-04-spiegel-3\)/,
    ],
    [
      'chances of one member that are more than one',
      '{"beliefs": {"BGR": {"consent": 0.7, "object": 0.6}}}',
      /believes of BGR consent 0\.7 and object 0\.6, which is 1\.3 together; the chances of one member cannot be more than 1/,
    ],
    [
      'a chance that is none',
      '{"concessions": [{"id": "x", "label": "X", "moves": [{"member": "HUN", "to": "consent", "chance": 1.4}]}]}',
      /concessions\.0\.moves\.0\.chance/,
    ],
    [
      'a member in two places',
      '{"stands": [{"member": "BGR", "choice": "consent", "claims": ["c-2024-03-04-spiegel-3"]}, {"member": "BGR", "choice": "object"}]}',
      /has BGR choose consent \(claim c-2024-03-04-spiegel-3\) and object; it can stand in one place only/,
    ],
    [
      'a belief on nobody',
      '{"beliefs": {"XXX": {"consent": 1}}}',
      /where XXX stands, which is no member/,
    ],
    [
      'a claim that is not there',
      '{"concessions": [{"id": "lifting:HUN", "claims": ["no-such"]}]}',
      /rests on the claim no-such, which is not in the record/,
    ],
    [
      'one gift that wins and loses',
      '{"concessions": [{"id": "x", "label": "X", "moves": [{"member": "HUN", "to": "consent", "claims": ["c-2024-03-04-spiegel-3"]}]}], "redLines": [{"member": "HUN", "when": ["x"]}]}',
      /“X” is said both to win HUN and to lose it \(claim c-2024-03-04-spiegel-3\)/,
    ],
    [
      'things that go together and exclude each other',
      '{"concessions": [{"id": "x", "label": "X", "excludes": ["y"], "together": ["y"], "claims": ["c-2024-03-04-spiegel-3"]}, {"id": "y", "label": "Y"}]}',
      /“X” and “Y” are to be given together and exclude each other \(claim c-2024-03-04-spiegel-3\)/,
    ],
  ])('a problem file with %s', async (_, text, message) => {
    const folder = await ownFolder();
    await writeFile(join(folder, 'problem.json'), text);
    const ran = await nemcon(
      ['package', 'nato-2024', '--for', 'Rutte', ...ON, '--problem', 'problem.json'],
      { cwd: folder },
    );
    expect(ran.err.replaceAll(/\s+/g, ' ')).toMatch(message);
    expect(ran.code).not.toBe(0);
  });

  test('a demand that nobody can pay is no refusal: there is no package, and the claims that rule it out are named', async () => {
    const folder = await ownFolder();
    await writeFile(
      join(folder, 'problem.json'),
      '{"concessions": [{"id": "lifting:HUN", "payers": []}]}',
    );
    const argv = ['package', 'nato-2024', '--for', 'Rutte', ...ON, '--problem', 'problem.json'];
    const { code, out } = await nemcon(argv, { cwd: folder });
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /There is no package: Hungary objects, and is won only by “Hungary’s objection is lifted” \(c-2024-03-05-hun-szijjarto-1.*nobody can give “Hungary’s objection is lifted” .*These rule it out together/,
    );
  });

  test('counts that contradict each other are told with the claims that clash', async () => {
    const folder = await ownFolder();
    await smallRaceIn(folder);
    const given = { cwd: folder };
    for (const [outlet, text] of [
      ['The First', 'All but one of the five members support Ada Lovelace.'],
      ['The Second', 'Only one of the five members supports Ada Lovelace.'],
      ['The Third', 'One of the five members supports Ada Lovelace, an envoy said.'],
    ] as const) {
      await writeFile(join(folder, 'a.txt'), text);
      const argv = ['read', 'a.txt', '--case', 'small-race', '--published', '2024-03-09'];
      await nemcon([...argv, '--outlet', outlet, '--accept', 'all'], given);
    }
    const argv = ['estimate', 'small-race', '--for', 'Lovelace', '--as-of', '2024-03-10'];
    const { code, out } = await nemcon(argv, given);
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /The record contradicts itself: The count \S+ says \d .* it clashes with \S+/,
    );
  });

  test('words of a file that would steer the terminal are made harmless', async () => {
    const folder = await ownFolder();
    const moves = [{ member: 'HUN', to: 'consent' }];
    await writeFile(
      join(folder, 'problem.json'),
      JSON.stringify({ concessions: [{ id: 'x', label: 'gold\u001b[2J\u202e', moves }] }),
    );
    const { out } = await nemcon(
      ['package', 'nato-2024', '--for', 'Rutte', ...ON, '--problem', 'problem.json'],
      { cwd: folder },
    );
    expect(out).toContain('gold');
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });
});

test('analysts’ marks stand beside the record’s', async () => {
  const folder = await ownFolder();
  const marks = { 'c-2024-03-04-spiegel-3': { obstruct: 'II', 'bargain@european-union': 'CC' } };
  await writeFile(
    join(folder, 'mine.json'),
    JSON.stringify({ analyst: 'A. Tester', member: 'ROU', marks }),
  );
  const { out } = await nemcon(
    ['hypotheses', 'nato-2024', '--member', 'ROU', ...ON, '--marks', 'mine.json'],
    { cwd: folder },
  );
  expect(out).toMatch(/By A\. Tester/);
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(
    /by A\. Tester, least speaks against “Romania acts to bargain, tied to european-union” and/,
  );
});
