/**
 * Prints `N passed, N failed` from Vitest's JSON report: `node scripts/closing-line.mjs REPORT`.
 * Fails where a test failed, and where none was run: silence is no consent.
 */
import { existsSync, readFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const passed = report.numPassedTests ?? 0;
// A file that breaks before its first test counts as one failure.
const broken = (report.testResults ?? []).filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length;
const failed = (report.numFailedTests ?? 0) + broken;

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
