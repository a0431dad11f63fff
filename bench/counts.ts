/**
 * How long it takes to condition 193 members exactly on a count, with the marginals of all of them.
 *
 *     node scripts/run-ts.mjs bench/counts.ts
 */
import { createRequire } from 'node:module';
import type * as AnalysisRoom from '../src/analysis/index.ts';
import { median } from './timing.ts';

const { between, condition, samplerOf } = createRequire(import.meta.url)(
  '../dist/analysis/index.js',
) as typeof AnalysisRoom;

const members = Array.from({ length: 193 }, (_, i) => {
  const chance = 0.05 + (0.9 * ((i * 37) % 193)) / 193;
  return [chance, 1 - chance];
});
const one = [{ name: 'two thirds', kinds: [0], likelihood: between(129, 129, 193) }];
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

function time(run: () => unknown, rounds: number): string {
  for (let i = 0; i < 50; i += 1) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return `${median(times).toFixed(3)} ms`;
}

const sampler = samplerOf(members, one);
if (!sampler.ok) throw new Error(sampler.error.message);
let state = 1;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

console.log(
  [
    `193 members, one count: ${time(() => conditioned(one), 300)}`,
    `193 members, one count of all and one of a group of 12: ${time(() => conditioned([...one, group]), 50)}`,
    `193 members, one count of all and ten of groups of 19: ${time(() => conditioned([...one, ...ten]), 50)}`,
    `one joint sample of 193: ${time(() => sampler.value(random), 300)}`,
  ].join('\n'),
);
