/** One member towards a candidate, as a page: where it sits among the others, and everything said of it. */
import type { CandidateStanding, Why } from '../../analysis/index.ts';
import { seatMap } from '../../charts/index.ts';
import { chartSvg } from '../chart-svg.ts';
import { asOfWords, claimsOf, listed, wordLine, type Shown } from './shown.ts';

/** `towards`: the standing of the candidate whom it is about. */
export function whyShown(found: Why, towards: CandidateStanding): Shown {
  const { blocker, name, candidateName } = found;
  const sections = [
    ['What its stance rests on', blocker.stance],
    ['Over what', blocker.grounds.map(({ word }) => word)],
    ['What it asks', blocker.prices.map(({ word }) => word)],
    ['What it depends on', blocker.conditions.map(({ word }) => word)],
    ['What it was offered', blocker.gifts.map(({ word }) => word)],
    ['Why it is thought to act', blocker.motives.map(({ word }) => word)],
    ['What passed between them', found.relations],
    ['On other candidates', found.others],
    ['Said, and not counted any more', found.setAside.map(({ word }) => word)],
    ['Disputed', found.disputed],
    ['Said to be possible, or denied', found.hints],
  ] as const;
  return {
    title: `${name} on ${candidateName}`,
    about: `${found.title}, ${asOfWords(found.asOf)}.`,
    sentence: found.sentence,
    figures: [
      { title: `Seats towards ${candidateName}`, draw: (how) => chartSvg(seatMap, towards, how) },
    ],
    claims: sections.flatMap(([, words]) => claimsOf(words)),
    blocks: (cite) =>
      sections.flatMap(([heading, words]) =>
        listed(
          heading,
          words.map((word) => wordLine(word, cite)),
        ),
      ),
  };
}
