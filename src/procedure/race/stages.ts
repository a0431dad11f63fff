/** Looks things up in a procedure and in the state of a race. */
import type { SeatedBody, Poll } from '../ballots/poll.ts';
import { asksAboutProposed } from '../parts/asks.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Clock } from '../parts/clock.ts';
import type { Stage, TieBreak } from '../parts/stage.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import { after, type Instant } from './instant.ts';
import { standing, type ClosedRound, type RaceState } from './state.ts';

export type AskingStage = Extract<Stage, { readonly kind: 'sound' | 'ballot' }>;

export const stageOf = (procedure: Procedure, id: string | undefined): Stage | undefined =>
  procedure.stages.find((stage) => stage.id === id);

/** The rule of a stage as it is in force: the procedure's, or what it was changed to. */
export function ruleOf(state: RaceState, stage: Stage): StageRule | undefined {
  return 'rule' in stage ? (state.rules[stage.id] ?? stage.rule) : undefined;
}

/** Whom a stage asks about: those tied, those proposed, or everybody who stands. */
export function askedIn(state: RaceState, stage: Stage): readonly string[] {
  if (state.tie !== undefined) return state.tie.candidates;
  const stands = standing(state);
  const proposed = state.proposed.filter((id) => stands.includes(id));
  return asksAboutProposed(stage) ? proposed : stands;
}

/** How a tie of this stage is broken after so many extra ballots; undefined where nothing breaks it. */
export function tieBreakOf(stage: Stage, ballots: number): TieBreak | undefined {
  if (stage.kind !== 'ballot' || stage.tie === undefined) return undefined;
  const ways = Array.isArray(stage.tie) ? stage.tie : [stage.tie];
  const way = ways[Math.min(ballots, ways.length - 1)];
  return way === 'next-round' ? undefined : way;
}

/** When the stage's clock runs out, where it has one that can be reckoned. */
export function deadlineOf(state: RaceState, clock: Clock | undefined): Instant | undefined {
  if (state.until !== undefined) return state.until;
  if (clock?.lasts !== undefined) return after(state.entered, clock.lasts);
  if (clock?.beforeTermEnds !== undefined && state.termEnds !== undefined) {
    return after(state.termEnds, clock.beforeTermEnds, -1);
  }
  return undefined;
}

export const clockOf = (stage: Stage): Clock | undefined =>
  'clock' in stage ? stage.clock : undefined;

export const bodyOf = (state: RaceState, stage: Stage): SeatedBody | undefined =>
  'body' in stage ? state.bodies[stage.body] : undefined;

/** A closed round as a poll, with whatever has been declared since. */
export function pollOf(stage: AskingStage, round: ClosedRound, state: RaceState): Poll {
  return {
    body: round.body,
    paper: stage.paper,
    asked: round.asked,
    open: false,
    votes: new Map(Object.entries(round.votes)),
    declared: state.declared,
    ...(round.tally === undefined ? {} : { tally: round.tally }),
  };
}

/** The round that is open, or the next one before it opens, as a poll. */
export function livePoll(state: RaceState, stage: AskingStage, body: SeatedBody): Poll {
  return {
    body,
    paper: stage.paper,
    asked: state.open?.asked ?? askedIn(state, stage),
    open: true,
    votes: new Map(Object.entries(state.votes)),
    declared: state.declared,
  };
}

/** The last round that this stage closed since it was entered. */
export const lastRound = (state: RaceState, stage: Stage): ClosedRound | undefined => {
  const last = state.rounds.at(-1);
  return last !== undefined && last.stage === stage.id && state.round > 0 ? last : undefined;
};
