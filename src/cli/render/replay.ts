/** A replay in the terminal: round by round what the rule said, and where history went its own way. */
import {
  marginOf,
  tellingParts,
  type HistoryLine,
  type REPLAY_DEPARTURES,
  type ReplayOutput,
  type ReplayRoundOutput,
} from '../../api/index.ts';
import { never } from '../../basics/index.ts';
import {
  fit,
  fitFor,
  paint,
  piece,
  widthOf,
  wrap,
  type Screen,
  type Style,
} from '../terminal/index.ts';
import { several, shortDate } from './words.ts';

type Departure = ReplayOutput['departures'][number];
type Candidate = ReplayRoundOutput['candidates'][number];
type Part = Candidate['parts'][number];

const DEPARTURE_WORDS: Readonly<Record<(typeof REPLAY_DEPARTURES)[number], string>> = {
  refused: 'Not allowed',
  'not-enforced': 'Not enforced',
  'rule-changed': 'Rule changed',
  left: 'Another way',
};

const OUTCOME_WORDS = { met: 'met', 'not-met': 'not met', undetermined: 'undetermined' } as const;
const OUTCOME_STYLES: Readonly<Record<keyof typeof OUTCOME_WORDS, Style>> = {
  met: 'supports',
  'not-met': 'objects',
  undetermined: 'faint',
};

/** Moments carry an hour only where it matters. */
const when = (at: string): string =>
  at.length > 10 ? `${shortDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC` : shortDate(at);

/** “1 short of 24”, “2 to spare”; nothing where the figures do not tell. */
function marginWords(part: Part): string {
  const margin = marginOf(part);
  switch (margin?.kind) {
    case undefined:
    case 'unknown':
      return '';
    case 'just':
      return 'exactly enough';
    case 'spare':
      return `${margin.by} to spare`;
    case 'too-many':
      return `${margin.by} too many`;
    case 'short':
      return `${margin.by} short${margin.of === undefined ? '' : ` of ${margin.of}`}`;
    default:
      return never(margin, 'margin');
  }
}

/** How wide the bars are, in cells, and the names. */
const BAR = 14;

function candidateLine(
  screen: Screen,
  one: Candidate,
  most: number,
  nameWidth: number,
  bars: boolean,
): string {
  const name = fit(fitFor(screen, one.name), nameWidth);
  const votes = one.votes === undefined ? '?' : `${one.votes}`;
  const cells = one.votes === undefined || most === 0 ? 0 : Math.round((one.votes / most) * BAR);
  const bar = bars ? `${(screen.ascii ? '#' : '█').repeat(cells).padEnd(BAR)}  ` : '';
  const figures = bars ? `${votes.padStart(4)} ` : '';
  const said =
    one.outcome === undefined
      ? ''
      : paint(screen, piece(OUTCOME_WORDS[one.outcome], OUTCOME_STYLES[one.outcome]));
  const margin = tellingParts(one.parts)
    .map(marginWords)
    .filter((words) => words !== '')
    .join('; ');
  const style: Style = one.outcome === 'met' ? 'supports' : 'faint';
  return `    ${name} ${figures}${bars ? paint(screen, piece(bar, style)) : ''}${said}${margin === '' ? '' : `, ${margin}`}`.trimEnd();
}

function roundLines(screen: Screen, round: ReplayRoundOutput, number?: number): string[] {
  const most = Math.max(0, ...round.candidates.map((one) => one.votes ?? 0));
  const bars = round.candidates.some((one) => one.votes !== undefined);
  const room = Math.min(26, Math.max(12, screen.width - 54));
  const nameWidth = Math.min(
    room,
    Math.max(...round.candidates.map((one) => widthOf(fitFor(screen, one.name)))),
  );
  const sorted = bars
    ? round.candidates.toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1))
    : round.candidates;
  const label = round.extra ? 'extra ballot' : `round ${number ?? round.round}`;
  return [
    ...wrap(screen, [piece(`${when(round.at)}  `), piece(`${round.title}, ${label}`, 'strong')]),
    ...(round.rule === undefined
      ? wrap(screen, [piece('nothing is decided here', 'faint')], { first: '    ', rest: 4 })
      : wrap(screen, [piece(`rule: ${round.rule}`, 'faint')], { first: '    ', rest: 4 })),
    ...sorted.map((one) => candidateLine(screen, one, most, nameWidth, bars)),
  ];
}

const departureLines = (screen: Screen, { kind, says }: Departure): string[] =>
  wrap(screen, [piece(`${DEPARTURE_WORDS[kind]}: `, 'objects'), piece(says)], {
    first: '  ! ',
    rest: 4,
  });

