/** Packages as pictures: how the rule's count moves with each, and cost against chance. */
import { costWords, priceWords, type Packages } from '../../analysis/index.ts';
import { packageBars, paretoBars } from '../../charts/index.ts';
import type { Block } from '../briefing/blocks.ts';
import type { Citing } from '../briefing/notes.ts';
import { chartSvg } from '../chart-svg.ts';
import { asOfWords, listed, type Figure, type Shown } from './shown.ts';

export function packageShown(found: Packages): Shown {
  const { title, candidate, asOf, sentence, packages, stands, pareto } = found;
  const bars: Figure = {
    title: 'What everybody chooses, before and after',
    draw: (how) => chartSvg(packageBars, found, how),
  };
  const steps: Figure = {
    title: 'From the cheapest to the surest',
    draw: (how) => chartSvg(paretoBars, found, how),
  };
  return {
    title,
    about: `Packages for ${candidate.name}, ${asOfWords(asOf)}.`,
    sentence,
    figures: pareto === undefined ? [bars] : [bars, steps],
    claims: [
      ...packages.flatMap(({ concessions }) => concessions.flatMap(({ claims }) => claims)),
      ...stands.flatMap(({ claims }) => claims),
      ...(found.conflict ?? []).flatMap(({ claims }) => claims),
    ],
    blocks: (cite) => [
      ...packages.flatMap((_, i) => onePackage(found, i, cite)),
      ...listed(
        'Why there is no package',
        (found.conflict ?? []).map(({ words, claims }) => [`${words} `, ...cite(claims)]),
      ),
      ...listed(
        'Where members are taken to stand, if nothing is given',
        stands
          .filter(({ why }) => why !== 'open')
          .map(({ name, choice, claims }) => [
            { strong: name },
            `: ${choice} `,
            ...cite(claims.slice(-2)),
          ]),
      ),
    ],
  };
}

function onePackage(
  { packages, unit }: Packages,
  at: number,
  cite: Citing['cite'],
): readonly Block[] {
  const one = packages[at];
  if (one === undefined) return [];
  return listed(
    `Package ${at + 1}: ${costWords(one.cost, unit)}`,
    one.concessions.map((concession) => [
      `${concession.label} – ${priceWords(concession, unit)} `,
      ...cite(concession.claims),
    ]),
  );
}
