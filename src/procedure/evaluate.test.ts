import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from './answer.ts';
import { evaluate, type Ballot, type Body } from './evaluate.ts';
import {
  BASE_CHOICES,
  BASES,
  CHOICES,
  NO_OBJECTION,
  type AtLeast,
  type AtMost,
  type Choice,
  type Rule,
} from './rule.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `M${i}`);

/** A body in which the first members chose as told, and the others are unknown. */
function asked(
  size: number,
  told: Partial<Record<Choice, number>>,
): { body: Body; ballot: Ballot } {
  const members = names(size);
  const ballot = new Map<string, readonly Choice[]>();
  let next = 0;
  for (const choice of CHOICES) {
    for (let i = 0; i < (told[choice] ?? 0); i += 1) ballot.set(members[next++] ?? '', [choice]);
  }
  return { body: { members }, ballot };
}

const share = (num: number, den: number, more: Partial<AtLeast> = {}): AtLeast => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { num, den, base: 'present-and-voting', than: 'or-equal' },
  ...more,
});

function outcomeOf(rule: Rule, size: number, told: Partial<Record<Choice, number>>): string {
  const { body, ballot } = asked(size, told);
  const answer = evaluate(rule, body, ballot);
  return answer.ok ? answer.value.outcome : answer.error.code;
}

describe('two thirds of the members present and voting', () => {
  it.each([
    { consent: 23, object: 12, outcome: 'not-met' },
    { consent: 23, object: 11, outcome: 'met' },
    { consent: 24, object: 12, outcome: 'met' },
    { consent: 0, object: 0, abstain: 35, outcome: 'not-met' },
    { consent: 1, object: 0, abstain: 34, outcome: 'met' },
  ])('are $outcome with $consent for and $object against', ({ outcome, ...told }) => {
    const size = told.consent + told.object + (told.abstain ?? 0);
    expect(outcomeOf(share(2, 3), size, told)).toBe(outcome);
  });

  it('tell how many are needed once it is known who votes', () => {
    const { body, ballot } = asked(35, { consent: 23, object: 12 });
    const answer = evaluate(share(2, 3), body, ballot);
    expect(answer).toEqual({
      ok: true,
      value: {
        kind: 'at-least',
        label: 'at least two thirds of the members present and voting consent',
        outcome: 'not-met',
        count: 23,
        possible: 23,
        needed: 24,
        margin: { min: -1, max: -1 },
        scale: 3,
      },
    });
  });
});

describe('no objection', () => {
  it.each([
    { told: { consent: 32 }, outcome: 'met' },
    { told: { consent: 31 }, outcome: 'undetermined' },
    { told: { consent: 10, abstain: 22 }, outcome: 'met' },
    { told: { object: 1 }, outcome: 'not-met' },
    { told: {}, outcome: 'undetermined' },
  ])('of 32 with $told is $outcome', ({ told, outcome }) => {
    expect(outcomeOf(NO_OBJECTION, 32, told)).toBe(outcome);
  });
});

describe('more than half and a group without objection', () => {
  const rule: Rule = {
    kind: 'all',
    parts: [
      { ...share(1, 2), threshold: { num: 1, den: 2, base: 'members', than: 'strictly' } },
      { kind: 'at-most', choices: ['object'], threshold: { number: 0 }, group: 'permanent' },
    ],
  };
  const body: Body = { members: names(6), groups: { permanent: ['M0', 'M1'] } };
  const known = (choices: readonly Choice[]): Ballot =>
    new Map(choices.map((choice, i) => [`M${i}`, [choice]]));

  it('is met with four of six, the group among them', () => {
    const answer = evaluate(
      rule,
      body,
      known(['consent', 'abstain', 'consent', 'consent', 'consent', 'object']),
    );
    expect(answer.ok && answer.value.outcome).toBe('met');
  });
  it('fails on one objection inside the group however many consent', () => {
    const answer = evaluate(
      rule,
      body,
      known(['object', 'consent', 'consent', 'consent', 'consent', 'consent']),
    );
    expect(answer.ok && answer.value.outcome).toBe('not-met');
    expect(answer.ok && partsOf(answer.value).map((part) => part.outcome)).toEqual([
      'met',
      'not-met',
    ]);
  });
  it('is undetermined while only three of six are known', () => {
    const answer = evaluate(rule, body, known(['consent', 'consent', 'consent']));
    expect(answer.ok && answer.value.outcome).toBe('undetermined');
  });
});

