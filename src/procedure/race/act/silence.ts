/** A text is put under silence, and silence is kept or broken. */
import { ok, refuse, type Result } from '../../../basics/index.ts';
import { answerStage } from '../../ballots/answer-stage.ts';
import { asksAboutProposed } from '../../parts/asks.ts';
import type { Poll } from '../../ballots/poll.ts';
import type { TacitStage as TacitSchema } from '../../parts/stage.ts';
import type { z } from 'zod';
import { after, isBefore } from '../instant.ts';
import type { RaceCommand } from '../command.ts';
import { bodyOf, ruleOf, stageOf } from '../stages.ts';
import { standing } from '../state.ts';
import { refuseBy, withEvent, type Draft } from './draft.ts';
import { follow } from './follow.ts';
import { mayAct } from './may.ts';

type Of<D extends RaceCommand['do']> = Extract<RaceCommand, { readonly do: D }>;
type TacitStage = z.infer<typeof TacitSchema>;

/**
 * Names are put to a body that is asked about what is proposed: under silence with an expiry, or as
 * the question of a ballot to come.
 */
export function propose(draft: Draft, command: Of<'propose'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  if (
    stage === undefined ||
    !asksAboutProposed(stage) ||
    (stage.kind !== 'tacit' && stage.kind !== 'ballot')
  ) {
    return refuseBy(procedure, stage, 'Nothing can be proposed now.');
  }
  const may = mayAct(procedure, state, stage, [stage.by], command, 'propose a name');
  if (!may.ok) return may;
  if (state.silence !== undefined || state.open !== undefined) {
    return refuseBy(procedure, stage, 'Something is proposed already and not yet decided.');
  }
  const stands = standing(state);
  const stranger = command.candidates.find((id) => !stands.includes(id));
  if (stranger !== undefined) return refuseBy(procedure, stage, `${stranger} does not stand.`);
  if (stage.kind === 'ballot') {
    return ok(
      withEvent(draft, { type: 'chosen', stage: stage.id, candidates: command.candidates }),
    );
  }
  const expires =
    command.expires ??
    (stage.clock.lasts === undefined ? undefined : after(draft.at, stage.clock.lasts));
  if (expires === undefined || isBefore(expires, draft.at)) {
    return refuse(
      'bad-input',
      'A silence procedure needs the moment at which it expires, and one that is still to come; nothing was recorded.',
      'expires',
    );
  }
  return ok(
    withEvent(draft, { type: 'placed-under-silence', candidates: command.candidates, expires }),
  );
}

function underSilence(draft: Draft): Result<TacitStage> {
  const stage = stageOf(draft.procedure, draft.state.stage);
  return stage?.kind === 'tacit' && draft.state.silence !== undefined
    ? ok(stage)
    : refuseBy(draft.procedure, stage, 'Nothing is under silence now.');
}

/** The rule as it stands while silence runs, or once it has run out. */
function answered(draft: Draft, stage: TacitStage, open: boolean) {
  const body = bodyOf(draft.state, stage);
  const rule = ruleOf(draft.state, stage) ?? stage.rule;
  const asked = draft.state.silence?.candidates ?? [];
  const poll: Poll = {
    body: body ?? { members: [], eligible: [], groups: {}, weights: {} },
    paper: {
      form: { kind: 'assent', reserve: false, abstain: false },
      secrecy: 'open',
      unheard: 'consent',
    },
    asked,
    open,
    votes: new Map(Object.entries(draft.state.votes)),
    declared: {},
  };
  return answerStage(rule, poll);
}

/** A member objects in time, or asks for an amendment where the procedure takes that as breaking silence. */
export function breakSilence(draft: Draft, command: Of<'break-silence'>): Result<Draft> {
  const stage = underSilence(draft);
  if (!stage.ok) return stage;
  const { procedure, state } = draft;
  if (state.silence !== undefined && isBefore(state.silence.expires, draft.at)) {
    return refuseBy(
      procedure,
      stage.value,
      `Silence ran out on ${state.silence.expires}, so it cannot be broken any more.`,
    );
  }
  if (bodyOf(state, stage.value)?.eligible.includes(command.member) !== true) {
    return refuse(
      'not-found',
      `${command.member} has no voice in “${stage.value.body}”; nothing was recorded.`,
      command.member,
    );
  }
  if (command.amendment !== undefined && !stage.value.amendments) {
    return refuseBy(
      procedure,
      stage.value,
      'Silence is broken by an objection here, not by an amendment.',
    );
  }
  const next = withEvent(draft, {
    type: 'silence-broken',
    by: command.member,
    ...(command.amendment === undefined ? {} : { amendment: command.amendment }),
    ...(command.ground === undefined ? {} : { ground: command.ground }),
  });
  const answers = answered(next, stage.value, true);
  if (!answers.ok) return answers;
  const lost = [...answers.value.values()].some((one) => one.outcome === 'not-met');
  return ok(lost || command.amendment !== undefined ? follow(next, stage.value.broken, []) : next);
}

/** The moment has come: the text stands if the rule is met with everybody who kept silent. */
export function letSilenceExpire(draft: Draft): Result<Draft> {
  const stage = underSilence(draft);
  if (!stage.ok) return stage;
  const expires = draft.state.silence?.expires ?? draft.at;
  if (isBefore(draft.at, expires)) {
    return refuseBy(draft.procedure, stage.value, `Silence runs until ${expires}.`);
  }
  const answers = answered(draft, stage.value, false);
  if (!answers.ok) return answers;
  const asked = draft.state.silence?.candidates ?? [];
  const next = withEvent(draft, { type: 'silence-expired' });
  const met = asked.filter((id) => answers.value.get(id)?.outcome === 'met');
  return ok(
    met.length === asked.length
      ? follow(
          withEvent(next, { type: 'chosen', stage: stage.value.id, candidates: [...asked] }),
          stage.value.unbroken,
          asked,
        )
      : follow(next, stage.value.broken, []),
  );
}
