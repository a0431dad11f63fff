/** Runs a selection of the past through its procedure, round by round. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { answerStage, type StageAnswer } from '../ballots/answer-stage.ts';
import { votesFor, type Poll } from '../ballots/poll.ts';
import type { Procedure } from '../parts/procedure.ts';
import { act, beginRace } from '../race/act/act.ts';
import type { RaceCommand } from '../race/command.ts';
import type { RaceEvent } from '../race/event.ts';
import { evolveRace } from '../race/evolve.ts';
import { raceSentence } from '../race/sentence.ts';
import { pollOf, stageOf } from '../race/stages.ts';
import { appointed, type ClosedRound, type RaceState } from '../race/state.ts';
import { ruleInWords } from '../words/rule.ts';
import type { History, HistoryStep } from './history.ts';

/** What the rule said of one candidate after a round. */
export interface CandidateAnswer {
  readonly candidate: string;
  readonly name: string;
  /** Undefined where the figure is not known. */
  readonly votes: number | undefined;
  /** Undefined where the stage has no rule: then nothing is decided. */
  readonly answer: StageAnswer | undefined;
}

/** One round, as the rule in force saw it. */
export interface ReplayedRound {
  readonly at: string;
  readonly stage: string;
  readonly title: string;
  readonly round: number;
  readonly extra: boolean;
  readonly rule: string | undefined;
  readonly answers: readonly CandidateAnswer[];
}

/**
 * Where history and the procedure part. `refused`: what was done is not allowed; `not-enforced`: an
 * invitation to withdraw that was not followed; `rule-changed`; `left`: a way that the procedure does
 * not have.
 */
export interface ReplayDeparture {
  readonly at: string;
  readonly kind: 'refused' | 'not-enforced' | 'rule-changed' | 'left';
  readonly says: string;
}

/** One step of the history: what was done, what followed, and the state after it. */
export interface ReplayedStep {
  readonly at: string;
  readonly step: HistoryStep | undefined;
  readonly says: readonly string[];
  readonly stage: string | undefined;
  readonly events: readonly RaceEvent[];
  readonly rounds: readonly ReplayedRound[];
  readonly departures: readonly ReplayDeparture[];
}

export interface Replay {
  readonly history: History;
  readonly procedure: Procedure;
  readonly steps: readonly ReplayedStep[];
  readonly state: RaceState;
  readonly appointed: readonly string[];
  /** Whether the replay ends with whom the record of the real selection names. */
  readonly agrees: boolean;
}

/**
 * Replays a history. A step that the procedure refuses is a departure and changes nothing; the history
 * goes on from there. `member` says how members are called in sentences. Refused as a whole: a history of another procedure, a setup that does not fit,
 * a step that names a candidate or a source that the history does not have.
 */
export function replay(
  procedure: Procedure,
  history: History,
  member: (id: string) => string = (id) => id,
): Result<Replay> {
  if (history.procedure !== procedure.name) {
    return refuse(
      'bad-input',
      `“${history.name}” follows the procedure “${history.procedure}”, not “${procedure.name}”.`,
      'procedure',
    );
  }
  const stray = strayIn(history);
  if (stray !== undefined) return stray;
  const start = beginRace(procedure, history.setup ?? {}, history.begins);
  if (!start.ok) return start;
  let { state } = start.value;
  const steps: ReplayedStep[] = [
    stepOf(procedure, undefined, history.begins, start.value.events, state, [], member),
  ];
  const first = history.candidates.map((candidate) => ({
    act: { do: 'nominate' as const, at: history.begins, candidate },
  }));
  const told = new Set<string>();
  for (const step of [...first, ...history.steps]) {
    const before = state;
    const done = carryOut(procedure, state, step);
    state = done.state;
    const departures = [
      ...done.departures,
      ...ignored(procedure, before, state, done.events, told),
    ];
    const { at } = 'act' in step ? step.act : 'gap' in step ? step.gap : step.depart;
    steps.push(stepOf(procedure, step, at, done.events, state, departures, member));
  }
  const names = appointed(state);
  return ok({
    history,
    procedure,
    steps,
    state,
    appointed: names,
    agrees: names.toSorted().join() === history.outcome.appointed.toSorted().join(),
  });
}

