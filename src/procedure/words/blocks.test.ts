import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_PROCEDURE } from '../../../test/plain-procedure.ts';
import { monotoneRule } from '../../../test/any-rule.ts';
import { evaluate } from '../evaluate.ts';
import { atMost, consents, majority, noObjection, share } from '../catalogue/rules.ts';
import type { BallotPaper } from '../parts/ballot.ts';
import type { ProcedureBody } from '../parts/body.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import { CHOICES, type Choice, type Rule } from '../rule.ts';
import { whatBlocks } from './blocks.ts';

const YES_NO: BallotPaper = {
  form: {
    kind: 'graded',
    grades: [
      { id: 'yes', title: 'Yes', counts: 'consent' },
      { id: 'no', title: 'No', counts: 'object' },
    ],
  },
  secrecy: 'open',
  unheard: 'absent',
};

/** One ballot of a body under a rule. */
function oneBallot(
  body: Omit<ProcedureBody, 'id' | 'title'>,
  rule: StageRule,
  paper = YES_NO,
): Procedure {
  return {
    ...PLAIN_PROCEDURE,
    bodies: [{ id: 'council', title: 'Council', ...body }],
    stages: [
      {
        id: 'vote',
        kind: 'ballot',
        title: 'Vote',
        body: 'council',
        by: 'chair',
        about: 'proposed',
        paper,
        result: { to: ['public'], tells: 'counts' },
        rule,
        rounds: 1,
        met: { end: 'appointed' },
        exhausted: { end: 'not-filled' },
      },
    ],
    first: 'vote',
  };
}

const says = (...given: Parameters<typeof oneBallot>): string =>
  whatBlocks(oneBallot(...given))[0]?.says ?? '';

