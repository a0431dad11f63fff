/** Ratings through the command line: given, listed, taken back, and what they do to an estimate. */
import { beforeEach, describe, expect, test } from 'vitest';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';
import { EstimateOutput, RatingsView } from '../api/index.ts';

let folder = '';
beforeEach(async () => {
  folder = await ownFolder();
  await smallRaceIn(folder);
});
const ran = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await nemcon(argv, { cwd: folder });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};
const CASE = ['--case', 'small-race'];

/** How likely a member is in favour, and how much of that rests on reports. */
async function likely(member: string): Promise<{ for: number; known: number }> {
  const out = await ran(
    'estimate',
    'small-race',
    '--for',
    'Lovelace',
    '--as-of',
    '2024-03-10',
    '--json',
  );
  const found = EstimateOutput.parse(JSON.parse(out)).members.find((one) => one.member === member);
  return found ?? { for: Number.NaN, known: Number.NaN };
}

describe('a rating', () => {
  test('of a claim, of a report and of its outlet make the estimate rest less on it, each by itself', async () => {
    const before = await likely('DNK');
    expect(await ran('rate', 'dnk-1', '4', ...CASE, '--reason', 'one diplomat')).toBe(
      'dnk-1 is rated 4, doubtful, in small-race.\n',
    );
    const doubted = await likely('DNK');
    expect(doubted.known).toBeLessThan(before.known);
    const others = await likely('AUT');
    await ran('rate', 'note-1', 'E', ...CASE);
    expect((await likely('DNK')).known).toBeLessThan(doubted.known);
    expect((await likely('AUT')).known).toBeLessThan(others.known);
  });

  test('is taken back, and everything is as before', async () => {
    const before = await likely('AUT');
    await ran('rate', 'note-1', 'd', ...CASE);
    expect((await likely('AUT')).known).toBeLessThan(before.known);
    expect(await ran('rate', 'note-1', '--forget', ...CASE)).toBe(
      'note-1 is rated no more in small-race.\n',
    );
    expect(await likely('AUT')).toEqual(before);
  });

  test('is listed with who gave it, why, and what it was before', async () => {
    expect(await ran('ratings', 'small-race')).toMatch(/Nobody has rated a source or a claim/);
    await ran('rate', 'che-1', '2', ...CASE);
    await ran('rate', 'che-1', '1', ...CASE, '--reason', 'said twice');
    await ran('rate', 'note-1', 'B', ...CASE);
    const list = (await ran('ratings', 'small-race')).replaceAll(/\s+/g, ' ');
    expect(list).toMatch(/B report .* usually reliable, 2024-07-01, by A\. Tester/);
    expect(list).toMatch(
      /1 claim Switzerland objects to Ada Lovelace\. .* confirmed by other sources, 2024-07-01, by A\. Tester: said twice \(before: 2 on 2024-07-01\)/,
    );
    const { ratings } = RatingsView.parse(JSON.parse(await ran('ratings', 'small-race', '--json')));
    expect(ratings.map(({ of, rating }) => [of, rating])).toEqual([
      ['source', 'B'],
      ['claim', '1'],
    ]);
    expect((await ran('log', 'small-race')).replaceAll(/\s+/g, ' ')).toMatch(
      /The claim che-1 is rated 1, confirmed by other sources, by A\. Tester: said twice\./,
    );
    expect(await ran('ratings', 'small-race', '--known-at', '2024-06-01')).toMatch(
      /Nobody has rated/,
    );
  });

  test('does not touch the standing: no seat depends on a rating', async () => {
    const standing = () => ran('standing', 'small-race', '--as-of', '2024-03-10', '--json');
    const before = await standing();
    await ran('rate', 'note-1', 'E', ...CASE);
    await ran('rate', 'che-1', '5', ...CASE);
    expect(await standing()).toBe(before);
  });
});

test.each<[string[], RegExp, number]>([
  [['rate', 'note-1', 'G', ...CASE], /“G” is no rating; a report or an outlet is rated A to F/, 2],
  [['rate', 'note-1', ...CASE], /Name the rating, A to F/, 2],
  [['rate', 'note-1', 'A', '--forget', ...CASE], /and not both/, 2],
  [['rate', 'note-1', '3', ...CASE], /note-1/, 3],
  [['rate', 'Nobody Gazette', 'B', ...CASE], /no report by “Nobody Gazette”/, 3],
  [['rate', 'no-claim', '3', ...CASE], /no-claim/, 3],
  [['rate', 'note-1', '--forget', ...CASE], /is not rated, so no rating can be taken back/, 3],
  [['rate', 'c-2024-03-05-hun-szijjarto-1', '3', '--case', 'nato-2024'], /is never written to/, 5],
])('%j is refused, and nothing is written', async (argv, words, code) => {
  const before = await ran('log', 'small-race', '--json');
  const refused = await nemcon(argv, { cwd: folder });
  expect(refused.code).toBe(code);
  expect(refused.err.replaceAll(/\s+/g, ' ')).toMatch(words);
  expect(await ran('log', 'small-race', '--json')).toBe(before);
});

test('the same rating twice is refused', async () => {
  await ran('rate', 'note-1', 'B', ...CASE);
  const { code, err } = await nemcon(['rate', 'note-1', 'B', ...CASE], { cwd: folder });
  expect(code).toBe(4);
  expect(err).toMatch(/is rated B already/);
});
