/** Names that were settled, and those that wait for it, as lines. */
import type { NamesView } from '../../api/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { several } from './words.ts';

/** Settled names with whom they mean; then open ones with whom they may mean, and what to do. */
export function names(screen: Screen, { settled, unknown }: NamesView, caseName: string): string[] {
  const known = settled.flatMap(({ written, name, means }) =>
    wrap(screen, [piece(`“${written}” means ${name}`), piece(` [${means}]`, 'faint')], { rest: 2 }),
  );
  const open = unknown.flatMap(({ written, claims, near }) => {
    const perhaps =
      near.length === 0
        ? 'nobody of the case is called nearly so'
        : `perhaps ${near.map(({ id, name }) => `${name} [${id}]`).join(', ')}`;
    return wrap(
      screen,
      [
        piece(`“${written}”: ${perhaps}`),
        piece(
          ` — in ${several(claims.length, 'claim')}: ${claims.slice(0, 5).join(', ')}`,
          'faint',
        ),
      ],
      { first: '? ', rest: 2 },
    );
  });
  if (known.length + open.length === 0) {
    return wrap(screen, [piece('All names in the claims are known; none was settled.')]);
  }
  const next = `\`nemcon name "WRITTEN" --means ID --case ${caseName}\` settles one for all that is read from now on; --forget takes it back.`;
  return [...known, ...open, '', ...wrap(screen, [piece(next, 'faint')])];
}
