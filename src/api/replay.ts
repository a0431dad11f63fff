/** A replayed history as data that can be printed or stepped through. */
import { z } from 'zod';
import { ok, type Result } from '../basics/index.ts';
import {
  Basis,
  Counts,
  Outcome,
  procedureNamed,
  readHistory,
  replay,
  type Replay,
  type ReplayedRound,
  type ReplayedStep,
  type StageAnswer,
  type Tally,
} from '../procedure/index.ts';
import { PersonTurn, turnsOf } from './replay-people.ts';
import { STATE_NAMES } from './state-names.ts';

/** One counting, ordering or declaring part of a rule, answered. */
const ReplayPart = z.strictObject({
  kind: z.enum(['at-least', 'at-most', 'order', 'declared']),
  /** The only members that it counts, where it does not count all. */
  group: z.string().optional(),
  label: z.string(),
  outcome: Outcome,
  /** Counted for certain; absent where the part does not count. */
  count: z.int().optional(),
  needed: z.int().optional(),
  /** How far from the edge, in heads or units of weight times `scale`; nought just meets it. */
  margin: z.strictObject({ min: z.int(), max: z.int() }).optional(),
  scale: z.int().positive().optional(),
});

const ReplayRound = z.strictObject({
  at: z.string(),
  stage: z.string(),
  title: z.string(),
  round: z.int().positive(),
  /** A ballot among those tied, which is not counted as a round. */
  extra: z.boolean(),
  /** The rule in force, in words; absent where nothing was decided. */
  rule: z.string().optional(),
  candidates: z.array(
    z.strictObject({
      candidate: z.string(),
      name: z.string(),
      /** Absent where the figure is not known, or where nobody counts votes for. */
      votes: z.int().optional(),
      /** How many were for, against and neither, where the papers asked of each by itself and it was told. */
      counts: Counts.optional(),
      outcome: Outcome.optional(),
      parts: z.array(ReplayPart),
    }),
  ),
});

export const REPLAY_DEPARTURES = ['refused', 'not-enforced', 'rule-changed', 'left'] as const;

const ReplayDeparture = z.strictObject({
  at: z.string(),
  kind: z.enum(REPLAY_DEPARTURES),
  says: z.string(),
});

/** `nemcon replay --json`. */
export const ReplayOutput = z.strictObject({
  name: z.string(),
  title: z.string(),
  procedure: z.strictObject({ name: z.string(), title: z.string() }),
  steps: z.array(
    z.strictObject({
      at: z.string(),
      /** What happened, a sentence each. */
      says: z.array(z.string()),
      /** The stage after the step; absent once the race is over. */
      stage: z.strictObject({ id: z.string(), title: z.string() }).optional(),
      /** What became of candidates in this step. */
      people: z.array(PersonTurn),
      rounds: z.array(ReplayRound),
      departures: z.array(ReplayDeparture),
      basis: Basis.optional(),
      sources: z.array(z.string()),
      note: z.string().optional(),
      /** The true number of a round where rounds before it are not recovered. */
      number: z.int().positive().optional(),
    }),
  ),
  departures: z.array(ReplayDeparture),
  appointed: z.array(z.strictObject({ candidate: z.string(), name: z.string() })),
  ended: z.enum(['appointed', 'not-filled', 'departed', 'open']),
  /** Whether the replay ends with whom the record of the real selection names. */
  agrees: z.boolean(),
  outcome: z.strictObject({
    appointed: z.array(z.string()),
    on: z.string().optional(),
    note: z.string().optional(),
  }),
  sources: z.array(
    z.strictObject({ id: z.string(), title: z.string().optional(), url: z.string() }),
  ),
  notes: z.array(z.string()),
});
export type ReplayOutput = z.infer<typeof ReplayOutput>;
export type ReplayRoundOutput = ReplayOutput['steps'][number]['rounds'][number];

type Part = z.infer<typeof ReplayPart>;

