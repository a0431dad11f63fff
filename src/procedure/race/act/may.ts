/** Whether a role may act in a stage, and whether the clock still runs: refusals that commands share. */
import { ok, type Result } from '../../../basics/index.ts';
import type { Stage } from '../../parts/stage.ts';
import type { Procedure } from '../../parts/procedure.ts';
import { isBefore, type Instant } from '../instant.ts';
import { clockOf, deadlineOf } from '../stages.ts';
import { standing, type RaceState } from '../state.ts';
import { refuseBy, roleTitle } from './draft.ts';

/** Who acts, as commands say it. */
export interface Actor {
  readonly by: string;
  readonly holder?: string | undefined;
}

/**
 * Refuses an act by a role that the stage does not give it to, by somebody who does not hold the role,
 * and by a holder who has a candidate of their own where the procedure then asks them to hand over.
 */
export function mayAct(
  procedure: Procedure,
  state: RaceState,
  stage: Stage,
  roles: readonly string[],
  actor: Actor,
  what: string,
): Result<true> {
  if (!roles.includes(actor.by)) {
    const titles = roles.map((role) => roleTitle(procedure, role)).join(' or ');
    return refuseBy(
      procedure,
      stage,
      roles.length === 0
        ? `Nobody may ${what}.`
        : `Only ${titles} may ${what}, and ${roleTitle(procedure, actor.by)} asked for it.`,
    );
  }
  const holders = state.holders[actor.by];
  if (holders !== undefined && actor.holder !== undefined && !holders.includes(actor.holder)) {
    return refuseBy(
      procedure,
      stage,
      `${actor.holder} does not hold the role of ${roleTitle(procedure, actor.by)}.`,
    );
  }
  const role = procedure.roles.find((one) => one.id === actor.by);
  const holder = actor.holder ?? (holders?.length === 1 ? holders[0] : undefined);
  const own = standing(state).find((id) =>
    state.candidates[id]?.by?.some((nominator) => nominator === holder),
  );
  if (role?.recused !== undefined && holder !== undefined && own !== undefined) {
    return refuseBy(
      procedure,
      stage,
      `${holder} put ${state.candidates[own]?.name ?? own} forward and must hand the role of ${role.title} to ${role.recused.to}.`,
    );
  }
  return ok(true);
}

/** Refuses what comes after a hard clock has run out. */
export function inTime(
  procedure: Procedure,
  state: RaceState,
  stage: Stage,
  at: Instant,
  what: string,
): Result<true> {
  const clock = clockOf(stage);
  const deadline = deadlineOf(state, clock);
  return clock?.hard === true && deadline !== undefined && isBefore(deadline, at)
    ? refuseBy(procedure, stage, `It is too late to ${what}: the time ran out on ${deadline}.`)
    : ok(true);
}
