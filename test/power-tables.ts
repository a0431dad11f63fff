/** Bodies whose power is published, as rules: used by the tests and by the bench. */
import type { AtLeast, AtMost, Body, Rule } from '../src/procedure/index.ts';

export interface Weighted {
  readonly rule: Rule;
  readonly body: Body;
}

const yes = (number: number, weights?: string): AtLeast => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { number },
  ...(weights === undefined ? {} : { weights }),
});

/** A table of weights for members M0, M1, … */
const named = (weights: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(weights.map((weight, i) => [`M${i}`, weight]));

const members = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `M${i}`);

export const weightedGame = (quota: number, weights: readonly number[]): Weighted => ({
  rule: yes(quota, 'votes'),
  body: { members: members(weights.length), weights: { votes: named(weights) } },
});

export const equalGame = (needed: number, count: number): Weighted => ({
  rule: yes(needed),
  body: { members: members(count) },
});

export const noObjection = (count: number): Weighted => ({
  rule: { kind: 'at-most', choices: ['object'], threshold: { number: 0 } },
  body: { members: members(count) },
});

/** Charter of the United Nations, Article 27(3): nine of fifteen, and none of the permanent five against. */
export const SECURITY_COUNCIL: Weighted = {
  rule: {
    kind: 'all',
    parts: [
      yes(9),
      { kind: 'at-most', choices: ['object'], threshold: { number: 0 }, group: 'permanent' },
    ],
  },
  body: { members: members(15), groups: { permanent: members(5) } },
};

export const EU15: Weighted = weightedGame(62, [10, 10, 10, 10, 8, 5, 5, 5, 5, 4, 4, 3, 3, 3, 2]);

/**
 * The 27 of 2007: votes under the Treaty of Nice, and populations in hundreds of people as the
 * Council's Rules of Procedure had them for 2007 (Council Decision 2007/4/EC, Euratom).
 */
const STATES_2007: readonly (readonly [code: string, votes: number, people: number])[] = [
  ['DEU', 29, 824_380],
  ['FRA', 29, 628_862],
  ['GBR', 29, 604_219],
  ['ITA', 29, 587_517],
  ['ESP', 27, 437_583],
  ['POL', 27, 381_571],
  ['ROU', 14, 216_102],
  ['NLD', 13, 163_342],
  ['GRC', 12, 111_252],
  ['PRT', 12, 105_696],
  ['BEL', 12, 105_114],
  ['CZE', 12, 102_511],
  ['HUN', 12, 100_766],
  ['SWE', 10, 90_478],
  ['AUT', 10, 82_659],
  ['BGR', 10, 77_189],
  ['DNK', 7, 54_275],
  ['SVK', 7, 53_892],
  ['FIN', 7, 52_556],
  ['IRL', 7, 42_090],
  ['LTU', 7, 34_033],
  ['LVA', 4, 22_946],
  ['SVN', 4, 20_034],
  ['EST', 4, 13_447],
  ['CYP', 4, 7664],
  ['LUX', 4, 4595],
  ['MLT', 3, 4043],
];

const BODY_2007: Body = {
  members: STATES_2007.map(([code]) => code),
  weights: {
    votes: Object.fromEntries(STATES_2007.map(([code, votes]) => [code, votes])),
    people: Object.fromEntries(STATES_2007.map(([code, , people]) => [code, people])),
  },
};

const peopleShare = (num: number): AtLeast => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { num, den: 100, base: 'members', than: 'or-equal' },
  weights: 'people',
});

/** Treaty of Nice: 255 of 345 votes; with a majority of states; with 62 % of the population. */
export const NICE_VOTES: Weighted = { rule: yes(255, 'votes'), body: BODY_2007 };
export const NICE_VOTES_STATES: Weighted = {
  rule: { kind: 'all', parts: [yes(255, 'votes'), yes(14)] },
  body: BODY_2007,
};
export const NICE: Weighted = {
  rule: { kind: 'all', parts: [yes(255, 'votes'), yes(14), peopleShare(62)] },
  body: BODY_2007,
};

const fewerThanFour: AtMost = { kind: 'at-most', choices: ['object'], threshold: { number: 3 } };
const lisbon: Rule = { kind: 'all', parts: [yes(15), peopleShare(65)] };

/** Article 16(4) TEU: 55 % of the states with 65 % of the people, or fewer than four members against. */
export const LISBON: Weighted = {
  rule: { kind: 'any', parts: [lisbon, fewerThanFour] },
  body: BODY_2007,
};
export const LISBON_WITHOUT_CLAUSE: Weighted = { rule: lisbon, body: BODY_2007 };

/** A board of 190 with many different weights, as the Bretton Woods institutions have; made up. */
export const BOARD_190: Weighted = weightedGame(
  // 85 % of all weight, as for the gravest decisions there.
  Math.ceil(0.85 * boardWeights().reduce((a, b) => a + b, 0)),
  boardWeights(),
);

/** From 1,650 down to 14, falling as a power of the rank. */
function boardWeights(): readonly number[] {
  return Array.from({ length: 190 }, (_, i) => 12 + Math.round(1640 / (i + 1) ** 1.1));
}
