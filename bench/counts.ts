/**
 * How long it takes to condition 193 members exactly on counts, with the marginals of all of them.
 *
 *     node scripts/run-ts.mjs bench/counts.ts
 */
import { createRequire } from 'node:module';
import type * as AnalysisRoom from '../src/analysis/index.ts';
import { numbersFrom } from '../test/bodies.ts';
import { medianOf, told } from './timing.ts';

const { between, condition, samplerOf } = createRequire(import.meta.url)(
  '../dist/analysis/index.js',
) as typeof AnalysisRoom;

const SIZE = 193;
const members = Array.from({ length: SIZE }, (_, i) => {
  const chance = 0.05 + (0.9 * ((i * 37) % SIZE)) / SIZE;
  return [chance, 1 - chance];
});
const one = [{ name: 'two thirds', kinds: [0], likelihood: between(129, 129, SIZE) }];
const group = {
  name: 'a group',
  among: Array.from({ length: 12 }, (_, i) => i),
  kinds: [0],
  likelihood: between(4, 8, 12),
};
const ten = Array.from({ length: 10 }, (_, g) => ({
  name: `group ${g}`,
  among: Array.from({ length: 19 }, (__, i) => i * 10 + g),
  kinds: [0],
  likelihood: between(8, 15, 19),
}));

/** A refusal would be timed as an answer. */
function conditioned(counts: Parameters<typeof condition>[1]): void {
  const found = condition(members, counts);
  if (!found.ok) throw new Error(found.error.message);
}

export async function benchCounts(): Promise<string[]> {
  const sampler = samplerOf(members, one);
  if (!sampler.ok) throw new Error(sampler.error.message);
  const random = numbersFrom(1);
  // So short that the compiler needs some rounds before it is timed.
  for (let i = 0; i < 50; i += 1) conditioned(one);
  return [
    `Conditioning ${SIZE} members exactly, median:`,
    `  on one count: ${told(await medianOf(() => conditioned(one), 300))}`,
    `  on a count of all and one of a group of 12: ${told(await medianOf(() => conditioned([...one, group]), 50))}`,
    `  on a count of all and ten of groups of 19: ${told(await medianOf(() => conditioned([...one, ...ten]), 20))}`,
    `  one joint sample: ${told(await medianOf(() => sampler.value(random), 300))}`,
  ];
}

if (process.argv[1] === import.meta.filename) console.log((await benchCounts()).join('\n'));
