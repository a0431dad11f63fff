/** The program as a process without a build, for tests of its streams: `node scripts/run-ts.mjs` runs it. */
import { processIo, run } from '../src/cli/index.ts';

process.exitCode = await run(process.argv.slice(2), processIo());
