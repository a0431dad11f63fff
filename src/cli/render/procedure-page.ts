/** The page of a procedure in the terminal. */
import type { ProcedurePage, StagePage } from '../../procedure/index.ts';
import { piece, wrap, type Piece, type Screen } from '../terminal/index.ts';
import { fact, LABELS } from './facts.ts';

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
