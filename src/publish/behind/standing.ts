/** The board as pictures: a bar for each candidate, and the seats towards whoever is ahead. */
import type { Standing } from '../../analysis/index.ts';
import { candidateBars, seatMap } from '../../charts/index.ts';
import { chartSvg } from '../chart-svg.ts';
import { asOfWords, listed, type Shown } from './shown.ts';

export function standingShown(standing: Standing): Shown {
  const [first] = standing.candidates;
  const { rule } = standing;
  const answer = first?.answer?.outcome.replace('-', ' ');
  return {
    title: standing.title,
    about: `Where every member stands, ${asOfWords(standing.asOf)}.`,
    sentence: standing.sentence,
    figures: [
      { title: 'Who is for whom', draw: (how) => chartSvg(candidateBars, standing, how) },
      ...(first === undefined
        ? []
        : [
            {
              title: `Seats towards ${first.name}`,
              draw: (how: Parameters<Shown['figures'][number]['draw']>[0]) =>
                chartSvg(seatMap, first, how),
            },
          ]),
    ],
    claims: [
      ...(rule?.claim === undefined ? [] : [rule.claim]),
      ...(first?.members.flatMap(({ claims }) => claims) ?? []),
    ],
    blocks: (cite) => [
      ...(rule === undefined
        ? []
        : [
            {
              kind: 'paragraph' as const,
              line: [
                `Rule: ${rule.words}${answer === undefined ? '' : `: ${answer}`}.`,
                ...cite(rule.claim === undefined ? [] : [rule.claim]),
              ],
            },
          ]),
      ...listed(
        `Seats towards ${first?.name ?? 'nobody'}`,
        (first?.members ?? [])
          .filter(({ stance }) => stance !== 'undeclared')
          .map(({ name, stance, certain, claims }) => [
            { strong: name },
            ` ${stance.replace('-', ' ')}${certain ? '' : ', not certain'} `,
            ...cite(claims.slice(-2)),
          ]),
      ),
    ],
  };
}
