import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import fc from 'fast-check';
import type { Entry } from '../../case/index.ts';
import { signerKey, utf8Bytes } from '../../record/index.ts';
import { SMALL_RACE } from '../../../test/small-race.ts';
import {
  appendSigned,
  checkReceipt,
  memoryStore,
  nodePrimitives,
  openKeeper,
  ownAuthor,
  unsigned,
  type Author,
  type Keeper,
  type KeptCase,
  type NewEntry,
  type Receipt,
  type Store,
} from '../index.ts';

type Result<T> = { ok: true; value: T } | { ok: false; error: unknown };
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

let folder = '';
let env: Record<string, string> = {};
let author: Author;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nemcon-keeper-'));
  const path = folder;
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  env = { XDG_DATA_HOME: folder };
  author = value(await ownAuthor(env));
});

const FIRST = unsigned(SMALL_RACE);
const accept: NewEntry = {
  recorded: '2024-03-07T10:00:00.000Z',
  basis: { kind: 'act', by: 'A. Tester' },
  event: { type: 'claim-accepted', claim: 'dnk-2' },
};
const described = (n: number): NewEntry => ({
  recorded: '2024-03-07',
  basis: { kind: 'act', by: `delegate ${n}` },
  event: { type: 'person-described', person: `p-${n}`, name: `Person ${n}` },
});

const kept = (store: Store): KeptCase => ({ store, id: 'race' });
const entriesIn = async (store: Store): Promise<readonly Entry[]> =>
  value(await store.read('race'));
const write = async (store: Store, drafts: readonly NewEntry[], seen: readonly Entry[] = []) =>
  appendSigned(kept(store), drafts, { seen, author }, env);
const holds = ({ proof, leaf }: Receipt): boolean => checkReceipt(proof, utf8Bytes(leaf)).ok;

async function keeperOf(store: Store): Promise<Keeper> {
  const opened = await openKeeper(kept(store), await entriesIn(store), { purpose: 'write' }, env);
  return value(opened).keeper;
}

/** Names of the files that hold heads of receipts. */
async function newestHeads(): Promise<readonly string[]> {
  const logs = join(folder, 'nemcon', 'logs');
  // Nothing was ever signed where it is not there.
  const found = await readdir(logs, { recursive: true }).catch(() => []);
  return found
    .filter((name) => /newest\/\d+$/.test(name))
    .map((name) => name.split('/').at(-1) ?? '');
}

describe('a signed append', () => {
  it('given a new case, then every act carries its author’s signature and the receipt covers all', async () => {
    const store = memoryStore();
    const written = value(await write(store, FIRST));
    const entries = await entriesIn(store);
    expect(written).toMatchObject({ entries: FIRST.length, added: FIRST.length });
    expect(written.receipt).toMatchObject({ entry: FIRST.length, size: FIRST.length });
    expect(holds(written.receipt as Receipt)).toBe(true);
    expect(new Set(entries.map(({ signed }) => signed?.log)).size).toBe(1);
  });

  it('given what a reader proposed, then it carries no signature', async () => {
    const store = memoryStore();
    const read: NewEntry = { ...accept, basis: { kind: 'reader', version: 'toy/1' } };
    value(await write(store, [...FIRST, read]));
    expect((await entriesIn(store)).at(-1)).not.toHaveProperty('signed');
  });

  it('given the receipt with any other line, then it proves nothing', async () => {
    const { receipt } = value(await write(memoryStore(), FIRST));
    const { proof, leaf } = receipt as Receipt;
    fc.assert(
      fc.property(fc.nat(leaf.length - 1), fc.nat(255), (at, byte) => {
        const bytes = utf8Bytes(leaf);
        const before = bytes[at];
        bytes[at] = byte;
        expect(checkReceipt(proof, bytes).ok).toBe(before === byte);
      }),
      { numRuns: 100 },
    );
  });

  it('given nothing to write, then nothing is signed', async () => {
    const store = memoryStore({ race: SMALL_RACE });
    const written = value(await write(store, [], SMALL_RACE));
    expect(written).toEqual({ entries: SMALL_RACE.length, added: 0 });
    expect(await newestHeads()).toEqual([]);
  });

  it('given somebody else wrote meanwhile, then it is a conflict and no head is signed', async () => {
    const store = memoryStore({ race: SMALL_RACE });
    value(await store.append('race', SMALL_RACE.length, [accept]));
    expect(await write(store, [accept], SMALL_RACE)).toMatchObject({ error: { code: 'conflict' } });
    expect(await newestHeads()).toEqual([]);
  });

  it('given a crash between append and head, then the next append goes on from there', async () => {
    const store = memoryStore();
    const keeper = value(
      await openKeeper(kept(store), [], { purpose: 'write' }, env, FIRST),
    ).keeper;
    // The disk of the heads fails after the store has written; a crash leaves the same behind.
    await mkdir(join(folder, 'nemcon'), { recursive: true });
    await writeFile(join(folder, 'nemcon', 'logs'), 'no folder');
    const first = value(await keeper.append(0, FIRST, author));
    expect(first).not.toHaveProperty('receipt');
    expect(first.remark).toMatch(/The entries are kept, but there is no receipt yet/);
    await rm(join(folder, 'nemcon', 'logs'));
    const seen = await entriesIn(store);
    expect(seen).toHaveLength(FIRST.length);
    const second = value(await write(store, [accept], seen));
    expect(holds(second.receipt as Receipt)).toBe(true);
  });

  it('keeps one head under receipts, the largest, and what was exported for good', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    for (let n = 0; n < 3; n++) value(await write(store, [described(n)], await entriesIn(store)));
    expect(await newestHeads()).toEqual([String(FIRST.length + 3)]);
  });
});

