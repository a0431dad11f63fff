import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenLinks, failingCommands, pagesOf } from '../scripts/check-docs.ts';
import { anchorsIn, commandsIn, linksIn } from '../scripts/markdown.ts';

describe('reading a page', () => {
  it('finds links, pictures and labels in prose, and none in code', () => {
    const page = [
      'See [the model](model.md "Words") and ![the board](pictures/board.svg).',
      '[label]: ../README.md#tour',
      '<img src="a.png" alt="">',
      'Not `[this](code.md)`.',
      '```md',
      '[nor](that.md)',
      '```',
    ].join('\n');

    expect(linksIn(page).map(({ line, target }) => `${line} ${target}`)).toEqual([
      '1 model.md',
      '1 pictures/board.svg',
      '2 ../README.md#tour',
      '3 a.png',
    ]);
  });

  it('names headings as GitHub does, and counts those that occur again', () => {
    const page =
      '# What it is for?\n## `read` & more\n## Limits\n## Limits\n```sh\n# comment\n```\n';

    expect([...anchorsIn(page)]).toEqual(['what-it-is-for', 'read--more', 'limits', 'limits-1']);
  });

  it('takes commands from sh blocks only, with the exit code that the page promises', () => {
    const page = [
      '```sh',
      'npm ci',
      'npx . standing nato-2024 \\',
      '  --json',
      'npx . show nothing  # exits 3',
      '```',
      '```text',
      'npx . not run',
      '```',
    ].join('\n');

    expect(commandsIn(page)).toEqual([
      { line: 3, text: 'npx . standing nato-2024 --json', exits: 0 },
      { line: 5, text: 'npx . show nothing  # exits 3', exits: 3 },
    ]);
  });
});

describe('checking a folder of pages', () => {
  let root = '';
  const write = (file: string, text: string): string => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    return join(root, file);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'nemcon-pages-'));
    mkdirSync(join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('takes the README, everything in docs, and the README of each example', () => {
    write('README.md', '');
    write('docs/model.md', '');
    write('docs/decisions/0001-rooms.md', '');
    write('examples/race/README.md', '');
    write('examples/race/report.md', '');

    expect(pagesOf(root).map((page) => page.slice(root.length + 1))).toEqual([
      'README.md',
      'docs/decisions/0001-rooms.md',
      'docs/model.md',
      'examples/race/README.md',
    ]);
  });

  it('accepts links to files, folders, headings and the web', () => {
    write('docs/model.md', '# Words\n');
    const page = write(
      'README.md',
      '# Nemcon\n[a](docs/) [b](docs/model.md#words) [c](#nemcon) [d](https://example.org/x#y)\n',
    );

    expect(brokenLinks(root, page)).toEqual([]);
  });

  it('names the page, the line and the fault of every other link', () => {
    write('docs/model.md', '# Words\n');
    const page = write('docs/a.md', '\n[a](b.md) [b](model.md#gone) [c](../../x.md)\n');

    expect(brokenLinks(root, page)).toEqual([
      'docs/a.md:2: b.md does not exist',
      'docs/a.md:2: model.md#gone has no such heading',
      'docs/a.md:2: ../../x.md leaves the repository',
    ]);
  });

  it('runs a page as its reader would: in order, and away from the real folder', () => {
    write('package.json', '{ "type": "module" }');
    write(
      'bin/nemcon.js',
      `import { existsSync, writeFileSync } from 'node:fs';
       if (existsSync('written')) process.exit(3);
       writeFileSync('written', '');`,
    );
    const page = write(
      'README.md',
      '```sh\nnpx . once\nnpx . twice # exits 3\nnpx . thrice\n```\n',
    );

    expect(failingCommands(root, page)).toEqual(['README.md:4: npx . thrice\n  exits 3, not 0: ']);
    // The same again: the first run left nothing behind.
    expect(failingCommands(root, page)).toHaveLength(1);
  });
});
