/** `nemcon procedure`: what it shows, what JSON it gives, what it writes, what it refuses. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { PLAIN_PROCEDURE } from '../../test/plain-procedure.ts';
import {
  CATALOGUE,
  Comparison,
  Finding,
  Overview,
  ProcedurePage,
  type Procedure,
} from '../procedure/index.ts';
import { widthOf } from './terminal/index.ts';

const EXAMPLE = fileURLToPath(
  new URL('../../examples/procedures/housing-chair.json', import.meta.url),
);
const golden = (name: string): string =>
  fileURLToPath(new URL(`../../test/golden/cli/procedure-${name}.txt`, import.meta.url));

const Checked = z.strictObject({
  name: z.string(),
  fine: z.boolean(),
  findings: z.array(Finding),
});
const PLAIN = join(await mkdtemp(join(tmpdir(), 'nemcon-plain-')), 'plain.json');
await writeFile(PLAIN, JSON.stringify(PLAIN_PROCEDURE));
afterAll(() => rm(dirname(PLAIN), { recursive: true }));

const COMMANDS: readonly (readonly [string, readonly string[], z.ZodType])[] = [
  ['show-plain', ['show', PLAIN], ProcedurePage],
  ['show-file', ['show', EXAMPLE], ProcedurePage],
  ['compare', ['compare', PLAIN, EXAMPLE], Comparison],
  ['check', ['check', EXAMPLE], Checked],
];

describe.each(COMMANDS)('nemcon procedure %s', (name, argv, schema) => {
  test('shows what was reviewed', async () => {
    const { code, out, err } = await nemcon(['procedure', ...argv]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(golden(name));
  });

  test('gives JSON of the form that is promised', async () => {
    const { code, out } = await nemcon(['procedure', ...argv, '--json']);
    expect(code).toBe(0);
    expect(schema.safeParse(JSON.parse(out)).error).toBeUndefined();
  });
});

const SHOWN: readonly (readonly string[])[] = [
  ['list'],
  ...COMMANDS.map(([, argv]) => argv),
  ...CATALOGUE.map(({ name }) => ['show', name]),
  ['compare', 'un', 'nato'],
];

test.each([40, 80])('no line is wider than a terminal of %i columns', async (columns) => {
  for (const argv of SHOWN) {
    const { out } = await nemcon(['procedure', ...argv], { columns });
    for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
  }
});

test('everything is ASCII where that is asked for, and has no colour of its own', async () => {
  for (const argv of SHOWN) {
    const { out } = await nemcon(['procedure', ...argv, '--ascii']);
    // oxlint-disable-next-line no-control-regex -- ASCII as such is meant
    expect(out).toMatch(/^[\u0000-\u007f]+$/);
    expect(out).not.toContain('\u001b');
  }
});

describe('nemcon procedure list', () => {
  test('names every procedure of the catalogue', async () => {
    const { code, out } = await nemcon(['procedure', 'list'], { columns: 120 });
    expect(code).toBe(0);
    for (const { name } of CATALOGUE) expect(out.replaceAll(/\s+/g, '')).toContain(name);
    expect(out).toContain(`${CATALOGUE.length} procedure`);
  });

  test('gives them as JSON', async () => {
    const { out } = await nemcon(['procedure', 'list', '--json']);
    const { procedures } = z.strictObject({ procedures: z.array(Overview) }).parse(JSON.parse(out));
    expect(procedures.map(({ name }) => name)).toEqual(CATALOGUE.map(({ name }) => name));
  });
});

describe('nemcon procedure show', () => {
  test('prints a Mermaid diagram', async () => {
    const { code, out } = await nemcon(['procedure', 'show', EXAMPLE, '--mermaid']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(golden('mermaid'));
  });

  test('writes the picture and the page, and says so', async () => {
    const cwd = await ownFolder();
    const { code, out } = await nemcon(
      ['procedure', 'show', EXAMPLE, '--svg', 'a.svg', '--html', 'a.html', '--theme', 'dark'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.svg is written, \d+ bytes\.\na\.html is written, \d+ bytes\.\n$/);
    const svg = await readFile(join(cwd, 'a.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('#191816');
    const page = await readFile(join(cwd, 'a.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('<h1>Chair of the Riverside housing co-operative</h1>');
    expect(page).toContain('any single one of the 7 can block, by breaking silence');
  });

  test('shows a procedure with something wrong all the same, and says so', async () => {
    const cwd = await ownFolder();
    const file: Procedure = JSON.parse(await readFile(EXAMPLE, 'utf8'));
    await writeFile(join(cwd, 'own.json'), JSON.stringify({ ...file, first: 'hearing' }));
    const { code, out, err } = await nemcon(['procedure', 'show', 'own.json'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('Chair of the Riverside housing co-operative');
    expect(err).toBe('');
    const lost = { ...file, stages: file.stages.filter(({ id }) => id !== 'board-vote') };
    await writeFile(join(cwd, 'own.json'), JSON.stringify(lost));
    expect((await nemcon(['procedure', 'show', 'own.json'], { cwd })).err).toBe(
      '1 thing is wrong with it; `nemcon procedure check` tells what.\n',
    );
  });

  test('makes harmless what would steer the terminal or the page', async () => {
    const cwd = await ownFolder();
    const file = JSON.parse(await readFile(EXAMPLE, 'utf8')) as {
      title: string;
      stages: { title: string }[];
    };
    file.title = 'Chair\u001b[2J\u202e <script>alert(1)</script>';
    if (file.stages[0]) file.stages[0].title = '"]; %% <img src=x onerror=alert(1)> [*] --> s9';
    await writeFile(join(cwd, 'own.json'), JSON.stringify(file));
    const shown = await nemcon(['procedure', 'show', 'own.json'], { cwd });
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    expect(shown.out).not.toMatch(/[\u001b\u202e]/);
    const { out } = await nemcon(['procedure', 'show', 'own.json', '--mermaid'], { cwd });
    expect(out).not.toMatch(/<img|<script|"\]; /);
    await nemcon(['procedure', 'show', 'own.json', '--svg', 'a.svg', '--html', 'a.html'], { cwd });
    for (const name of ['a.svg', 'a.html']) {
      expect(await readFile(join(cwd, name), 'utf8')).not.toMatch(/<script>alert|<img/);
    }
  });
});

describe('nemcon procedure check', () => {
  const spoilt = async (spoil: (text: string) => string) => {
    const cwd = await ownFolder();
    await writeFile(join(cwd, 'own.json'), spoil(await readFile(EXAMPLE, 'utf8')));
    return (...more: string[]) => nemcon(['procedure', 'check', 'own.json', ...more], { cwd });
  };

  test('tells everything that is wrong, and stops a script', async () => {
    const check = await spoilt((text) =>
      text.replace('"board-vote", "with"', '"bord-vote", "with"').replace('"lot"', '"lott"'),
    );
    const { code, out, err } = await check();
    expect(code).toBe(2);
    expect(out).toBe(
      'The file is no procedure yet: 1 thing is wrong.\n\nwrong   stages[3].tie should be "reballot", "lot", "next-round", an object or a\n        list.\n',
    );
    expect(err).toBe('nemcon: 1 thing is wrong with own.json; nothing was changed.\n');
  });

  test('tells each place of a file that fits the schema', async () => {
    const check = await spoilt((text) => text.replace('"go": "board-vote"', '"go": "bord-vote"'));
    const { out, code } = await check();
    expect(code).toBe(2);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'wrong stages[4].broken.go leads to the stage “bord-vote”, which is not there; did you mean “board-vote”?',
    );
  });

  test('gives one JSON text, whatever it finds', async () => {
    const check = await spoilt((text) => text.replace('"first":', '"furst":'));
    const { code, out } = await check('--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      fine: false,
      findings: [
        { level: 'wrong', where: 'first', message: 'first is missing.' },
        {
          level: 'wrong',
          where: 'furst',
          message: 'furst is not known there; did you mean “first”?',
        },
      ],
    });
    const missing = await nemcon(['procedure', 'check', 'none.json', '--json']);
    expect(missing.code).toBe(3);
    expect(JSON.parse(missing.out)).toMatchObject({ refused: { code: 'not-found' } });
  });

  test('tells the line of what is no JSON, and of a field that is there twice', async () => {
    const open = await (await spoilt((text) => text.slice(0, -3)))();
    expect(open.out).toMatch(/wrong {3}Line \d+: the file ends where a comma or the closing/);
    const twice = await (
      await spoilt((text) => text.replace('"first":', '"name": "again",\n  "first":'))
    )();
    expect(twice.out).toMatch(/wrong {3}Line \d+: name is given twice/);
    expect(twice.code).toBe(2);
  });

  test('says of every procedure of the catalogue that it can be run', async () => {
    for (const { name } of CATALOGUE) {
      const { code, out } = await nemcon(['procedure', 'check', name]);
      expect({ name, code }).toEqual({ name, code: 0 });
      expect(out.replaceAll(/\s+/g, ' ')).toContain('can be run: nothing is wrong with it');
    }
  });
});

test('nemcon procedure schema prints a schema that refuses what the program refuses', async () => {
  const { code, out } = await nemcon(['procedure', 'schema']);
  expect(code).toBe(0);
  const schema = z.fromJSONSchema(JSON.parse(out));
  const file = JSON.parse(await readFile(EXAMPLE, 'utf8')) as Record<string, unknown>;
  expect(schema.safeParse(file).error).toBeUndefined();
  expect(schema.safeParse({ ...file, furst: 1 }).success).toBe(false);
  expect(schema.safeParse({ ...file, stages: [] }).success).toBe(false);
});

test.each<[string[], RegExp, number]>([
  [['show', 'natto'], /did you mean “nato”\?.*ends in \.json/, 3],
  [['show', 'atlantis'], /no procedure “atlantis” in the catalogue.*nemcon procedure list/, 3],
  [['show', 'none.json'], /There is no file none\.json/, 3],
  [['compare', 'iaea', 'atlantis'], /no procedure “atlantis”/, 3],
  [['check', 'atlantis'], /no procedure “atlantis”/, 3],
  [['show', 'iaea', '--theme', 'blue'], /Allowed choices are light, dark/, 2],
  [['shw'], /unknown command 'shw'/, 2],
])('%j is refused with what to do', async (argv, message, code) => {
  const ran = await nemcon(['procedure', ...argv]);
  expect(ran.err.replaceAll(/\s+/g, ' ')).toMatch(message);
  expect(ran.out).toBe('');
  expect(ran.code).toBe(code);
});
