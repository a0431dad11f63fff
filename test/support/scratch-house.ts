/** A copy of the house in a temporary folder, in which tests may break its rules. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const HOUSE = resolve(import.meta.dirname, '../..');

/** What the compiler and the linter are told, and what they read. */
const RULES = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  '.oxlintrc.json',
  'scripts/lint-rooms.mjs',
  'src',
];

/** One complaint of the compiler or the linter about one file. */
export interface Complaint {
  readonly file: string;
  readonly message: string;
}

export interface ScratchHouse {
  /** Folders of `src/` that are projects of the compiler, from left to right. */
  readonly rooms: readonly string[];
  /** The rooms that this one may import from, after its own tsconfig.json. */
  readonly references: (room: string) => readonly string[];
  readonly write: (file: string, text: string) => void;
  /** Compiles all rooms. */
  readonly compile: () => readonly Complaint[];
  /** Lints all rooms with the rules that `npm run check` uses. */
  readonly lint: () => readonly Complaint[];
  readonly remove: () => void;
}

const referencesIn = (tsconfig: string): string[] => {
  const { references = [] } = JSON.parse(readFileSync(tsconfig, 'utf8')) as {
    references?: { path: string }[];
  };
  return references.map(({ path }) => path.split('/').at(-1) ?? path);
};

export function scratchHouse(): ScratchHouse {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-house-'));
  const at = (path: string): string => join(folder, path);
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  for (const path of RULES) cpSync(join(HOUSE, path), at(path), { recursive: true });
  symlinkSync(join(HOUSE, 'node_modules'), at('node_modules'), 'dir');

  /** Runs a development tool of the house in the copy; both answer one complaint a line. */
  const run = (tool: string, args: string[], line: RegExp): Complaint[] => {
    const done = spawnSync(process.execPath, [join(HOUSE, 'node_modules', tool), ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (done.error) throw done.error;
    const complaints: Complaint[] = [];
    for (const text of done.stdout.split('\n')) {
      const [, file, message] = line.exec(text) ?? [];
      if (file !== undefined && message !== undefined) complaints.push({ file, message });
    }
    if (done.status !== 0 && complaints.length === 0) {
      throw new Error(`${tool} failed without a complaint: ${done.stdout}${done.stderr}`);
    }
    return complaints;
  };

  return {
    rooms: referencesIn(at('tsconfig.json')),
    references: (room) => referencesIn(at(`src/${room}/tsconfig.json`)),
    write,
    compile: () =>
      run(
        'typescript/bin/tsc',
        ['-b', '--pretty', 'false'],
        /^(\S+)\(\d+,\d+\): error (TS\d+: .*)$/,
      ),
    lint: () => run('oxlint/bin/oxlint', ['--format', 'unix', 'src'], /^(\S+):\d+:\d+: (.*)$/),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
