/** The server with a record in memory and the pages as they are delivered: what the browser tests open. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../src/basics/index.ts';
import { parseEntry, type Entry } from '../../src/case/index.ts';
import { startServer } from '../../src/server/index.ts';
import { memoryStore } from '../../src/store/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Board {
  readonly address: string;
  /** Adds entries; everybody who follows is told. */
  readonly append: (entries: readonly Entry[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Entries of an example race, as they are in the repository. */
export const exampleEntries = (name: string): readonly Entry[] =>
  readFileSync(join(ROOT, 'examples', name, 'entries.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => must(parseEntry(line, i + 1)));

/** No test run takes as long, in milliseconds. */
const LONGEST_RUN = 30 * 60_000;

/**
 * Builds the pages as they are delivered, once for all files of a test run: the first that comes
 * builds, the others wait for it.
 */
export async function buildPages(): Promise<void> {
  // The processes of a run have the same parent.
  const turn = join(tmpdir(), `nemcon-pages-${process.ppid}`);
  const done = join(turn, 'built');
  // Numbers of processes come round; what an earlier run left under this one says nothing.
  if (existsSync(turn) && Date.now() - statSync(turn).mtimeMs > LONGEST_RUN) {
    rmSync(turn, { recursive: true, force: true });
  }
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
 * @param today The day that the server takes for today.
 */
export async function openBoard(
  id: string,
  entries: readonly Entry[],
  today: string,
): Promise<Board> {
  const store = memoryStore({ [id]: entries });
  const service = must(
    await startServer({
      store,
      env: {},
      by: 'Tester',
      now: () => new Date(`${today}T12:00:00Z`),
      version: 'test',
      port: 0,
    }),
  );
  let length = entries.length;
  return {
    address: service.url,
    append: async (more) => {
      length = must(await store.append(id, length, more));
    },
    close: () => service.close(),
  };
}

/** The value, where the tests would make no sense without it. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
