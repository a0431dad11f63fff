/** Procedures in columns: the catalogue, and two side by side. */
import type { Comparison, Overview } from '../../procedure/index.ts';
import { cut, piece, wrap, type Screen } from '../terminal/index.ts';
import { row, widthsIn } from './columns.ts';
import { fact } from './facts.ts';
import { several } from './words.ts';

const HEAD = ['name', 'post', 'who decides', 'rule'] as const;
/** Fewer columns than this have no room for a table of four. */
const TABLE_FROM = 76;
/** Rules of several stages are long; the table shows their beginning. */
const MOST_LINES = 6;

/** The catalogue as a table, or one under the other where a table has no room. */
export function listLines(screen: Screen, procedures: readonly Overview[]): readonly string[] {
  const widths = widthsIn(screen, [22, 17, 16, 'rest']);
  const room = (widths[3] ?? 0) * MOST_LINES;
  const cells = ({ name, post, decides, rule }: Overview) => [name, post, decides, rule] as const;
  const rows =
    screen.width < TABLE_FROM
      ? procedures.flatMap((one) => {
          const [name, ...rest] = cells(one);
          const facts = rest.flatMap((text, i) =>
            fact(screen, HEAD[i + 1] ?? '', [piece(text)], 2),
          );
          return [...wrap(screen, [piece(name, 'strong')]), ...facts];
        })
      : [HEAD, ...procedures.map((one) => cells({ ...one, rule: cut(one.rule, room) }))].flatMap(
          (texts, i) =>
            row(
              screen,
              widths,
              texts.map((text, column) => ({
                lines: [text],
                style: i === 0 ? ('faint' as const) : column === 0 ? 'strong' : 'plain',
              })),
            ),
        );
  const count = several(procedures.length, 'procedure');
  return [
    ...rows,
    '',
    ...wrap(screen, [piece(`${count}. \`nemcon procedure show NAME\` shows one.`, 'faint')]),
  ];
}

/** Two procedures in columns; a star marks each row in which they differ. */
export function compareLines(screen: Screen, compared: Comparison): readonly string[] {
  const widths = widthsIn(screen, [1, 14, 'rest', 'rest']);
  const { a, b, rows, different } = compared;
  const line = (cells: readonly (readonly string[])[], style?: 'strong') =>
    row(
      screen,
      widths,
      cells.map((lines) => ({ lines, ...(style === undefined ? {} : { style }) })),
    );
  return [
    ...line([[], [], [a.title], [b.title]], 'strong'),
    ...rows
      .filter((one) => one.a.length + one.b.length > 0)
      .flatMap(({ what, a: left, b: right, same }) => [
        '',
        ...line([
          [same ? '' : '*'],
          [what],
          left.length === 0 ? ['not said'] : left,
          right.length === 0 ? ['not said'] : right,
        ]),
      ]),
    '',
    ...wrap(screen, [
      piece(
        different === 0
          ? 'They do not differ in any of these.'
          : `* differs: ${different} of ${rows.length}.`,
        'faint',
      ),
    ]),
  ];
}
