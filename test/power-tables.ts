/** Bodies whose power is published, as rules: used by the tests and by the bench. */
import { PEOPLE_2020 } from '../src/procedure/catalogue/eu-states.ts';
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
 * The 27 for which the Treaty of Nice was written: its votes, and the populations of 1999 in
 * thousands with which J. M. Bilbao and his group at Seville computed the triple majority
 * (“Nice European Council”, www.esi2.us.es/~mbilbao/niza.htm).
 */
const STATES_1999: readonly (readonly [code: string, votes: number, people: number])[] = [
  ['DEU', 29, 82_038],
  ['GBR', 29, 59_247],
  ['FRA', 29, 58_966],
  ['ITA', 29, 57_612],
  ['ESP', 27, 39_394],
  ['POL', 27, 38_667],
  ['ROU', 14, 22_489],
  ['NLD', 13, 15_760],
  ['GRC', 12, 10_533],
  ['CZE', 12, 10_290],
  ['BEL', 12, 10_213],
  ['HUN', 12, 10_092],
  ['PRT', 12, 9980],
  ['SWE', 10, 8854],
  ['BGR', 10, 8230],
  ['AUT', 10, 8082],
  ['SVK', 7, 5393],
  ['DNK', 7, 5313],
  ['FIN', 7, 5160],
  ['IRL', 7, 3744],
  ['LTU', 7, 3701],
  ['LVA', 4, 2439],
  ['SVN', 4, 1978],
  ['EST', 4, 1446],
  ['CYP', 4, 752],
  ['LUX', 4, 429],
  ['MLT', 3, 379],
];

const BODY_1999: Body = {
  members: STATES_1999.map(([code]) => code),
  weights: {
    votes: Object.fromEntries(STATES_1999.map(([code, votes]) => [code, votes])),
    people: Object.fromEntries(STATES_1999.map(([code, , people]) => [code, people])),
  },
};

const peopleShare = (num: number): AtLeast => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { num, den: 100, base: 'members', than: 'or-equal' },
  weights: 'people',
});

/** Treaty of Nice: 255 of 345 votes; with a majority of states; with 62 % of the population. */
export const NICE_VOTES: Weighted = { rule: yes(255, 'votes'), body: BODY_1999 };
export const NICE_VOTES_STATES: Weighted = {
  rule: { kind: 'all', parts: [yes(255, 'votes'), yes(14)] },
  body: BODY_1999,
};
export const NICE: Weighted = {
  rule: { kind: 'all', parts: [yes(255, 'votes'), yes(14), peopleShare(62)] },
  body: BODY_1999,
};

const fewerThanFour: AtMost = { kind: 'at-most', choices: ['object'], threshold: { number: 3 } };

/** Article 16(4) TEU: 55 % of the states with 65 % of the people, or fewer than four members against. */
function lisbon(people: Readonly<Record<string, number>>): readonly [Weighted, Weighted] {
  const states = Object.keys(people);
  const plain: Rule = {
    kind: 'all',
    parts: [yes(Math.ceil(0.55 * states.length)), peopleShare(65)],
  };
  const body: Body = { members: states, weights: { people } };
  return [
    { rule: { kind: 'any', parts: [plain, fewerThanFour] }, body },
    { rule: plain, body },
  ];
}

export const [LISBON, LISBON_WITHOUT_CLAUSE] = lisbon(PEOPLE_2020);

/**
 * The 28 of 2016, each with its share of the people in hundredths of a percent: Council Decision (EU,
 * Euratom) 2015/2393 of 8 December 2015, as Agence Europe reported it on 9 December 2015 (no. 11449).
 */
const SHARES_2016 = {
  DEU: 1593,
  FRA: 1304,
  GBR: 1273,
  ITA: 1207,
  ESP: 912,
  POL: 747,
  ROU: 390,
  NLD: 337,
  BEL: 221,
  GRC: 213,
  CZE: 205,
  PRT: 204,
  HUN: 194,
  SWE: 192,
  AUT: 169,
  BGR: 142,
  DNK: 111,
  FIN: 108,
  SVK: 106,
  IRL: 91,
  HRV: 83,
  LTU: 57,
  SVN: 41,
  LVA: 39,
  EST: 26,
  CYP: 17,
  LUX: 11,
  MLT: 8,
};
export const [LISBON_28, LISBON_28_WITHOUT_CLAUSE] = lisbon(SHARES_2016);

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
