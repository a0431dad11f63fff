/**
 * Checks that the documents tell the truth: every relative link and anchor leads somewhere, and
 * every command shown really runs. Nothing here uses the network; a command that names a web
 * address is not run.
 *
 *     npm run check:docs
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Command, anchorsIn, commandsIn, linksIn } from './markdown.ts';

/** What a page's reader has before them: an installed clone. */
const CLONE = ['package.json', 'README.md', 'bin', 'dist', 'docs', 'examples', 'scripts'];

/** A command that takes longer than this many milliseconds hangs. */
const PATIENCE = 120_000;

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .toSorted()
    : [];

/** The pages to check: README.md, docs/**, and the README of every example. */
export const pagesOf = (root: string): string[] => [
  ...[join(root, 'README.md')].filter((page) => existsSync(page)),
  ...filesUnder(join(root, 'docs')).filter((file) => file.endsWith('.md')),
  ...filesUnder(join(root, 'examples')).filter((file) => file.endsWith(`${sep}README.md`)),
];

/** One sentence for each link of the page that leads nowhere. */
export function brokenLinks(root: string, page: string): string[] {
  const text = readFileSync(page, 'utf8');
  return linksIn(text).flatMap(({ line, target }) => {
    if (/^[a-z][a-z+.-]*:/i.test(target)) return [];
    const complain = (what: string): string[] => [`${relative(root, page)}:${line}: ${what}`];
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : resolve(dirname(page), decodeURIComponent(path));
    if (relative(root, file).startsWith('..')) return complain(`${target} leaves the repository`);
    if (!existsSync(file)) return complain(`${target} does not exist`);
    if (anchor === undefined || !file.endsWith('.md') || statSync(file).isDirectory()) return [];
    const anchors = anchorsIn(readFileSync(file, 'utf8'));
    return anchors.has(anchor) ? [] : complain(`${target} has no such heading`);
  });
}

/** Commands that can be run without a network. */
export const runnable = (page: string): Command[] =>
  commandsIn(readFileSync(page, 'utf8')).filter(({ text }) => !/https?:/.test(text));

/**
 * Runs the page's commands in their order, in a copy of the clone, so that a page may build on what
 * an earlier command of it wrote and nothing is left behind.
 *
 * @returns one sentence for each command that did not exit as the page says
 */
export function failingCommands(root: string, page: string): string[] {
  const commands = runnable(page);
  if (commands.length === 0) return [];
  const copy = mkdtempSync(join(tmpdir(), 'nemcon-docs-'));
  try {
    for (const path of CLONE.filter((name) => existsSync(join(root, name)))) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    return commands.flatMap(({ line, text, exits }) => {
      // What npx would start, without npx's own second for each command.
      const done = spawnSync(text.replaceAll('npx . ', 'node bin/nemcon.js '), {
        cwd: copy,
        shell: true,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: PATIENCE,
        // Keys and heads that a page's commands make belong to the copy, not to whoever checks it.
        env: {
          ...process.env,
          NO_COLOR: '1',
          XDG_DATA_HOME: join(copy, 'data'),
          XDG_CONFIG_HOME: join(copy, 'config'),
          NEMCON_STORE: '',
        },
      });
      if (done.status === exits) return [];
      const ended = done.status === null ? 'did not end' : `exits ${done.status}, not ${exits}`;
      return [`${relative(root, page)}:${line}: ${text}\n  ${ended}: ${done.stderr.trim()}`];
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function main(root: string): void {
  const pages = pagesOf(root);
  const complaints = pages.flatMap((page) => [
    ...brokenLinks(root, page),
    ...failingCommands(root, page),
  ]);
  for (const complaint of complaints) console.error(complaint);
  const links = pages.reduce((sum, page) => sum + linksIn(readFileSync(page, 'utf8')).length, 0);
  const commands = pages.reduce((sum, page) => sum + runnable(page).length, 0);
  console.log(
    `${pages.length} pages, ${links} links, ${commands} commands: ${complaints.length} wrong.`,
  );
  if (complaints.length > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) main(resolve(import.meta.dirname, '..'));
