import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a process of its own; `leave` stops reading its output after the first piece. */
async function ended(argv: readonly string[], { leave = false, stdin = '' } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'test/cli-process.ts', ...argv], {
    cwd: ROOT,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => {
    out += String(part);
    if (leave) child.stdout.destroy();
  });
  child.stderr.on('data', (part) => (err += String(part)));
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}

test('a reader who leaves early, as head does, is no fault', async () => {
  const { code, out, err } = await ended(['log', 'nato-2024', '--json'], { leave: true });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('"nato-2024"');
});

test('long output to a pipe arrives whole', async () => {
  const { code, out } = await ended(['log', 'nato-2024', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ case: 'nato-2024' });
});

test('what comes in on standard input can be refused', async () => {
  const { code, out, err } = await ended(['read', '-', '--case', 'nato-2024']);
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'nemcon: Standard input is empty; nothing was read.\n',
  });
});
