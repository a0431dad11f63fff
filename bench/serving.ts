/** The compiled server in a process of its own, over a database of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore, type NewEntry } from '../src/store/index.ts';

/** What a server tells of itself at a moment. */
export interface Sample {
  /** Resident memory, in megabytes. */
  readonly megabytes: number;
  /** Processor time taken so far, its own and the system’s for it, in seconds. */
  readonly cpu: number;
  /** The longest that the event loop was held up since the sample before, in milliseconds. */
  readonly heldUp: number;
  /** Times that changes were written to a stream. */
  readonly streamWrites: number;
}

export interface Served {
  readonly url: string;
  sample(): Promise<Sample>;
  stop(): Promise<void>;
}

/** Starts `nemcon serve` over cases that are written first. `npm run build` must have been run. */
export async function served(
  cases: Readonly<Record<string, Iterable<readonly NewEntry[]>>>,
): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'nemcon-bench-'));
  const where = join(folder, 'board.db');
  const store = await openStore(where, { create: true });
  if (!store.ok) throw new Error(store.error.message);
  for (const [id, pieces] of Object.entries(cases)) {
    let length = 0;
    for (const piece of pieces) {
      const done = await store.value.append(id, length, piece);
      if (!done.ok) throw new Error(done.error.message);
      length = done.value;
    }
  }
  await store.value.close();
  const args = ['bin/nemcon.js', 'serve', '--port', '0', '--store', where];
  const server = spawn(process.execPath, [...args, '--no-open', '--json', '--log-level', 'error'], {
    cwd: resolve('.'),
    env: { ...process.env, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((done) => void server.once('exit', () => done()));
  const line = await new Promise<string>((done) =>
    server.stdout.once('data', (part: Buffer) => done(part.toString())),
  );
  const { url } = JSON.parse(line) as { readonly url: string };
  return {
    url,
    async sample() {
      const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
      const metric = (name: string): number => {
        const line = lines.find((one) => one.startsWith(`${name} `));
        return Number(line?.slice(name.length + 1) ?? NaN);
      };
      return {
        megabytes: Math.round(metric('process_resident_memory_bytes') / 1024 ** 2),
        cpu: metric('process_cpu_seconds_total'),
        heldUp: metric('nodejs_eventloop_lag_max_seconds') * 1000,
        streamWrites: metric('nemcon_stream_writes'),
      };
    },
    async stop() {
      server.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An example’s entries, to be appended. */
export async function exampleEntries(name: string): Promise<readonly NewEntry[]> {
  const text = await readFile(join('examples', name, 'entries.jsonl'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const { seq: _, ...entry } = JSON.parse(line) as NewEntry & { readonly seq: number };
      return entry;
    });
}

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
