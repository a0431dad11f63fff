/** The commands that choose a store and look after it, and the others with a case that lies in one. */
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nemcon, ownFolder, type Given, type Ran } from '../cli-run.ts';
import { smallRaceIn } from '../small-race.ts';
import { postgresForTests, type Postgres } from '../support/postgres.ts';

let server: Postgres;
beforeAll(async () => void (server = await postgresForTests()));
afterAll(async () => server.stop());

let folder = '';
beforeEach(async () => void (folder = await ownFolder()));

/** Runs as a user whose home is the test's folder. */
const as = async (argv: readonly string[], given: Given = {}): Promise<Ran> =>
  nemcon(argv, { cwd: folder, env: { LANG: 'C.UTF-8', HOME: folder }, ...given });

async function fine(...argv: string[]): Promise<string> {
  const { code, out, err } = await as(argv);
  expect(code, err).toBe(0);
  return out;
}

const REFUSED = (code: number, words: RegExp): unknown => ({
  code,
  out: '',
  err: expect.stringMatching(
    new RegExp(`^nemcon: [^\\n]*(?:${words.source})[^\\n]*\\n$`),
  ) as unknown,
});

const WHERE: readonly (readonly [string, () => Promise<string>])[] = [
  ['an embedded database', async () => 'board.db'],
  ['a folder of files', async () => 'cases'],
  ['a shared database', async () => server.freshDatabase()],
];

describe.each(WHERE)('%s', (_name, where) => {
  test('is made once, remembered, and holds the cases that commands name', async () => {
    await smallRaceIn(folder);
    const place = await where();
    expect(await fine('init', place)).toContain('It holds no case yet');
    expect(await fine('copy', 'small-race', 'mine')).toContain('with the ');
    await fine('new', 'fresh', '--members', 'AUT,BEL', '--candidate', 'Ada Lovelace');
    expect(JSON.parse(await fine('open', '--json'))).toMatchObject({ cases: ['fresh', 'mine'] });

    const inStore = await fine('standing', 'mine', '--as-of', '2024-03-07');
    expect(inStore).toBe(await fine('standing', './small-race', '--as-of', '2024-03-07'));
    await fine('accept', 'dnk-2', '--case', 'mine');
    expect(await fine('claims', 'mine', '--status', 'proposed')).not.toContain('dnk-2');
    expect((await as(['new', 'fresh', '--members', 'AUT'])).code).toBe(4);
    // Another store, and back: nothing is made anew.
    await fine('init', 'other.db');
    expect((await as(['log', 'fresh'])).code).toBe(3);
    await fine('open', place);
    expect(await fine('log', 'fresh')).toContain('Ada Lovelace');
    expect(await fine('init', place)).toContain('fresh, mine');
  });

  test('a case comes out of it again as a folder, as it went in', async () => {
    await smallRaceIn(folder);
    await fine('init', await where());
    await fine('copy', 'small-race', 'mine');
    await fine('copy', 'mine', './back');
    const file = async (name: string): Promise<string> =>
      readFile(join(folder, name, 'entries.jsonl'), 'utf8');
    expect(await file('back')).toBe(await file('small-race'));
  });
});

test('import takes JSON Lines as well as an archive', async () => {
  await smallRaceIn(folder);
  await fine('init', 'board.db');
  await fine('import', 'small-race/entries.jsonl', 'mine');
  expect(await fine('log', 'mine')).toBe(await fine('log', './small-race'));
  await writeFile(join(folder, 'bad.jsonl'), '{"seq":1}\n');
  expect(await as(['import', 'bad.jsonl', 'other'])).toEqual(REFUSED(8, /Line 1: recorded/));
  expect(JSON.parse(await fine('open', '--json'))).toMatchObject({ cases: ['mine'] });
});

