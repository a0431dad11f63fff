import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHOICES, evaluate } from '../../procedure/index.ts';
import { anyRule, bodyOf } from '../../../test/any-rule.ts';
import { linearise, truthOf } from './index.ts';

describe('a rule as inequalities', () => {
  test('answers every ballot as the interpreter does', () => {
    const size = 4;
    const ballot = fc.array(fc.constantFrom(...CHOICES), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(anyRule, bodyOf(size), ballot, (rule, body, choices) => {
        const asked = evaluate(
          rule,
          body,
          new Map(body.members.map((id, i) => [id, [choices[i] ?? 'absent']])),
        );
        const linear = linearise(rule, body);
        expect(linear.ok).toBe(asked.ok);
        if (!linear.ok || !asked.ok) return;
        const sums = linear.value.inequalities.map(({ gains, need }) => {
          const sum = gains.reduce(
            (total, by, i) => total + (by[CHOICES.indexOf(choices[i] ?? 'absent')] ?? 0),
            0,
          );
          return sum >= need;
        });
        expect(truthOf(linear.value.formula, (i) => sums[i])).toBe(asked.value.outcome === 'met');
      }),
      { numRuns: 2000 },
    );
  });

  test('a group that the body does not have is refused', () => {
    const rule = {
      kind: 'at-most',
      choices: ['object'],
      threshold: { number: 0 },
      group: 'five',
    } as const;
    const linear = linearise({ ...rule, choices: ['object'] }, { members: ['A'] });
    expect(linear.ok ? undefined : linear.error.code).toBe('not-found');
  });
});
