/**
 * Subscribing to the shared database.
 *
 * Numbers are given out when a row is written but rows appear when their transaction ends, so a
 * later number may appear first. A subscriber therefore goes by transaction and then by number, and
 * reads only what every running transaction is younger than: nothing can still come in before that.
 */
import type { Pool, PoolClient } from 'pg';
import { ok, refuse } from '../../basics/index.ts';
import { entryFrom } from '../entries.ts';
import { BATCH, follow, noSuchEntry, type Bells, type Fetch, type Locate } from '../following.ts';
import { START, type Kept, type Store } from '../port.ts';
import { CHANNEL } from './migrations.ts';
import { guarded } from './refusals.ts';

interface Row {
  readonly tx: string;
  readonly position: string;
  readonly case_id: string;
  readonly seq: string;
  readonly entry: string;
}

const NEXT = `
  SELECT tx::text, position::text, case_id, seq::text, entry FROM nemcon.entries
  WHERE (tx, position) > ($1::xid8, $2::bigint)
    AND tx < pg_snapshot_xmin(pg_current_snapshot())
    AND ($3::text IS NULL OR case_id = $3)
  ORDER BY tx, position LIMIT ${BATCH}`;

/** Where no word came, a look every so often all the same: the connection may be deaf. */
const POLL = 1_000;
/** Appends within so many milliseconds are announced with one word. */
const PAUSE = 5;
/** Right after a word, the entry may still be behind a running transaction. */
const SOON = 20;

/** Hears of appends by anybody and rings the bells of all subscribers, on one connection for all. */
interface Ear {
  /** Listens, unless it does already; a connection that broke is replaced the next time. */
  listen(): void;
  deafen(): void;
}

function earOf(pool: Pool, bells: Bells): Ear {
  let client: PoolClient | undefined;
  let connecting = false;
  let wanted = false;
  const deafen = (): void => {
    wanted = false;
    const listening = client;
    client = undefined;
    // Not used again: it listens.
    listening?.release(true);
  };
  async function connect(): Promise<void> {
    const made = await pool.connect();
    if (!wanted) {
      made.release();
      return;
    }
    client = made;
    made.on('error', () => {
      if (client === made) deafen();
    });
    made.on('notification', () => bells.ring());
    await made.query(`LISTEN ${CHANNEL}`);
  }
  return {
    listen() {
      wanted = true;
      if (client !== undefined || connecting) return;
      connecting = true;
      connect()
        // Without a word subscribers still look for themselves.
        .catch(deafen)
        .finally(() => (connecting = false));
    },
    deafen,
  };
}

function fetcher(pool: Pool, where: string, caseId: string | undefined): Fetch {
  return async (after) => {
    const [tx, position] = /^(\d{1,20}):(\d{1,19})$/.exec(after)?.slice(1) ?? ['0', '0'];
    if (after !== START && !after.includes(':')) {
      return refuse('bad-input', `“${after}” is no position in ${where}; begin without one.`);
    }
    return guarded(where, async () => {
      const { rows } = await pool.query<Row>({
        name: 'nemcon-next',
        text: NEXT,
        values: [tx, position, caseId ?? null],
      });
      const batch: Kept[] = [];
      for (const row of rows) {
        const entry = entryFrom(row.entry, Number(row.seq), row.case_id, where);
        if (!entry.ok) return entry;
        const position = `${row.tx}:${row.position}`;
        batch.push({ case: row.case_id, entry: entry.value, position });
      }
      return ok(batch);
    });
  };
}

const PLACE = 'SELECT tx::text, position::text FROM nemcon.entries WHERE case_id = $1 AND seq = $2';

const locator =
  (pool: Pool, where: string): Locate =>
  async (caseId, seq) =>
    guarded(where, async () => {
      const { rows } = await pool.query<Pick<Row, 'tx' | 'position'>>(PLACE, [caseId, seq]);
      const [found] = rows;
      return found === undefined
        ? noSuchEntry(caseId, seq, where)
        : ok(`${found.tx}:${found.position}`);
    });

/** Tells the subscribers of all programs that something was appended. */
export interface Announcer {
  announce(): void;
  /** Says at once what is still to be said. */
  flush(): Promise<void>;
}

/**
 * A word a moment after the append and not within it: a NOTIFY makes all commits of a server queue up.
 * Where the program dies in between, subscribers find the entry by looking.
 */
export function announcer(pool: Pool, bells: Bells): Announcer {
  let timer: NodeJS.Timeout | undefined;
  const say = async (): Promise<void> => {
    timer = undefined;
    await pool.query(`NOTIFY ${CHANNEL}`).catch(() => undefined);
  };
  return {
    announce() {
      bells.ring();
      timer ??= setTimeout(() => void say(), PAUSE);
    },
    async flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      await say();
    },
  };
}

/** Subscriptions of one program, and how to end what they share. */
export function subscriber(
  pool: Pool,
  where: string,
  bells: Bells,
): { readonly subscribe: Store['subscribe']; readonly deafen: () => void } {
  const ear = earOf(pool, bells);
  let subscribers = 0;
  const subscribe: Store['subscribe'] = async function* (options) {
    const { bell, done } = bells.hang();
    subscribers += 1;
    const look = fetcher(pool, where, options.case);
    const fetch: Fetch = async (after) => {
      ear.listen();
      return look(after);
    };
    try {
      const wait = (empty: number): number => Math.min(SOON * 2 ** empty, POLL);
      yield* follow(fetch, options, { bell, locate: locator(pool, where) }, wait);
    } finally {
      done();
      subscribers -= 1;
      if (subscribers === 0) ear.deafen();
    }
  };
  return { subscribe, deafen: ear.deafen };
}
