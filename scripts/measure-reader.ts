/**
 * Says how often the reader is right on the gold set, and lists every case in which it is not.
 *
 *     npm run measure:reader
 *     npm run --silent measure:reader -- --json
 */
import { reportInWords } from '../test/reader/measure/report-words.ts';
import { reportAll } from '../test/reader/measure/report.ts';

const report = reportAll();
console.log(
  process.argv.includes('--json') ? JSON.stringify(report, undefined, 2) : reportInWords(report),
);
