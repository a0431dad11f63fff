/** A server that listens: everything put together, and taken apart again without losing anything. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pino, type DestinationStream } from 'pino';
import { ok, refuse, type Result } from '../basics/index.ts';
import type { Network } from '../fetch/index.ts';
import { placeOfCase, type Env, type Store } from '../store/index.ts';
import { appOf } from './app.ts';
import { todayIn, type House } from './house.ts';
import type { Made } from './http/send.ts';
import { Hub } from './hub/hub.ts';
import { ledgersOf } from './hub/ledgers.ts';
import { memo } from './hub/memo.ts';
import { metrics } from './metrics.ts';
import { builtPages, type Pages } from './pages/built.ts';
import { analysingRoom, type AnalysingRoom } from './analysing/room.ts';
import { checkingRoom } from './checking/room.ts';
import { filesRoom } from './threads/files.ts';
import { readingRoom, type ReadingRoom } from './threads/reading.ts';
import { warmth } from './warmth.ts';
import type { Limits } from './streams/channel.ts';
import { webhooks, type Pace } from './webhooks/webhooks.ts';
import { Streams } from './streams/streams.ts';

export const USUAL_PORT = 7777;
/** Ports that are tried after the usual one, where it is taken and nobody asked for it. */
const PORTS_TRIED = 20;
/** Bytes of answers that are held to be given again. */
const MOST_MADE = 64 * 1024 * 1024;
/** How long a request may take to come in, in milliseconds. */
const PATIENCE = 60_000;
/** How long open requests may take to end when the server stops, in milliseconds. */
const FAREWELL = 5000;

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface ServerOptions {
  readonly store: Store;
  readonly env: Env;
  /** Name of the person who runs it, for what is written. */
  readonly by: string;
  readonly now: () => Date;
  /** Of the program. */
  readonly version: string;
  /** An address of loopback. */
  readonly host?: string;
  /** Exactly this port, 0 for any that is free; the usual one or the next that is free where it is left out. */
  readonly port?: number;
  readonly logLevel?: LogLevel;
  /** Where logs go, one JSON object a line. */
  readonly logTo?: DestinationStream;
  readonly network?: Network;
  readonly reading?: ReadingRoom;
  readonly analysing?: AnalysingRoom;
  readonly pages?: Pages;
  readonly limits?: Limits;
  readonly webhookPace?: Pace;
}

export interface Service {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, sends the streams away, finishes what is being written. The store stays open. */
  close(): Promise<void>;
}

const LOOPBACK: Readonly<Record<string, string>> = {
  localhost: '127.0.0.1',
  '127.0.0.1': '127.0.0.1',
  '::1': '::1',
};

/** The address to listen on; none but loopback until people can sign in. */
export function loopbackHost(host = '127.0.0.1'): Result<string> {
  const found = LOOPBACK[host.toLowerCase().replaceAll(/^\[|\]$/g, '')];
  if (found !== undefined) return ok(found);
  return refuse(
    'not-allowed',
    `Nobody has to sign in yet, so the server listens on this machine only, not on “${host}”; nothing was started. Leave --host out, or name 127.0.0.1 or ::1.`,
    '--host',
  );
}

function listening(server: Server, host: string, port: number): Promise<Result<number>> {
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      const inUse = error.code === 'EADDRINUSE';
      done(
        refuse(
          inUse ? 'conflict' : 'unavailable',
          inUse
            ? `Another program has port ${port} of ${host}; nothing was started. Stop it, or name another port with --port; --port 0 takes one that is free.`
            : `The server cannot listen on port ${port} of ${host} (${error.code ?? error.message}); nothing was started. Name another port with --port; --port 0 takes one that is free.`,
          '--port',
        ),
      );
    };
    server.once('error', failed);
    server.listen({ host, port, backlog: 1024 }, () => {
      server.off('error', failed);
      const address = server.address();
      done(ok(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

async function listenOn(
  server: Server,
  host: string,
  port: number | undefined,
): Promise<Result<number>> {
  if (port !== undefined) return listening(server, host, port);
  for (let tried = USUAL_PORT; tried < USUAL_PORT + PORTS_TRIED; tried += 1) {
    const found = await listening(server, host, tried);
    if (found.ok || found.error.code !== 'conflict') return found;
  }
  return listening(server, host, 0);
}

function houseOf(options: ServerOptions): House {
  const { store, env, by, now, version, logLevel = 'silent', logTo, network } = options;
  const log = pino(
    { level: logLevel, base: { program: 'nemcon' }, timestamp: pino.stdTimeFunctions.isoTime },
    logTo ?? pino.destination(2),
  );
  const failed = (message: string): void => log.error({ says: message }, 'the store failed');
  const ledgers = ledgersOf(store, env);
  const opening = (id: string, entries: number, done: boolean): void =>
    log.info({ case: id, entries }, done ? 'case opened' : 'opening a case');
  const hub = new Hub({ store, append: ledgers.append, failed, opening });
  return {
    store,
    hub,
    streams: new Streams(hub, options.limits),
    made: memo<Made>(MOST_MADE),
    ledgers,
    reading: options.reading ?? readingRoom(),
    checking: checkingRoom(),
    files: filesRoom(),
    warmth: warmth(),
    analysing: options.analysing ?? analysingRoom(),
    webhooks: webhooks({
      hub,
      env,
      network,
      now,
      today: () => todayIn({ now }),
      placeOf: (id) => placeOfCase({ store, id }),
      failed,
      pace: options.webhookPace,
    }),
    log,
    env,
    now,
    by,
    network,
    version,
  };
}

/** Starts a server; nothing runs where it is refused. */
export async function startServer(options: ServerOptions): Promise<Result<Service>> {
  const host = loopbackHost(options.host);
  if (!host.ok) return host;
  const house = houseOf(options);
  const { hub, streams, reading, analysing, log } = house;
  let port = 0;
  const app = appOf({
    house,
    metrics: metrics(house),
    pages: options.pages ?? builtPages(),
    port: () => port,
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { requestTimeout: PATIENCE, headersTimeout: PATIENCE, maxHeaderSize: 16 * 1024 },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  const bound = await listenOn(server, host.value, options.port);
  if (!bound.ok) {
    streams.close();
    await reading.close();
    await house.checking.close();
    await house.files.close();
    await analysing.close();
    await house.webhooks.close();
    await hub.close();
    return bound;
  }
  port = bound.value;
  const name = host.value === '::1' ? '[::1]' : host.value;
  log.info({ port, store: house.store.where }, 'listening');
  reading.warm();
  void house.webhooks.resume();
  return ok({
    url: `http://${name}:${port}`,
    port,
    async close() {
      const ended = new Promise<void>((done) => server.close(() => done()));
      streams.close();
      server.closeIdleConnections();
      await analysing.close();
      await house.webhooks.close();
      await hub.close();
      const late = setTimeout(() => server.closeAllConnections(), FAREWELL);
      await ended;
      clearTimeout(late);
      await reading.close();
      await house.checking.close();
      await house.files.close();
      log.info('stopped');
    },
  });
}
