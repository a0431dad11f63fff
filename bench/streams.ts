/**
 * Many streams at once: `node scripts/run-ts.mjs bench/streams.ts [streams] [changes a second] [seconds]`.
 *
 * The server, the clients and the writer are three processes on loopback. Every client checks that
 * each change comes once and in order; how long a change takes is told from the moment it was written
 * down (the entry’s own time) to its arrival, on every hundredth stream.
 */
import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exampleEntries, percentile, served } from './serving.ts';

const CASE = 'nato-2024';
/** Every so manieth stream tells how long changes took. */
const TIMED = 100;
/** Streams that are opened at a time. */
const AT_ONCE = 100;
/** How long after the last change it is waited for stragglers, in milliseconds. */
const PATIENCE = 20_000;

interface Told {
  readonly complete: number;
  readonly gaps: number;
  readonly events: number;
  readonly latencies: readonly number[];
}

/** One client: as small as can be, for five thousand of them share a processor. */
class Client {
  at = -1;
  gaps = 0;
  events = 0;
  readonly latencies: number[] = [];
  #rest = Buffer.alloc(0);
  readonly #timed: boolean;

  constructor(timed: boolean) {
    this.#timed = timed;
  }

  take(part: Buffer): void {
    const bytes = this.#rest.length === 0 ? part : Buffer.concat([this.#rest, part]);
    let from = 0;
    for (let end = bytes.indexOf('\n\n', from); end >= 0; end = bytes.indexOf('\n\n', from)) {
      this.#block(bytes.subarray(from, end));
      from = end + 2;
    }
    this.#rest = Buffer.from(bytes.subarray(from));
  }

  #block(block: Buffer): void {
    const start = block.indexOf('id: ');
    if (start < 0) return;
    const id = Number.parseInt(block.toString('latin1', start + 4, start + 16), 10);
    if (this.at >= 0) {
      this.events += 1;
      if (id !== this.at + 1) this.gaps += 1;
      if (this.#timed) {
        const [, recorded = ''] = /"recorded":"([^"]+)"/.exec(block.toString('utf8')) ?? [];
        this.latencies.push(Date.now() - Date.parse(recorded));
      }
    }
    this.at = id;
  }
}

async function opened(host: string, port: number, client: Client): Promise<Socket> {
  const socket = connect({ host, port });
  await new Promise<void>((done, failed) => {
    socket.once('error', failed);
    socket.once('data', () => done());
    socket.on('data', (part: Buffer) => client.take(part));
    socket.write(`GET /api/cases/${CASE}/events HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
  });
  return socket;
}

/** In a process of its own: opens the streams, says so, and tells what came once it is asked. */
async function clients(url: string, count: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const all = Array.from({ length: count }, (_, n) => new Client(n % TIMED === 0));
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += AT_ONCE) {
    const some = all.slice(n, n + AT_ONCE);
    sockets.push(...(await Promise.all(some.map((one) => opened(hostname, Number(port), one)))));
  }
  process.send?.('open');
  process.on('message', (version: number) => {
    void (async () => {
      const until = Date.now() + PATIENCE;
      while (all.some(({ at }) => at < version) && Date.now() < until) await sleep(50);
      const told: Told = {
        complete: all.filter(({ at, gaps }) => at === version && gaps === 0).length,
        gaps: all.reduce((sum, { gaps }) => sum + gaps, 0),
        events: all.reduce((sum, { events }) => sum + events, 0),
        latencies: all.flatMap(({ latencies }) => latencies),
      };
      process.send?.(told, () => process.exit(0));
    })();
  });
}

async function post(url: string, label: string): Promise<number> {
  const answer = await fetch(`${url}/api/cases/${CASE}/calendar`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ what: 'other', on: '2024-06-01', firmness: 'set', label }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return ((await answer.json()) as { readonly version: number }).version;
}

/** Writes at a pace, whether or not those before have been answered; the time that each took. */
async function written(
  url: string,
  rate: number,
  seconds: number,
): Promise<{ readonly version: number; readonly times: readonly number[]; readonly took: number }> {
  const began = performance.now();
  const times: number[] = [];
  const versions: Promise<number>[] = [];
  for (let n = 0; n < rate * seconds; n += 1) {
    await sleep(Math.max(0, began + (n * 1000) / rate - performance.now()));
    const start = performance.now();
    versions.push(
      post(url, `Date ${n}`).then((version) => {
        times.push(performance.now() - start);
        return version;
      }),
    );
  }
  const all = await Promise.all(versions);
  return { version: Math.max(...all), times, took: (performance.now() - began) / 1000 };
}

const ms = (values: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1].map((share) => percentile(values, share).toFixed(0)).join(' / ');

async function bench(count: number, rate: number, seconds: number): Promise<void> {
  const server = await served({ [CASE]: [await exampleEntries(CASE)] });
  try {
    await post(server.url, 'The first, which opens the ledger');
    const before = await server.sample();
    const args = [
      resolve('scripts/run-ts.mjs'),
      resolve('bench/streams.ts'),
      'clients',
      server.url,
      String(count),
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await new Promise<void>((done) => void child.once('message', () => done()));
    const idle = await server.sample();
    const { version, times, took } = await written(server.url, rate, seconds);
    const told = await new Promise<Told>((done) => {
      child.once('message', (message) => done(message as Told));
      child.send(version);
    });
    const busy = await server.sample();
    const spent = busy.cpu - idle.cpu;
    const writes = busy.streamWrites - idle.streamWrites;
    console.log(
      [
        `${count} streams, ${rate} changes a second asked and ${(times.length / took).toFixed(1)} reached, for ${took.toFixed(1)} s`,
        `  complete and in order: ${told.complete} of ${count} streams, ${told.events} events, ${told.gaps} gaps`,
        `  processor time of the server, user and system: ${spent.toFixed(1)} s, ${((spent / told.events) * 1e6).toFixed(1)} µs an event delivered, ${((spent / writes) * 1e6).toFixed(1)} µs a write to a stream (${(told.events / writes).toFixed(1)} events each)`,
        `  a change reached a stream after, in ms (50 / 95 / 99 / 100 %): ${ms(told.latencies)}`,
        `  a write was answered after, in ms (50 / 95 / 99 / 100 %): ${ms(times)}`,
        `  resident memory of the server in MB before, with idle streams, at the end: ${before.megabytes}, ${idle.megabytes}, ${busy.megabytes}`,
      ].join('\n'),
    );
    if (told.complete !== count) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

const [role, ...rest] = process.argv.slice(2);
if (role === 'clients') await clients(rest[0] ?? '', Number(rest[1]));
else await bench(Number(role ?? 5000), Number(rest[0] ?? 50), Number(rest[1] ?? 15));
