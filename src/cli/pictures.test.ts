/** The views on a day as pictures and pages: each is drawn, names its sources, is harmless and overwrites nothing. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test } from 'vitest';
import { nemcon, ownFolder } from '../../test/cli-run.ts';

let folder = '';
beforeEach(async () => {
  folder = await ownFolder();
});
const ran = (...argv: string[]) => nemcon(argv, { cwd: folder });

const ON = ['--as-of', '2024-04-05', '--known-at', '2024-04-05'];
const VIEWS: readonly (readonly [string, readonly string[]])[] = [
  ['standing', ['standing', 'nato-2024', ...ON]],
  ['package', ['package', 'nato-2024', '--for', 'Rutte', ...ON]],
  ['estimate', ['estimate', 'nato-2024', '--for', 'Rutte', ...ON]],
  ['power', ['power', 'nato-2024', ...ON]],
  ['changes', ['changes', 'nato-2024', '--from', '2024-03-27', '--to', '2024-04-05']],
  ['why', ['why', 'Hungary', '--case', 'nato-2024', '--for', 'Rutte', ...ON]],
  ['hypotheses', ['hypotheses', 'nato-2024', '--member', 'Romania', ...ON]],
  ['watch', ['watch', 'nato-2024', ...ON]],
  ['commitments', ['commitments', 'nato-2024', ...ON]],
  ['criteria', ['criteria', 'nato-2024', ...ON]],
];
/** A rule rests on what is written, and nobody promised anything in that race. */
const WITHOUT_CLAIMS = ['power', 'commitments'];

describe.each(VIEWS)('nemcon %s', (name, argv) => {
  test('is drawn into a file with its sources, beside what it prints', async () => {
    const plain = await ran(...argv);
    const { code, out, err } = await ran(...argv, '--svg', 'a.svg');
    expect({ code, out }).toEqual({ code: 0, out: plain.out });
    expect(err).toMatch(/^a\.svg is written, \d+ bytes\.\n$/);
    const svg = await readFile(join(folder, 'a.svg'), 'utf8');
    // oxlint-disable-next-line typescript/no-deprecated -- its successor would be one more package for one line
    new XMLParser({ ignoreAttributes: false }).parse(svg, true);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg).toContain('Source: Nemcon, as of 5 April 2024');
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // The reports are named under the last figure: outlets with days.
    if (!WITHOUT_CLAIMS.includes(name))
      expect(svg.replaceAll(/<[^>]*>/g, ' ')).toMatch(/, from \S/);
  });

  test('is a page without script, with the words that it rests on', async () => {
    const { code, out, err } = await ran(...argv, '--html', '-');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { document } = parseHTML(out);
    expect(document.querySelectorAll('script, iframe, link, img')).toHaveLength(0);
    expect(document.querySelectorAll('figure svg').length).toBeGreaterThan(0);
    for (const link of document.querySelectorAll('sup a')) {
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    }
    const notes = document.querySelectorAll('.notes li q');
    if (WITHOUT_CLAIMS.includes(name)) expect(notes).toHaveLength(0);
    else expect(notes.length).toBeGreaterThan(0);
  });
});

test('a rule without a record is drawn, too', async () => {
  const { code, out } = await ran('power', '--quota', '3', '--weights', '2,1,1', '--svg', '-');
  expect(code).toBe(0);
  expect(out).toMatch(/^<svg .*66\.7 %.*Source: Nemcon, the rule alone/s);
});

test('JSON goes out beside a file that is written', async () => {
  const { out } = await ran('watch', 'nato-2024', ...ON, '--json', '--html', 'a.html');
  expect((JSON.parse(out) as { candidate: string }).candidate).toBe('mark-rutte');
  expect(await readFile(join(folder, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/);
});

describe('what is refused', () => {
  test('a file that is there already stays as it is', async () => {
    await writeFile(join(folder, 'a.svg'), 'mine');
    const { code, out, err } = await ran('standing', 'nato-2024', ...ON, '--svg', 'a.svg');
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toMatch(/There is a file a\.svg already; it was left as it is/);
    expect(await readFile(join(folder, 'a.svg'), 'utf8')).toBe('mine');
  });

  test('two pictures on standard output', async () => {
    const { code, err } = await ran('watch', 'nato-2024', ...ON, '--svg', '-', '--html', '-');
    expect(code).toBe(2);
    expect(err).toMatch(/Only one of --svg and --html can go to standard output/);
  });

  test('a picture of nothing', async () => {
    const argv = ['hypotheses', 'nato-2024', '--as-of', '2020-01-01', '--svg', '-'];
    const { code, out, err } = await ran(...argv);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/Nobody is known to have offered a hypothesis\. Nothing was drawn/);
  });

  test('a folder that is not there', async () => {
    const { code, err } = await ran('watch', 'nato-2024', ...ON, '--svg', 'no/such/a.svg');
    expect(code).not.toBe(0);
    expect(err).toMatch(/could not be written/);
  });
});

test('names that would be markup are text in a picture and on a page', async () => {
  const name = '<script>alert(1)</script>';
  await ran('new', 'race', '--members', 'AUT,BEL', '--candidate', `Ada ${name}`, '--title', name);
  for (const form of ['--svg', '--html']) {
    const { out } = await ran('standing', 'race', form, '-');
    expect(out).toContain('&lt;script&gt;');
    expect(out).not.toContain('<script');
  }
});
