import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySetup, anyVote } from '../../../test/race-walk.ts';
import { ONE_NAME } from '../../../test/small-procedure.ts';
import { randomFrom } from '../../basics/index.ts';
import { CATALOGUE } from '../catalogue/index.ts';
import { majority, share } from '../catalogue/rules.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import type { Stage } from '../parts/stage.ts';
import { declarers } from '../race/act/settle.ts';
import { seat } from '../race/setup.ts';
import { answerStage } from './answer-stage.ts';
import type { Poll } from './poll.ts';
import { choiceFor, type Vote } from './vote.ts';
import type { Tally } from './tally.ts';

const seats = (size: number): Poll['body'] => {
  const members = Array.from({ length: size }, (_, n) => `m${n}`);
  return { members, eligible: members, groups: {}, weights: {} };
};

const counted = (rule: StageRule, size: number, tally: Tally, more: Partial<Poll> = {}) => {
  const answers = answerStage(rule, {
    body: seats(size),
    paper: ONE_NAME,
    asked: Object.keys(tally.candidates),
    open: false,
    votes: new Map(),
    declared: {},
    tally,
    ...more,
  });
  if (!answers.ok) throw new Error(answers.error.message);
  return answers.value;
};

const outcomes = (rule: StageRule, size: number, tally: Tally, more: Partial<Poll> = {}) =>
  Object.fromEntries([...counted(rule, size, tally, more)].map(([id, one]) => [id, one.outcome]));

