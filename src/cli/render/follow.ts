/** What to watch, what was promised and what is wanted, in the terminal. */
import type { Commitments, Criteria, News, Watch } from '../../analysis/index.ts';
import { dateInWords } from '../../case/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { chanceBar } from './chance-bar.ts';
import { line, said } from './said.ts';
import { several } from './words.ts';

/** Cells of a bar: how far news moves the rule’s margins. */
const BAR = 6;
/** How much of a long list is shown. */
const SHOWN = 12;

const head = (screen: Screen, title: string, text: string): string[] => [
  ...wrap(screen, [piece(title, 'strong')]),
  ...wrap(screen, [piece(text, 'faint')]),
];

const signed = (n: number): string => (n > 0 ? `+${n}` : `${n}`);

function newsLine(
  screen: Screen,
  { words, turnsOutcome, after, blockers, margin }: News,
  most: number,
): string[] {
  const outcome =
    after.outcome === undefined
      ? 'the answer turns'
      : `the rule is ${after.outcome.replace('-', ' ')}`;
  const parts = [
    ...(turnsOutcome ? [outcome] : []),
    ...(blockers === 0 ? [] : [`blockers ${signed(blockers)}`]),
    ...(margin === 0 ? [] : [`margin ${Number(margin.toFixed(2))}`]),
  ];
  const bar = chanceBar(screen, margin / most, BAR, blockers > 0 ? 'objects' : 'supports');
  const [first = '', ...rest] = wrap(
    screen,
    [
      piece(words),
      piece(`: ${parts.length === 0 ? `${after.for} for` : parts.join(', ')}`, 'faint'),
    ],
    { first: ' '.repeat(BAR + 1), rest: BAR + 3 },
  );
  return [`${bar}${first.slice(BAR)}`, ...rest];
}

export function watchLines(screen: Screen, found: Watch): string[] {
  const shown = found.news.slice(0, SHOWN);
  const most = Math.max(...shown.map(({ margin }) => margin), 1e-12);
  const more = found.news.length - SHOWN;
  return [
    ...head(
      screen,
      found.title,
      `What to watch on ${found.name}, as of ${dateInWords(found.asOf)}.`,
    ),
    '',
    ...wrap(screen, [piece(found.sentence)]),
    '',
    ...shown.flatMap((news) => newsLine(screen, news, most)),
    ...(more > 0
      ? wrap(screen, [
          piece(
            `And ${several(more, 'piece')} of news that would move it no more than these.`,
            'faint',
          ),
        ])
      : []),
  ];
}

export function commitmentsLines(screen: Screen, found: Commitments): string[] {
  return [
    ...head(screen, found.title, `What was promised, as of ${dateInWords(found.asOf)}.`),
    ...found.commitments.flatMap((one) => [
      '',
      ...wrap(screen, [piece(`${one.state}: `, 'strong'), piece(one.sentence)], { rest: 2 }),
      ...[...one.words, ...one.expected.flatMap(({ words }) => words)].flatMap((word) =>
        said(screen, word),
      ),
    ]),
    ...(found.commitments.length === 0
      ? ['', ...wrap(screen, [piece('Nobody is known to have promised anything.')])]
      : []),
  ];
}

const MET = { yes: 'meets it', no: 'does not meet it', disputed: 'disputed' } as const;

export function criteriaLines(screen: Screen, found: Criteria): string[] {
  return [
    ...head(
      screen,
      found.title,
      `What a candidate is said to need, as of ${dateInWords(found.asOf)}.`,
    ),
    ...found.criteria.flatMap(({ asks, words, candidates }) => [
      '',
      ...wrap(screen, [piece(`“${asks}”`, 'strong')]),
      ...candidates.flatMap(({ name, met }) => line(screen, `${name}: ${MET[met]}`)),
      ...words.flatMap((word) => said(screen, word)),
    ]),
    ...(found.criteria.length === 0
      ? ['', ...wrap(screen, [piece('Nobody is known to have said what a candidate needs.')])]
      : []),
  ];
}