describe('what can block', () => {
  const five = { groups: { permanent: { title: 'Permanent five', size: 5 } } };
  const people = (of?: Record<string, number>) => ({
    weights: { people: { title: 'Population', unit: 'inhabitants', ...(of && { of }) } },
  });
  const TWO_PARTS: StageRule = {
    kind: 'all',
    parts: [share(72, 100, 'members'), share(65, 100, 'members', { weights: 'people' })],
  };
  it.each<[string, string, string]>([
    [
      'one of 32, where nobody may object',
      says({ size: 32 }, noObjection()),
      'any single one of the 32 can block, by marking “No”',
    ],
    [
      'one of the permanent five, else seven of fifteen',
      says(
        { size: 15, ...five },
        { kind: 'all', parts: [consents(9), atMost('object', 0, { group: 'permanent' })] },
      ),
      'any single one of the 5 of the group “Permanent five” can block, by marking “No”; otherwise it takes 7 of the 15, by marking “No”, abstaining or staying away',
    ],
    [
      'a third and one of those voting, and no abstention',
      says({ size: 35 }, share(2, 3, 'present-and-voting')),
      'it takes 12 of the 35, by marking “No”; abstaining or staying away blocks only if all do it',
    ],
    [
      'anybody who is not for it, where the base is all who are entitled',
      says({ size: 54 }, share(2, 3, 'eligible')),
      'it takes 19 of the 54, by marking “No”, abstaining or staying away',
    ],
    [
      'a blank paper as well, where the base is those present',
      says({ size: 10 }, majority('present')),
      'it takes 5 of the 10, by marking “No” or abstaining; staying away blocks only if all do it',
    ],
    [
      'one large state by its weight',
      says(
        {
          members: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
          ...people({ A: 40, B: 30, C: 10, D: 5, E: 5, F: 5, G: 5 }),
        },
        TWO_PARTS,
      ),
      'the heaviest of the 7 alone can block, by marking “No”, abstaining or staying away',
    ],
    [
      'the heaviest together, where one is not enough',
      says(
        { members: ['A', 'B', 'C', 'D', 'E'], ...people({ A: 30, B: 20, C: 20, D: 20, E: 10 }) },
        share(65, 100, 'members', { weights: 'people' }),
      ),
      'it takes 2 of the 5 (the heaviest), by marking “No”, abstaining or staying away',
    ],
    [
      'a share of a weight that is written down nowhere, or so many heads',
      says({ size: 27, ...people() }, TWO_PARTS),
      'members who hold more than 35 % of population can block; otherwise it takes 8 of the 27, by marking “No”, abstaining or staying away',
    ],
    [
      'four at least, where fewer than four cannot block whatever they weigh',
      says(
        { size: 27, ...people() },
        {
          kind: 'any',
          parts: [
            {
              kind: 'all',
              parts: [share(55, 100, 'members'), share(65, 100, 'members', { weights: 'people' })],
            },
            { kind: 'at-most', choices: ['object', 'abstain', 'absent'], threshold: { number: 3 } },
          ],
        },
      ),
      'at least 4 members who hold more than 35 % of population can block; otherwise it takes 13 of the 27, by marking “No”, abstaining or staying away',
    ],
    [
      'so many in a hundred, where the size varies',
      says({ size: 'varies' }, majority('present-and-voting')),
      'it takes 50 in every 100, by marking “No”; abstaining or staying away blocks only if all do it',
    ],
    [
      'nobody by counting, where somebody declares it',
      says({ size: 38 }, { kind: 'declared', by: 'chair', criteria: ['breadth of support'] }),
      'the Chair of the Board says whether it is met',
    ],
    [
      'nobody, where an order settles it',
      says({ size: 38 }, { kind: 'order', by: 'most-votes', first: 1 }),
      'the order among the candidates settles it, and nobody can block',
    ],
  ])('%s', (_, found, sentence) => expect(found).toBe(sentence));

  it('says of a single member whether it is enough', () => {
    const one = (rule: StageRule): boolean | undefined =>
      whatBlocks(oneBallot({ size: 5 }, rule))[0]?.one;
    expect([one(noObjection()), one(majority('members'))]).toEqual([true, false]);
  });

  it('is told of silence as breaking it', () => {
    const procedure: Procedure = {
      ...oneBallot({ size: 57 }, noObjection()),
      stages: [
        {
          id: 'silence',
          kind: 'tacit',
          title: 'Silence',
          body: 'council',
          by: 'chair',
          amendments: false,
          clock: { lasts: { count: 2, unit: 'days' }, hard: true, extendableBy: [] },
          rule: noObjection(),
          unbroken: { end: 'appointed' },
          broken: { end: 'not-filled' },
        },
      ],
    };
    expect(whatBlocks(procedure)[0]?.says).toBe(
      'any single one of the 57 can block, by breaking silence',
    );
  });

  it('is the fewest that trying out every number of members finds', () => {
    const WORDS: Readonly<Record<string, Choice>> = {
      'marking “No”': 'object',
      abstaining: 'abstain',
      'staying away': 'absent',
    };
    /** The fewest by trying: the first `k` members choose, all others consent. */
    const fewest = (rule: Rule, size: number, choice: Choice): number | undefined => {
      const members = Array.from({ length: size }, (_, i) => `M${i}`);
      return Array.from({ length: size }, (_, i) => i + 1).find((k) => {
        const ballot = new Map(
          members.map((id, i) => [id, [i < k ? choice : ('consent' as const)]]),
        );
        const answer = evaluate(rule, { members }, ballot);
        return answer.ok && answer.value.outcome === 'not-met';
      });
    };
    const plain = (rule: Rule): Rule => {
      if ('parts' in rule) return { ...rule, parts: rule.parts.map(plain) };
      const { group: _, weights: __, ...rest } = rule;
      return rest;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), monotoneRule, (size, made) => {
        const rule = plain(made);
        const sentence = says({ size }, rule);
        const choices = CHOICES.filter((choice) => choice !== 'consent');
        const all = choices.flatMap((choice) => fewest(rule, size, choice) ?? []);
        if (all.length === 0) {
          expect(sentence).toBe('nobody can block it');
          return;
        }
        const least = Math.min(...all);
        const told = sentence.startsWith('any single one')
          ? 1
          : Number(/takes (\d+)/.exec(sentence)?.[1]);
        expect(told).toBe(least);
        // The choices that are named first are those with which the fewest are enough.
        const [first = ''] = sentence.split(/;|, or \d/);
        for (const [word, choice] of Object.entries(WORDS)) {
          expect(first.includes(word)).toBe(fewest(rule, size, choice) === least);
        }
      }),
      { numRuns: 300 },
    );
  });
});