describe('a rule that does not fit the body is refused', () => {
  const body: Body = { members: ['A', 'B'], weights: { votes: { A: 3 }, odd: { A: 1.5, B: 1 } } };
  it.each([
    ['an empty body', NO_OBJECTION, { members: [] }, 'bad-input'],
    ['an unknown group', { ...NO_OBJECTION, group: 'five' }, body, 'not-found'],
    [
      'a group named like something every object has',
      { ...NO_OBJECTION, group: 'constructor' },
      { ...body, groups: {} },
      'not-found',
    ],
    ['an unknown table of weights', { ...NO_OBJECTION, weights: 'people' }, body, 'not-found'],
    ['a weight that is missing', { ...NO_OBJECTION, weights: 'votes' }, body, 'bad-input'],
    ['a weight that is no whole number', { ...NO_OBJECTION, weights: 'odd' }, body, 'bad-input'],
    [
      'weights beyond exact counting',
      { ...NO_OBJECTION, weights: 'big' },
      { ...body, weights: { big: { A: 2 ** 52, B: 2 ** 52 } } },
      'too-large',
    ],
  ])('%s', (_, rule, body, code) => {
    const answer = evaluate(rule, body, new Map());
    expect(answer.ok ? 'answered' : answer.error.code).toBe(code);
  });
  it('a choice of somebody who is no member', () => {
    const answer = evaluate(NO_OBJECTION, body, new Map([['C', ['object']]]));
    expect(answer.ok).toBe(false);
  });
  it('a member without any choice', () => {
    const answer = evaluate(NO_OBJECTION, body, new Map([['A', []]]));
    expect(answer.ok).toBe(false);
  });
});

const choices = fc.uniqueArray(fc.constantFrom(...CHOICES), { minLength: 1 });
const threshold = fc.oneof(
  fc.record({ number: fc.nat(8) }),
  fc.record({
    num: fc.nat(4),
    den: fc.integer({ min: 1, max: 4 }),
    base: fc.constantFrom(...BASES),
    than: fc.constantFrom('or-equal' as const, 'strictly' as const),
  }),
);
const part = fc
  .record({
    kind: fc.constantFrom('at-least' as const, 'at-most' as const),
    choices,
    threshold,
    group: fc.constantFrom(undefined, 'some'),
    weights: fc.constantFrom(undefined, 'votes'),
  })
  .map(({ group, weights, ...rest }): AtLeast | AtMost => ({
    ...rest,
    ...(group === undefined ? {} : { group }),
    ...(weights === undefined ? {} : { weights }),
  }));
const rule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule; part: Rule; joint: Rule }>((tie) => ({
  rule: fc.oneof({ depthSize: 'small' }, tie('part'), tie('joint')),
  part,
  joint: fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    parts: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
  }),
})).rule;
const scene = fc
  .record({
    open: fc.array(choices, { minLength: 1, maxLength: 5 }),
    weights: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
    some: fc.subarray([0, 1, 2, 3, 4]),
  })
  .map(({ open, weights, some }) => {
    const members = names(open.length);
    const body: Body = {
      members,
      groups: { some: some.map((i) => `M${i}`) },
      weights: { votes: Object.fromEntries(members.map((m, i) => [m, weights[i] ?? 0])) },
    };
    return { body, ballot: new Map(members.map((m, i) => [m, open[i] ?? []])) };
  });

