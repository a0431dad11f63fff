/**
 * Runs a TypeScript file without a build: `node scripts/run-ts.mjs FILE [argument…]`.
 *
 * Node learns to read TypeScript only after 20.19. Vite comes with the test runner and reads it as
 * the tests do. The file sees `process.argv` as if Node had started it.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
  console.error(
    file === undefined
      ? 'Usage: node scripts/run-ts.mjs FILE [argument…]'
      : `There is no file ${file}.`,
  );
  process.exit(2);
}

const path = resolve(file);
process.argv = [process.argv[0], path, ...rest];
await runnerImport(path, { configFile: false, logLevel: 'error' });