describe('what a tally says under a rule', () => {
  const twoThirds = share(2, 3, 'present-and-voting');

  test('given 23 of 35 votes cast, two thirds fail; given one abstention, 23 of 34 are enough', () => {
    expect(
      outcomes(twoThirds, 35, { complete: true, candidates: { a: { for: 23 }, b: { for: 12 } } }),
    ).toEqual({ a: 'not-met', b: 'not-met' });
    expect(
      outcomes(twoThirds, 35, {
        complete: true,
        blank: 1,
        candidates: { a: { for: 23 }, b: { for: 11 } },
      }),
    ).toEqual({ a: 'met', b: 'not-met' });
  });

  test('given the leading names of a roll call that takes any name, the votes that are not told may all be against', () => {
    const half = majority('valid-for-persons');
    const told = { complete: false, candidates: { a: { for: 100 }, b: { for: 73 } } };
    const anyName: Partial<Poll> = {
      paper: { ...ONE_NAME, form: { kind: 'one', writeIn: true } },
    };
    expect(outcomes(half, 234, told, anyName)).toEqual({ a: 'undetermined', b: 'not-met' });
    expect(outcomes(half, 234, { ...told, others: 36 }, anyName)).toEqual({
      a: 'not-met',
      b: 'not-met',
    });
    expect(outcomes(half, 234, told)).toEqual({ a: 'met', b: 'not-met' });
  });

  test('given votes for others, somebody who is not listed may have had all of them, and no more', () => {
    const told = { complete: true, others: 9, candidates: { a: { for: 4 }, b: { for: 2 } } };
    const asked = ['a', 'b', 'c'];
    expect(outcomes(majority('valid-for-persons'), 15, told, { asked })).toEqual({
      a: 'not-met',
      b: 'not-met',
      c: 'undetermined',
    });
    expect(
      outcomes(majority('valid-for-persons'), 25, { ...told, others: 6 }, { asked }),
    ).toMatchObject({ c: 'not-met' });
  });

  test('given a candidate without a figure, whoever leads the others has not won yet', () => {
    const told = { complete: false, candidates: { a: { for: 100 }, b: { for: 73 } } };
    expect(
      outcomes(majority('valid-for-persons'), 234, told, { asked: ['a', 'b', 'c'] }),
    ).toMatchObject({ a: 'undetermined' });
  });

  test('given the same figures of those eligible, the abstention helps nobody', () => {
    expect(
      outcomes(share(2, 3, 'eligible'), 35, {
        complete: true,
        blank: 1,
        candidates: { a: { for: 23 }, b: { for: 11 } },
      }),
    ).toEqual({ a: 'not-met', b: 'not-met' });
  });

  test('given a figure that is not known, the rule is undetermined for whom it would decide', () => {
    expect(
      outcomes(twoThirds, 35, { complete: false, candidates: { a: { for: 23 }, b: {} } }),
    ).toEqual({ a: 'undetermined', b: 'not-met' });
    expect(
      outcomes(twoThirds, 35, { complete: false, candidates: { a: { for: 24 }, b: {} } }),
    ).toMatchObject({ a: 'met' });
  });

  test('given barred members, they count among the members and not among the eligible', () => {
    const body = { ...seats(10), eligible: seats(10).members.slice(0, 6) };
    const tally: Tally = { complete: true, candidates: { a: { for: 4 }, b: { for: 2 } } };
    expect(outcomes(share(2, 3, 'eligible'), 10, tally, { body })['a']).toBe('met');
    expect(outcomes(share(2, 3, 'members'), 10, tally, { body })['a']).toBe('not-met');
  });

  test('given objections of which nobody knows whose they are, a veto is open as long as it is possible', () => {
    const body = { ...seats(15), groups: { p5: seats(15).members.slice(0, 5) } };
    const noVeto: StageRule = {
      kind: 'at-most',
      choices: ['object'],
      threshold: { number: 0 },
      group: 'p5',
    };
    const graded = {
      ...ONE_NAME,
      form: {
        kind: 'graded' as const,
        grades: [
          { id: 'yes', title: 'Yes', counts: 'consent' as const },
          { id: 'no', title: 'No', counts: 'object' as const },
        ],
      },
    };
    const asked = (against: number, groups = {}): Tally => ({
      complete: true,
      candidates: { a: { for: 15 - against, against, neutral: 0, ...groups } },
    });
    expect(outcomes(noVeto, 15, asked(3), { body, paper: graded })).toEqual({ a: 'undetermined' });
    expect(outcomes(noVeto, 15, asked(11), { body, paper: graded })).toEqual({ a: 'not-met' });
    expect(outcomes(noVeto, 15, asked(0), { body, paper: graded })).toEqual({ a: 'met' });
    const known = { groups: { p5: { for: 4, against: 0, neutral: 1 } } };
    expect(outcomes(noVeto, 15, asked(3, known), { body, paper: graded })).toEqual({ a: 'met' });
  });

  test('given the root of the body as a quorum, it is the smallest whole number that reaches it', () => {
    // Three halves of the root of 996 are 47.3: 48 are enough and 47 are not.
    const quorum: StageRule = {
      kind: 'at-least',
      choices: ['consent'],
      threshold: { num: 3, den: 2, rootOf: 'members' },
    };
    expect(
      outcomes(quorum, 996, { complete: true, candidates: { a: { for: 48 }, b: { for: 47 } } }),
    ).toEqual({ a: 'met', b: 'not-met' });
  });

  test('given a quorum before an order, whoever fails it is not ranked', () => {
    const rule: StageRule = {
      kind: 'all',
      parts: [
        { kind: 'at-most', choices: ['consent'], threshold: { number: 5 } },
        { kind: 'order', by: 'most-votes', first: 1 },
      ],
    };
    expect(
      outcomes(rule, 10, {
        complete: true,
        candidates: { a: { for: 6 }, b: { for: 3 }, c: { for: 1 } },
      }),
    ).toEqual({ a: 'not-met', b: 'met', c: 'not-met' });
  });

  test('given three places and four candidates, the tie for the third is open', () => {
    const rule: StageRule = { kind: 'order', by: 'most-votes', first: 3 };
    expect(
      outcomes(rule, 20, {
        complete: true,
        candidates: { a: { for: 7 }, b: { for: 5 }, c: { for: 4 }, d: { for: 4 } },
      }),
    ).toEqual({ a: 'met', b: 'met', c: 'undetermined', d: 'undetermined' });
  });

  test('given a group that the body does not have, it is refused by name', () => {
    const answers = answerStage(
      { kind: 'at-most', choices: ['object'], threshold: { number: 0 }, group: 'p5' },
      {
        body: seats(3),
        paper: ONE_NAME,
        asked: ['a'],
        open: false,
        votes: new Map(),
        declared: {},
      },
    );
    expect(answers.ok ? '' : answers.error.message).toContain('“p5”');
  });
});

