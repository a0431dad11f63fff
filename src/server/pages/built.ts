/**
 * The pages as they were built, held in memory by address: an address that is not among the files
 * leads nowhere, so none leads out of the folder.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tagOf, type Made } from '../http/send.ts';

/** Beside `src` and `dist/server` alike. */
const BUILT = fileURLToPath(new URL('../../../dist/web/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Names in `assets/` hold a hash of what is in them, so that they never change. */
const FOREVER = 'public, max-age=31536000, immutable';

export interface Pages {
  /** The file at an address, or the page of the program where `page` is asked for. */
  at(path: string): Promise<Made | undefined>;
  page(): Promise<Made | undefined>;
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Made>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, Made>();
  for (const one of found) {
    const type = TYPES[extname(one.name)];
    if (!one.isFile() || type === undefined) continue;
    const path = join(one.parentPath, one.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const bytes = await readFile(path);
    const headers: Record<string, string> = {
      'cache-control': address.startsWith('/assets/') ? FOREVER : 'no-cache',
    };
    files.set(address, { bytes, type, tag: tagOf(bytes), headers });
  }
  return files;
}

/** Reads the folder again where its first page was built anew. */
export function builtPages(folder = BUILT): Pages {
  let files: Promise<ReadonlyMap<string, Made>> | undefined;
  let built = -1;
  const current = async (): Promise<ReadonlyMap<string, Made>> => {
    const found = await stat(join(folder, 'index.html')).catch(() => undefined);
    const now = found?.mtimeMs ?? 0;
    if (files === undefined || now !== built) {
      built = now;
      files = filesIn(folder);
    }
    return files;
  };
  return {
    at: async (path) => (await current()).get(path),
    page: async () => (await current()).get('/index.html'),
  };
}

/** What is shown where the pages have not been built. */
export const NOT_BUILT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Nemcon</title></head>
<body><h1>Nemcon</h1><p>The server runs, but the pages are not built yet; run <code>npm run build</code> and load this page again. <a href="/api">The API</a> answers already.</p></body>
</html>
`;
