import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRule, bodyOf, monotoneRule } from '../../../test/any-rule.ts';
import { CHOICES, evaluate, NO_OBJECTION, type Body, type Rule } from '../../procedure/index.ts';
import type { CountOf, Distribution } from '../counts/index.ts';
import { linearise } from '../linear/index.ts';
import { chanceBySamples } from './by-samples.ts';
import { chanceOf, metMeter, type Chance, type ChanceInput } from './chance.ts';

/** Two kinds of stance: one consents mostly, the other mostly does not. */
const CONDUCT: readonly Distribution[] = [
  [0.8, 0.1, 0.1, 0],
  [0.2, 0.5, 0.2, 0.1],
];
const SIZE = 3;

/** By asking the interpreter about every way of standing and choosing. */
function plainly(
  rule: Rule,
  body: Body,
  scenarios: ChanceInput['scenarios'],
  count: CountOf,
  forced?: readonly [number, number],
): readonly [met: number, evidence: number] {
  let [met, evidence] = [0, 0];
  for (const { weight, stances } of scenarios) {
    for (let way = 0; way < 8 ** SIZE; way += 1) {
      const stands = stances.map((_, m) => Math.floor(way / 8 ** m) % 2);
      const choices = stances.map((_, m) => Math.floor(way / 8 ** m / 2) % 4);
      const { among = [...stands.keys()] } = count;
      const counted = among.filter((m) => stands[m] === 0).length;
      let chance = weight * (count.likelihood[counted] ?? 0);
      for (const [m, kind] of stands.entries()) {
        chance *= stances[m]?.[kind] ?? 0;
        chance *=
          forced?.[0] === m
            ? Number(choices[m] === forced[1])
            : (CONDUCT[kind]?.[choices[m] ?? 0] ?? 0);
      }
      if (chance === 0) continue;
      const ballot = new Map(
        body.members.map((id, m) => [id, [CHOICES[choices[m] ?? 0] ?? 'absent']] as const),
      );
      const answer = evaluate(rule, body, ballot);
      evidence += chance;
      if (answer.ok && answer.value.outcome === 'met') met += chance;
    }
  }
  return [met, evidence];
}

const even = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const stances = fc.array(
  even.map((chance) => [chance, 1 - chance]),
  { minLength: SIZE, maxLength: SIZE },
);
const twoScenarios = fc.tuple(even, stances, stances).map(([weight, one, other]) => [
  { weight, stances: one },
  { weight: 1 - weight, stances: other },
]);
/** Of the whole body, or of some of it. */
const aCount = fc
  .tuple(
    fc.subarray([0, 1, 2], { minLength: 1 }),
    fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: SIZE + 1,
      maxLength: SIZE + 1,
    }),
  )
  .map(([among, likelihood]): CountOf => ({
    name: 'c',
    among,
    kinds: [0],
    likelihood: likelihood.slice(0, among.length + 1),
  }));

function linearOf(rule: Rule, body: Body): ChanceInput['rule'] {
  const linear = linearise(rule, body);
  if (!linear.ok) throw new Error(linear.error.message);
  return linear.value;
}

function chance(rule: Rule, body: Body, rest: Omit<ChanceInput, 'rule' | 'conduct'>): Chance {
  const result = chanceOf({ rule: linearOf(rule, body), conduct: CONDUCT, ...rest });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('the chance that a rule is met, against every way of standing and choosing', () => {
  test('any rule, two scenarios, a count: the chance and the importance of each member', () => {
    fc.assert(
      fc.property(anyRule, bodyOf(SIZE), twoScenarios, aCount, (rule, body, scenarios, count) => {
        const found = chance(rule, body, { scenarios, counts: [count] });
        const [met, evidence] = plainly(rule, body, scenarios, count);
        expect(Math.abs(found.met - met / evidence)).toBeLessThan(1e-12);
        const [does] = [0, 1].map(
          (choice) => plainly(rule, body, scenarios, count, [1, choice])[0],
        );
        const doesNot = plainly(rule, body, scenarios, count, [1, 1])[0];
        expect(
          Math.abs((found.importance[1] ?? 0) - ((does ?? 0) - doesNot) / evidence),
        ).toBeLessThan(1e-12);
      }),
      { numRuns: 60 },
    );
  });

  test('where a consent does no harm, no importance is negative, and a firmer member never lowers the chance', () => {
    fc.assert(
      fc.property(monotoneRule, bodyOf(SIZE), stances, (rule, body, own) => {
        const scenarios = [{ weight: 1, stances: own }];
        const firmer = [{ weight: 1, stances: own.map((one, m) => (m === 0 ? [1, 0] : one)) }];
        const found = chance(rule, body, { scenarios, counts: [] });
        for (const value of found.importance) expect(value).toBeGreaterThanOrEqual(-1e-12);
        const after = chance(rule, body, { scenarios: firmer, counts: [] });
        expect(after.met).toBeGreaterThanOrEqual(found.met - 1e-12);
      }),
      { numRuns: 100 },
    );
  });

  test('a member with a conduct of its own acts by that, and still counts where it stands', () => {
    fc.assert(
      fc.property(anyRule, bodyOf(SIZE), twoScenarios, aCount, (rule, body, scenarios, count) => {
        for (const [choice, name] of CHOICES.entries()) {
          const own = CONDUCT.map(() => CHOICES.map((one) => Number(one === name)));
          const ownConduct = new Map([[1, own]]);
          const found = chance(rule, body, { scenarios, counts: [count], ownConduct });
          const [met, evidence] = plainly(rule, body, scenarios, count, [1, choice]);
          expect(Math.abs(found.met - met / evidence)).toBeLessThan(1e-12);
          const meter = metMeter({
            rule: linearOf(rule, body),
            conduct: CONDUCT,
            scenarios,
            counts: [count],
          });
          const metered = meter(ownConduct);
          expect(metered.ok && Math.abs(metered.value - found.met)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('no objection among three: the product of what is left', () => {
    const scenarios = [
      {
        weight: 1,
        stances: [
          [1, 0],
          [1, 0],
          [0, 1],
        ],
      },
    ];
    const found = chance(NO_OBJECTION, { members: ['A', 'B', 'C'] }, { scenarios, counts: [] });
    expect(found.met).toBeCloseTo(0.9 * 0.9 * 0.5, 12);
    expect(found.importance[2]).toBeCloseTo(0.81, 12);
    expect(found.parts).toEqual([{ label: 'no member objects', met: found.met }]);
  });

  test('samples say the same within four standard errors', () => {
    const scenarios = [
      {
        weight: 1,
        stances: [
          [0.5, 0.5],
          [0.7, 0.3],
          [0.2, 0.8],
        ],
      },
    ];
    const body = { members: ['A', 'B', 'C'] };
    const rule: Rule = { kind: 'at-least', choices: ['consent'], threshold: { number: 2 } };
    const count: CountOf = { name: 'c', kinds: [0], likelihood: [0, 1, 1, 0] };
    const exact = chance(rule, body, { scenarios, counts: [count] });
    const linear = linearise(rule, body);
    if (!linear.ok) throw new Error(linear.error.message);
    const sampled = chanceBySamples(
      { rule: linear.value, conduct: CONDUCT, scenarios, counts: [count] },
      3,
    );
    if (!sampled.ok) throw new Error(sampled.error.message);
    expect(Math.abs(sampled.value.met - exact.met)).toBeLessThan(4 * (sampled.value.error ?? 0));
    for (const [m, value] of exact.importance.entries()) {
      expect(Math.abs((sampled.value.importance[m] ?? 0) - value)).toBeLessThan(0.02);
    }
  });
});
