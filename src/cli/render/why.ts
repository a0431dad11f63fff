/** One member towards a candidate: the sentence, then what it rests on, each with its words. */
import type { Why } from '../../analysis/index.ts';
import { dateInWords } from '../../case/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { line, said, section } from './said.ts';
import { MOTIVE_WORDS } from './words.ts';

const SET_ASIDE = {
  later: 'something later was said',
  'stronger-word': 'somebody nearer to the member said otherwise',
  denied: 'it was denied',
  'closer-to-the-member': 'something was said of the member itself',
} as Readonly<Record<string, string>>;

export function whyLines(screen: Screen, found: Why): string[] {
  const { blocker } = found;
  const tied = (link: string | undefined): string =>
    link === undefined ? '' : `, tied to ${link}`;
  return [
    ...wrap(screen, [piece(`${found.name} on ${found.candidateName}`, 'strong')]),
    ...wrap(screen, [piece(`${found.title}. As of ${dateInWords(found.asOf)}.`, 'faint')]),
    '',
    ...wrap(screen, [piece(found.sentence)]),
    ...section(
      screen,
      'What its stance rests on',
      blocker.stance.flatMap((word) => said(screen, word, 2)),
    ),
    ...section(
      screen,
      'Over what',
      blocker.grounds.flatMap(({ word, ground, about, occurred }) =>
        line(
          screen,
          `“${ground}”${about === undefined ? '' : `, about ${about}`}${occurred === undefined ? '' : `, ${dateInWords(occurred)}`}`,
          [word],
        ),
      ),
    ),
    ...section(
      screen,
      'What it asks',
      blocker.prices.flatMap(({ word, asks, payer, link, isFirm }) =>
        line(
          screen,
          `“${asks}”${payer === undefined ? '' : `, of ${payer}`}${tied(link)}${isFirm ? '' : ' (not in its own name)'}`,
          [word],
        ),
      ),
    ),
    ...section(
      screen,
      'What it depends on',
      blocker.conditions.flatMap(({ word, condition }) => line(screen, `“${condition}”`, [word])),
    ),
    ...section(
      screen,
      'What it was offered',
      blocker.gifts.flatMap(({ word, gives, by, state }) =>
        line(screen, `“${gives}”, ${state} by ${by}`, [word]),
      ),
    ),
    ...section(
      screen,
      'Why it is thought to act',
      blocker.motives.flatMap(({ word, motive, link }) =>
        line(screen, `${MOTIVE_WORDS[motive] ?? motive}${tied(link)}`, [word]),
      ),
    ),
    ...section(
      screen,
      'What passed between them',
      found.relations.flatMap((word) => line(screen, word.sentence, [word])),
    ),
    ...section(
      screen,
      'On other candidates',
      found.others.flatMap((word) => line(screen, word.sentence, [word])),
    ),
    ...section(
      screen,
      'Said, and not counted any more',
      found.setAside.flatMap(({ word, why }) =>
        line(
          screen,
          `${word.sentence.replace(/\.$/, '')}: set aside, because ${SET_ASIDE[why] ?? why}`,
          [word],
        ),
      ),
    ),
    ...section(
      screen,
      'Disputed',
      found.disputed.flatMap((word) => line(screen, word.sentence, [word])),
    ),
    ...section(
      screen,
      'Said to be possible, or denied',
      found.hints.flatMap((word) => line(screen, word.sentence, [word])),
    ),
  ];
}
