/** What is in a feed, and how to read it. */
import { dateInWords } from '../../case/index.ts';
import type { Feed } from '../../fetch/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { several } from './words.ts';

/** One entry for each item: title, day, address, what the feed says of it; then what to do next. */
export function feedItems(screen: Screen, feed: Feed, caseName: string): string[] {
  const { items, left, title, url } = feed;
  const head = [title ?? url ?? 'A feed', `: ${several(items.length, 'item')}`];
  const lines = items.flatMap((item) => [
    '',
    ...wrap(screen, [
      piece(item.title, 'strong'),
      ...(item.published === undefined ? [] : [piece(`, ${dateInWords(item.published)}`, 'faint')]),
    ]),
    // On a line of its own and never broken, so that it can be copied.
    `  ${item.url}`,
    ...(item.summary === undefined
      ? []
      : wrap(screen, [piece(item.summary)], { first: '  ', rest: 2 })),
  ]);
  const more =
    left === 0
      ? []
      : wrap(screen, [
          piece(`${several(left, 'more item')} not listed: too many, or without a web address.`),
        ]);
  const next = `A feed is only listed. \`nemcon read ADDRESS --case ${caseName}\` reads one of these.`;
  return [
    ...wrap(screen, [piece(head[0] ?? '', 'strong'), piece(`${head[1]}.`, 'faint')]),
    ...lines,
    '',
    ...more,
    ...wrap(screen, [piece(next, 'faint')]),
  ];
}
