/** An estimate as pictures: the number in favour, and where each member is likely to stand. */
import { leastInFavour, type EstimateOutput } from '../../api/index.ts';
import { memberChances, numberChances } from '../../charts/index.ts';
import { chartSvg } from '../chart-svg.ts';
import { asOfWords, listed, type Shown } from './shown.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function estimateShown(title: string, found: EstimateOutput): Shown {
  const { name, asOf, number, size, rule, members, blocking = [] } = found;
  const [low, high] = number.interval;
  const range = low === high ? `${low}` : `${low} to ${high}`;
  const met =
    rule === undefined ? '' : ` The rule is met with a chance of ${percent(rule.met)} that day.`;
  const nameOf = (id: string): string => members.find(({ member }) => member === id)?.name ?? id;
  return {
    title,
    about: `An estimate on ${name}, ${asOfWords(asOf)}, from claims by rules that are partly judgement.`,
    sentence: `${number.expected.toFixed(1)} of ${size} in favour of ${name} are to be expected, ${range} with four chances in five.${met}`,
    figures: [
      { title: 'How many are in favour', draw: (how) => chartSvg(numberChances, found, how) },
      { title: 'Where members stand', draw: (how) => chartSvg(memberChances, found, how) },
    ],
    claims: [
      ...members.flatMap(({ reports }) => reports.flatMap(({ claims }) => claims)),
      ...found.counts.flatMap(({ claim, copies }) => [claim, ...copies]),
    ],
    blocks: (cite) => [
      ...listed(
        'The record contradicts itself',
        found.clashes.map(({ sentence, claim, against }) => [
          `${sentence} `,
          ...cite([claim, ...against]),
        ]),
      ),
      ...listed(
        'Members',
        leastInFavour(members).map(({ name: who, for: chance, alone, reports }) => [
          { strong: who },
          ` ${percent(chance)} in favour; by claims on members alone ${percent(alone)} `,
          ...cite(reports.flatMap(({ claims }) => claims).slice(-2)),
        ]),
      ),
      ...listed(
        'Published counts',
        found.counts.map(({ claim, day, side, atLeast, atMost }) => [
          `${day}: ${atLeast === atMost ? atLeast : `${atLeast} to ${atMost}`} ${side} `,
          ...cite([claim]),
        ]),
      ),
      ...listed(
        'Can still block',
        blocking
          .slice(0, 8)
          .map(({ members: of, chance }) => [
            `${percent(chance)}: ${of.map(nameOf).join(' with ')}`,
          ]),
      ),
    ],
  };
}
