/** Starts writers, shoots them, and looks whether anything confirmed is missing. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { checkCase, entriesOf, openStore, type Store } from '../../src/store/index.ts';

const HOUSE = resolve(import.meta.dirname, '../..');

export interface Writers {
  start(order: Order): Promise<Shot>;
  remove(): Promise<void>;
}

export interface Order {
  readonly where: string;
  readonly case: string;
  /** How many entries; 0 only opens the store, -1 goes on until it is shot or refused. */
  readonly count: number;
  readonly name: string;
  /** Characters in each entry. */
  readonly size?: number;
  /** Shot so many milliseconds after this word. */
  readonly shoot?: { readonly after: 'ready' | 'kept'; readonly milliseconds: number };
  /** Where keys and signed heads are, where what is written is signed. */
  readonly data?: string;
  /** What files may grow to, in KiB. */
  readonly largestFile?: number;
}

/** What a writer said before it ended. */
export interface Shot {
  readonly kept: readonly { readonly seq: number; readonly member: string }[];
  readonly refused?: string;
  /** Whether the store was open by then, tables and all. */
  readonly wasOpen: boolean;
  readonly wasShot: boolean;
}

/** Compiles the writer once, so that each start takes a tenth of a second. */
export async function writers(): Promise<Writers> {
  const folder = await mkdtemp(join(tmpdir(), 'nemcon-writer-'));
  await symlink(join(HOUSE, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await build({
    configFile: false,
    logLevel: 'error',
    root: HOUSE,
    build: { ssr: join(HOUSE, 'test/support/writer.ts'), outDir: folder, emptyOutDir: false },
  });
  const program = join(folder, 'writer.js');
  return {
    start: async (order) => run(program, order),
    remove: async () => rm(folder, { recursive: true, force: true }),
  };
}

async function run(program: string, order: Order): Promise<Shot> {
  const { where, count, name, size = 10, shoot, largestFile, data = '' } = order;
  const args = [program, where, order.case, String(count), name, String(size), data];
  const [command, given] =
    largestFile === undefined
      ? [process.execPath, args]
      : ['bash', ['-c', `ulimit -f ${largestFile}; exec "$0" "$@"`, process.execPath, ...args]];
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  let complained = '';
  child.stderr.on('data', (text) => void (complained += String(text)));
  const ended = new Promise<NodeJS.Signals | null>((done) => {
    child.once('exit', (_code, signal) => done(signal));
  });
  const kept: { seq: number; member: string }[] = [];
  let refused: string | undefined;
  let aimed = false;
  let wasOpen = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', ...rest] = line.split(' ');
    if (word === shoot?.after && !aimed) {
      aimed = true;
      void sleep(shoot.milliseconds).then(() => child.kill('SIGKILL'));
    }
    if (word === 'kept') kept.push({ seq: Number(rest[0]), member: rest[1] ?? '' });
    if (word === 'open') wasOpen = true;
    if (word === 'refused') refused = rest.join(' ');
  }
  const signal = await ended;
  // A writer that falls over is a fault, and must not look like one that was shot.
  if (signal !== 'SIGKILL' && complained !== '') throw new Error(complained);
  const wasShot = signal === 'SIGKILL';
  return { kept, wasOpen, wasShot, ...(refused !== undefined && { refused }) };
}

/**
 * What of a case's confirmed entries is missing or elsewhere, and whatever else is wrong with it: an
 * empty list is what it should be. The store is opened anew, as the next program would, and written to.
 */
export async function harm(
  where: string,
  caseId: string,
  confirmed: readonly { readonly seq: number; readonly member: string }[],
  data?: string,
): Promise<readonly string[]> {
  const store = await openStore(where, { create: true });
  if (!store.ok) return [`It does not open: ${store.error.message}`];
  try {
    const members: string[] = [];
    if (confirmed.length > 0 || (await isThere(store.value, caseId))) {
      for await (const one of entriesOf(store.value, caseId)) {
        if (!one.ok) return [one.error.message];
        if (one.value.seq !== members.length + 1)
          return [`Entry ${one.value.seq} is out of place.`];
        members.push(one.value.event.type === 'member-joined' ? one.value.event.member : '?');
      }
    }
    const missing = confirmed.filter(({ seq, member }) => members[seq - 1] !== member);
    if (missing.length > 0)
      return missing.map(({ seq }) => `Entry ${seq} was confirmed and is missing.`);
    if (data !== undefined) {
      const wrong = await signedWrongly(store.value, caseId, data);
      if (wrong !== undefined) return [wrong];
    }
    const after = await store.value.append(caseId, members.length, [
      {
        recorded: '2024-03-05',
        basis: { kind: 'act', by: 'the secretary' },
        event: { type: 'member-joined', member: 'after', name: 'after' },
      },
    ]);
    return after.ok ? [] : [`It cannot be written to afterwards: ${after.error.message}`];
  } finally {
    await store.value.close();
  }
}

/** Whatever was signed must fit what is there, every signature and every head. */
async function signedWrongly(
  store: Store,
  caseId: string,
  data: string,
): Promise<string | undefined> {
  const read = await store.read(caseId);
  if (!read.ok) return read.error.message;
  const place = `${store.where}#${caseId}`;
  const named = { id: caseId, name: caseId, path: data, place, isExample: false };
  const checked = await checkCase({ ...named, entries: read.value }, { XDG_DATA_HOME: data });
  if (!checked.ok) return checked.error.message;
  const { authors, earlier } = checked.value;
  return authors.length > 0 && earlier.length > 0
    ? undefined
    : `${authors.length} authors signed, under ${earlier.length} heads.`;
}

async function isThere(
  store: { list(): Promise<{ ok: boolean; value?: readonly string[] }> },
  caseId: string,
): Promise<boolean> {
  return (await store.list()).value?.includes(caseId) === true;
}