function carryOut(
  procedure: Procedure,
  state: RaceState,
  step: HistoryStep,
): { state: RaceState; events: readonly RaceEvent[]; departures: readonly ReplayDeparture[] } {
  if ('gap' in step) {
    const event: RaceEvent = { type: 'departed', gap: true, ...step.gap };
    return { state: evolveRace(procedure, state, event), events: [event], departures: [] };
  }
  if ('depart' in step) {
    const event: RaceEvent = { type: 'departed', ...step.depart };
    return {
      state: evolveRace(procedure, state, event),
      events: [event],
      departures: [{ at: event.at, kind: 'left', says: event.why }],
    };
  }
  const done = act(procedure, state, step.act);
  if (!done.ok) {
    const says = `${whatWasDone(step.act)} ${done.error.message}`;
    return { state, events: [], departures: [{ at: step.act.at, kind: 'refused', says }] };
  }
  const departures = done.value.events
    .filter((event) => event.type === 'rule-changed')
    .map((event) => ({
      at: event.at,
      kind: 'rule-changed' as const,
      says: raceSentence(procedure, done.value.state, event),
    }));
  return { ...done.value, departures };
}

/** An act in history that the procedure has no room for, in a few words. */
const whatWasDone = (command: RaceCommand): string =>
  `History has “${command.do.replaceAll('-', ' ')}” here.`;

/**
 * Candidates who had been asked to withdraw and still stand when the race goes on; each is told once.
 */
function ignored(
  procedure: Procedure,
  before: RaceState,
  after: RaceState,
  events: readonly RaceEvent[],
  told: Set<string>,
): readonly ReplayDeparture[] {
  return events.flatMap((event) => {
    if (event.type !== 'round-opened' && event.type !== 'stage-entered') return [];
    return Object.values(after.candidates)
      .filter((one) => one.invited && one.status === 'standing')
      .filter((one) => before.candidates[one.id]?.invited === true && !told.has(one.id))
      .map((one) => {
        told.add(one.id);
        return {
          at: event.at,
          kind: 'not-enforced' as const,
          says: `${one.name} had been invited to withdraw and still stood when “${procedure.stages.find((stage) => stage.id === event.stage)?.title ?? event.stage}” went on; nothing could make them leave.`,
        };
      });
  });
}

function stepOf(
  procedure: Procedure,
  step: HistoryStep | undefined,
  at: string,
  events: readonly RaceEvent[],
  state: RaceState,
  departures: readonly ReplayDeparture[],
  member: (id: string) => string,
): ReplayedStep {
  const closed = events.filter((event) => event.type === 'round-closed').length;
  const rounds = closed === 0 ? [] : state.rounds.slice(-closed);
  return {
    at,
    step,
    says: events.map((event) => raceSentence(procedure, state, event, member)),
    stage: state.stage,
    events,
    rounds: rounds.map((round) => replayed(procedure, state, round)),
    departures,
  };
}

function replayed(procedure: Procedure, state: RaceState, round: ClosedRound): ReplayedRound {
  const stage = stageOf(procedure, round.stage);
  const asks = stage?.kind === 'sound' || stage?.kind === 'ballot' ? stage : undefined;
  const poll = asks === undefined ? undefined : pollOf(asks, round, state);
  const answers =
    round.rule === undefined || poll === undefined || round.extra
      ? undefined
      : answerStage(round.rule, poll);
  return {
    at: round.at,
    stage: round.stage,
    title: stage?.title ?? round.stage,
    round: round.round,
    extra: round.extra,
    rule: round.rule === undefined ? undefined : ruleInWords(round.rule),
    answers: round.asked.map((candidate) => ({
      candidate,
      name: state.candidates[candidate]?.name ?? candidate,
      votes: poll === undefined ? undefined : votesKnown(poll, candidate),
      answer: answers?.ok === true ? answers.value.get(candidate) : undefined,
    })),
  };
}

/** Silence that counts as consent is no vote: of assent only votes that were counted are told. */
function votesKnown(poll: Poll, candidate: string): number | undefined {
  if (poll.paper.form.kind === 'assent') return poll.tally?.candidates[candidate]?.for;
  const { min, max } = votesFor(poll, candidate, poll.tally?.weights);
  return min === max ? min : undefined;
}

/** A name that a step uses and the history does not have: a slip of the pen, not a departure. */
function strayIn(history: History): Result<never> | undefined {
  const sources = new Set(history.sources.map((source) => source.id));
  for (const [place, step] of history.steps.entries()) {
    const stray = step.sources?.find((id) => !sources.has(id));
    if (stray !== undefined) {
      return refuse(
        'not-found',
        `There is no source “${stray}” in this history.`,
        `steps[${place}].sources`,
      );
    }
  }
  return undefined;
}