describe('the log of a case', () => {
  it('given entries that were changed after they were signed, then nothing is written any more', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const entries = (await entriesIn(store)).map((entry) =>
      entry.seq === 5 ? { ...entry, occurred: '2001-01-01' } : entry,
    );
    const changed = memoryStore({ race: entries });
    expect(await write(changed, [accept], entries)).toMatchObject({
      error: { code: 'damaged', message: expect.stringContaining('Among entries 1 to') },
    });
    expect(await entriesIn(changed)).toHaveLength(FIRST.length);
  });

  it('given a signature that was taken from another entry, then it is damaged', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const [first, second, ...rest] = (await entriesIn(store)) as [Entry, Entry, ...Entry[]];
    const entries = [{ ...first, signed: second.signed }, second, ...rest];
    expect(await write(memoryStore({ race: entries }), [accept], entries)).toMatchObject({
      error: { code: 'damaged', where: 'entry 1' },
    });
  });

  it('given another name than the first signed entry has, then it is refused', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const seen = await entriesIn(store);
    const other = { seen, author, origin: 'example.org/other' };
    expect(await appendSigned(kept(store), [accept], other, env)).toMatchObject({
      error: { code: 'bad-input', where: '--origin' },
    });
  });

  it('given keys of another machine, then writing is not allowed, and says what to do', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    env = { XDG_DATA_HOME: join(folder, 'elsewhere') };
    expect(await write(store, [accept], await entriesIn(store))).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('`keys` folder') },
    });
  });

  it('given a case that was deleted and made anew at its place, then its log has the next name', async () => {
    const copy = { seen: [] };
    value(await appendSigned(kept(memoryStore()), FIRST, copy, env));
    const shorter = memoryStore();
    const again = value(await appendSigned(kept(shorter), FIRST.slice(0, -1), copy, env));
    expect(again.receipt?.log).toMatch(/-2$/);
    expect(again.remark).toMatch(/Another case was signed at this place before/);
    // From there on it keeps that name.
    const next = value(await write(shorter, [described(1)], await entriesIn(shorter)));
    expect(next.receipt?.log).toBe(again.receipt?.log);
    expect(next).not.toHaveProperty('remark');
  });
});

describe('a keeper that stays', () => {
  it('gives the same receipts as one that is opened anew for each', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const keeper = await keeperOf(store);
    for (let n = 1; n <= 9; n++) {
      const { receipt } = value(await keeper.append(keeper.size, [described(n)], author));
      const anew = await keeperOf(store);
      expect(value(await anew.receipt(anew.size))).toEqual(receipt);
    }
  });

  it('follows what others wrote, and refuses who has not seen it', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const keeper = await keeperOf(store);
    value(await write(store, [described(1)], await entriesIn(store)));
    expect(await keeper.append(FIRST.length, [described(2)], author)).toMatchObject({
      error: { code: 'conflict' },
    });
    value(await keeper.catchUp());
    expect(await keeper.append(FIRST.length, [described(2)])).toMatchObject({
      error: { code: 'conflict' },
    });
    const written = value(await keeper.append(FIRST.length + 1, [described(2)], author));
    expect(holds(written.receipt as Receipt)).toBe(true);
    value(keeper.follow(await entriesIn(store)));
    expect(keeper.size).toBe(FIRST.length + 2);
  });

  it('given appends at once, then each is in its place and has its receipt', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const keeper = await keeperOf(store);
    const results = await Promise.all(
      [0, 1, 2].map((n) => keeper.append(FIRST.length + n, [described(n)], author)),
    );
    expect(results.map((one) => value(one).receipt?.entry)).toEqual(
      [1, 2, 3].map((n) => FIRST.length + n),
    );
  });

  it('given an author who signs elsewhere, then the signature is checked before it is kept', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const keeper = await keeperOf(store);
    const key = signerKey('example.org/est', 'note', new Uint8Array(32).fill(7), nodePrimitives);
    const { origin, size } = keeper;
    const [message] = value(keeper.messages(size, [accept]));
    const made = nodePrimitives.sign(key.secret, message ?? new Uint8Array(0));
    const signedWith = (bytes: Uint8Array) => ({
      ...accept,
      signed: {
        log: origin,
        author: `${key.name}+${key.id}+${Buffer.from([1, ...key.publicKey]).toString('base64')}`,
        signature: Buffer.from(bytes).toString('base64'),
      },
    });
    const forged = made.slice();
    forged[3] = (forged[3] ?? 0) ^ 1;
    expect(await keeper.append(size, [signedWith(forged)])).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(await entriesIn(store)).toHaveLength(size);
    const { receipt } = value(await keeper.append(size, [signedWith(made)], author));
    const checked = value(checkReceipt(receipt?.proof ?? '', utf8Bytes(receipt?.leaf ?? '')));
    expect(checked.leaf.author?.name).toBe('example.org/est');
  });

  it('gives the receipt of any entry, and of no other', async () => {
    const store = memoryStore();
    value(await write(store, FIRST));
    const keeper = await keeperOf(store);
    for (let entry = 1; entry <= keeper.size; entry++) {
      const receipt = value(await keeper.receipt(entry));
      expect(holds(receipt)).toBe(true);
      expect(JSON.parse(receipt.leaf)).toMatchObject({ entry: { seq: entry } });
    }
    expect(await keeper.receipt(0)).toMatchObject({ error: { code: 'not-found' } });
    expect(await keeper.receipt(keeper.size + 1)).toMatchObject({ error: { code: 'not-found' } });
  });
});
