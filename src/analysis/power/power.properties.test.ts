import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRule, bodyOf, monotoneRule } from '../../../test/any-rule.ts';
import { plainPower } from '../../../test/plain-power.ts';
import { fraction, toNumber } from './fraction.ts';
import { classed } from './classes.ts';
import { countByDiagram } from './diagram.ts';
import { gameOf } from './game.ts';
import { minimalBlocking, minimalWinning, powerIn, powerOf } from './index.ts';
import { countByTable, shapeOf } from './table.ts';

const sized = fc.integer({ min: 1, max: 7 }).chain((size) => bodyOf(size));
const listed = (sets: Iterable<readonly string[]>): string[] =>
  [...sets].map((set) => set.toSorted().join(' ')).toSorted((a, b) => (a < b ? -1 : 1));

describe('power of any rule, against asking about every coalition', () => {
  test('swings, winning coalitions, minimal sets and their numbers agree', () => {
    let counted = 0;
    fc.assert(
      fc.property(monotoneRule, sized, (rule, body) => {
        const plain = plainPower(rule, body);
        const game = gameOf(rule, body);
        if (plain === undefined || !game.ok) throw new Error('the rule is not monotone');
        counted += 1;
        for (const method of [undefined, 'diagram'] as const) {
          const power = powerIn(game.value, method);
          if (!power.ok) throw new Error(power.error.message);
          expect(power.value.winning).toBe(plain.winning);
          expect(power.value.members.map(({ swings }) => swings)).toEqual(plain.swings);
          expect(power.value.minimalWinning).toBe(BigInt(plain.minimalWinning.length));
          expect(power.value.minimalBlocking).toBe(BigInt(plain.minimalBlocking.length));
        }
        expect(listed(minimalWinning(game.value))).toEqual(plain.minimalWinning);
        expect(listed(minimalBlocking(game.value))).toEqual(plain.minimalBlocking);
      }),
      { numRuns: 600 },
    );
    expect(counted).toBe(600);
  });

  test('a rule is refused exactly where a consent can do harm', () => {
    fc.assert(
      fc.property(anyRule, bodyOf(4), (rule, body) => {
        const power = powerOf(rule, body);
        // Parts are looked at one by one: what only the parts together rule out may be refused too.
        if (plainPower(rule, body) === undefined) expect(power.ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('table and diagram count the same swings by size', () => {
    fc.assert(
      fc.property(monotoneRule, fc.integer({ min: 8, max: 12 }).chain(bodyOf), (rule, body) => {
        const game = gameOf(rule, body);
        if (!game.ok) throw new Error(game.error.message);
        const kinds = classed(game.value);
        const shape = shapeOf(kinds);
        fc.pre(shape !== undefined);
        if (shape === undefined) return;
        const diagram = countByDiagram(kinds);
        expect(diagram.ok && diagram.value).toEqual(countByTable(kinds, shape));
      }),
      { numRuns: 300 },
    );
  });

  test('Shapley–Shubik shares add up to one where the rule can be met and can fail', () => {
    fc.assert(
      fc.property(monotoneRule, sized, (rule, body) => {
        const power = powerOf(rule, body);
        if (!power.ok) throw new Error(power.error.message);
        const { members, winning, coalitions } = power.value;
        const all = members.reduce(
          (sum, { shapleyShubik: { num, den } }) =>
            fraction(sum.num * den + num * sum.den, sum.den * den),
          fraction(0n, 1n),
        );
        expect(all).toEqual(fraction(winning > 0n && winning < coalitions ? 1n : 0n, 1n));
      }),
      { numRuns: 300 },
    );
  });

  test('members who change names keep their power', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 7 }),
        fc.nat(20),
        (weights, quota) => {
          const swingsBy = (order: readonly number[]): ReadonlyMap<number, bigint> => {
            const members = order.map((i) => `M${i}`);
            const votes = Object.fromEntries(weights.map((weight, i) => [`M${i}`, weight]));
            const power = powerOf(
              {
                kind: 'at-least',
                choices: ['consent'],
                threshold: { number: quota },
                weights: 'votes',
              },
              { members, weights: { votes } },
            );
            if (!power.ok) throw new Error(power.error.message);
            return new Map(
              power.value.members.map(({ member, swings }) => [Number(member.slice(1)), swings]),
            );
          };
          const order = [...weights.keys()];
          const turned = swingsBy(order.toReversed());
          for (const [i, swings] of swingsBy(order)) expect(turned.get(i)).toBe(swings);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a fraction as a number is right to fifteen digits, however long its terms', () => {
  expect(toNumber(fraction(1n, 3n))).toBeCloseTo(1 / 3, 15);
  expect(toNumber(fraction(3n ** 400n, 3n ** 401n))).toBeCloseTo(1 / 3, 15);
  expect(toNumber(fraction(1n, 2n ** 500n))).toBe(2 ** -500);
  expect(toNumber(fraction(7n, 1n))).toBe(7);
});
