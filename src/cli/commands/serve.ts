/** `nemcon serve`: the board on this machine. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  loopbackHost,
  LOG_LEVELS,
  startServer,
  type LogLevel,
  type Service,
} from '../../server/index.ts';
import {
  exampleCase,
  FIRST_EXAMPLE,
  placeOf,
  usualDatabase,
  type Store,
} from '../../store/index.ts';
import { chosenPlace, openFor } from '../chosen-store.ts';
import { DONE, print, remark, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';

export interface ServeOptions extends Usual {
  readonly port?: string;
  readonly host?: string;
  readonly store?: string;
  /** Undefined where nobody said: it depends on where it runs. */
  readonly open?: boolean;
  readonly logLevel?: string;
}

function portGiven(given: string | undefined): Result<number | undefined> {
  if (given === undefined) return ok(given);
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return ok(port);
  return refuse(
    'bad-input',
    `“${given}” after --port is no port; take a number up to 65535, or 0 for any that is free. Nothing was started.`,
    '--port',
  );
}

/** Quiet where a person looks on; where the output goes to a program, it gets the log. */
function levelGiven(given: string | undefined, io: Io): Result<LogLevel> {
  if (given === undefined) return ok(io.errIsTTY ? 'warn' : 'info');
  const level = LOG_LEVELS.find((one) => one === given);
  if (level !== undefined) return ok(level);
  return refuse(
    'bad-input',
    `“${given}” after --log-level is none of ${LOG_LEVELS.join(', ')}; nothing was started.`,
    '--log-level',
  );
}

/** The store named, else the chosen one, else a database in the data folder, made at the first use. */
async function storeFor({ store }: ServeOptions, io: Io): Promise<Result<Store>> {
  if (store !== undefined) return openFor(io, placeOf(store, io.cwd), { create: true });
  const chosen = await chosenPlace(io);
  if (!chosen.ok) return chosen;
  if (chosen.value !== undefined) return openFor(io, chosen.value, { create: true });
  const usual = usualDatabase(io.env);
  if (usual !== undefined) return openFor(io, usual, { create: true });
  return refuse(
    'unavailable',
    'There is no place for a database, for neither HOME nor XDG_DATA_HOME is set; name one with --store. Nothing was started.',
  );
}

/** Somebody who starts for the first time finds a race to work on: the first example, as their own. */
async function firstCase(store: Store): Promise<Result<boolean>> {
  const there = await store.list();
  if (!there.ok) return there;
  if (there.value.length > 0) return ok(false);
  const example = await exampleCase(FIRST_EXAMPLE);
  if (example === undefined) return ok(false);
  const entries = await example.store.read(example.id);
  if (!entries.ok) return entries;
  const copied = await store.append(
    FIRST_EXAMPLE,
    0,
    entries.value.map(({ seq: _, ...entry }) => entry),
  );
  if (copied.ok) return ok(true);
  // Another program that started at the same moment was first.
  return copied.error.code === 'conflict' ? ok(false) : copied;
}

/** Whether there is a browser to open and somebody to look at it. */
const canOpen = ({ env, outIsTTY }: Io, platform: NodeJS.Platform): boolean =>
  outIsTTY &&
  (env['CI'] ?? '') === '' &&
  (platform !== 'linux' || (env['DISPLAY'] ?? env['WAYLAND_DISPLAY'] ?? '') !== '');

async function openBrowser(url: string, io: Io): Promise<void> {
  const { default: open } = await import('open');
  try {
    const browser = await open(url);
    browser.on('error', () => undefined);
  } catch {
    remark(io, `No browser could be opened; open ${url} yourself.`);
  }
}

async function versionOfProgram(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** Starts what `nemcon serve` runs, and says where it is. */
export async function startServe(options: ServeOptions, io: Io): Promise<Result<Service>> {
  const host = loopbackHost(options.host);
  if (!host.ok) return host;
  const port = portGiven(options.port);
  if (!port.ok) return port;
  const logLevel = levelGiven(options.logLevel, io);
  if (!logLevel.ok) return logLevel;
  const store = await storeFor(options, io);
  if (!store.ok) return store;
  const copied = await firstCase(store.value);
  if (!copied.ok) return copied;
  const service = await startServer({
    store: store.value,
    env: io.env,
    by: io.user,
    now: io.now,
    version: await versionOfProgram(),
    host: host.value,
    ...(port.value !== undefined && { port: port.value }),
    logLevel: logLevel.value,
    logTo: { write: (line) => io.err(line) },
    ...(io.network !== undefined && { network: io.network }),
  });
  if (!service.ok) return service;
  const { url } = service.value;
  const { where } = store.value;
  if (options.json === true) io.out(`${JSON.stringify({ url, store: where })}\n`);
  else print(io, [`The board is at ${url}, on ${where}; Ctrl-C stops it.`]);
  if (options.open ?? canOpen(io, process.platform)) await openBrowser(url, io);
  return service;
}

export async function serveCommand(options: ServeOptions, io: Io): Promise<Outcome> {
  const service = await startServe(options, io);
  if (!service.ok) return service;
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await service.value.close();
  return DONE;
}