/** The meaning of a rule once every choice is known, said as plainly as possible. */
function holds(rule: Rule, body: Body, chosen: ReadonlyMap<string, Choice>): boolean {
  if (rule.kind === 'all') return rule.parts.every((one) => holds(one, body, chosen));
  if (rule.kind === 'any') return rule.parts.some((one) => holds(one, body, chosen));
  const sum = (counts: (choice: Choice) => boolean): number =>
    body.members
      .filter((m) => rule.group === undefined || body.groups?.[rule.group]?.includes(m))
      .filter((m) => counts(chosen.get(m) ?? 'absent'))
      .reduce(
        (total, m) =>
          total + (rule.weights === undefined ? 1 : (body.weights?.[rule.weights]?.[m] ?? 0)),
        0,
      );
  const count = sum((choice) => rule.choices.includes(choice));
  const { threshold } = rule;
  if ('number' in threshold) {
    return rule.kind === 'at-least' ? count >= threshold.number : count <= threshold.number;
  }
  const base = sum((choice) => BASE_CHOICES[threshold.base].includes(choice));
  const [left, right] = [count * threshold.den, threshold.num * base];
  if (threshold.than === 'strictly') return rule.kind === 'at-least' ? left > right : left < right;
  if (rule.kind === 'at-most') return left <= right;
  return left >= right && (threshold.num === 0 || count + base > 0);
}

/** Every way in which the open choices can fall. */
function completions(ballot: Ballot): Map<string, Choice>[] {
  let all: Map<string, Choice>[] = [new Map()];
  for (const [member, open] of ballot) {
    all = all.flatMap((one) => open.map((choice) => new Map([...one, [member, choice]])));
  }
  return all;
}

function truth(rule: Rule, body: Body, ballot: Ballot): string {
  const results = new Set(completions(ballot).map((chosen) => holds(rule, body, chosen)));
  return results.size === 2 ? 'undetermined' : results.has(true) ? 'met' : 'not-met';
}

describe('whatever the rule and whoever is undeclared', () => {
  it('the answer of one part is what trying every possibility finds', () => {
    fc.assert(
      fc.property(part, scene, (part, { body, ballot }) => {
        const answer = evaluate(part, body, ballot);
        expect(answer.ok && answer.value.outcome).toBe(truth(part, body, ballot));
      }),
      { numRuns: 400 },
    );
  });

  it('the answer of a joint rule never contradicts trying every possibility', () => {
    fc.assert(
      fc.property(rule, scene, (rule, { body, ballot }) => {
        const answer = evaluate(rule, body, ballot);
        expect(['undetermined', truth(rule, body, ballot)]).toContain(
          answer.ok && answer.value.outcome,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('margins agree with the outcome, and the needed number with both', () => {
    fc.assert(
      fc.property(part, scene, (part, { body, ballot }) => {
        const answer = evaluate(part, body, ballot);
        if (!answer.ok) throw new Error(answer.error.message);
        for (const { margin, outcome, needed, count, possible, kind } of partsOf(answer.value)) {
          expect(margin.min).toBeLessThanOrEqual(margin.max);
          expect(outcome === 'met').toBe(margin.min >= 0);
          expect(outcome === 'not-met').toBe(margin.max < 0);
          if (needed === undefined) continue;
          const [sure, atBest] =
            kind === 'at-least'
              ? [count >= needed, possible >= needed]
              : [possible <= needed, count <= needed];
          expect([sure, atBest]).toEqual([outcome === 'met', outcome !== 'not-met']);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a member that moves from objecting to consenting never loses a share of those voting', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        (yes, no, num, den) => {
          const rule = share(Math.min(num, den), den);
          const before = outcomeOf(rule, yes + no, { consent: yes, object: no });
          const after = outcomeOf(rule, yes + no, { consent: yes + 1, object: no - 1 });
          expect([before, after]).not.toEqual(['met', 'not-met']);
        },
      ),
    );
  });

  it('learning one more choice never turns a settled answer round', () => {
    fc.assert(
      fc.property(rule, scene, fc.nat(4), fc.nat(3), (rule, { body, ballot }, which, pick) => {
        const before = evaluate(rule, body, ballot);
        const member = body.members[which % body.members.length] ?? '';
        const open = ballot.get(member) ?? CHOICES;
        const learnt = new Map(ballot).set(member, [open[pick % open.length] ?? 'absent']);
        const after = evaluate(rule, body, learnt);
        if (!before.ok || !after.ok) throw new Error('refused');
        if (before.value.outcome !== 'undetermined') {
          expect(after.value.outcome).toBe(before.value.outcome);
        }
      }),
    );
  });
});
