/** Hypotheses as pictures: a matrix for each analyst and member. */
import type { Hypotheses } from '../../analysis/index.ts';
import { marksGrid } from '../../charts/index.ts';
import { chartSvg } from '../chart-svg.ts';
import { asOfWords, claimsOf, listed, wordLine, type Figure, type Shown } from './shown.ts';

export function hypothesesShown(found: Hypotheses): Shown {
  const { title, asOf, members } = found;
  const figures = members.flatMap((of) =>
    of.matrices.map((matrix): Figure => ({
      title: `Why ${of.name} acts, by ${matrix.analyst}`,
      draw: (how) => chartSvg(marksGrid, { of, matrix }, how),
    })),
  );
  return {
    title,
    about: `Why members act, ${asOfWords(asOf)}: evidence against hypotheses, the least inconsistent first.`,
    sentence:
      members.length === 0
        ? 'Nobody is known to have offered a hypothesis.'
        : members.map(({ sentence }) => sentence).join(' '),
    figures,
    claims: members.flatMap(({ hypotheses, evidence }) =>
      [...hypotheses, ...evidence].flatMap(({ words }) => claimsOf(words)),
    ),
    blocks: (cite) =>
      members.flatMap(({ name, hypotheses, evidence }) => [
        ...listed(
          `${name}: hypotheses`,
          hypotheses.map(({ label, words }) => [`${label} `, ...cite(claimsOf(words))]),
        ),
        ...listed(
          `${name}: evidence`,
          evidence.flatMap(({ label, words }) => [
            [label],
            ...words.map((word) => wordLine(word, cite)),
          ]),
        ),
      ]),
  };
}
