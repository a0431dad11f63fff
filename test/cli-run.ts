/** Runs the command line inside the test's own process, with everything it may touch given to it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run, type Io } from '../src/cli/index.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Given extends Partial<Omit<Io, 'stdin' | 'out' | 'err'>> {
  readonly stdin?: string | Uint8Array;
}

/** The clock of all tests. */
export const NOW = '2024-07-01T12:00:00.000Z';

/** The program's own files of all tests in this process: keys, and what was signed. */
const DATA = mkdtempSync(join(tmpdir(), 'nemcon-data-'));
process.on('exit', () => rmSync(DATA, { recursive: true, force: true }));

export async function nemcon(argv: readonly string[], given: Given = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const { stdin = '', env, ...rest } = given;
  const code = await run(argv, {
    stdin: async () => Buffer.from(stdin as string),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: { LANG: 'C.UTF-8', ...(env?.['HOME'] === undefined && { XDG_DATA_HOME: DATA }), ...env },
    now: () => new Date(NOW),
    cwd: tmpdir(),
    outIsTTY: false,
    errIsTTY: false,
    inIsTTY: false,
    user: 'A. Tester',
    ...rest,
  });
  return { code, out, err };
}

/** A folder of the test's own, taken away when it ends. */
export async function ownFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'nemcon-cli-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
