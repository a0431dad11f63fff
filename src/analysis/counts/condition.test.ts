import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../basics/index.ts';
import { between, condition, samplerOf, type CountOf, type Distribution } from './index.ts';

/** The same by looking at every way of standing, with its chance. */
function plainly(members: readonly Distribution[], counts: readonly CountOf[]) {
  const kinds = members[0]?.length ?? 0;
  const marginals = members.map(() => new Array<number>(kinds).fill(0));
  let evidence = 0;
  for (let way = 0; way < kinds ** members.length; way += 1) {
    const stands = members.map((_, m) => Math.floor(way / kinds ** m) % kinds);
    let chance = stands.reduce((product, kind, m) => product * (members[m]?.[kind] ?? 0), 1);
    for (const { among = [...members.keys()], kinds: wanted, likelihood } of counts) {
      chance *= likelihood[among.filter((m) => wanted.includes(stands[m] ?? -1)).length] ?? 0;
    }
    evidence += chance;
    for (const [m, kind] of stands.entries()) {
      const row = marginals[m];
      if (row !== undefined) row[kind] = (row[kind] ?? 0) + chance;
    }
  }
  return { evidence, members: marginals.map((row) => row.map((value) => value / evidence)) };
}

const distribution = (kinds: number): fc.Arbitrary<Distribution> =>
  fc
    .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: kinds, maxLength: kinds })
    .map((weights) => {
      const all = weights.reduce((a, b) => a + b, 0);
      return weights.map((weight) => weight / all);
    });
const bodyOf = (size: number, kinds: number): fc.Arbitrary<readonly Distribution[]> =>
  fc.array(distribution(kinds), { minLength: size, maxLength: size });
const soft = (of: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: of + 1, maxLength: of + 1 });

