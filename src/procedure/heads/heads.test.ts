import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRule, bodyOf } from '../../../test/any-rule.ts';
import { evaluate, type Body } from '../evaluate.ts';
import type { ProcedureBody } from '../parts/body.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import { CHOICES, type Choice, type Rule } from '../rule.ts';
import { rootNumber } from '../parts/stage-rule.ts';
import { choicesIn, headsOf, reachOf } from './index.ts';

/** The same body as a procedure writes it down. */
const written = ({ members, groups = {}, weights = {} }: Body): ProcedureBody => ({
  id: 'body',
  title: 'Body',
  members: [...members],
  groups: Object.fromEntries(
    Object.entries(groups).map(([id, inside]) => [id, { title: id, members: [...inside] }]),
  ),
  weights: Object.fromEntries(
    Object.entries(weights).map(([id, of]) => [id, { title: id, unit: 'votes', of: { ...of } }]),
  ),
});

/** Every way in which the members can choose. */
function* everyWay(
  members: readonly string[],
  choices: readonly Choice[],
): Generator<Map<string, Choice[]>> {
  const [first, ...rest] = members;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const way of everyWay(rest, choices)) {
    for (const choice of choices) yield new Map([...way, [first, [choice]]]);
  }
}

/** What can come of a rule, tried out in full. */
function tried(rule: Rule, body: Body, choices: readonly Choice[]): ReadonlySet<string> {
  const outcomes = new Set<string>();
  for (const ballot of everyWay(body.members, choices)) {
    const answer = evaluate(rule, body, ballot);
    if (answer.ok) outcomes.add(answer.value.outcome);
  }
  return outcomes;
}

const someChoices = fc.subarray([...CHOICES], { minLength: 1 });

describe('whether a rule can be met, and lost', () => {
  it('is what trying out every way to choose says, for any rule of a small body', () => {
    let degenerate = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain(bodyOf),
        anyRule,
        someChoices,
        (body, rule, choices) => {
          const heads = headsOf(written(body), rule);
          if (heads === undefined) throw new Error('the rule names what the body has');
          const can = reachOf(rule, heads, choices);
          const outcomes = tried(rule, body, choices);
          if (outcomes.size < 2) degenerate += 1;
          expect(can).toEqual({
            met: outcomes.has('met') ? 'yes' : 'no',
            lost: outcomes.has('not-met') ? 'yes' : 'no',
          });
        },
      ),
      { numRuns: 400 },
    );
    // The cases that matter, a rule that has only one outcome, were among them.
    expect(degenerate).toBeGreaterThan(20);
  });

  it('is left open where only too many ways could tell', () => {
    const rule: StageRule = {
      kind: 'all',
      parts: [
        { kind: 'at-least', choices: ['consent'], threshold: { number: 97 } },
        { kind: 'at-least', choices: ['object'], threshold: { number: 97 } },
      ],
    };
    const heads = headsOf({ id: 'b', title: 'B', size: 193 }, rule);
    expect(heads && reachOf(rule, heads, CHOICES)).toEqual({ met: 'unknown', lost: 'yes' });
  });

  it('does not hang on what heads do not settle', () => {
    const declared: StageRule = { kind: 'declared', by: 'chair', criteria: ['breadth'] };
    const heads = headsOf({ id: 'b', title: 'B', size: 5 }, declared);
    expect(heads && reachOf(declared, heads, CHOICES)).toEqual({ met: 'yes', lost: 'yes' });
  });
});

describe('the heads of a body', () => {
  const veto: StageRule = {
    kind: 'at-most',
    choices: ['object'],
    threshold: { number: 0 },
    group: 'five',
  };
  const body: ProcedureBody = {
    id: 'b',
    title: 'B',
    size: 15,
    groups: { five: { title: 'Five', size: 5 } },
  };

  it('are counted by the groups that the rule asks for', () => {
    expect(headsOf(body, veto)).toEqual({
      classes: [
        { heads: 5, groups: ['five'], weights: {} },
        { heads: 10, groups: [], weights: {} },
      ],
      total: 15,
      standIn: false,
      unweighed: [],
      overlapping: false,
    });
  });

  it('are a hundred where the size varies, and more where the rule asks for a number', () => {
    const varies: ProcedureBody = { id: 'b', title: 'B', size: 'varies' };
    const atLeast = (number: number): StageRule => ({
      kind: 'at-least',
      choices: ['consent'],
      threshold: { number },
    });
    expect(headsOf(varies, atLeast(3))).toMatchObject({ total: 100, standIn: true });
    expect(headsOf(varies, atLeast(80))).toMatchObject({ total: 161, standIn: true });
  });

  it('are not there for a group that the body does not have', () => {
    expect(headsOf({ id: 'b', title: 'B', size: 15 }, veto)).toBeUndefined();
    expect(headsOf({ ...body, groups: {} }, { ...veto, group: 'constructor' })).toBeUndefined();
  });

  it.each([
    // Debian: three halves of the root of 996 developers is 47.3, so 48 must be reached.
    [3, 2, 996, 'at-least', 48],
    [1, 1, 100, 'at-least', 10],
    [1, 1, 99, 'at-most', 9],
    [9_007_199_254_740_991, 1, 100, 'at-least', 101],
  ] as const)('%i/%i of the root of %i is, %s, %i', (num, den, size, kind, number) => {
    expect(rootNumber({ num, den, rootOf: 'members' }, size, kind)).toBe(number);
  });
});

describe('what a paper leaves open', () => {
  const paper = {
    id: 's',
    title: 'S',
    kind: 'ballot',
    body: 'b',
    by: 'chair',
    about: 'slate',
    result: { to: ['public'], tells: 'counts' },
    rule: { kind: 'order', by: 'most-votes', first: 1 },
    rounds: 'no-limit',
    met: { end: 'appointed' },
  } as const;

  it('is no absence where silence is consent, and no abstention where there is none', () => {
    expect(
      choicesIn({
        ...paper,
        result: { ...paper.result, to: ['public'] },
        paper: {
          form: { kind: 'assent', reserve: true, abstain: false },
          secrecy: 'open',
          unheard: 'consent',
        },
      }),
    ).toEqual(['consent', 'object']);
  });

  it('is all four under a paper with a name', () => {
    expect(
      choicesIn({
        ...paper,
        result: { ...paper.result, to: ['public'] },
        paper: { form: { kind: 'one', writeIn: false }, secrecy: 'secret', unheard: 'absent' },
      }),
    ).toEqual(CHOICES);
  });
});
