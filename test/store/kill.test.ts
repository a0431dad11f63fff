/** A program that is killed while it writes, or whose disk is full, takes nothing with it that was confirmed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canLimitFiles, postgresForTests, type Postgres } from '../support/postgres.ts';
import { harm, writers, type Shot, type Writers } from '../support/shooting.ts';

let program: Writers;
let server: Postgres;
let folder = '';
const databases: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nemcon-kill-'));
  [program, server] = await Promise.all([writers(), postgresForTests()]);
  for (let n = 0; n < 3; n++) databases.push(await server.freshDatabase());
});
afterAll(async () => {
  await server.stop();
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

const STORES = {
  'JSON Lines': (n: number) => join(folder, `files-${n}`),
  SQLite: (n: number) => join(folder, `${n}.db`),
  PostgreSQL: (n: number) => databases[n] ?? '',
};

/** Few rounds here; `npm run torture` has hundreds. */
const ROUNDS = 3;

describe.each(Object.entries(STORES))('%s', (name, where) => {
  test('given a writer, when it is killed at any moment, then all that it was told is kept', async () => {
    const kept: Shot['kept'][number][] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const shot = await program.start({
        where: where(0),
        case: 'race',
        count: -1,
        name: `round-${round}`,
        shoot: { after: 'kept', milliseconds: Math.random() * 60 },
      });
      expect(shot).toMatchObject({ wasShot: true });
      expect(shot).not.toHaveProperty('refused');
      kept.push(...shot.kept);
      expect(await harm(where(0), 'race', kept)).toEqual([]);
    }
  });

  test('given a writer that signs, when it is killed, then heads and signatures fit what is kept', async () => {
    const data = join(folder, `keys-${name.replaceAll(' ', '-')}`);
    const kept: Shot['kept'][number][] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const shot = await program.start({
        where: where(0),
        case: 'signed',
        count: -1,
        name: `signs-${round}`,
        data,
        shoot: { after: 'kept', milliseconds: Math.random() * 60 },
      });
      expect(shot).toMatchObject({ wasShot: true });
      expect(shot).not.toHaveProperty('refused');
      kept.push(...shot.kept);
      expect(await harm(where(0), 'signed', kept, data)).toEqual([]);
    }
  });

  test('given a program that makes the tables, when it is killed meanwhile, then the next one goes on', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      await program.start({
        where: where(1),
        case: 'race',
        count: 0,
        name: 'opener',
        shoot: { after: 'ready', milliseconds: Math.random() * 12 },
      });
    }
    expect(await harm(where(1), 'race', [])).toEqual([]);
  });

  test('given eight writers on one case, then no version is skipped or given twice', async () => {
    const shots = await Promise.all(
      Array.from({ length: 8 }, async (_, n) =>
        program.start({ where: where(2), case: 'race', count: 6, name: `writer-${n}` }),
      ),
    );
    expect(shots.filter(({ refused }) => refused !== undefined)).toEqual([]);
    const versions = shots.flatMap(({ kept }) => kept.map(({ seq }) => seq));
    expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, n) => n + 1));
    const kept = shots.flatMap((shot) => shot.kept);
    expect(await harm(where(2), 'race', kept)).toEqual([]);
  });
});

describe.runIf(canLimitFiles)('a disk that is full', () => {
  test.each(['JSON Lines', 'SQLite'] as const)(
    '%s refuses in one sentence, keeps what it confirmed and goes on when there is room',
    async (name) => {
      const where = STORES[name](3);
      const full = await program.start({
        where,
        case: 'race',
        count: -1,
        name: 'filler',
        size: 300,
        largestFile: 256,
      });
      expect(full.refused).toMatch(/^unavailable .*(unchanged|nothing was written)/);
      expect(full.kept.length).toBeGreaterThan(10);
      expect(await harm(where, 'race', full.kept)).toEqual([]);
    },
  );
});