describe('members given counts that name nobody, against every way of standing', () => {
  test('one hard count of a body of 16: to 1e-12, and the marginals add up to the number', () => {
    fc.assert(
      fc.property(bodyOf(16, 2), fc.integer({ min: 0, max: 16 }), (members, number) => {
        const counts = [{ name: 'c', kinds: [0], likelihood: between(number, number, 16) }];
        const result = condition(members, counts);
        if (!result.ok) throw new Error(result.error.message);
        const plain = plainly(members, counts);
        for (const [m, own] of result.value.members.entries()) {
          expect(Math.abs((own[0] ?? 0) - (plain.members[m]?.[0] ?? 0))).toBeLessThan(1e-12);
        }
        const sum = result.value.members.reduce((all, own) => all + (own[0] ?? 0), 0);
        expect(Math.abs(sum - number)).toBeLessThan(1e-11);
        expect(Math.abs(result.value.logEvidence - Math.log(plain.evidence))).toBeLessThan(1e-9);
      }),
      { numRuns: 6 },
    );
  });

  test('several soft counts, of all and of groups, of three kinds', () => {
    const size = 6;
    const count = fc
      .tuple(
        fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
        fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
      )
      .chain(([among, kinds]) =>
        soft(among.length).map((likelihood): CountOf => ({ name: 'c', among, kinds, likelihood })),
      );
    fc.assert(
      fc.property(bodyOf(size, 3), fc.array(count, { maxLength: 3 }), (members, counts) => {
        const result = condition(members, counts);
        if (!result.ok) throw new Error(result.error.message);
        const plain = plainly(members, counts);
        for (const [m, own] of result.value.members.entries()) {
          for (const [kind, chance] of own.entries()) {
            expect(Math.abs(chance - (plain.members[m]?.[kind] ?? 0))).toBeLessThan(1e-12);
          }
        }
        for (const [c, numbers] of result.value.numbers.entries()) {
          const expected = numbers.reduce((sum, chance, k) => sum + k * chance, 0);
          const { among = [], kinds } = counts[c] ?? { kinds: [] };
          const marginal = among.reduce(
            (sum, m) =>
              sum + kinds.reduce((part, k) => part + (result.value.members[m]?.[k] ?? 0), 0),
            0,
          );
          expect(Math.abs(expected - marginal)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('samples have the marginals, and every one of them fits the count', () => {
    const members = [0.9, 0.6, 0.5, 0.3, 0.1].map((chance) => [
      chance,
      (1 - chance) / 2,
      (1 - chance) / 2,
    ]);
    const counts = [{ name: 'c', kinds: [0], likelihood: between(2, 3, 5) }];
    const [exact, sampler] = [condition(members, counts), samplerOf(members, counts)];
    if (!exact.ok || !sampler.ok) throw new Error('refused');
    const random = randomFrom(5);
    const seen = members.map(() => 0);
    const draws = 20_000;
    for (let i = 0; i < draws; i += 1) {
      const drawn = sampler.value(random);
      expect([2, 3]).toContain(drawn.filter((kind) => kind === 0).length);
      for (const [m, kind] of drawn.entries()) if (kind === 0) seen[m] = (seen[m] ?? 0) + 1;
    }
    // Four standard errors at most.
    for (const [m, own] of exact.value.members.entries()) {
      expect(Math.abs((seen[m] ?? 0) / draws - (own[0] ?? 0))).toBeLessThan(
        4 * Math.sqrt(0.25 / draws),
      );
    }
  });

  test('samples under counts of groups that overlap have the marginals, too', () => {
    const members = [0.9, 0.6, 0.5, 0.3, 0.1].map((chance) => [chance, 1 - chance]);
    const counts = [
      { name: 'all', kinds: [0], likelihood: between(2, 3, 5) },
      { name: 'a group', among: [0, 1, 2], kinds: [0], likelihood: [0.1, 0.6, 0.2, 0.1] },
      { name: 'another', among: [2, 4], kinds: [1], likelihood: [0.2, 0.5, 0.3] },
      { name: 'one', among: [3], kinds: [0], likelihood: [0.3, 0.7] },
    ];
    const [exact, sampler] = [condition(members, counts), samplerOf(members, counts)];
    if (!exact.ok || !sampler.ok) throw new Error('refused');
    const random = randomFrom(6);
    const seen = members.map(() => 0);
    const draws = 20_000;
    for (let i = 0; i < draws; i += 1) {
      for (const [m, kind] of sampler.value(random).entries()) {
        if (kind === 0) seen[m] = (seen[m] ?? 0) + 1;
      }
    }
    for (const [m, own] of exact.value.members.entries()) {
      expect(Math.abs((seen[m] ?? 0) / draws - (own[0] ?? 0))).toBeLessThan(
        4 * Math.sqrt(0.25 / draws),
      );
    }
  });

  test('groups that have nobody in common are taken one after the other, however many there are', () => {
    const members = Array.from({ length: 190 }, (_, m) => [(m + 1) / 192, 1 - (m + 1) / 192]);
    const groups = Array.from({ length: 10 }, (_, g): CountOf => ({
      name: `group ${g}`,
      among: Array.from({ length: 19 }, (__, i) => i * 10 + g),
      kinds: [0],
      likelihood: between(g, g + 5, 19),
    }));
    const whole = { name: 'all', kinds: [0], likelihood: between(80, 90, 190) };
    const found = condition(members, [whole, ...groups]);
    if (!found.ok) throw new Error(found.error.message);
    for (const [g, { among = [] }] of groups.entries()) {
      const expected = among.reduce((sum, m) => sum + (found.value.members[m]?.[0] ?? 0), 0);
      const numbers = found.value.numbers[g + 1] ?? [];
      expect(numbers.reduce((sum, chance, k) => sum + k * chance, 0)).toBeCloseTo(expected, 10);
      expect(numbers.every((chance, k) => chance < 1e-12 || (k >= g && k <= g + 5))).toBe(true);
    }
  });

  test('where the members stand does not depend on their order', () => {
    fc.assert(
      fc.property(bodyOf(7, 2), soft(7), (members, likelihood) => {
        const counts = [{ name: 'c', kinds: [0], likelihood }];
        const [one, other] = [condition(members, counts), condition(members.toReversed(), counts)];
        if (!one.ok || !other.ok) throw new Error('refused');
        for (const [m, own] of one.value.members.entries()) {
          expect(other.value.members[6 - m]?.[0]).toBeCloseTo(own[0] ?? 0, 12);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('what cannot be so', () => {
  const even = Array.from({ length: 4 }, () => [0.5, 0.5]);
  const hard = (name: string, least: number, most: number): CountOf => ({
    name,
    kinds: [0],
    likelihood: between(least, most, 4),
  });
  const message = (
    members: readonly Distribution[],
    counts: readonly CountOf[],
  ): string | undefined => {
    const result = condition(members, counts);
    return result.ok ? undefined : result.error.message;
  };

  test('counts that contradict each other are named, and only those', () => {
    expect(message(even, [hard('a', 1, 4), hard('b', 4, 4), hard('c', 0, 2)])).toMatch(
      /^The counts b and c cannot all be so/,
    );
  });
  test('a count that no certain member allows is named', () => {
    const certain = even.map(() => [0, 1]);
    expect(message(certain, [hard('a', 0, 4), hard('b', 3, 3)])).toMatch(
      /^The count b cannot be so/,
    );
  });
  test('chances that do not add up to one are refused', () => {
    expect(message([[0.5, 0.6]], [])).toMatch(/do not add up to one/);
  });
  test('what is possible but beyond all numbers is told from what is impossible', () => {
    const unlikely = Array.from({ length: 193 }, () => [1e-6, 1 - 1e-6]);
    const all = { name: 'all', kinds: [0], likelihood: between(193, 193, 193) };
    expect(message(unlikely, [all])).toMatch(/all but impossible/);
  });
});
