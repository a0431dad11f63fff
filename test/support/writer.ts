/**
 * A program that appends to a case and says on standard output what was confirmed, to be shot at any
 * moment. Arguments: the store, the case, how many entries (0: only open it; -1: without end), the
 * writer's name, how long a text each entry carries, and where keys and signed heads are, if it signs.
 *
 * It writes `ready`, then `open`, then for each confirmed entry `kept SEQ NAME`.
 */
import { writeSync } from 'node:fs';
import {
  openLedger,
  openStore,
  placeOfCase,
  type NewEntry,
  type Store,
} from '../../src/store/index.ts';

const [where = '', caseId = '', count = '0', writer = 'W', size = '10', data = ''] =
  process.argv.slice(2);
const env = { XDG_DATA_HOME: data };

// Written at once: what is still in a buffer would die with the process.
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function lengthOf(store: Store): Promise<number> {
  let length = 0;
  for (;;) {
    const read = await store.read(caseId, length, 1000);
    if (!read.ok) return length;
    if (read.value.length === 0) return length;
    length += read.value.length;
  }
}

type Append = Store['append'];

/** Appends with the author's signature, a signed head and a receipt, as people's acts are. */
async function signing(store: Store): Promise<Append> {
  const read = await store.read(caseId);
  const entries = read.ok ? read.value : [];
  const place = placeOfCase({ store, id: caseId });
  const named = { id: caseId, place, isExample: false };
  const opened = await openLedger({ store, caseId, named, entries, env });
  if (!opened.ok) return async () => opened;
  return async (_: string, expected: number, drafts: readonly NewEntry[]) => {
    if (opened.value.size !== expected) throw new Error('the ledger has not seen all');
    const done = await opened.value.append(drafts);
    if (!done.ok) return done;
    if (done.value.receipt !== undefined) return { ok: true, value: done.value.version };
    throw new Error(done.value.remark);
  };
}

async function write(store: Store): Promise<void> {
  const append: Append = data === '' ? store.append : await signing(store);
  let expected = await lengthOf(store);
  const most = Number(count) < 0 ? Infinity : Number(count);
  for (let n = 1; n <= most;) {
    const member = `${writer}-${n}`;
    const done = await append(caseId, expected, [
      {
        recorded: '2024-03-05',
        basis: { kind: 'act', by: 'the secretary' },
        event: { type: 'member-joined', member, name: 'x'.repeat(Number(size)) },
      },
    ]);
    if (done.ok) {
      expected = done.value;
      n += 1;
      say(`kept ${expected} ${member}`);
    } else if (done.error.code === 'conflict') {
      expected = await lengthOf(store);
    } else {
      say(`refused ${done.error.code} ${done.error.message}`);
      return;
    }
  }
}

// Loaded before `ready`, so that a shot soon after it meets the making of the tables.
await Promise.all([
  import('../../src/store/postgres/open.ts'),
  import('../../src/store/sqlite/open.ts'),
]);
say('ready');
const opened = await openStore(where, { create: true });
if (opened.ok) {
  say('open');
  if (count !== '0') await write(opened.value);
  await opened.value.close();
} else {
  say(`refused ${opened.error.code} ${opened.error.message}`);
}
