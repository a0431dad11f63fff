import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heard, joined, storeContract } from '../../../test/contract/store.ts';
import { postgresForTests, type Postgres } from '../../../test/support/postgres.ts';
import type { Store } from '../index.ts';
import { openPostgres } from './open.ts';

let server: Postgres;
let url = '';
const stores: Store[] = [];
beforeAll(async () => {
  server = await postgresForTests();
  url = await server.freshDatabase();
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await server.stop();
});

async function opened(create = true): Promise<Store> {
  const store = await openPostgres(url, { create });
  if (!store.ok) throw new Error(store.error.message);
  stores.push(store.value);
  return store.value;
}

/** Runs on a connection of its own, as another program would. */
async function asAnother<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function emptied(): Promise<Store> {
  for (const store of stores.splice(0)) await store.close();
  await asAnother(async (client) => client.query('DROP SCHEMA IF EXISTS nemcon CASCADE'));
  return opened();
}

/** What a server with every setting on would find; the tests' own server does not wait for the disk. */
async function safe(store: Store): Promise<Store> {
  return {
    ...store,
    examine: async () =>
      (await store.examine()).filter(({ says }) => !says.includes('fsync switched off')),
  };
}

storeContract('the shared database', async () => safe(await emptied()));

test('what waits behind a running transaction is not skipped', async () => {
  const store = await emptied();
  await store.append('race', 0, [joined('A')]);
  await asAnother(async (slow) => {
    const keep = (caseId: string): Promise<unknown> =>
      slow.query('INSERT INTO nemcon.entries (case_id, seq, entry) VALUES ($1, 1, $2)', [
        caseId,
        JSON.stringify({ seq: 1, ...joined('S') }),
      ]);
    await slow.query('BEGIN');
    await keep('slow');
    // Numbered after it and kept before it.
    await store.append('race', 1, [joined('B')]);
    await store.append('race', 2, [joined('C')]);
    const listening = heard(store, 4);
    const first = await heard(store, 1);
    // What is behind the running transaction is not handed out yet.
    const early = await Promise.race([
      heard(store, 1, { after: first[0]?.position ?? '' }),
      new Promise((done) => {
        setTimeout(() => done('nothing'), 300);
      }),
    ]);
    expect(early).toBe('nothing');
    await slow.query('COMMIT');
    const all = await listening;
    expect(all.map((kept) => `${kept.case} ${kept.entry.seq}`)).toEqual([
      'race 1',
      'slow 1',
      'race 2',
      'race 3',
    ]);
  });
});

test('an entry with a lower number that appears later is not skipped', async () => {
  const store = await emptied();
  await store.append('race', 0, [joined('A')]);
  const [first] = await heard(store, 1);
  // As when another took its number before, and became a transaction only when it wrote.
  await asAnother(async (late) =>
    late.query('INSERT INTO nemcon.entries (position, case_id, seq, entry) VALUES (0, $1, 1, $2)', [
      'late',
      JSON.stringify({ seq: 1, ...joined('L') }),
    ]),
  );
  const [next] = await heard(store, 1, { after: first?.position ?? '' });
  expect(next?.case).toBe('late');
});

test('a subscriber hears of what another program appends', async () => {
  const store = await emptied();
  const other = await opened(false);
  const listening = heard(store, 2);
  await other.append('race', 0, [joined('A')]);
  await other.append('race', 1, [joined('B')]);
  expect((await listening).map((kept) => kept.entry.seq)).toEqual([1, 2]);
});

test('a subscriber whose line is cut still hears, by looking for itself', async () => {
  const store = await emptied();
  await store.append('race', 0, [joined('A')]);
  const all: number[] = [];
  for await (const one of store.subscribe({ signal: AbortSignal.timeout(20_000) })) {
    if (!one.ok) throw new Error(one.error.message);
    all.push(one.value.entry.seq);
    if (all.length === 2) break;
    await asAnother(async (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      ),
    );
    setTimeout(() => void store.append('race', 1, [joined('B')]), 50);
  }
  expect(all).toEqual([1, 2]);
});

test('more subscribers than connections all hear, and closing the store ends them', async () => {
  const store = await emptied();
  const said: string[] = [];
  const listening = Array.from({ length: 15 }, async () => {
    for await (const one of store.subscribe({ signal: AbortSignal.timeout(20_000) })) {
      said.push(one.ok ? 'heard' : one.error.code);
      if (said.length === 15) void store.close();
    }
  });
  await store.append('race', 0, [joined('A')]);
  await Promise.all(listening);
  expect(said.toSorted()).toEqual([
    ...Array.from({ length: 15 }, () => 'heard'),
    ...Array.from({ length: 15 }, () => 'unavailable'),
  ]);
});

test('programs that open an empty database at once make its tables once', async () => {
  await emptied();
  await asAnother(async (client) => client.query('DROP SCHEMA nemcon CASCADE'));
  const all = await Promise.all(Array.from({ length: 4 }, async () => opened()));
  const tries = await Promise.all(all.map((store) => store.append('race', 0, [joined('A')])));
  expect(tries.filter((one) => one.ok)).toHaveLength(1);
});

describe('a database that cannot be opened', () => {
  const refusal = async (address: string, create = false): Promise<unknown> => {
    const store = await openPostgres(address, { create });
    return store.ok ? 'was opened' : store.error;
  };
  const refused = (code: string, words: RegExp): unknown => ({
    code,
    message: expect.stringMatching(words) as unknown,
  });
  const changed = (change: (address: URL) => void): string => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  test('with a wrong password, which is not repeated', async () => {
    const wrong = changed((address) => (address.password = 'guess-7'));
    const error = await refusal(wrong);
    expect(error).toEqual(refused('not-allowed', /user or the password is wrong/));
    expect(JSON.stringify(error)).not.toContain('guess-7');
  });

  test('where no server answers', async () => {
    const nobody = 'postgres://nemcon:secret@127.0.0.1:9/x';
    const error = await refusal(nobody);
    expect(error).toEqual(refused('unavailable', /No PostgreSQL answers at .*ECONNREFUSED/));
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  test('that the server does not have', async () => {
    expect(await refusal(changed((address) => (address.pathname = '/atlantis')))).toEqual(
      refused('not-found', /no database .*atlantis.*createdb/),
    );
  });

  test('in which Nemcon never was, unless it is to be made', async () => {
    await emptied();
    await asAnother(async (client) => client.query('DROP SCHEMA nemcon CASCADE'));
    expect(await refusal(url)).toEqual(refused('not-found', /no tables of Nemcon.*nemcon init/));
    expect(await refusal(url, true)).toBe('was opened');
  });

  test('that a newer program wrote', async () => {
    await emptied();
    await asAnother(async (client) =>
      client.query('INSERT INTO nemcon.migrations (version) VALUES (999)'),
    );
    expect(await refusal(url)).toEqual(refused('not-allowed', /newer Nemcon .*999.*Update/));
  });

  test('at an address that is none', async () => {
    for (const address of ['postgres://', 'postgres://u:%zz@h/d', 'postgres://[']) {
      expect(await refusal(address)).not.toBe('was opened');
    }
  });
});

test('settings that would lose what was confirmed are found', async () => {
  await emptied();
  await asAnother(async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    await client.query(`ALTER DATABASE ${rows[0]?.name} SET synchronous_commit = off`);
    try {
      const later = await opened(false);
      const wrong = (await later.examine()).filter(({ fine }) => !fine);
      expect(wrong.map(({ says }) => says).join()).toContain('synchronous_commit');
    } finally {
      await client.query(`ALTER DATABASE ${rows[0]?.name} RESET synchronous_commit`);
    }
  });
});
