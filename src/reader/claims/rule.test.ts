import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('the rule of choosing', () => {
  test.each([
    [
      'The secretary general is traditionally elected unanimously.',
      { rule: 'no-objection', basis: 'tradition' },
    ],
    [
      'Any candidate needs the assent of all four members.',
      { rule: 'no-objection', basis: 'unstated' },
    ],
    ['Any member can block a candidate.', { rule: 'no-objection' }],
    ['The president is elected by a two-thirds majority.', { rule: 'two-thirds' }],
    [
      'Under article 9 of the statutes, the president is elected by a simple majority.',
      { rule: 'majority', basis: 'written' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('rule', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    'Rossi was elected unanimously last year.',
    'No member has a formal veto.',
    'Does the choice need a consensus?',
  ])('given “%s”, then nothing of the kind is claimed', (text) => {
    expect(saysIn('rule', text)).toEqual([]);
  });
});
