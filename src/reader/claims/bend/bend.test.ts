import { describe, expect, test } from 'vitest';
import { positionsIn } from '../../../../test/reader/stages.ts';

/** What France says of Rutte when its verb group is this. */
const said = (verbs: string): string[] =>
  positionsIn(`France ${verbs} Rutte.`).map((position) => position.replace(' mark-rutte', ''));

describe('what a verb group makes of support', () => {
  test.each([
    ['backs', 'FRA supports'],
    ['will back', 'FRA supports'],
    ['has backed', 'FRA supports'],
    ['does not back', 'FRA objects'],
    ['has not backed', 'FRA undecided'],
    ['has yet to back', 'FRA undecided'],
    ['may back', 'FRA supports (possible)'],
    ['could back', 'FRA supports (possible)'],
    ['would back', 'FRA supports (conditional)'],
    ['is expected to back', 'FRA supports (likely)'],
    ['is likely to back', 'FRA supports (likely)'],
    ['reportedly backs', 'FRA supports (likely)'],
    ['perhaps backs', 'FRA supports (possible)'],
    ['is ready to back', 'FRA supports'],
    ['is not ready to back', 'FRA undecided'],
    ['refused to endorse', 'FRA undecided'],
    ['stopped short of backing', 'FRA undecided'],
    ['ruled out backing', 'FRA objects'],
    ['did not rule out backing', 'FRA accepts (possible)'],
    ['has no intention of backing', 'FRA objects'],
    ['denied backing', 'FRA supports (denied)'],
    ['is considering backing', 'FRA supports (possible)'],
    ['agreed to back', 'FRA supports'],
    ['stopped backing', 'FRA undecided'],
  ])('given “%s”, then %s', (verbs, position) => {
    expect(said(verbs)).toEqual([position]);
  });
});

describe('what a verb group makes of an objection', () => {
  test.each([
    ['opposes', 'FRA objects'],
    ['will not block', 'FRA accepts'],
    ['would not veto', 'FRA accepts (conditional)'],
    ['threatened to veto', 'FRA objects (possible)'],
    ['is unlikely to oppose', 'FRA accepts'],
    ['stopped opposing', 'FRA accepts'],
  ])('given “%s”, then %s', (verbs, position) => {
    expect(said(verbs)).toEqual([position]);
  });
});

describe('what asserts nothing of the member', () => {
  test.each([
    'was urged to back',
    'was asked not to block',
    'should back',
    'must back',
    'had supported until last year',
  ])('given “%s”, then nothing is claimed', (verbs) => {
    expect(said(verbs)).toEqual([]);
  });
});

describe('subjects that deny', () => {
  test('given “neither … nor”, then each of the two is against', () => {
    expect(positionsIn('Neither France nor Spain backs Rutte.')).toEqual([
      'FRA objects mark-rutte',
      'ESP objects mark-rutte',
    ]);
  });
});
