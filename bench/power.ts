/**
 * How long exact voting power takes: the methods of the program against asking about every coalition.
 *
 *     node scripts/run-ts.mjs bench/power.ts
 */
import { createRequire } from 'node:module';
import type * as AnalysisRoom from '../src/analysis/index.ts';
import {
  BOARD_190,
  equalGame,
  LISBON,
  NICE,
  NICE_VOTES,
  SECURITY_COUNCIL,
  weightedGame,
  type Weighted,
} from '../test/power-tables.ts';
import { median, ms } from './timing.ts';

const { powerOf, gameOf } = createRequire(import.meta.url)(
  '../dist/analysis/index.js',
) as typeof AnalysisRoom;

const GAMES: readonly (readonly [string, Weighted])[] = [
  ['UN Security Council, 15', SECURITY_COUNCIL],
  ['EU-27, votes of Nice', NICE_VOTES],
  ['EU-27, Nice with populations', NICE],
  ['EU-27, Lisbon with populations', LISBON],
  ['board of 190, weighted', BOARD_190],
  ['193 equal members', equalGame(129, 193)],
];

/** Larger bodies are not asked coalition by coalition: 2^27 already takes minutes. */
const PLAINLY_UP_TO = 21;

function time(run: () => unknown, rounds: number): number {
  run();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/** Swings of every member by walking through all coalitions, with sums kept in a Gray code's order. */
function plainly({ rule, body }: Weighted): number {
  const game = gameOf(rule, body);
  if (!game.ok) throw new Error(game.error.message);
  const { majorities, formula, members } = game.value;
  const wins = (sums: readonly number[]): boolean => {
    const holds = (part: typeof formula): boolean =>
      part.kind === 'one'
        ? (sums[part.index] ?? 0) >= (majorities[part.index]?.quota ?? 0)
        : part.kind === 'all'
          ? part.of.every(holds)
          : part.of.some(holds);
    return holds(formula);
  };
  let swings = 0;
  const sums = majorities.map(() => 0);
  let coalition = 0;
  for (let step = 0; step < 2 ** members.length; step += 1) {
    if (wins(sums)) {
      for (let m = 0; m < members.length; m += 1) {
        if (((coalition >> m) & 1) === 0) continue;
        const without = sums.map((sum, t) => sum - (majorities[t]?.weights[m] ?? 0));
        if (!wins(without)) swings += 1;
      }
    }
    const turned = Math.log2((step + 1) & -(step + 1));
    const joins = ((coalition >> turned) & 1) === 0;
    coalition ^= 1 << turned;
    for (const [t, { weights }] of majorities.entries()) {
      sums[t] = (sums[t] ?? 0) + (joins ? 1 : -1) * (weights[turned] ?? 0);
    }
  }
  return swings;
}

const exactly = ({ rule, body }: Weighted): number => {
  const power = powerOf(rule, body);
  if (!power.ok) throw new Error(power.error.message);
  return Number(power.value.members.reduce((sum, { swings }) => sum + swings, 0n));
};

const lines = GAMES.map(([name, game]) => {
  const took = ms(time(() => exactly(game), 3));
  const plain =
    game.body.members.length > PLAINLY_UP_TO ? 'not tried' : ms(time(() => plainly(game), 1));
  return `${name.padEnd(32)} ${took.padStart(10)}   every coalition: ${plain}`;
});

/** Weights from 100 down, at two thirds: how both grow with the body. */
const growing = [10, 15, 20, 40, 80, 160].map((size) => {
  const weights = Array.from({ length: size }, (_, i) => 100 - (i % 90));
  const game = weightedGame(Math.ceil((2 * weights.reduce((a, b) => a + b, 0)) / 3), weights);
  const exact = time(() => exactly(game), 3);
  if (size > PLAINLY_UP_TO) {
    return `${String(size).padStart(4)} members: ${ms(exact).padStart(9)}`;
  }
  if (exactly(game) !== plainly(game)) throw new Error('the two ways disagree');
  return `${String(size).padStart(4)} members: ${ms(exact).padStart(9)}   every coalition: ${ms(time(() => plainly(game), 1))}`;
});

console.log(
  [
    'All indices and minimal sets, exactly:',
    ...lines,
    '',
    'With the size of the body:',
    ...growing,
  ].join('\n'),
);
