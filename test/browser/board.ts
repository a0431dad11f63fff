/**
 * The pages over a record in memory: what the browser tests open. It answers the routes that the
 * pages read by the same views as the server does, under the strictest policy that they must bear.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  caseLine,
  caseView,
  changesView,
  claimDetail,
  memberView,
  openRecord,
  standingView,
  timelineView,
  type OpenRecord,
} from '../../src/api/index.ts';
import { ok, type Result } from '../../src/basics/index.ts';
import { parseEntry, sentence, type Entry } from '../../src/case/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = join(ROOT, 'dist/web');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

export interface Board {
  readonly address: string;
  /** Adds entries, and tells everybody who follows. */
  readonly append: (entries: readonly Entry[]) => void;
  readonly close: () => Promise<void>;
}

/** Entries of an example race, as they are in the repository. */
export const exampleEntries = (name: string): readonly Entry[] =>
  readFileSync(join(ROOT, 'examples', name, 'entries.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => must(parseEntry(line, i + 1)));

/**
 * Builds the pages as they are delivered, once for all files of a test run: the first that comes
 * builds, the others wait for it.
 */
export async function buildPages(): Promise<void> {
  // The processes of a run have the same parent.
  const turn = join(tmpdir(), `nemcon-pages-${process.ppid}`);
  const done = join(turn, 'built');
  if (mkdirOnce(turn)) {
    build();
    writeFileSync(done, '');
    return;
  }
  while (!existsSync(done)) await new Promise((again) => setTimeout(again, 100));
}

/** Whether the folder is new; of several that ask at once, one is told so. */
function mkdirOnce(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function build(): void {
  // In a process of its own: the test runner's NODE_ENV would build React with its checks.
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

/**
 * Opens the board on a free port of the loopback address.
 * @param today The day that the board takes for today.
 */
export async function openBoard(
  id: string,
  entries: readonly Entry[],
  today: string,
): Promise<Board> {
  let all = entries;
  const followers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://board.test');
    if (url.pathname === `/api/cases/${id}/events`) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': here\n\n');
      followers.add(response);
      response.on('close', () => followers.delete(response));
      return;
    }
    if (url.pathname.startsWith('/api/')) json(response, answer(id, all, today, url));
    else page(response, url.pathname);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    append: (more) => {
      all = [...all, ...more];
      const { state } = must(openRecord(all));
      for (const entry of more) {
        const data = JSON.stringify({ case: id, sentence: sentence(entry, state), entry });
        for (const follower of followers) {
          follower.write(`id: ${entry.seq}\ndata: ${data}\n\n`);
        }
      }
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(id: string, entries: readonly Entry[], today: string, url: URL): Result<unknown> {
  const [, , , , route = 'case', item = ''] = url.pathname.split('/').map(decodeURIComponent);
  const query = url.searchParams;
  const asOf = query.get('asOf') ?? today;
  const now = must(openRecord(entries));
  const record: OpenRecord = must(openRecord(entries, query.get('knownAt') ?? undefined));
  const candidate = query.get('candidate') ?? undefined;
  const asked = { asOf, ...(candidate === undefined ? {} : { candidate }) };
  if (url.pathname === '/api/cases') {
    return ok({ cases: [caseLine(now, { id, writable: false })] });
  }
  switch (route) {
    case 'case':
      return ok(caseView(now, { id, writable: false, today }));
    case 'standing':
      return standingView(record, asked);
    case 'timeline':
      return timelineView(record, asked);
    case 'members':
      return memberView(record, item, { asOf });
    case 'claims':
      return claimDetail(now, item);
    case 'changes': {
      const seen = Number(query.get('sinceEntry') ?? entries.length);
      const since = query.get('since');
      const before = since === null ? must(openRecord(entries.slice(0, seen))) : record;
      return ok(changesView({ record: before, asOf: since ?? asOf }, { record, asOf }));
    }
    default:
      return { ok: false, error: { code: 'not-found', message: `There is no ${route} here.` } };
  }
}

function json(response: ServerResponse, result: Result<unknown>): void {
  response.writeHead(result.ok ? 200 : 404, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify(
      result.ok ? result.value : { code: result.error.code, detail: result.error.message },
    ),
  );
}

/** Every address that is no file is a page of the board. */
function page(response: ServerResponse, path: string): void {
  const file = normalize(join(PAGES, path));
  const found = file.startsWith(PAGES) && extname(file) !== '' && existsSync(file);
  const shown = found ? file : join(PAGES, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
  });
  response.end(readFileSync(shown));
}

/** The value, where the tests would make no sense without it. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
