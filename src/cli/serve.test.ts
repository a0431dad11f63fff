import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nemcon, NOW, ownFolder } from '../../test/cli-run.ts';
import { startServe, type ServeOptions } from './commands/serve.ts';
import type { Io } from './io.ts';
import { closeAll } from './to-close.ts';

/** What `nemcon serve` starts, with what it said. */
async function served(folder: string, options: ServeOptions = {}, env: Io['env'] = {}) {
  let out = '';
  const io: Io = {
    stdin: async () => new Uint8Array(),
    out: (text) => void (out += text),
    err: () => undefined,
    env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, ...env },
    now: () => new Date(NOW),
    cwd: folder,
    outIsTTY: false,
    errIsTTY: false,
    inIsTTY: false,
    user: 'A. Tester',
  };
  const service = await startServe({ port: '0', open: false, logLevel: 'silent', ...options }, io);
  if (!service.ok) throw new Error(service.error.message);
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= service.value.close().then(async () => closeAll(io)));
  onTestFinished(stop);
  return { url: service.value.url, out, stop };
}

const casesAt = async (url: string): Promise<readonly { id: string; writable: boolean }[]> =>
  ((await (await fetch(`${url}/api/cases`)).json()) as { cases: [] }).cases;

describe('nemcon serve', () => {
  it('given the first start, then a database is made, with the example as a case to work on', async () => {
    const folder = await ownFolder();
    const { url, out, stop } = await served(folder);
    expect(out).toBe(
      `The board is at ${url}, on ${join(folder, 'nemcon', 'nemcon.db')}; Ctrl-C stops it.\n`,
    );
    const cases = await casesAt(url);
    expect(cases.find(({ id }) => id === 'nato-2024')).toMatchObject({ writable: true });
    await stop();
    const again = await served(folder);
    expect((await casesAt(again.url)).length).toBe(cases.length);
  });

  it('given a store with a case in it, then no example is copied, and the examples are shown read-only', async () => {
    const folder = await ownFolder();
    const where = join(folder, 'mine.db');
    await nemcon(['init', where], { env: { XDG_CONFIG_HOME: folder } });
    await nemcon(['new', 'my-race', '--members', 'AUT,BEL'], {
      env: { XDG_CONFIG_HOME: folder, NEMCON_STORE: where },
    });
    const { url } = await served(folder, { store: where });
    const cases = await casesAt(url);
    expect(cases.find(({ id }) => id === 'my-race')).toMatchObject({ writable: true });
    expect(cases.find(({ id }) => id === 'nato-2024')).toMatchObject({ writable: false });
  });

  it.each([
    [['--host', '0.0.0.0'], 5, 'Nobody has to sign in yet'],
    [['--port', '70000'], 2, 'is no port'],
    [['--log-level', 'loud'], 2, 'silent, error, warn'],
  ])('given %o, then it exits with %i and says why', async (options, code, says) => {
    const ran = await nemcon(['serve', ...options]);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(says);
  });

  it('given a port that is taken, then it exits with 4 and says what to do', async () => {
    const folder = await ownFolder();
    const { url } = await served(folder);
    const ran = await nemcon(['serve', '--port', new URL(url).port], {
      env: { XDG_DATA_HOME: folder },
    });
    expect(ran.code).toBe(4);
    expect(ran.err).toContain('--port 0');
  });

  it('given SIGTERM, then the program ends by itself with 0', async () => {
    const folder = await ownFolder();
    const child = spawn(
      process.execPath,
      ['scripts/run-ts.mjs', 'test/cli-process.ts', 'serve', '--port', '0', '--no-open', '--json'],
      { env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } },
    );
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(line.toString()) as { url: string };
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
