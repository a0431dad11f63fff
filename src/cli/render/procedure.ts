/** Procedures in the terminal: the list, the page, two side by side, and what is wrong with one. */
import type {
  Comparison,
  Finding,
  Overview,
  Procedure,
  ProcedurePage,
  StagePage,
} from '../../procedure/index.ts';
import { cut, piece, wrap, type Piece, type Screen } from '../terminal/index.ts';
import { row, widthsIn } from './columns.ts';
import { several } from './words.ts';

/** Where the text of a fact begins. */
const LABELS = 17;

const fact = (
  screen: Screen,
  label: string,
  pieces: readonly Piece[],
  indent = 0,
): readonly string[] =>
  wrap(screen, pieces, {
    first: `${' '.repeat(indent)}${label.padEnd(LABELS - indent)}`,
    rest: LABELS,
  });

const heading = (screen: Screen, text: string): readonly string[] => [
  '',
  ...wrap(screen, [piece(text, 'strong')]),
];

/** The rule with its parts hanging under it. */
function ruleOf(screen: Screen, stage: StagePage): readonly string[] {
  return stage.rule.flatMap(({ depth, says, exact, article }, i) => {
    const more = [
      ...(exact === undefined ? [] : [piece(` = ${exact}`)]),
      ...(article === undefined ? [] : [piece(` [${article}]`, 'faint')]),
    ];
    const bullet = depth === 0 ? '' : `${'  '.repeat(depth - 1)}- `;
    return wrap(screen, [piece(says, 'strong'), ...more], {
      first: `   ${(i === 0 ? 'rule' : '').padEnd(LABELS - 3)}${bullet}`,
      rest: LABELS + bullet.length,
    });
  });
}

function stageOf(screen: Screen, stage: StagePage, number: number): readonly string[] {
  const follows = stage.follows.flatMap(({ when, leads, note, article }) =>
    fact(
      screen,
      'then',
      [
        piece(`when ${when}: ${leads}.`),
        ...(note === undefined ? [] : [piece(` ${note}`)]),
        ...(article === undefined ? [] : [piece(` [${article}]`, 'faint')]),
      ],
      3,
    ),
  );
  return [
    '',
    ...wrap(screen, [piece(stage.title, 'strong'), piece(` (${stage.what})`, 'faint')], {
      first: `${number}. `.padEnd(3),
    }),
    ...stage.facts.flatMap(({ label, text }) => fact(screen, label, [piece(text)], 3)),
    ...ruleOf(screen, stage),
    ...follows,
  ];
}

/** The page of a procedure. */
export function pageLines(screen: Screen, page: ProcedurePage): readonly string[] {
  const item = (pieces: readonly Piece[]) => wrap(screen, pieces, { first: '- ', rest: 2 });
  const { doubts, articles, blocks } = page;
  const together = page.package;
  return [
    ...wrap(screen, [piece(page.title, 'strong')]),
    ...wrap(screen, [piece(`${page.organisation}, ${page.name}`, 'faint')]),
    '',
    ...wrap(screen, [piece(page.summary)]),
    '',
    ...page.facts.flatMap(({ label, text }) => fact(screen, label, [piece(text)])),
    ...page.stages.flatMap((stage, i) => stageOf(screen, stage, i + 1)),
    ...(together === undefined ? [] : [...heading(screen, 'Package'), ...item([piece(together)])]),
    ...(blocks.length === 0 ? [] : heading(screen, 'What can block')),
    ...blocks.flatMap(({ title, says }) =>
      item([piece(`${title}: `, 'strong'), piece(`${says}.`)]),
    ),
    ...(doubts.length === 0 ? [] : heading(screen, 'Not certain')),
    ...doubts.flatMap(({ about, says }) => item([piece(`${about}: `, 'strong'), piece(says)])),
    ...(articles.length === 0 ? [] : heading(screen, 'Rests on')),
    ...articles.flatMap(({ cite, of, url, note }) =>
      item([
        piece(`${cite}, ${of}`),
        ...(note === undefined ? [] : [piece(`. ${note}`)]),
        ...(url === undefined ? [] : [piece(` ${url}`, 'faint')]),
      ]),
    ),
  ];
}

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

/** What a check found, the wrong before what is only remarked. */
export function findingLines(
  screen: Screen,
  procedure: Procedure | undefined,
  findings: readonly Finding[],
): readonly string[] {
  const wrong = findings.filter(({ level }) => level === 'wrong').length;
  const remarks = findings.length - wrong;
  const what = procedure === undefined ? 'The file' : `“${procedure.title}”`;
  const fine =
    wrong === 0
      ? `${what} can be run: nothing is wrong with it`
      : `${what} ${procedure === undefined ? 'is no procedure yet' : 'cannot be relied on'}: ${several(wrong, 'thing is', 'things are')} wrong`;
  const more =
    remarks === 0
      ? ''
      : `, and there ${remarks === 1 ? 'is' : 'are'} ${several(remarks, 'remark')}`;
  return [
    ...wrap(screen, [piece(`${fine}${more}.`, 'strong')]),
    ...findings.flatMap(({ level, where, message }) => [
      '',
      ...wrap(
        screen,
        message.startsWith(where)
          ? [piece(where, 'mark'), piece(message.slice(where.length))]
          : [piece(message)],
        { first: level === 'wrong' ? 'wrong   ' : 'remark  ', rest: 8 },
      ),
    ]),
  ];
}
