import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Story } from '../../test/story.ts';
import type { Case, ClaimRecord } from './case.ts';
import type { Claim, Says } from './claim.ts';
import { emptyCase, evolve } from './evolve.ts';
import { claimsOn, claimsWithin, positionsOn } from './topics.ts';

const MEMBERS = ['AAA', 'BBB'];
const ADA = 'ada';
const words = { start: 0, end: 3, exact: 'the' };

const says: fc.Arbitrary<Says> = fc.oneof(
  fc.record({
    kind: fc.constant('position' as const),
    member: fc.constantFrom(...MEMBERS),
    candidate: fc.constantFrom(ADA, 'bo'),
    stance: fc.constantFrom('supports' as const, 'objects' as const),
    grounds: fc.boolean().map((has) => (has ? [{ quote: words }] : [])),
  }),
  fc.record({
    kind: fc.constant('demand' as const),
    member: fc.constantFrom(...MEMBERS),
    asks: fc.constant(words),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    candidate: fc.constantFrom(ADA, 'bo'),
    stance: fc.constant('supports' as const),
    atLeast: fc.constant(1),
    atMost: fc.constant(2),
  }),
);
const steps = fc.array(
  fc.oneof(
    fc.record({ propose: says }),
    fc.record({
      on: fc.nat(8),
      verdict: fc.constantFrom('claim-accepted', 'claim-rejected', 'claim-reopened'),
    }),
    fc.record({ on: fc.nat(8), correct: says }),
  ),
  { maxLength: 30 },
);

/** What the record has on a topic, by looking at every claim. */
const lookedFor = (state: Case, fits: (says: Says) => boolean): readonly ClaimRecord[] =>
  [...state.claims.values()].filter(({ claim }) => fits(claim.says));

const QUESTIONS: readonly (readonly [string, string, (says: Says) => boolean])[] = [
  ...MEMBERS.flatMap((member) => [
    [
      positionsOn(ADA),
      member,
      (one: Says) => one.kind === 'position' && one.candidate === ADA && one.member === member,
    ] as const,
    [
      'reason',
      member,
      (one: Says) =>
        'member' in one &&
        one.member === member &&
        (one.kind === 'demand' || (one.kind === 'position' && one.grounds?.length === 1)),
    ] as const,
  ]),
  ['count', ADA, (one) => one.kind === 'count' && one.candidate === ADA],
  ['demand', '', (one) => one.kind === 'demand'],
];

it('given any record, then after every entry a topic has what a look at every claim finds', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const story = new Story(MEMBERS, ['Ada', 'Bo']);
      const claimOf = (n: number, said: Says): Claim => ({
        id: `c${n}`,
        says: said,
        quote: words,
        attribution: { level: 'report' },
        modality: 'asserted',
        reported: '2024-03-01',
      });
      for (const [n, step] of given.entries()) {
        if ('propose' in step) {
          const claim = claimOf(n, step.propose);
          story.happens({ type: 'claim-proposed', source: 'source', claim });
        } else if ('verdict' in step) {
          story.happens({ type: step.verdict as 'claim-accepted', claim: `c${step.on}` });
        } else {
          const claim = `c${step.on}`;
          story.happens({ type: 'claim-corrected', claim, now: claimOf(step.on, step.correct) });
        }
      }
      // Without `fold`, whose checks would refuse decisions on claims that are not there.
      let state = emptyCase;
      for (const entry of story.entries) {
        state = evolve(state, entry);
        for (const [topic, within, fits] of QUESTIONS) {
          expect(claimsOn(state, topic, within)).toEqual(lookedFor(state, fits));
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('given an entry on one claim, then the lists of all others are the very same', () => {
  const story = new Story(MEMBERS, ['Ada'])
    .position('2024-03-01', 'AAA', 'supports', { candidate: ADA })
    .position('2024-03-02', 'BBB', 'objects', { candidate: ADA, accepted: false });
  const before = story.case;
  const after = story.happens({ type: 'claim-accepted', claim: 'claim-2' }).case;
  const last = story.entries.at(-1);
  if (last === undefined) throw new Error('no entry');
  const next = evolve(before, last);
  expect(claimsOn(next, positionsOn(ADA), 'AAA')).toBe(claimsOn(before, positionsOn(ADA), 'AAA'));
  expect(claimsOn(next, positionsOn(ADA), 'BBB')).not.toBe(
    claimsOn(before, positionsOn(ADA), 'BBB'),
  );
  expect([...claimsWithin(next, positionsOn(ADA))]).toEqual([
    ...claimsWithin(after, positionsOn(ADA)),
  ]);
  expect([next.members, next.sources]).toEqual([before.members, before.sources]);
});
