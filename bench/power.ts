/**
 * How long exact voting power takes: the methods of the program against asking about every coalition, and
 * against the package `shapley` of npm, where it is installed.
 *
 *     node scripts/run-ts.mjs bench/power.ts            the short runs
 *     node scripts/run-ts.mjs bench/power.ts --long     larger bodies, too
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
import { isLong, medianOf, told, took, type Took } from './timing.ts';

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
const plainlyUpTo = (): number => (isLong() ? 21 : 15);

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

/** The indices of Shapley and Shubik by the public package, where somebody has installed it. */
async function publicly(game: Weighted): Promise<Took | undefined> {
  let library: { readonly shapley: Shapley };
  try {
    library = createRequire(import.meta.url)('shapley') as typeof library;
  } catch {
    return undefined;
  }
  const { members } = game.body;
  const found = gameOf(game.rule, game.body);
  if (!found.ok) throw new Error(found.error.message);
  const [majority] = found.value.majorities;
  const place = new Map(members.map((id, i) => [id, i]));
  const wins = (coalition: Iterable<string>): number => {
    let sum = 0;
    for (const id of coalition) sum += majority?.weights[place.get(id) ?? -1] ?? 0;
    return sum >= (majority?.quota ?? 0) ? 1 : 0;
  };
  return took(() => {
    const of = library.shapley(members, wins);
    for (const id of members) of(id);
  });
}
type Shapley = (
  players: readonly string[],
  worth: (coalition: Iterable<string>) => number,
) => (player: string) => number;

/** It gives no more than this in the time that a bench may take. */
const PUBLICLY_UP_TO = 10;

/** Weights from 100 down, at two thirds: how the cost grows with the body. */
const growing = (size: number): Weighted => {
  const weights = Array.from({ length: size }, (_, i) => 100 - (i % 90));
  return weightedGame(Math.ceil((2 * weights.reduce((a, b) => a + b, 0)) / 3), weights);
};

async function line(name: string, game: Weighted): Promise<string> {
  const size = game.body.members.length;
  const exact = told(await medianOf(() => exactly(game), 3));
  if (size > plainlyUpTo()) return `  ${name.padEnd(31)} ${exact}`;
  if (exactly(game) !== plainly(game)) throw new Error('the two ways disagree');
  const plain = told(await took(() => plainly(game)));
  const library = size > PUBLICLY_UP_TO ? undefined : await publicly(game);
  const other = library === undefined ? '' : `; the package shapley: ${told(library)}`;
  return `  ${name.padEnd(31)} ${exact}; every coalition: ${plain}${other}`;
}

export async function benchPower(): Promise<string[]> {
  const lines = ['All power indices and the number of minimal sets, exactly, median:'];
  for (const [name, game] of GAMES) lines.push(await line(name, game));
  lines.push('The same of weights from 100 down at two thirds, with the size of the body:');
  for (const size of isLong() ? [10, 15, 20, 40, 80, 160] : [10, 15, 20, 40, 80]) {
    lines.push(await line(`${size} members`, growing(size)));
  }
  return lines;
}

if (process.argv[1] === import.meta.filename) console.log((await benchPower()).join('\n'));
