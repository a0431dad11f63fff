/** Random package problems, for tests and benches: the same for the same seed. */
import type { Concession, Move, Pair, Problem, RedLine } from '../src/analysis/package/problem.ts';
import { NO_OBJECTION, type Choice, type Rule } from '../src/procedure/index.ts';

/** Numbers from 0 up to 1, always the same: a linear congruence, of Numerical Recipes. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const RULES: readonly Rule[] = [
  NO_OBJECTION,
  {
    kind: 'at-least',
    choices: ['consent'],
    threshold: { num: 2, den: 3, base: 'present-and-voting', than: 'or-equal' },
  },
  {
    kind: 'at-least',
    choices: ['consent'],
    threshold: { num: 1, den: 2, base: 'members', than: 'strictly' },
    weights: 'votes',
  },
  {
    kind: 'all',
    parts: [
      {
        kind: 'at-least',
        choices: ['consent'],
        threshold: { num: 3, den: 5, base: 'members', than: 'or-equal' },
      },
      { kind: 'at-most', choices: ['object'], threshold: { number: 0 }, group: 'permanent' },
    ],
  },
  {
    kind: 'any',
    parts: [
      NO_OBJECTION,
      {
        kind: 'all',
        parts: [
          {
            kind: 'at-least',
            choices: ['consent'],
            threshold: { num: 3, den: 4, base: 'present', than: 'strictly' },
          },
          { kind: 'at-most', choices: ['object', 'abstain'], threshold: { number: 2 } },
        ],
      },
    ],
  },
];

export interface Size {
  readonly members: number;
  readonly concessions: number;
  readonly rule?: Rule;
}

/** A problem of that size; all its ids exist, and it may well have no package. */
export function randomProblem(
  random: () => number,
  { members: size, concessions: count, rule }: Size,
): Problem {
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const members = Array.from({ length: size }, (_, i) => `M${i}`);
  const concessions = Array.from({ length: count }, (_, i): Concession => ({
    id: `c${i}`,
    label: `gift ${i}`,
    kind: 'analyst',
    cost: random() < 0.2 ? undefined : below(20),
    payers: random() < 0.04 ? [] : undefined,
    // Only towards lower numbers, so that nothing goes round in a circle.
    waitsFor: i > 0 && random() < 0.1 ? [`c${below(i)}`] : [],
    claims: [`claim-${i}`],
  }));
  const ids = concessions.map(({ id }) => id);
  const some = (most: number): string[] => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => pick(ids))),
  ];
  const choice = (): Choice => pick<Choice>(['object', 'object', 'abstain', 'consent', 'absent']);
  const moves = ids.flatMap((id): Move[] =>
    Array.from({ length: 1 + below(2) }, () => ({
      member: pick(members),
      to: random() < 0.8 ? 'consent' : 'abstain',
      needs: [...new Set(random() < 0.3 ? [id, pick(ids)] : [id])],
      chance: random() < 0.5 ? 1 : random(),
      claims: [],
    })),
  );
  const redLines = Array.from({ length: Math.floor(count / 5) }, (): RedLine => ({
    member: pick(members),
    when: some(2),
    unless: random() < 0.3 ? some(1) : [],
    to: random() < 0.8 ? 'object' : 'abstain',
    claims: [],
  }));
  const pairs = (n: number): Pair[] =>
    Array.from({ length: n }, () => ({ a: pick(ids), b: pick(ids), claims: [] })).filter(
      ({ a, b }) => a !== b,
    );
  return {
    body: {
      members,
      groups: { permanent: members.slice(0, Math.ceil(size / 3)) },
      weights: { votes: Object.fromEntries(members.map((member) => [member, 1 + below(5)])) },
    },
    rule: rule ?? pick(RULES),
    now: new Map(members.map((member) => [member, choice()])),
    concessions,
    moves,
    redLines,
    excludes: pairs(Math.floor(count / 6)),
    together: random() < 0.3 ? pairs(1) : [],
    decisions: [],
  };
}

/** Everybody objects, and each is won by any of six things out of `size`, at equal prices: covering, which branches without end. */
export function hardProblem(random: () => number, size: number): Problem {
  const members = Array.from({ length: size }, (_, i) => `M${i}`);
  const concessions = members.map((_, i): Concession => ({
    id: `c${i}`,
    label: `c${i}`,
    kind: 'analyst',
    cost: 1,
    payers: undefined,
    waitsFor: [],
    claims: [],
  }));
  const moves = members.flatMap((member): Move[] =>
    Array.from({ length: 6 }, () => ({
      member,
      to: 'consent',
      needs: [`c${Math.floor(random() * size)}`],
      chance: 1,
      claims: [],
    })),
  );
  return {
    body: { members },
    rule: NO_OBJECTION,
    now: new Map(members.map((member) => [member, 'object'])),
    concessions,
    moves,
    redLines: [],
    excludes: [],
    together: [],
    decisions: [],
  };
}
