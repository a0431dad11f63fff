/** The board: the sentence first, then bars, seats, who is in the way, and where we have it from. */
import type { CandidateStanding, Standing } from '../../analysis/index.ts';
import { dateInWords, listInWords, type Case } from '../../case/index.ts';
import { partsOf, type PartAnswer } from '../../procedure/index.ts';
import { piece, wrap, type Piece, type Screen } from '../terminal/index.ts';
import { bars, legend } from './bars.ts';
import { disputed, hints, published } from './evidence.ts';
import { holdouts } from './holdouts.ts';
import { onWhoseWord, seats } from './seats.ts';
import { LEVEL_WORDS, STANCE_WORDS } from './words.ts';

const OUTCOME_WORDS = { met: 'met', 'not-met': 'not met', undetermined: 'undetermined' } as const;

function partWords(part: PartAnswer): string {
  const upTo = part.possible > part.count ? `, up to ${part.possible} still possible` : '';
  const edge =
    part.needed === undefined
      ? ''
      : `, ${part.needed} ${part.kind === 'at-most' ? 'allowed' : 'needed'}`;
  return `${part.label}: ${part.count} certain${upTo}${edge} — ${OUTCOME_WORDS[part.outcome]}`;
}

function rule(screen: Screen, standing: Standing, candidate: CandidateStanding): string[] {
  if (standing.rule === undefined) return wrap(screen, [piece('The case knows no rule.', 'faint')]);
  const { words, basis } = standing.rule;
  const how = basis === 'unstated' ? '' : ` (${basis})`;
  const lines = wrap(screen, [piece('Rule', 'strong'), piece(`${how}: ${words}`)], { rest: 2 });
  for (const part of candidate.answer === undefined
    ? []
    : candidate.answer.parts.flatMap(partsOf)) {
    lines.push(...wrap(screen, [piece(partWords(part))], { first: '  ', rest: 4 }));
  }
  return lines;
}

function section(screen: Screen, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...wrap(screen, [piece(title, 'strong')]), ...lines];
}

function outsiders(screen: Screen, candidate: CandidateStanding): string[] {
  return candidate.outsiders.flatMap((one) =>
    wrap(
      screen,
      [
        piece(
          `${one.name} ${STANCE_WORDS[one.stance]} since ${dateInWords(one.since)}, ${LEVEL_WORDS[one.level]}`,
        ),
      ],
      { first: '  ', rest: 4 },
    ),
  );
}

function detail(
  screen: Screen,
  candidate: CandidateStanding,
  standing: Standing,
  state: Case,
): string[] {
  const ended = candidate.standing
    ? ''
    : ` as of ${dateInWords(candidate.seatsAsOf)}, when the candidature ended`;
  const word = onWhoseWord(screen, candidate, state);
  return [
    '',
    ...rule(screen, standing, candidate),
    ...section(screen, `Seats for ${candidate.name}${ended}`, seats(screen, candidate)),
    ...section(screen, 'In the way', holdouts(screen, candidate, state)),
    ...section(screen, 'On whose word, since when, and where we have it from', word),
    ...section(screen, 'Said to be possible, and not counted', hints(screen, candidate, state)),
    ...section(screen, 'Disputed', disputed(screen, candidate, state)),
    ...section(screen, 'Not members on that day', outsiders(screen, candidate)),
    ...section(screen, 'Counts that were published', published(screen, candidate)),
  ];
}

const FIRMNESS = { hoped: 'hoped for', expected: 'expected', set: 'set' } as const;

function calendar(screen: Screen, standing: Standing): string[] {
  return standing.deadlines.flatMap(({ label, what, on, firmness, inDays }) => {
    const days = inDays === 0 ? 'today' : inDays === 1 ? 'in 1 day' : `in ${inDays} days`;
    return wrap(
      screen,
      [
        piece(`${dateInWords(on)}: ${label ?? what} (${FIRMNESS[firmness]})`),
        piece(`, ${days}`, 'faint'),
      ],
      { first: '  ', rest: 4 },
    );
  });
}

const STATES: Partial<Record<CandidateStanding['state'], string>> = {
  withdrawn: 'withdrew',
  'not-interested': 'is not interested',
  appointed: 'was chosen',
};

function outOfRace(screen: Screen, candidates: readonly CandidateStanding[]): string[] {
  const words = candidates.map(({ name, state, since }) => {
    const when = since === undefined ? '' : ` on ${dateInWords(since)}`;
    return `${name} ${STATES[state] ?? state}${state === 'not-interested' ? '' : when}`;
  });
  return words.length === 0
    ? []
    : wrap(screen, [piece('Out of the race: ', 'faint'), piece(`${words.join('; ')}.`, 'faint')], {
        rest: 2,
      });
}

/** What is said above the board besides the standing: as known on which day. */
export interface BoardNotes {
  readonly knownAt?: string;
}

/** The whole board, as lines. The first candidate is shown in full, and every other by its bar. */
export function board(
  screen: Screen,
  standing: Standing,
  state: Case,
  notes: BoardNotes = {},
): string[] {
  const known = notes.knownAt === undefined ? '' : `, as known on ${dateInWords(notes.knownAt)}`;
  const proposed =
    standing.include === 'proposed' ? ' Claims that nobody has accepted yet are counted.' : '';
  const title: Piece[] = [piece(standing.title, 'strong')];
  const running = standing.candidates.filter((one) => one.standing);
  const spokenOf = running.filter((one) => one.tally.undeclared < one.members.length);
  const shown = spokenOf.length === 0 ? standing.candidates.slice(0, 1) : spokenOf;
  const silent = running.filter((one) => !shown.includes(one));
  const gone = standing.candidates.filter((one) => !one.standing && !shown.includes(one));
  const [first] = shown;
  return [
    ...wrap(screen, title),
    ...wrap(screen, [piece(`As of ${dateInWords(standing.asOf)}${known}.${proposed}`, 'faint')]),
    '',
    ...wrap(screen, [piece(standing.sentence)]),
    '',
    ...bars(screen, shown),
    ...legend(screen, shown),
    ...(silent.length === 0
      ? []
      : wrap(
          screen,
          [piece(`Nobody has spoken on ${listInWords(silent.map(({ name }) => name))}.`, 'faint')],
          { rest: 2 },
        )),
    ...outOfRace(screen, gone),
    ...(first === undefined ? [] : detail(screen, first, standing, state)),
    ...section(screen, 'Coming up', calendar(screen, standing)),
  ];
}