describe('heads counted where weight matters', () => {
  const weigh = (weights: readonly number[]): Poll['body'] => ({
    ...seats(weights.length),
    weights: { people: Object.fromEntries(weights.map((weight, n) => [`m${n}`, weight])) },
  });
  const share65: StageRule = {
    kind: 'at-least',
    choices: ['consent'],
    threshold: { num: 65, den: 100, base: 'eligible', than: 'or-equal' },
    weights: 'people',
  };
  const graded = {
    ...ONE_NAME,
    form: {
      kind: 'graded' as const,
      grades: [
        { id: 'yes', title: 'Yes', counts: 'consent' as const },
        { id: 'no', title: 'No', counts: 'object' as const },
      ],
    },
  };

  test('given all heads, the share of weight is met; given all but the one nobody names, it depends on who', () => {
    const body = weigh([50, 20, 20, 10]);
    const of = (yes: number): Tally => ({
      complete: true,
      candidates: { a: { for: yes, against: 4 - yes, neutral: 0 } },
    });
    expect(outcomes(share65, 4, of(4), { body, paper: graded })).toEqual({ a: 'met' });
    expect(outcomes(share65, 4, of(3), { body, paper: graded })).toEqual({ a: 'undetermined' });
    expect(outcomes(share65, 4, of(1), { body, paper: graded })).toEqual({ a: 'not-met' });
  });

  test('the answer is that of all the ways in which the heads can be given out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 7 }),
        fc.nat(7),
        fc.integer({ min: 1, max: 99 }),
        (weights, yes, num) => {
          const size = weights.length;
          const heads = Math.min(yes, size);
          const rule = {
            ...share65,
            threshold: { num, den: 100, base: 'eligible', than: 'or-equal' },
          } as StageRule;
          const total = weights.reduce((a, b) => a + b, 0);
          const ways = Array.from({ length: 2 ** size }, (_, set) => set)
            .filter((set) => set.toString(2).replaceAll('0', '').length === heads)
            .map((set) => weights.reduce((sum, w, n) => sum + ((set >> n) & 1 ? w : 0), 0))
            .map((sum) => sum * 100 >= num * total && sum > 0);
          const truth = ways.every(Boolean)
            ? 'met'
            : ways.some(Boolean)
              ? 'undetermined'
              : 'not-met';
          const tally: Tally = {
            complete: true,
            candidates: { a: { for: heads, against: size - heads, neutral: 0 } },
          };
          expect(outcomes(rule, size, tally, { body: weigh(weights), paper: graded })).toEqual({
            a: truth,
          });
        },
      ),
    );
  });
});

/** Every rule of the catalogue with the body and the paper that it is asked with. */
const RULES = CATALOGUE.flatMap((procedure) => {
  const bodies = seat(procedure, anySetup(procedure));
  if (!bodies.ok) throw new Error(bodies.error.message);
  return procedure.stages.flatMap((stage: Stage) => {
    if (!('paper' in stage) || stage.rule === undefined) return [];
    const body = bodies.value[stage.body];
    return body === undefined
      ? []
      : [{ name: `${procedure.name}, ${stage.id}`, rule: stage.rule, paper: stage.paper, body }];
  });
});

const hasOrder = (rule: StageRule): boolean =>
  rule.kind === 'order' || ('parts' in rule && rule.parts.some(hasOrder));

const asked = ['a', 'b', 'c'];

/** Ways to put one of these rules to the test. */
function under(one: (typeof RULES)[number]) {
  const { rule, paper, body } = one;
  const word = Object.fromEntries(declarers(rule).map((role) => [role, ['a']]));
  const poll = (votes: ReadonlyMap<string, Vote>, open: boolean): Poll => ({
    body,
    paper,
    asked,
    open,
    votes,
    declared: word,
  });
  const outcome = (of: Poll): Record<string, string> => {
    const answers = answerStage(rule, of);
    if (!answers.ok) throw new Error(answers.error.message);
    return Object.fromEntries([...answers.value].map(([id, answer]) => [id, answer.outcome]));
  };
  const anyVotes = (seed: number): Map<string, Vote> => {
    const random = randomFrom(seed);
    return new Map(body.eligible.map((member) => [member, anyVote(random, paper.form, 1, asked)]));
  };
  return { rule, paper, body, poll, outcome, anyVotes };
}

