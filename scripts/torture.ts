/**
 * Kills writers by the hundred and says what was lost: nothing, or the program has a fault.
 *
 *     npm run torture                 200 rounds a store, some minutes
 *     npm run torture -- 1000 sqlite  more of them, in one store
 *
 * After each kill the store is opened as the next program would, without any repair: everything that
 * was confirmed must be in its place, the Merkle log of the entries must go on from the log before,
 * and the case must take further entries.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  growingTree,
  hashingWith,
  leafBytes,
  portable,
  verifyConsistency,
  type JsonObject,
} from '../src/record/index.ts';
import { entriesOf, openStore } from '../src/store/index.ts';
import { canLimitFiles, ownPostgres, type OwnPostgres } from '../test/support/postgres.ts';
import { harm, writers, type Order, type Shot, type Writers } from '../test/support/shooting.ts';

const KINDS = ['jsonl', 'sqlite', 'postgres'] as const;
type Kind = (typeof KINDS)[number];

/** After so many rounds a new case begins, so that looking through it stays quick. */
const ROUNDS_A_CASE = 10;

const [given = '200', ...named] = process.argv.slice(2);
const rounds = Number(given);
const chosen = KINDS.filter((kind) => named.length === 0 || named.includes(kind));
if (!Number.isInteger(rounds) || rounds < 1 || chosen.length === 0) {
  console.error('Usage: npm run torture -- [rounds] [jsonl] [sqlite] [postgres]');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'nemcon-torture-'));
const hashing = hashingWith(portable);
let program: Writers;
let server: OwnPostgres | undefined;

/** One line of the report. */
interface Tally {
  readonly what: string;
  kills: number;
  confirmed: number;
  readonly faults: string[];
  note: string;
}
const tally = (what: string): Tally => ({ what, kills: 0, confirmed: 0, faults: [], note: '' });

let fresh = 0;
async function freshStore(kind: Kind): Promise<string> {
  if (kind === 'postgres') return (await server?.freshDatabase()) ?? '';
  fresh += 1;
  return join(folder, kind === 'sqlite' ? `${fresh}.db` : `files-${fresh}`);
}

interface Head {
  readonly size: number;
  readonly root: Uint8Array;
}

/** An entry came from JSON, though its type does not say so. */
const asJson = (entry: unknown): JsonObject => entry as JsonObject;

/** The head of a case's Merkle log; what is wrong where it does not go on from the one before. */
async function grown(where: string, caseId: string, before: Head): Promise<Head | string> {
  const store = await openStore(where);
  if (!store.ok) return store.error.message;
  const tree = growingTree(hashing);
  for await (const one of entriesOf(store.value, caseId)) {
    const bytes = one.ok ? leafBytes({ entry: asJson(one.value) }) : one;
    if (!bytes.ok) return bytes.error.message;
    tree.append(hashing.leaf(bytes.value));
  }
  await store.value.close();
  if (tree.size < before.size) return 'The log has become shorter.';
  const head = { size: tree.size, root: tree.root() };
  const goesOn = verifyConsistency(
    {
      from: before.size,
      to: head.size,
      fromRoot: before.root,
      toRoot: head.root,
      proof: tree.consistency(before.size),
    },
    hashing,
  );
  return goesOn ? head : 'The log does not go on from the one before.';
}

const EMPTY: Head = { size: 0, root: hashing.empty };

/** Rounds of one writer each, shot by `shoot`, which may also shoot something else. */
async function shooting(
  result: Tally,
  where: string,
  count: number,
  shoot: (order: Order) => Promise<Shot>,
  data?: string,
): Promise<void> {
  let kept: Shot['kept'][number][] = [];
  let head = EMPTY;
  for (let round = 0; round < count; round++) {
    const caseId = `race-${Math.floor(round / ROUNDS_A_CASE)}`;
    if (round % ROUNDS_A_CASE === 0) {
      kept = [];
      head = EMPTY;
    }
    const keys = data === undefined ? {} : { data };
    const shot = await shoot({ where, case: caseId, count: -1, name: `w${round}`, ...keys });
    kept.push(...shot.kept);
    result.kills += 1;
    result.confirmed += shot.kept.length;
    result.faults.push(...(await harm(where, caseId, kept, data)));
    const next = await grown(where, caseId, head);
    if (typeof next === 'string') result.faults.push(next);
    else head = next;
  }
}

/** Writers are killed at a random moment after their first entry. */
async function killed(kind: Kind): Promise<Tally> {
  const result = tally(`${kind}: writer killed`);
  await shooting(result, await freshStore(kind), rounds, async (order) => {
    const milliseconds = Math.random() * 80;
    const shot = await program.start({ ...order, shoot: { after: 'kept', milliseconds } });
    if (shot.refused !== undefined) result.faults.push(shot.refused);
    return shot;
  });
  return result;
}

/** Writers that sign are killed; heads and signatures must fit what is kept. */
async function killedSigning(kind: Kind): Promise<Tally> {
  const result = tally(`${kind}: signing writer killed`);
  const data = join(folder, `keys-${kind}`);
  const shoot = async (order: Order): Promise<Shot> => {
    const milliseconds = Math.random() * 80;
    const shot = await program.start({ ...order, shoot: { after: 'kept', milliseconds } });
    if (shot.refused !== undefined) result.faults.push(shot.refused);
    return shot;
  };
  await shooting(result, await freshStore(kind), rounds, shoot, data);
  return result;
}

