/**
 * The race of `examples/nato-2024` against what the press could know on single days.
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden/nato-2024.test.ts` writes the expected views anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { standing, type CandidateStanding } from '../../src/analysis/index.ts';
import { folder, knownOn } from './nato-2024-record.ts';

/** Mark Rutte's standing on a day, as it could be known on that day. */
function rutteOn(day: string): CandidateStanding {
  const [rutte] = standing(knownOn(day), {
    asOf: day,
    include: 'accepted',
    candidate: 'mark-rutte',
  }).candidates;
  if (rutte === undefined) throw new Error(`Mark Rutte is no candidate on ${day}`);
  return rutte;
}

/** As much of it as a person reviews by eye. */
const compact = (day: string, rutte: CandidateStanding) => ({
  asOf: day,
  sentence: rutte.sentence,
  state: rutte.state,
  counts: rutte.counts,
  outcome: rutte.answer?.outcome,
  holdouts: rutte.holdouts.map(({ member, stance, why, basis }) => ({
    member,
    stance,
    why,
    basis,
  })),
  blockers: rutte.blockers,
  undeclared: rutte.undeclared,
});

const namesOn = (day: string, basis?: string): readonly string[] =>
  rutteOn(day)
    .holdouts.filter((holdout) => basis === undefined || holdout.basis === basis)
    .map(({ member }) => member)
    .toSorted();

describe('who holds out against Mark Rutte, as known on the day', () => {
  test('5 March 2024: Hungary objects, Romania has its own man, and others hesitate', () => {
    const { holdouts } = rutteOn('2024-03-05');
    const objecting = holdouts.filter(({ stance }) => stance === 'objects');
    expect(objecting.map(({ member }) => member)).toEqual(['HUN']);
    expect(holdouts.find(({ member }) => member === 'ROU')?.ownCandidate).toBe('klaus-iohannis');
    expect(namesOn('2024-03-05', 'own')).toEqual(['EST', 'HUN', 'LTU', 'LVA', 'POL', 'ROU', 'TUR']);
  });

  test('5 March 2024: of Bulgaria, nothing is known but what is said of the eastern members', () => {
    expect(namesOn('2024-03-05', 'group')).toEqual(['BGR', 'CZE', 'SVK']);
  });

  test.each([
    ['2024-04-03', ['HUN', 'ROU', 'SVK', 'TUR']],
    ['2024-05-07', ['HUN', 'ROU', 'SVK']],
    ['2024-06-17', ['HUN', 'ROU', 'SVK']],
    ['2024-06-19', ['ROU']],
    ['2024-06-21', []],
  ])('%s: %j', (day, members) => {
    expect(namesOn(day)).toEqual(members);
  });

  test('21 June 2024: all 32 are for him; 26 June: he is appointed', () => {
    expect(rutteOn('2024-06-21').tally.for).toBe(32);
    expect(rutteOn('2024-06-25').state).toBe('running');
    expect(rutteOn('2024-06-26').state).toBe('appointed');
  });

  test('the withdrawal told in private on 14 June is not known before the 20th', () => {
    const iohannis = (known: string) => {
      const options = {
        asOf: '2024-06-17',
        include: 'accepted',
        candidate: 'klaus-iohannis',
      } as const;
      return standing(knownOn(known), options).candidates[0]?.state;
    };
    expect(iohannis('2024-06-17')).toBe('nominated');
    expect(iohannis('2024-06-20')).toBe('withdrawn');
  });
});

test.each([
  '2024-03-05',
  '2024-04-03',
  '2024-05-07',
  '2024-06-17',
  '2024-06-19',
  '2024-06-21',
  '2024-06-26',
])('the view of %s is the one that was reviewed', (day) => {
  const file = new URL(`expected/standing-${day}.json`, folder);
  const view = `${JSON.stringify(compact(day, rutteOn(day)), undefined, 2)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, view);
  expect(view).toBe(readFileSync(file, 'utf8'));
});
