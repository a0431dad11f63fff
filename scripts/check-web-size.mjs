/**
 * Prints how much script the first sight of the race page loads, compressed, and fails over the limit.
 * It reads what `npm run build` made: the entry, the race page, and everything that they import at once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const LIMIT = 150_000;
const folder = new URL('../dist/web/', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));

const files = new Set();
function add(name) {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the build has no ${name}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) add(imported);
}
add('index.html');
add('pages/race/race.tsx');

let gzip = 0;
let brotli = 0;
for (const file of files) {
  const bytes = readFileSync(join(folder, file));
  gzip += gzipSync(bytes).length;
  brotli += brotliCompressSync(bytes).length;
}
console.log(`${files.size} scripts for the race page: ${gzip} bytes gzip, ${brotli} bytes brotli.`);
if (gzip > LIMIT) {
  console.error(`That is more than ${LIMIT} bytes gzip.`);
  process.exitCode = 1;
}
