/** A real server on a free port, over a store of its own and with keys in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { startServer, type ServerOptions, type Service } from '../../src/server/index.ts';
import { memoryStore, type Store } from '../../src/store/index.ts';
import { SMALL_RACE } from '../small-race.ts';
import { analysingHere } from './analysing-here.ts';
import { readingHere } from './reading-here.ts';

export interface Serving {
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly service: Service;
  readonly folder: string;
  /** Lines of the log. */
  readonly log: readonly string[];
}

export const NOW = '2024-03-20T12:00:00.000Z';

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** Ends with the test. The small race is in the store, unless another store is given. */
export async function serving(
  options: Partial<ServerOptions> & { readonly folder?: string } = {},
): Promise<Serving> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'nemcon-server-')));
  const store = options.store ?? memoryStore({ small: SMALL_RACE });
  const log: string[] = [];
  const started = await startServer({
    env: { XDG_DATA_HOME: folder },
    by: 'A. Tester',
    now: () => new Date(NOW),
    version: '0.0.0-test',
    port: 0,
    reading: readingHere(),
    analysing: analysingHere(),
    logLevel: 'warn',
    logTo: { write: (line) => void log.push(line) },
    ...options,
    store,
  });
  if (!started.ok) throw new Error(started.error.message);
  const service = started.value;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= service.close());
  running.push(async () => {
    await close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const { url, port } = service;
  return { url, port, store, service: { ...service, close }, folder, log };
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** A request with exactly these headers, which `fetch` would not send. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
  } = {},
): Promise<Answered> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
    asked.on('error', failed);
    asked.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('error', failed);
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Answered['headers'],
          bytes,
          text: bytes.toString('utf8'),
        });
      });
    });
    asked.end(body);
  });
}

export const postJson = (port: number, path: string, value: unknown): Promise<Answered> =>
  ask(port, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
