/** Ratings in the terminal: what is rated how, by whom, and what it was before. */
import type { RatingsView } from '../../api/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';

const OF = { outlet: 'outlet', source: 'report', claim: 'claim' } as const;

export function ratingLines(
  screen: Screen,
  { ratings }: RatingsView,
  caseName: string,
): readonly string[] {
  if (ratings.length === 0) {
    const next = `\`nemcon rate OUTLET B --case ${caseName}\` rates an outlet, A to F; a claim is rated 1 to 6.`;
    return [
      ...wrap(screen, [piece('Nobody has rated a source or a claim.')]),
      ...wrap(screen, [piece(next, 'faint')]),
    ];
  }
  return ratings.flatMap(({ of, id, label, rating, words, history }) => {
    const last = history.at(-1);
    const by = last?.by === undefined ? '' : `, by ${last.by}`;
    const why = last?.reason === undefined ? '' : `: ${last.reason}`;
    const before = history
      .slice(0, -1)
      .map((one) => `${one.rating ?? 'taken back'} on ${one.recorded.slice(0, 10)}`);
    return wrap(
      screen,
      [
        piece(`${rating ?? '-'} `, 'strong'),
        piece(`${OF[of]} ${label}`),
        piece(label === id ? '' : ` [${id}]`, 'faint'),
        piece(`: ${words ?? 'rated no more'}, ${last?.recorded.slice(0, 10) ?? ''}${by}${why}`),
        piece(before.length === 0 ? '' : ` (before: ${before.join(', ')})`, 'faint'),
      ],
      { rest: 2 },
    );
  });
}
