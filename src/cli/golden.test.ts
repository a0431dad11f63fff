/**
 * What the terminal shows, kept as files in test/golden/cli: to look at, and to notice changes by.
 * `npx vitest run src/cli/golden -u` writes them anew.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nemcon, ownFolder, type Given } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';
import { proposing } from '../../test/toy-reader.ts';
import { widthOf } from './terminal/index.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

const GOLDEN = fileURLToPath(new URL('../../test/golden/cli/', import.meta.url));
const ARTICLE = [
  'Envoys meet again',
  'Estonia backs Ada Lovelace, its foreign minister said on Monday after a long night of talks in the capital. Denmark might yet object to Ada Lovelace.',
].join('\n\n');

let folder = '';
beforeEach(async () => {
  folder = await ownFolder();
  await smallRaceIn(folder);
});

const golden = (name: string): string => join(GOLDEN, `${name}.txt`);
// The folder has another name in every run.
const shown = (text: string): string => text.replaceAll(folder, 'FOLDER');

const TERMINAL: Given = {
  outIsTTY: true,
  columns: 80,
  env: { LANG: 'en_GB.UTF-8', TERM: 'xterm', COLORTERM: 'truecolor' },
};
const STANDING = ['standing', 'small-race', '--as-of', '2024-03-06'];

describe('the board', () => {
  test.each<[string, string[], Given]>([
    ['standing', STANDING, {}],
    ['standing-colour', STANDING, TERMINAL],
    ['standing-sixteen-colours', STANDING, { ...TERMINAL, env: { TERM: 'xterm' } }],
    ['standing-ascii', [...STANDING, '--ascii'], {}],
    ['standing-narrow', STANDING, { columns: 40 }],
    ['standing-proposed', [...STANDING, '--proposed'], {}],
    ['standing-silent-candidate', [...STANDING, '--candidate', 'Capek'], {}],
  ])('%s', async (name, argv, given) => {
    const { code, out, err } = await nemcon(argv, { cwd: folder, ...given });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(shown(out)).toMatchFileSnapshot(golden(name));
  });
});

describe('the record', () => {
  test.each<[string, string[]]>([
    ['log', ['log', 'small-race']],
    ['claims', ['claims', 'small-race']],
    ['show', ['show', 'small-race', 'che-1']],
  ])('%s', async (name, argv) => {
    const { code, out } = await nemcon(argv, { cwd: folder });
    expect(code).toBe(0);
    await expect(shown(out)).toMatchFileSnapshot(golden(name));
  });
});

describe('reading', () => {
  test.each<[string, Given]>([
    ['read', {}],
    ['read-colour', TERMINAL],
  ])('%s', async (name, given) => {
    const { code, out } = await nemcon(
      ['read', '-', '--case', 'small-race', '--published', '2024-03-07', '--outlet', 'The Example'],
      { cwd: folder, stdin: ARTICLE, ...given },
    );
    expect(code).toBe(0);
    await expect(shown(out)).toMatchFileSnapshot(golden(name));
  });
});

test.each([40, 57, 80, 120])('no line is wider than a terminal of %i columns', async (columns) => {
  for (const argv of [
    STANDING,
    ['log', 'small-race'],
    ['claims', 'small-race'],
    ['show', 'che-1', '--case', 'small-race'],
  ]) {
    const { out } = await nemcon(argv, { cwd: folder, columns });
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  }
});

test('in ASCII, everything is ASCII', async () => {
  for (const argv of [
    STANDING,
    ['log', 'small-race'],
    ['show', 'che-1', '--case', 'small-race'],
    ['--help'],
    ['standing', '--help'],
  ]) {
    const { out } = await nemcon(argv, { cwd: folder, env: { LC_ALL: 'C' } });
    // oxlint-disable-next-line no-control-regex -- ASCII as such is meant
    expect(out).toMatch(/^[\u0000-\u007f]+$/);
  }
});