/** The parts of an answer in the order in which the rule names them. */
function partsIn(answer: StageAnswer): readonly Part[] {
  if ('parts' in answer) return answer.parts.flatMap(partsIn);
  const { kind, label, outcome } = answer;
  if (kind === 'order' || kind === 'declared') return [{ kind, label, outcome }];
  const { count, needed, margin, scale, group } = answer;
  return [
    {
      kind,
      label,
      outcome,
      count,
      margin,
      scale,
      ...(group === undefined ? {} : { group }),
      ...(needed === undefined ? {} : { needed }),
    },
  ];
}

/** On papers with one name a vote for somebody else is no vote against. */
const asksOfEach = ({ procedure }: Replay, id: string): boolean => {
  const stage = procedure.stages.find((one) => one.id === id);
  return stage !== undefined && 'paper' in stage && stage.paper.form.kind !== 'one';
};

function roundOutput(replay: Replay, round: ReplayedRound, tally?: Tally): ReplayRoundOutput {
  const { at, stage, title, extra, rule } = round;
  const told = asksOfEach(replay, stage) ? tally?.candidates : undefined;
  return {
    at,
    stage,
    title,
    round: round.round,
    extra,
    ...(rule === undefined ? {} : { rule }),
    candidates: round.answers.map(({ candidate, name, votes, answer }) => ({
      candidate,
      name,
      ...(votes === undefined ? {} : { votes }),
      ...countsIn(told?.[candidate]),
      ...(answer === undefined ? {} : { outcome: answer.outcome }),
      parts: answer === undefined ? [] : [...partsIn(answer)],
    })),
  };
}

function countsIn(told: Tally['candidates'][string] | undefined): { readonly counts?: Counts } {
  if (told === undefined) return {};
  const { groups: _, ...counts } = told;
  return Object.keys(counts).length === 0 ? {} : { counts };
}

function stepOutput(
  replay: Replay,
  step: ReplayedStep,
  people: readonly PersonTurn[],
): ReplayOutput['steps'][number] {
  const tallies = step.events.flatMap((event) =>
    event.type === 'round-closed' ? [event.tally] : [],
  );
  const { basis, sources = [], note, number } = step.step ?? {};
  const stage = replay.procedure.stages.find((one) => one.id === step.stage);
  return {
    at: step.at,
    says: [...step.says],
    ...(stage === undefined ? {} : { stage: { id: stage.id, title: stage.title } }),
    people: [...people],
    rounds: step.rounds.map((round, i) => roundOutput(replay, round, tallies[i])),
    departures: [...step.departures],
    sources,
    ...(basis === undefined ? {} : { basis }),
    ...(note === undefined ? {} : { note }),
    ...(number === undefined ? {} : { number }),
  };
}

/**
 * The history in a JSON text, run through its procedure. Refused: a text that is no history, one of a
 * procedure that the catalogue does not have, a setup that does not fit.
 */
export function replayView(text: string): Result<ReplayOutput> {
  const history = readHistory(text);
  if (!history.ok) return history;
  const procedure = procedureNamed(history.value.procedure);
  if (!procedure.ok) return procedure;
  const done = replay(procedure.value, history.value, memberName);
  return done.ok ? ok(replayOutput(done.value)) : done;
}

/** States go by codes in a history, and by names where people read it. */
const memberName = (id: string): string =>
  Object.hasOwn(STATE_NAMES, id) ? (STATE_NAMES[id] ?? id) : id;

/** A replay for programs: plain data, the same for the command line, the server and the pages. */
export function replayOutput(replay: Replay): ReplayOutput {
  const { history, procedure, state } = replay;
  const nameOf = (id: string): string => state.candidates[id]?.name ?? id;
  const people = turnsOf(replay);
  return {
    name: history.name,
    title: history.title,
    procedure: { name: procedure.name, title: procedure.title },
    steps: replay.steps.map((step, i) => stepOutput(replay, step, people[i] ?? [])),
    departures: replay.steps.flatMap((step) => step.departures),
    appointed: replay.appointed.map((candidate) => ({ candidate, name: nameOf(candidate) })),
    ended: state.ended?.how ?? 'open',
    agrees: replay.agrees,
    outcome: history.outcome,
    sources: history.sources,
    notes: history.notes ?? [],
  };
}
