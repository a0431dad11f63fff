/** The commands that hand things out, through the command line and with real files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';

let folder = '';
beforeEach(async () => {
  folder = await ownFolder();
  await smallRaceIn(folder);
});
const ran = (...argv: string[]) => nemcon(argv, { cwd: folder });
const ON = ['--as-of', '2024-03-10'];
const CASE = ['--case', 'small-race'];

describe('what is text is printed', () => {
  test.each<[string, string[], RegExp]>([
    [
      'briefing',
      ['briefing', 'small-race', ...ON, '--since', '2024-03-01'],
      /^# The chair.*What changed/s,
    ],
    ['page', ['briefing', 'small-race', ...ON, '--format', 'html'], /^<!doctype html>/],
    ['German', ['briefing', 'small-race', ...ON, '--lang', 'de'], /## Was im Weg steht/],
    ['table', ['table', 'standing', ...CASE, ...ON], /^candidate,candidate_name/],
    ['JSON', ['table', 'counts', ...CASE, ...ON, '--format', 'json'], /^\{\n {2}"table": "counts"/],
    ['graph', ['graph', 'small-race', ...ON], /^<\?xml.*<graphml/s],
    ['calendar', ['calendar', 'small-race', ...ON], /^BEGIN:VCALENDAR/],
    ['feed', ['feed', 'small-race', '--format', 'rss'], /^<\?xml.*<rss/s],
    ['picture', ['chart', 'seats', ...CASE, ...ON, '--candidate', 'Lovelace'], /^<svg/],
    ['time line', ['chart', 'timeline', ...CASE, ...ON], /^<svg/],
    ['board', ['embed', 'small-race', ...ON], /^<!doctype html>/],
  ])('%s', async (_, argv, begins) => {
    const { code, out, err } = await ran(...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(begins);
  });
});

test('a file is written where one is named, and JSON says which', async () => {
  const { code, out } = await ran(
    'chart',
    'bars',
    ...CASE,
    ...ON,
    '--format',
    'png',
    '-o',
    'a.png',
    '--json',
  );
  expect(code).toBe(0);
  const bytes = await readFile(join(folder, 'a.png'));
  expect(JSON.parse(out)).toEqual({ file: 'a.png', bytes: bytes.length });
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('what a database holds comes back as claims that wait, and not twice', async () => {
  await ran('dna-export', 'small-race', ...ON, '-o', 'a.dna');
  const { out } = await ran('dna-import', 'a.dna', ...CASE, '--json');
  expect(JSON.parse(out)).toMatchObject({ added: 0, sources: 0, claims: 0 });
  await ran('new', 'other', '--members', 'AUT,BEL,CHE,DNK,EST', '--candidate', 'Ada Lovelace');
  const taken = await ran('dna-import', 'a.dna', '--case', 'other');
  expect(taken.out).toMatch(/^1 source added and 4 claims proposed/);
  const waiting = await ran('claims', 'other', '--status', 'proposed', '--json');
  expect((JSON.parse(waiting.out) as { claims: unknown[] }).claims).toHaveLength(4);
});

test.each<[string, string[], RegExp]>([
  ['bytes without a file', ['dna-export', 'small-race', ...ON], /name the file to write with -o/],
  ['a table that is none', ['table', 'people', ...CASE], /There is no table “people”/],
  ['a picture that is none', ['chart', 'pie', ...CASE, ...ON], /There is no picture “pie”/],
  ['a width that is none', ['chart', 'bars', ...CASE, '--width', '9'], /not between 240 and 4000/],
  ['a day that is none', ['feed', 'small-race', '--days', 'x'], /no number of days/],
  ['an example to import to', ['dna-import', 'a.dna', '--case', 'nato-2024'], /never written to/],
])('%s is refused with what to do', async (_, argv, why) => {
  const { code, err } = await ran(...argv);
  expect(code).toBeGreaterThan(1);
  expect(err).toMatch(why);
});