/** Programs are killed while they make the tables, each in a database of its own. */
async function killedMigrating(kind: Kind): Promise<Tally> {
  const result = tally(`${kind}: killed while making the tables`);
  let before = 0;
  for (let round = 0; round < Math.ceil(rounds / 2); round++) {
    const where = await freshStore(kind);
    const milliseconds = Math.random() * (kind === 'sqlite' ? 20 : 120);
    const order = { where, case: 'race', count: 0, name: 'opener' };
    const shot = await program.start({ ...order, shoot: { after: 'ready', milliseconds } });
    if (shot.wasShot) result.kills += 1;
    if (shot.wasShot && !shot.wasOpen) before += 1;
    result.faults.push(...(await harm(where, 'race', [])));
  }
  result.note = `${before} of them before the tables were there`;
  return result;
}

/** The whole server is killed under the writer, as in a failure of power, and started again. */
async function serverKilled(own: OwnPostgres): Promise<Tally> {
  const result = tally('postgres: server killed');
  await shooting(result, await freshStore('postgres'), Math.ceil(rounds / 10), async (order) => {
    const writing = program.start(order);
    await sleep(500 + Math.random() * 500);
    await own.kill();
    const shot = await writing;
    await own.start();
    if (shot.refused === undefined) result.faults.push('The writer did not notice.');
    return shot;
  });
  return result;
}

/** A disk that is full: the writer is refused, and what it was told before is there. */
async function full(
  what: string,
  fill: (round: number) => Promise<[string, Shot]>,
  tidy?: (where: string) => void,
): Promise<Tally> {
  const result = tally(`${what}: disk full`);
  for (let round = 0; round < 10; round++) {
    const [where, shot] = await fill(round);
    result.kills += 1;
    result.confirmed += shot.kept.length;
    if (shot.refused === undefined) result.faults.push('The writer was not refused.');
    else if (!shot.refused.startsWith('unavailable')) result.faults.push(shot.refused);
    if (shot.kept.length === 0) result.faults.push('Nothing was kept before it was full.');
    result.faults.push(...(await harm(where, 'race', shot.kept)));
    tidy?.(where);
  }
  return result;
}

const filler = { case: 'race', count: -1, name: 'filler', size: 250 } as const;

const limited = (kind: Kind): Promise<Tally> =>
  full(`${kind}, limit on files`, async (round) => {
    const where = await freshStore(kind);
    return [where, await program.start({ ...filler, where, largestFile: 100 + round * 29 })];
  });

/** A small file system in memory; only root may make one. */
const onSmallDisk = (kind: Kind): Promise<Tally> =>
  full(
    `${kind}, small tmpfs`,
    async (round) => {
      const disk = join(folder, `disk-${kind}-${round}`);
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${300 + round * 36}k`, 'tmpfs', disk]);
      const where = join(disk, kind === 'sqlite' ? 'nemcon.db' : 'files');
      const shot = await program.start({ ...filler, where });
      // Room is made, as an operator would.
      execFileSync('mount', ['-o', 'remount,size=8m', disk]);
      return [where, shot];
    },
    // Files that the database has not let go of are no reason to wait.
    (where) => void execFileSync('umount', ['--lazy', dirname(where)]),
  );

const serverLimited = (own: OwnPostgres): Promise<Tally> =>
  full('postgres, limit on files', async (round) => {
    const where = await freshStore('postgres');
    await harm(where, 'other', []);
    // Otherwise it would have to write what is older, and larger than the limit, before it starts.
    await own.shutDown();
    // Its log's own files have 1 MiB, so the limit is met by the tables.
    await own.start(1100 + round * 40);
    const shot = await program.start({ ...filler, where });
    await own.kill();
    await own.start();
    return [where, shot];
  });

const mayMount = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

async function inOne(kind: Kind): Promise<readonly Tally[]> {
  const all: Tally[] = [];
  /** Where the torture itself falls over, that is a fault too, and the rest still runs. */
  const next = async (what: string, work: () => Promise<Tally>): Promise<void> => {
    try {
      all.push(await work());
    } catch (error) {
      const broken = tally(`${kind}: ${what}`);
      broken.faults.push(error instanceof Error ? error.message : String(error));
      all.push(broken);
    }
  };
  await next('writer killed', () => killed(kind));
  await next('signing writer killed', () => killedSigning(kind));
  if (kind !== 'jsonl') await next('killed while making the tables', () => killedMigrating(kind));
  if (kind === 'postgres') {
    const own = server as OwnPostgres;
    await next('server killed', () => serverKilled(own));
    if (canLimitFiles) await next('disk full', () => serverLimited(own));
    return all;
  }
  if (canLimitFiles) await next('limit on files', () => limited(kind));
  if (mayMount()) await next('small tmpfs', () => onSmallDisk(kind));
  return all;
}

const started = Date.now();
try {
  program = await writers();
  if (chosen.includes('postgres')) server = await ownPostgres(true);
  const all = (await Promise.all(chosen.map(inOne))).flat();
  for (const { what, kills, confirmed, faults, note } of all) {
    const verdict = faults.length === 0 ? 'nothing lost' : `${faults.length} FAULTS`;
    const more = note === '' ? '' : `, ${note}`;
    console.log(`${what}: ${kills} times, ${confirmed} entries confirmed, ${verdict}${more}`);
    for (const fault of new Set(faults)) console.log(`  ${fault}`);
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  const kills = all.reduce((sum, one) => sum + one.kills, 0);
  const faults = all.reduce((sum, one) => sum + one.faults.length, 0);
  console.log(`${kills} times in ${seconds} s, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await server?.stop();
  await program!.remove();
  rmSync(folder, { recursive: true, force: true });
}