/** What happened in a step besides opening and closing rounds, which the table of the round tells. */
const TOLD = /^(Round \d+ of |An extra ballot was opened|.* answered\.$)/;

function stepLines(screen: Screen, step: ReplayOutput['steps'][number], every: boolean): string[] {
  const said = step.says.filter((sentence) => every || !TOLD.test(sentence));
  const rounds = step.rounds.flatMap((round) => ['', ...roundLines(screen, round, step.number)]);
  const sentences =
    rounds.length === 0
      ? wrap(screen, [piece(`${when(step.at)}  `), piece(said.join(' '))], { rest: 4 })
      : said.flatMap((sentence) => wrap(screen, [piece(sentence)], { first: '  > ', rest: 4 }));
  const recalled =
    step.rounds.length > 0 && step.basis === 'recalled'
      ? wrap(screen, [piece('figures recalled, not read in a source', 'faint')], {
          first: '    ',
          rest: 4,
        })
      : [];
  return [
    ...rounds,
    ...recalled,
    ...(said.length === 0 ? [] : sentences),
    ...step.departures.flatMap((departure) => departureLines(screen, departure)),
    ...(step.note === undefined
      ? []
      : wrap(screen, [piece(step.note, 'said')], { first: '    ', rest: 4 })),
  ];
}

/** How it ended, and whether that is what really happened. */
function endLines(screen: Screen, one: ReplayOutput): string[] {
  const names = one.appointed.map(({ name }) => name).join(', ');
  const how = {
    appointed: `Appointed: ${names}.`,
    departed: `Appointed outside the procedure: ${names}.`,
    'not-filled': 'The post was not filled.',
    open: names === '' ? 'The race is still open.' : `Appointed so far: ${names}.`,
  }[one.ended];
  return wrap(screen, [
    piece(how, 'strong'),
    piece(one.agrees ? ' So it was.' : ' The record of the real selection says otherwise.'),
    ...(one.outcome.note === undefined ? [] : [piece(` ${one.outcome.note}`)]),
  ]);
}

/** The whole replay; with `every` also the steps between the rounds. */
export function replayLines(screen: Screen, one: ReplayOutput, every: boolean): string[] {
  const shown = one.steps.filter(
    (step) =>
      every ||
      step.rounds.length > 0 ||
      step.departures.length > 0 ||
      step.says.some((sentence) =>
        / withdrew\.| silence|was appointed|not filled| objected| objection| declared for| invited | changed the rule| accepted\.| declined\./i.test(
          sentence,
        ),
      ),
  );
  return [
    ...wrap(screen, [piece(one.title, 'strong')]),
    ...wrap(screen, [piece(`Procedure: ${one.procedure.name}, ${one.procedure.title}`, 'faint')]),
    ...(shown[0]?.rounds.length === 0 ? [''] : []),
    ...shown.flatMap((step) => stepLines(screen, step, every)),
    '',
    ...endLines(screen, one),
    ...(one.departures.length === 0
      ? ['History kept to the procedure.']
      : [
          `${several(one.departures.length, 'departure')} from the procedure, marked with ! above.`,
        ]),
    ...(one.notes.length === 0
      ? []
      : ['', ...one.notes.flatMap((note) => wrap(screen, [piece(note, 'faint')]))]),
    ...(one.sources.length === 0
      ? ['', 'Recalled, without a source that was read.']
      : [
          '',
          'Sources:',
          ...one.sources.flatMap(({ id, url, title }) =>
            wrap(screen, [piece(title === undefined ? '' : `${title}, `), piece(url, 'faint')], {
              first: `  ${id}: `,
              rest: 4,
            }),
          ),
        ]),
  ].map((line) => line.trimEnd());
}

/** A line for each history. */
export function historyListLines(screen: Screen, histories: readonly HistoryLine[]): string[] {
  const width = Math.max(4, ...histories.map(({ name }) => widthOf(name)));
  const end = (one: HistoryLine): string =>
    one.appointed.length > 0 ? one.appointed.join(', ') : 'nobody';
  return [
    `${several(histories.length, 'selection')} of the past; \`nemcon replay NAME\` runs one through its procedure.`,
    '',
    ...histories.flatMap((one) =>
      wrap(
        screen,
        [
          piece(fit(fitFor(screen, one.name), width), 'strong'),
          piece(
            `  ${several(one.rounds, 'round')}, ${several(one.departures, 'departure')}: ${end(one)}`,
          ),
          ...(one.agrees ? [] : [piece(' (differs from the record)', 'objects')]),
        ],
        { rest: width + 2 },
      ),
    ),
  ];
}
