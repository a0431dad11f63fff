/** What to watch, what was promised and what is wanted, as pictures. */
import type { Commitments, Criteria, Watch } from '../../analysis/index.ts';
import { criteriaGrid, promiseBars, watchBars } from '../../charts/index.ts';
import { chartSvg } from '../chart-svg.ts';
import { asOfWords, claimsOf, listed, wordLine, type Shown } from './shown.ts';

/** `claims`: those that the standing rests on from which news is told. */
export const watchShown = (watch: Watch, claims: readonly string[]): Shown => ({
  title: watch.title,
  about: `What to watch on ${watch.name}, ${asOfWords(watch.asOf)}.`,
  sentence: watch.sentence,
  figures: [
    { title: 'What would move the answer', draw: (how) => chartSvg(watchBars, watch, how) },
  ],
  claims,
  blocks: () =>
    listed(
      'Every piece of news that would move it',
      watch.news.map(({ words, turnsOutcome, after, blockers, margin }) => [
        `${words}: ${turnsOutcome ? `the rule is ${(after.outcome ?? 'answered otherwise').replace('-', ' ')}; ` : ''}blockers ${blockers > 0 ? '+' : ''}${blockers}, margins by ${Number(margin.toFixed(2))}`,
      ]),
    ),
});

export const commitmentsShown = (found: Commitments): Shown => {
  const { commitments, title, asOf } = found;
  const overdue = commitments.filter(({ state }) => state === 'overdue').length;
  const words = commitments.flatMap((one) => [
    ...one.words,
    ...one.expected.flatMap((more) => more.words),
  ]);
  return {
    title,
    about: `What was promised, and what came of it, ${asOfWords(asOf)}.`,
    sentence:
      commitments.length === 0
        ? 'Nobody is known to have promised anything.'
        : `${commitments.length} ${commitments.length === 1 ? 'promise' : 'promises'}, ${overdue} overdue.`,
    figures: [{ title: 'What came of promises', draw: (how) => chartSvg(promiseBars, found, how) }],
    claims: claimsOf(words),
    blocks: (cite) =>
      listed(
        'Promises',
        commitments.map((one) => [
          { strong: one.state },
          `: ${one.sentence} `,
          ...cite(claimsOf(one.words)),
        ]),
      ),
  };
};

export const criteriaShown = (found: Criteria): Shown => {
  const { criteria, title, asOf } = found;
  return {
    title,
    about: `What a candidate is said to need, and who is said to have it, ${asOfWords(asOf)}.`,
    sentence:
      criteria.length === 0
        ? 'Nobody is known to have said what a candidate needs.'
        : `${criteria.length} ${criteria.length === 1 ? 'thing is' : 'things are'} said to be needed.`,
    figures: [{ title: 'Who has what', draw: (how) => chartSvg(criteriaGrid, found, how) }],
    claims: criteria.flatMap(({ words, candidates }) => [
      ...claimsOf(words),
      ...candidates.flatMap((one) => claimsOf(one.words)),
    ]),
    blocks: (cite) =>
      criteria.flatMap(({ asks, words }) =>
        listed(
          `“${asks}”`,
          words.map((word) => wordLine(word, cite)),
        ),
      ),
  };
};
