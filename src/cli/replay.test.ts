import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { ReplayOutput } from '../api/index.ts';
import { widthOf } from './terminal/index.ts';

const GOLDEN = fileURLToPath(new URL('../../test/golden/cli/', import.meta.url));

describe('nemcon replay', () => {
  test.each([
    ['iaea-2009', 'replay-iaea-2009'],
    ['wto-2020', 'replay-wto-2020'],
  ])('given %s, it tells round by round what the rule said', async (name, file) => {
    const { code, out } = await nemcon(['replay', name]);
    expect(code).toBe(0);
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    await expect(out).toMatchFileSnapshot(join(GOLDEN, `${file}.txt`));
  });

  test('given --steps, it also tells what happened between the rounds', async () => {
    const { out } = await nemcon(['replay', 'iaea-2009', '--steps']);
    expect(out).toContain('Yukiya Amano was put forward by Japan.');
  });

  test('given --json, the data is what the schema promises', async () => {
    const { out } = await nemcon(['replay', 'african-union-2016', '--json']);
    const one = ReplayOutput.parse(JSON.parse(out));
    expect(one).toMatchObject({ name: 'african-union-2016', ended: 'not-filled', agrees: true });
  });

  test('given no name, every history has a line with how it ended', async () => {
    const { out } = await nemcon(['replay']);
    expect(out).toMatch(/^iaea-2009 +\d+ rounds, 0 departures: Yukiya Amano$/m);
    expect(out).not.toContain('differs from the record');
  });

  test('given a name that no history has, it is refused with the names there are', async () => {
    const { code, err } = await nemcon(['replay', 'un-2045']);
    expect(code).toBe(3);
    expect(err).toContain('There is no history “un-2045”.');
  });

  test('given a file of one’s own that is wrong, one sentence names the place', async () => {
    const cwd = await ownFolder();
    await writeFile(join(cwd, 'mine.json'), '{"format":"nemcon-history/1"}');
    const { code, err } = await nemcon(['replay', 'mine.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('The history is wrong at name');
  });
});
