import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../scripts/closing-line.mjs');
const folder = mkdtempSync(join(tmpdir(), 'nemcon-closing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the script says of a report of the test runner. */
function closing(report?: object): { said: string; status: number | null } {
  const file = join(folder, 'report.json');
  rmSync(file, { force: true });
  if (report) writeFileSync(file, JSON.stringify(report));
  const done = spawnSync(process.execPath, [SCRIPT, file], { encoding: 'utf8' });
  return { said: done.stdout, status: done.status };
}

describe('the closing line of a run', () => {
  it('given only tests that pass, then it counts them and succeeds', () => {
    const report = { numPassedTests: 12, numFailedTests: 0, testResults: [] };

    expect(closing(report)).toEqual({ said: '12 passed, 0 failed\n', status: 0 });
  });

  it('given a failing test and a file that broke before its first, then it counts both and fails', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, testResults };

    expect(closing(report)).toEqual({ said: '1 passed, 2 failed\n', status: 1 });
  });

  it.each([
    ['a run without a test', { numPassedTests: 0, numFailedTests: 0, testResults: [] }],
    ['a run that left no report', undefined],
  ])('given %s, then it fails', (_, report) => {
    expect(closing(report)).toEqual({ said: '0 passed, 0 failed\n', status: 1 });
  });
});
