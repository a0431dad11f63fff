/** Steps, clocks, effects and ties in words. */
import { never } from '../../basics/index.ts';
import { spanInWords, type Clock } from '../parts/clock.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Carry, Effect, SetStep, Step, Tie, TieBreak } from '../parts/stage.ts';
import { roundByRound } from './paper.ts';
import { listed, stageTitle, theRole } from './terms.ts';

/** Whom a step takes along. */
export function carryInWords(carry: Carry): string {
  switch (carry) {
    case 'chosen':
      return 'with whoever met the rule';
    case 'standing':
      return 'with all who still stand';
    case 'nobody':
      return 'with an empty slate';
    default:
      return carry.top === 1
        ? 'with the first of the last round alone'
        : `with the first ${carry.top} of the last round`;
  }
}

/** Where a step leads: “on to “Approval”, with whoever met the rule”. */
export function stepInWords(procedure: Procedure, step: Step): string {
  if (!('choose' in step)) return setStepInWords(procedure, step);
  const ways = step.among.map(
    (way, i) => `(${i + 1}) ${way.when}: ${setStepInWords(procedure, way.step)}`,
  );
  return `${theRole(procedure, step.choose)} chooses: ${ways.join('; ')}`;
}

function setStepInWords(procedure: Procedure, step: SetStep): string {
  if ('go' in step)
    return `“${stageTitle(procedure, step.go)}” follows, ${carryInWords(step.with)}`;
  switch (step.end) {
    case 'appointed': {
      const term = step.term === undefined ? '' : ` for ${spanInWords(step.term.lasts)}`;
      const accepted =
        step.accepted === undefined
          ? ''
          : ` once they accept; if they decline, “${stageTitle(procedure, step.accepted.declined)}” follows`;
      return `they are appointed${term}${accepted}`;
    }
    case 'not-filled':
      return `the post is not filled${step.acting === undefined ? '' : `; meanwhile ${step.acting}`}`;
    default:
      return never(step, 'step');
  }
}

/** “2 weeks, then it is over; only the chair may extend it”. */
export function clockInWords(procedure: Procedure, clock: Clock): string {
  const { lasts, beforeTermEnds, hard, extendableBy, label } = clock;
  const length = [
    ...(lasts === undefined ? [] : [spanInWords(lasts)]),
    ...(beforeTermEnds === undefined
      ? []
      : [`until ${spanInWords(beforeTermEnds)} before the term ends`]),
  ];
  const how = hard ? 'hard: then it is over' : 'an aim: it may pass without effect';
  const who =
    extendableBy.length === 0
      ? 'nobody may extend it'
      : `${listed(
          extendableBy.map((id) => theRole(procedure, id)),
          'or',
        )} may extend it`;
  const said = label === undefined ? '' : ` (${label})`;
  return `${length.length === 0 ? 'no length' : length.join(', ')}${said}; ${how}; ${who}`;
}

/** “the last drops out”, “the chair asks the last 4 to withdraw; nobody has to”. */
export function effectInWords(procedure: Procedure, effect: Effect): string {
  const { from, to } = effect;
  const when =
    from === undefined && to === undefined
      ? ''
      : from === to
        ? ` (after round ${from})`
        : ` (${from === undefined ? '' : `from round ${from}`}${from !== undefined && to !== undefined ? ' ' : ''}${to === undefined ? '' : `up to round ${to}`})`;
  const { count } = effect;
  const only = count?.length === 1 ? count[0] : undefined;
  switch (effect.kind) {
    case 'invite': {
      const whom = count === undefined ? 'those at the end' : `the last ${roundByRound(count)}`;
      return `${theRole(procedure, effect.by)} invites ${whom} to withdraw; nobody has to${when}`;
    }
    case 'drop-last':
      return only === 1
        ? `the last drops out${when}`
        : `the last ${roundByRound(effect.count)} drop out${when}`;
    case 'keep-top':
      return only === 1
        ? `only the first stays${when}`
        : `only the first ${roundByRound(effect.count)} stay${when}`;
    default:
      return never(effect, 'effect');
  }
}

/** What breaks a tie that matters; of several ways, one after the other. */
export const tieInWords = (procedure: Procedure, tie: Tie): string =>
  (Array.isArray(tie) ? tie : [tie])
    .map((one) => tieBreakInWords(procedure, one))
    .join(', and if that leaves it, ');

function tieBreakInWords(procedure: Procedure, tie: TieBreak): string {
  switch (tie) {
    case 'reballot':
      return 'another ballot among those who are tied';
    case 'lot':
      return 'a lot';
    case 'next-round':
      return 'nothing but the next round';
    default:
      return `${theRole(procedure, tie.castingVote)} decides`;
  }
}
