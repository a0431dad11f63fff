/**
 * The counts that the press published in 2024, beside what the record makes of each day: the table
 * of `docs/analysis.md`.
 *
 *     node scripts/run-ts.mjs scripts/counts-2024.ts            prints it
 *     node scripts/run-ts.mjs scripts/counts-2024.ts --effects  what each parameter does to it, on one day
 */
import { sensitivity } from '../src/analysis/index.ts';
import { countsTable } from '../test/golden/nato-2024-counts.ts';
import { knownOn } from '../test/golden/nato-2024-record.ts';

const DAY = '2024-06-17';

function effects(): string[] {
  const found = sensitivity(knownOn(DAY), {
    candidate: 'mark-rutte',
    asOf: DAY,
    include: 'accepted',
  });
  if (!found.ok) throw new Error(found.error.message);
  const percent = (chance: number | undefined): string =>
    chance === undefined ? '' : `${(chance * 100).toFixed(1)} %`;
  return [
    '| parameter | expected with half | with twice | met with half | with twice |',
    '| --- | --- | --- | --- | --- |',
    ...found.value.effects.map(
      ({ parameter, expected: [half, twice], met }) =>
        `| \`${parameter}\` | ${half.toFixed(2)} | ${twice.toFixed(2)} | ${percent(met?.[0])} | ${percent(met?.[1])} |`,
    ),
    '',
    `As it is: ${found.value.expected.toFixed(2)} expected; met with ${percent(found.value.met)}.`,
  ];
}

console.log((process.argv.includes('--effects') ? effects() : countsTable()).join('\n'));
