#!/usr/bin/env node
/** The program `nemcon`; all it does is in `src/cli`, compiled to `dist/cli`. */
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli/index.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write(
    'nemcon: The program is not built yet; run `npm ci` or `npm run build` first.\n',
  );
  process.exit(1);
}
const { processIo, run } = await import(built.href);
process.exitCode = await run(process.argv.slice(2), processIo());