// An order ranks candidates against each other, so support for one is not a matter of its own.
const MONOTONE = RULES.filter(
  ({ rule, paper }) => !hasOrder(rule) && ['one', 'graded', 'assent'].includes(paper.form.kind),
);
const COUNTED = MONOTONE.filter(
  ({ rule, paper }) => paper.form.kind !== 'assent' && !JSON.stringify(rule).includes('"weights"'),
);
const named = (rules: typeof RULES) => rules.map((one) => [one.name, one] as const);

test.each(named(RULES))(
  'the rule of %s knows met or not met once every ballot is known, unless candidates are level',
  (_name, one) => {
    const { rule, poll, anyVotes } = under(one);

    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
        const answers = answerStage(rule, poll(anyVotes(seed), false));
        if (!answers.ok) throw new Error(answers.error.message);
        for (const answer of answers.value.values()) {
          if (answer.outcome === 'undetermined')
            expect(JSON.stringify(answer)).toMatch(/"tied":\["/);
        }
      }),
      { numRuns: 15 },
    );
  },
);

test.each(named(RULES))(
  'the rule of %s never takes back what it said of some ballots when the others become known',
  (_name, one) => {
    const { poll, outcome, anyVotes } = under(one);

    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, part) => {
          const all = anyVotes(seed);
          const some = new Map([...all].slice(0, Math.floor(all.size * part)));
          const early = outcome(poll(some, true));
          const late = outcome(poll(all, false));
          for (const id of asked) {
            if (early[id] !== 'undetermined') expect([id, late[id]]).toEqual([id, early[id]]);
          }
        },
      ),
      { numRuns: 15 },
    );
  },
);

test.each(named(MONOTONE))(
  'the rule of %s never turns met into not met when a member moves over to the candidate',
  (_name, one) => {
    const { paper, body, poll, outcome, anyVotes } = under(one);

    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat(), (seed, place) => {
        const votes = anyVotes(seed);
        const member = body.eligible[place % body.eligible.length] ?? '';
        const before = outcome(poll(votes, false))['a'];
        const { form } = paper;
        const moved: Vote =
          form.kind === 'one'
            ? { kind: 'names', names: ['a'] }
            : form.kind === 'assent'
              ? { kind: 'assent', says: 'no-objection' }
              : {
                  kind: 'grades',
                  grades: {
                    a:
                      form.kind === 'graded'
                        ? (form.grades.find((grade) => grade.counts === 'consent')?.id ?? '')
                        : '',
                  },
                };
        votes.set(member, moved);
        if (before === 'met') expect(outcome(poll(votes, false))['a']).toBe('met');
      }),
      { numRuns: 15 },
    );
  },
);

test.each(named(COUNTED))(
  'the rule of %s says of the numbers what it says of the ballots',
  (_name, one) => {
    const { paper, body, poll, outcome, anyVotes } = under(one);

    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
        const votes = anyVotes(seed);
        const count = (members: readonly string[], id: string, choice: string): number =>
          members.filter((member) => {
            const vote = votes.get(member);
            return vote !== undefined && choiceFor(paper.form, vote, id) === choice;
          }).length;
        const counts = (members: readonly string[], id: string) => ({
          for: count(members, id, 'consent'),
          ...(paper.form.kind === 'one' ? {} : { against: count(members, id, 'object') }),
          neutral: count(members, id, 'abstain'),
        });
        const groupOf = (members: readonly string[], id: string) => ({
          for: count(members, id, 'consent'),
          against: count(members, id, 'object'),
          neutral: count(members, id, 'abstain'),
        });
        const tally: Tally = {
          complete: true,
          blank: [...votes.values()].filter((vote) => vote.kind === 'blank').length,
          candidates: Object.fromEntries(
            asked.map((id) => [
              id,
              {
                ...counts(body.eligible, id),
                groups: Object.fromEntries(
                  Object.entries(body.groups).map(([name, members]) => [
                    name,
                    groupOf(members, id),
                  ]),
                ),
              },
            ]),
          ),
        };
        expect(outcome({ ...poll(new Map(), false), tally })).toEqual(outcome(poll(votes, false)));
      }),
      { numRuns: 15 },
    );
  },
);
