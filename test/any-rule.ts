/** Rules and bodies for property tests: all kinds of parts, groups, weights, shares, nesting. */
import fc from 'fast-check';
import { BASES, CHOICES, type Body, type Rule } from '../src/procedure/index.ts';

export const GROUPS = ['first', 'second'] as const;
export const TABLES = ['votes', 'people'] as const;

const threshold = fc.oneof(
  fc.record({ number: fc.integer({ min: 0, max: 12 }) }),
  fc.record({
    num: fc.integer({ min: 0, max: 4 }),
    den: fc.integer({ min: 1, max: 5 }),
    base: fc.constantFrom(...BASES),
    than: fc.constantFrom('or-equal' as const, 'strictly' as const),
  }),
);

const partWith = (
  choices: fc.Arbitrary<(typeof CHOICES)[number][]>,
  kind: 'at-least' | 'at-most',
) =>
  fc.record(
    {
      kind: fc.constant(kind),
      choices,
      threshold,
      group: fc.constantFrom(...GROUPS),
      weights: fc.constantFrom(...TABLES),
    },
    { requiredKeys: ['kind', 'choices', 'threshold'] },
  );

const joined = (part: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> => {
  const parts = (of: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> =>
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(of, { minLength: 1, maxLength: 3 }),
    });
  const once = parts(part);
  return fc.oneof(
    { weight: 2, arbitrary: part },
    { weight: 3, arbitrary: once },
    { weight: 1, arbitrary: parts(fc.oneof(part, once)) },
  );
};

const someChoices = fc.subarray([...CHOICES], { minLength: 1 });

/** Any rule at all. */
export const anyRule: fc.Arbitrary<Rule> = joined(
  fc.oneof(partWith(someChoices, 'at-least'), partWith(someChoices, 'at-most')),
);

/** Rules under which a further consent never does harm. */
export const monotoneRule: fc.Arbitrary<Rule> = joined(
  fc.oneof(
    partWith(fc.constant(['consent']), 'at-least'),
    partWith(fc.constant(['object']), 'at-most'),
  ),
);

/** A body of that size, with two groups and two tables of weights. */
export const bodyOf = (size: number): fc.Arbitrary<Body> => {
  const members = Array.from({ length: size }, (_, i) => `M${i}`);
  const table = fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size })
    .map((weights) => Object.fromEntries(members.map((id, i) => [id, weights[i] ?? 0])));
  return fc.record({
    members: fc.constant(members),
    groups: fc.record({ first: fc.subarray(members), second: fc.subarray(members) }),
    weights: fc.record({ votes: table, people: table }),
  });
};
