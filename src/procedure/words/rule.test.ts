import { describe, expect, it } from 'vitest';
import { NO_OBJECTION, type AtLeast, type Rule } from '../rule.ts';
import { ruleInWords } from './rule.ts';

const consent: Pick<AtLeast, 'kind' | 'choices'> = { kind: 'at-least', choices: ['consent'] };

describe('a rule in plain words', () => {
  const cases: readonly (readonly [string, Rule])[] = [
    ['no member objects', NO_OBJECTION],
    ['no member objects', { kind: 'at-most', choices: ['object'], threshold: { number: 0 } }],
    ['at least 9 members consent', { ...consent, threshold: { number: 9 } }],
    [
      'at least two thirds of the members present and voting consent',
      { ...consent, threshold: { num: 2, den: 3, base: 'present-and-voting', than: 'or-equal' } },
    ],
    [
      'more than half of the members consent',
      { ...consent, threshold: { num: 1, den: 2, base: 'members', than: 'strictly' } },
    ],
    [
      'no member of the group “permanent” objects, and at least 9 members consent',
      {
        kind: 'all',
        parts: [
          { kind: 'at-most', choices: ['object'], threshold: { number: 0 }, group: 'permanent' },
          { ...consent, threshold: { number: 9 } },
        ],
      },
    ],
  ];
  it.each(cases)('%s', (words, rule) => {
    expect(ruleInWords(rule)).toBe(words);
  });
});
