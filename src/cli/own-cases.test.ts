import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';
import { proposing } from '../../test/toy-reader.ts';
import { ClaimOutput, StandingOutput, WrittenOutput } from '../api/index.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

const ARTICLE =
  'Estonia backs Ada Lovelace, its foreign minister said on Monday. Denmark backs Grace Hopper, people at the talks said.';

let folder = '';
beforeEach(async () => {
  folder = await ownFolder();
  await smallRaceIn(folder);
  await writeFile(join(folder, 'article.txt'), ARTICLE);
});

/** The id of the second claim of the article; ids begin with the hash of the text. */
const HOPPER = `${createHash('sha256').update(ARTICLE).digest('hex').slice(0, 4)}-c2`;

const entries = async (name = 'small-race'): Promise<string[]> =>
  (await readFile(join(folder, name, 'entries.jsonl'), 'utf8')).trimEnd().split('\n');

/** Runs in the test's folder, expects it to go well, and gives back what was printed. */
async function ran(...argv: string[]): Promise<string> {
  const { code, out, err } = await nemcon(argv, { cwd: folder });
  expect(code, err).toBe(0);
  return out;
}
const json = async (...argv: string[]): Promise<unknown> =>
  JSON.parse(await ran(...argv, '--json'));

const READ = [
  'read',
  'article.txt',
  '--case',
  'small-race',
  '--published',
  '2024-03-07',
  '--outlet',
  'The Example',
];

describe('deciding', () => {
  test('accept and reject settle what was proposed', async () => {
    await ran(...READ);
    expect(await ran('accept', 'dnk-2', '--case', 'small-race')).toBe(
      '1 claim accepted in small-race.\n',
    );
    expect(await ran('reject', HOPPER, '--case', 'small-race', '--reason', 'a rumour')).toContain(
      '1 claim rejected',
    );
    const written = WrittenOutput.parse(await json('accept', '--all', '--case', 'small-race'));
    expect(written).toMatchObject({ case: 'small-race', added: 1 });
    const { code, err } = await nemcon(['accept', '--all', '--case', 'small-race'], {
      cwd: folder,
    });
    expect({ code, err }).toEqual({
      code: 3,
      err: 'nemcon: No claim of small-race waits for a decision; nothing was written.\n',
    });
  });

  test('all of several, or none', async () => {
    const before = await entries();
    const { code } = await nemcon(['accept', 'dnk-2', 'nope', '--case', 'small-race'], {
      cwd: folder,
    });
    expect(code).toBe(3);
    expect(await entries()).toEqual(before);
  });

  test('correct sets fields of what is said and of how, and keeps the proposal', async () => {
    await ran(
      'correct',
      'dnk-2',
      '--case',
      'small-race',
      '--set',
      'stance=accepts',
      '--set',
      'modality=possible',
      '--set',
      'attribution.speaker=DNK',
    );
    const shown = ClaimOutput.parse(await json('show', 'small-race', 'dnk-2'));
    expect(shown).toMatchObject({
      status: 'accepted',
      claim: {
        says: { stance: 'accepts' },
        modality: 'possible',
        attribution: { speaker: 'DNK', level: 'anonymous' },
      },
      proposed: { says: { stance: 'leans-for' } },
    });
  });

  test('reopen takes a decision back, and the claim waits as it was proposed', async () => {
    await ran('correct', 'dnk-2', '--case', 'small-race', '--set', 'stance=accepts');
    expect(await ran('reopen', 'dnk-2', '--case', 'small-race', '--reason', 'misread')).toBe(
      '1 claim reopened in small-race.\n',
    );
    const shown = ClaimOutput.parse(await json('show', 'small-race', 'dnk-2'));
    expect(shown).toMatchObject({ status: 'proposed', claim: { says: { stance: 'leans-for' } } });
    expect(shown.proposed).toBeUndefined();
    expect(await ran('log', 'small-race')).toMatch(/open\s+again\s+by\s+A\. Tester:\s+misread/);
    const again = await nemcon(['reopen', 'dnk-2', '--case', 'small-race'], { cwd: folder });
    expect(again).toMatchObject({ code: 4 });
  });

  test.each([
    ['stance=against'],
    ['stance'],
    ['=x'],
    ['candidate=nobody'],
    ['__proto__.x=1'],
    ['id=other'],
  ])('correct refuses %s', async (setting) => {
    const before = await entries();
    const { code } = await nemcon(['correct', 'dnk-2', '--case', 'small-race', '--set', setting], {
      cwd: folder,
    });
    expect(code).toBeGreaterThan(1);
    expect(await entries()).toEqual(before);
  });

  test('examples cannot be decided on', async () => {
    const { code, err } = await nemcon(['accept', '--all', '--case', 'nato-2024'], { cwd: folder });
    expect(code).toBe(5);
    expect(err).toContain('nemcon copy nato-2024');
  });
});

describe('cases of one’s own', () => {
  test('copy takes all entries along, and leaves what is there alone', async () => {
    await ran('copy', 'small-race', 'mine');
    expect(await entries('mine')).toEqual(await entries());
    const { code } = await nemcon(['copy', 'small-race', 'mine'], { cwd: folder });
    expect(code).toBe(4);
  });

  test('new makes a race that can be read into at once', async () => {
    await ran(
      'new',
      'race',
      '--members',
      'AUT, BEL,EST',
      '--body',
      'The Board',
      '--post',
      'President',
      '--candidate',
      'Ada Lovelace',
      '--since',
      '2020-01-01',
    );
    const out = await ran('standing', 'race', '--as-of', '2024-03-07');
    expect(out).toContain('President, The Board');
    expect(out).toContain('0 of 3 for Ada Lovelace');
    expect(await ran('log', 'race')).toMatch(/Estonia .*1 January\s+2020/);
  });

  test('new takes the members from a CSV file', async () => {
    await writeFile(
      join(folder, 'm.csv'),
      'code,name,joined\nEST,Estonia,2004-03-29\nIMF,"Fund, the",\n',
    );
    await ran('new', 'race', '--members', 'm.csv', '--rule', 'two-thirds');
    await ran(
      'read',
      'article.txt',
      '--case',
      'race',
      '--published',
      '2024-03-07',
      '--accept',
      'all',
    );
    const before = StandingOutput.parse(await json('standing', 'race', '--as-of', '2003-01-01'));
    expect(before.body.size).toBe(1);
    const output = StandingOutput.parse(await json('standing', 'race', '--as-of', '2024-03-07'));
    expect(output.body.size).toBe(2);
    expect(output.candidates.map(({ id }) => id)).toContain('ada-lovelace');
  });

  test.each([
    [['new', 'race'], /needs its members/],
    [['new', 'race', '--members', 'AUT,AUT'], /AUT in --members is there twice/],
    [['new', 'race', '--members', 'missing.csv'], /no file missing\.csv/],
    [['new', 'race', '--members', 'AUT', '--rule', 'lots'], /no rule that can be named/],
    [['new', 'small-race', '--members', 'AUT'], /a case at small-race already/],
  ])('%j is refused', async (argv, words) => {
    const { code, err } = await nemcon(argv, { cwd: folder });
    expect(code).toBeGreaterThan(1);
    expect(err).toMatch(words);
    expect(await nemcon(['log', 'race'], { cwd: folder })).toMatchObject({ code: 3 });
  });
});
