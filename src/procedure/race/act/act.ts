/** The interpreter: a procedure, a state and a command give events, or a refusal that says why. */
import { never, ok, refuse, type Result } from '../../../basics/index.ts';
import type { Procedure } from '../../parts/procedure.ts';
import type { RaceCommand } from '../command.ts';
import type { RaceEvent } from '../event.ts';
import { begun } from '../evolve.ts';
import { isBefore, type Instant } from '../instant.ts';
import { seat, type Setup } from '../setup.ts';
import { stageOf } from '../stages.ts';
import type { RaceState } from '../state.ts';
import { refuseBy, withEvent, type Draft } from './draft.ts';
import { endorse, nominate, withdraw } from './names.ts';
import { breakTie, cast, closeRound, declare, invite, liftObjection, openRound } from './rounds.ts';
import { breakSilence, letSilenceExpire, propose } from './silence.ts';
import {
  assign,
  assignTo,
  chooseWay,
  bar,
  breakPackage,
  changeRule,
  extend,
  proceed,
  recuse,
  reply,
  settleTerm,
} from './turns.ts';

/** The events of a step and the state after them. */
export interface Moved {
  readonly events: readonly RaceEvent[];
  readonly state: RaceState;
}

/**
 * Begins a race. Refused: a body or member that the procedure or the race does not have.
 */
export function beginRace(procedure: Procedure, setup: Setup, at: Instant): Result<Moved> {
  const seated = seat(procedure, setup);
  if (!seated.ok) return seated;
  const role = Object.keys(setup.roles ?? {}).find(
    (id) => !procedure.roles.some((one) => one.id === id),
  );
  if (role !== undefined) {
    return refuse(
      'not-found',
      `The procedure “${procedure.name}” has no role “${role}”.`,
      `roles.${role}`,
    );
  }
  const event = { type: 'race-begun' as const, at, procedure: procedure.name, setup };
  const draft: Draft = { procedure, at, state: begun(procedure, event), events: [event] };
  const { events, state } = withEvent(draft, {
    type: 'stage-entered',
    stage: procedure.first,
    proposed: [],
  });
  return ok({ events, state });
}

/**
 * Carries out one command: all of its events, or none. Nothing is changed in place.
 *
 * A refusal names the stage and the article that it follows from. Refused as well: a command after the
 * race is over, or at a time before the last event.
 */
export function act(procedure: Procedure, state: RaceState, command: RaceCommand): Result<Moved> {
  if (isBefore(command.at, state.at)) {
    return refuse(
      'conflict',
      `The race has already come to ${state.at}, and this is dated ${command.at}; nothing was recorded.`,
      'at',
    );
  }
  if (state.ended !== undefined) {
    return refuse('conflict', `The race ended on ${state.at}; nothing was recorded.`);
  }
  const draft: Draft = {
    procedure,
    // A day without an hour never takes the race back before a moment of that day.
    at:
      isBefore(state.at, command.at) || command.at.length >= state.at.length
        ? command.at
        : state.at,
    state,
    events: [],
  };
  const done = carriedOut(draft, command);
  return done.ok ? ok({ events: done.value.events, state: done.value.state }) : done;
}

function carriedOut(draft: Draft, command: RaceCommand): Result<Draft> {
  if (draft.state.offer !== undefined && command.do !== 'accept' && command.do !== 'decline') {
    return refuseBy(
      draft.procedure,
      stageOf(draft.procedure, draft.state.stage),
      'The one who was chosen has yet to accept.',
    );
  }
  if (draft.state.fork !== undefined && command.do !== 'choose-way') {
    return refuseBy(
      draft.procedure,
      stageOf(draft.procedure, draft.state.stage),
      'The way on has yet to be chosen.',
    );
  }
  switch (command.do) {
    case 'assign':
      return assignTo(draft, command);
    case 'choose-way':
      return chooseWay(draft, command);
    case 'nominate':
      return nominate(draft, command);
    case 'endorse':
      return endorse(draft, command);
    case 'withdraw':
      return withdraw(draft, command);
    case 'proceed':
      return proceed(draft, command);
    case 'propose':
      return propose(draft, command);
    case 'open-round':
      return openRound(draft, command);
    case 'cast':
      return cast(draft, command);
    case 'lift-objection':
      return liftObjection(draft, command);
    case 'close-round':
      return closeRound(draft, command);
    case 'declare':
      return stageOf(draft.procedure, draft.state.stage)?.kind === 'assign'
        ? assign(draft, command)
        : declare(draft, command);
    case 'invite':
      return invite(draft, command);
    case 'break-tie':
      return breakTie(draft, command);
    case 'break-silence':
      return breakSilence(draft, command);
    case 'let-silence-expire':
      return letSilenceExpire(draft);
    case 'extend':
      return extend(draft, command);
    case 'reserve':
      return ok(
        withEvent(draft, { type: 'reserved', member: command.member, words: command.words }),
      );
    case 'recuse':
      return recuse(draft, command);
    case 'bar':
      return bar(draft, command);
    case 'change-rule':
      return changeRule(draft, command);
    case 'break-package':
      return breakPackage(draft, command);
    case 'settle-term':
      return settleTerm(draft, command);
    case 'accept':
    case 'decline':
      return reply(draft, command);
    default:
      return never(command, 'command');
  }
}
