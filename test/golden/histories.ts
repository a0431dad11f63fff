/** The selections of the past in `examples/`, replayed, in a few lines each that a person reviews by eye. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { replayView, type ReplayOutput, type ReplayRoundOutput } from '../../src/api/index.ts';
import { procedureNamed, readHistory, replay, type Replay } from '../../src/procedure/index.ts';

export const EXAMPLES = new URL('../../examples/', import.meta.url);

export const fileOf = (name: string, file: string): URL => new URL(`${name}/${file}`, EXAMPLES);

export const HISTORIES: readonly string[] = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((one) => one.isDirectory() && existsSync(fileOf(one.name, 'history.json')))
  .map(({ name }) => name)
  .toSorted();

const textOf = (name: string): string => readFileSync(fileOf(name, 'history.json'), 'utf8');

/** The replay as it is printed. */
export function viewOf(name: string): ReplayOutput {
  const view = replayView(textOf(name));
  if (!view.ok) throw new Error(view.error.message);
  return view.value;
}

/** The history of this name, replayed through its procedure of the catalogue. */
export function replayed(name: string): Replay {
  const history = readHistory(textOf(name));
  if (!history.ok) throw new Error(history.error.message);
  const procedure = procedureNamed(history.value.procedure);
  if (!procedure.ok) throw new Error(procedure.error.message);
  const done = replay(procedure.value, history.value);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

type Candidate = ReplayRoundOutput['candidates'][number];
type Part = Candidate['parts'][number];

/** “not-met 23 of 24, margin -1/3”: the count, what is needed, and how far from the edge. */
function partLine({ outcome, count, needed, margin, scale }: Part): string {
  if (margin === undefined || count === undefined) return outcome;
  const far = margin.min === margin.max ? `${margin.min}` : `${margin.min} to ${margin.max}`;
  return `${outcome} ${count} of ${needed ?? '?'}, margin ${far}${scale === 1 ? '' : ` / ${scale}`}`;
}

function candidateLine({ candidate, votes, outcome, parts }: Candidate): string {
  const said =
    parts.length > 1
      ? `${outcome} (${parts.map(partLine).join('; ')})`
      : parts.map(partLine).join();
  return `    ${candidate} ${votes ?? '?'}${said === '' ? '' : `  ${said}`}`;
}

/** Sentences that the lines of a round tell better, or the history itself. */
const TOLD =
  /^(Round \d+ of |An extra ballot was opened|The selection began|History left the procedure|.* was put forward|.* answered\.$|“.*” settled on )/;

function stepLines(step: ReplayOutput['steps'][number]): readonly string[] {
  return [
    ...step.rounds.flatMap((round) => [
      `${round.at} ${round.title}, ${round.extra ? 'extra ballot' : `round ${step.number ?? round.round}`}`,
      ...round.candidates.map(candidateLine),
    ]),
    ...step.says.filter((says) => !TOLD.test(says)).map((says) => `${step.at} ${says}`),
    ...step.departures.map(({ kind, says }) => `  ! ${kind}: ${says}`),
  ];
}

/** Round by round: who, how many votes, what the rule said and by how much; and every departure. */
export function compact(name: string): string {
  const one = viewOf(name);
  const who = one.appointed.map((person) => person.name).join(', ');
  return [
    `${one.title} (${one.procedure.name})`,
    ...one.steps.flatMap(stepLines),
    `= ${one.ended}${who === '' ? '' : `: ${who}`}`,
    '',
  ].join('\n');
}