describe('choosing', () => {
  test('without an argument, the database is where the system keeps data', async () => {
    await fine('init');
    const usual =
      process.platform === 'darwin' ? 'Library/Application Support/nemcon' : '.local/share/nemcon';
    expect((await stat(join(folder, usual, 'nemcon.db'))).isFile()).toBe(true);
    const env = { HOME: folder, XDG_DATA_HOME: join(folder, 'data') };
    if (process.platform === 'linux') {
      expect((await as(['init'], { env })).out).toContain(join(folder, 'data/nemcon/nemcon.db'));
    }
  });

  test('NEMCON_STORE comes before what is remembered, and a path before both', async () => {
    await fine('init', 'a.db');
    await fine('new', 'race', '--members', 'AUT');
    await fine('init', 'b.db');
    const env = { HOME: folder, NEMCON_STORE: join(folder, 'a.db') };
    expect((await as(['log', 'race'], { env })).code).toBe(0);
    expect((await as(['log', 'race'])).code).toBe(3);
    await smallRaceIn(folder);
    expect((await as(['log', 'small-race'], { env })).code).toBe(0);
  });

  test('what is remembered can be read by nobody else, and the password is not shown', async () => {
    const url = await server.freshDatabase();
    const shown = (await fine('init', url)) + (await fine('open')) + (await fine('open', '--json'));
    expect(shown).not.toContain(new URL(url).password || '(no password)');
    const file =
      process.platform === 'darwin'
        ? 'Library/Application Support/nemcon/config.json'
        : '.config/nemcon/config.json';
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    }
  });

  test.each([
    [['open'], 3, /No store is open.*nemcon init/],
    [['open', 'none.db'], 3, /no database at .*none\.db/],
    [['open', 'none'], 3, /no folder .*none/],
    [['open', 'postgres://me:secret@127.0.0.1:9/x'], 7, /No PostgreSQL answers/],
  ])('%j is refused and nothing is remembered', async (argv, code, words) => {
    expect(await as(argv)).toEqual(REFUSED(code, words));
    expect(await as(['open'])).toEqual(REFUSED(3, /No store is open/));
  });

  test('a store that does not answer is said, but examples can still be read', async () => {
    const env = { HOME: folder, NEMCON_STORE: 'postgres://me@127.0.0.1:9/x' };
    expect(await as(['log', 'my-race'], { env })).toEqual(REFUSED(7, /No PostgreSQL answers/));
    expect((await as(['standing', 'nato-2024'], { env })).code).toBe(0);
  });
});

describe('doctor', () => {
  const checks = async (given: Given = {}, ...argv: string[]): Promise<Record<string, string>> => {
    const { out } = await as(['doctor', '--json', ...argv], given);
    const { checks } = JSON.parse(out) as {
      checks: { what: string; fine: boolean; says: string }[];
    };
    return Object.fromEntries(
      checks.filter(({ fine }) => !fine).map((one) => [one.what, one.says]),
    );
  };

  test('finds nothing wrong with a new store, or with none', async () => {
    expect((await as(['doctor'])).code).toBe(0);
    await fine('init');
    await fine('new', 'race', '--members', 'AUT,BEL');
    const { code, out } = await as(['doctor']);
    expect(code, out).toBe(0);
    for (const what of ['database', 'migrations', 'entries', 'clock', 'keys', 'permissions']) {
      expect(out).toContain(`fine  ${what}`);
    }
  });

  test('finds a clock that jumped back, to the second', async () => {
    await fine('init');
    await fine('new', 'race', '--members', 'AUT,BEL');
    const earlier = { now: () => new Date('2024-07-01T11:59:59.000Z') };
    expect(await checks(earlier)).toEqual({
      clock: expect.stringContaining('the clock jumped back') as unknown,
    });
    expect((await as(['doctor'], earlier)).code).toBe(8);
    expect(await checks()).toEqual({});
  });

  test('finds a damaged database', async () => {
    await writeFile(join(folder, 'bad.db'), 'no database at all '.repeat(100));
    expect(await checks({}, 'bad.db')).toEqual({
      database: expect.stringContaining('is no database') as unknown,
    });
  });

  test.skipIf(process.platform === 'win32')(
    'finds keys and settings that others can read',
    async () => {
      await fine('init');
      const usual =
        process.platform === 'darwin'
          ? 'Library/Application Support/nemcon'
          : '.local/share/nemcon';
      await mkdir(join(folder, usual, 'keys'));
      const key = join(folder, usual, 'keys', 'log.key');
      await writeFile(key, 'secret', { mode: 0o600 });
      expect(await checks()).toEqual({});
      await chmod(key, 0o644);
      const config =
        process.platform === 'darwin' ? `${usual}/config.json` : '.config/nemcon/config.json';
      await chmod(join(folder, config), 0o644);
      expect(await checks()).toEqual({
        keys: expect.stringContaining(key) as unknown,
        permissions: expect.stringContaining('config.json') as unknown,
      });
    },
  );
});
