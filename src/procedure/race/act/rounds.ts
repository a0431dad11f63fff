/** Members are asked, answer, and the answers are counted. */
import { never, ok, refuse, type Result } from '../../../basics/index.ts';
import { answerStage } from '../../ballots/answer-stage.ts';
import {
  livePoll,
  askedIn,
  bodyOf,
  lastRound,
  pollOf,
  ruleOf,
  stageOf,
  tieBreakOf,
  type AskingStage,
} from '../stages.ts';
import { asksAboutProposed } from '../../parts/asks.ts';
import type { TieBreak } from '../../parts/stage.ts';
import { checkTally, type Tally } from '../../ballots/tally.ts';
import { checkVote } from '../../ballots/vote.ts';
import type { RaceCommand } from '../command.ts';
import { refuseBy, withEvent, type Draft } from './draft.ts';
import { inTime, mayAct } from './may.ts';
import { declarers, settled, settleRound, tieBroken } from './settle.ts';

type Of<D extends RaceCommand['do']> = Extract<RaceCommand, { readonly do: D }>;

/** The stage, if it is one that asks somebody. */
function asking(draft: Draft): Result<AskingStage> {
  const stage = stageOf(draft.procedure, draft.state.stage);
  return stage?.kind === 'sound' || stage?.kind === 'ballot'
    ? ok(stage)
    : refuseBy(draft.procedure, stage, 'Nobody is asked for votes now.');
}

/** Opens a round; `extra` follows from an open tie. */
export function openRound(draft: Draft, command: Of<'open-round'>): Result<Draft> {
  const stage = asking(draft);
  if (!stage.ok) return stage;
  const may = mayAct(
    draft.procedure,
    draft.state,
    stage.value,
    [stage.value.by],
    command,
    'open a round',
  );
  if (!may.ok) return may;
  return opened(draft, stage.value);
}

function opened(draft: Draft, stage: AskingStage): Result<Draft> {
  const { procedure, state } = draft;
  if (state.open !== undefined) {
    return refuseBy(procedure, stage, `Round ${state.open.round} is still open: close it first.`);
  }
  const extra = state.tie !== undefined;
  if (extra && tieBreakOf(stage, state.tie?.ballots ?? 0) !== 'reballot') {
    return refuseBy(procedure, stage, 'The tie has to be broken first, and not by a ballot.');
  }
  if (!extra && stage.rounds !== 'no-limit' && state.round >= stage.rounds) {
    return refuseBy(procedure, stage, `All ${stage.rounds} rounds have been held.`);
  }
  const asked = askedIn(state, stage);
  if (asked.length === 0) {
    return refuseBy(
      procedure,
      stage,
      asksAboutProposed(stage)
        ? 'Nobody has been proposed yet: propose a name first.'
        : 'Nobody stands.',
    );
  }
  const body = bodyOf(state, stage);
  if (body === undefined || body.members.length === 0) {
    return refuse(
      'bad-input',
      `Who sits in “${stage.body}” is not known in this race; nothing was recorded. Say so when it begins.`,
      `bodies.${stage.body}`,
    );
  }
  return ok(
    withEvent(draft, {
      type: 'round-opened',
      stage: stage.id,
      round: extra ? state.round : state.round + 1,
      asked: [...asked],
      ...(extra ? { extra } : {}),
    }),
  );
}

/** A member votes. Assent may be changed until the close; a ballot paper is handed in once. */
export function cast(draft: Draft, { member, vote }: Of<'cast'>): Result<Draft> {
  const stage = asking(draft);
  if (!stage.ok) return stage;
  const { procedure, state } = draft;
  const body = bodyOf(state, stage.value);
  if (state.open === undefined || body === undefined) {
    return refuseBy(procedure, stage.value, 'No round is open.');
  }
  if (!body.members.includes(member)) {
    return refuse(
      'not-found',
      `${member} is no member of “${stage.value.body}”; nothing was recorded.`,
      member,
    );
  }
  if (!body.eligible.includes(member)) {
    return refuseBy(procedure, stage.value, `${member} may not vote in this round.`);
  }
  if (stage.value.paper.form.kind !== 'assent' && Object.hasOwn(state.votes, member)) {
    return refuseBy(procedure, stage.value, `${member} has voted already.`);
  }
  const time = inTime(procedure, state, stage.value, draft.at, 'vote');
  if (!time.ok) return time;
  const checked = checkVote(stage.value.paper.form, state.open.round, vote, state.open.asked);
  return checked.ok ? ok(withEvent(draft, { type: 'cast', member, vote })) : checked;
}

/** An objection is taken back: the member has said nothing again, which is not consent by itself. */
export function liftObjection(draft: Draft, { member }: Of<'lift-objection'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  const vote = Object.hasOwn(state.votes, member) ? state.votes[member] : undefined;
  return vote?.kind === 'assent' && vote.says === 'object'
    ? ok(withEvent(draft, { type: 'objection-lifted', member }))
    : refuseBy(procedure, stage, `${member} has no objection that could be lifted.`);
}

/** Closes the round and lets follow what follows. A tally opens the round by itself. */
export function closeRound(draft: Draft, command: Of<'close-round'>): Result<Draft> {
  const stage = asking(draft);
  if (!stage.ok) return stage;
  const { procedure, state } = draft;
  const may = mayAct(procedure, state, stage.value, [stage.value.by], command, 'close a round');
  if (!may.ok) return may;
  if (state.open === undefined && command.tally === undefined) {
    return refuseBy(procedure, stage.value, 'No round is open.');
  }
  if (
    state.open !== undefined &&
    command.tally !== undefined &&
    Object.keys(state.votes).length > 0
  ) {
    return refuseBy(
      procedure,
      stage.value,
      'Members have voted by name, so a tally cannot be given as well.',
    );
  }
  const open = state.open === undefined ? opened(draft, stage.value) : ok(draft);
  if (!open.ok) return open;
  const fits = tallyFits(open.value, stage.value, command.tally);
  if (!fits.ok) return fits;
  const closed = withEvent(open.value, {
    type: 'round-closed',
    stage: stage.value.id,
    round: open.value.state.open?.round ?? 1,
    ...(command.tally === undefined ? {} : { tally: command.tally }),
  });
  return settleRound(closed, stage.value);
}

function tallyFits(draft: Draft, stage: AskingStage, tally: Tally | undefined): Result<true> {
  const body = bodyOf(draft.state, stage);
  if (tally === undefined || body === undefined) return ok(true);
  const sizes = Object.fromEntries(
    Object.entries(body.groups).map(([name, members]) => [name, members.length]),
  );
  const asked = draft.state.open?.asked ?? [];
  const checked = checkTally(stage.paper, tally, asked, body.eligible.length, sizes);
  return checked.ok ? ok(true) : checked;
}

/** A role declares whom it judges the rule to be met for. */
export function declare(draft: Draft, command: Of<'declare'>): Result<Draft> {
  const stage = asking(draft);
  if (!stage.ok) return stage;
  const { procedure, state } = draft;
  const rule = ruleOf(state, stage.value);
  const roles = rule === undefined ? [] : declarers(rule);
  const may = mayAct(procedure, state, stage.value, roles, command, 'declare it');
  if (!may.ok) return may;
  const asked = askedIn(state, stage.value);
  const stranger = command.candidates.find((id) => !asked.includes(id));
  if (stranger !== undefined) {
    return refuseBy(procedure, stage.value, `${stranger} is not asked about here.`);
  }
  const next = withEvent(draft, {
    type: 'declared',
    by: command.by,
    candidates: command.candidates,
  });
  const last = lastRound(next.state, stage.value);
  const body = bodyOf(next.state, stage.value);
  if (rule === undefined || body === undefined || state.open !== undefined) return ok(next);
  const poll =
    last === undefined
      ? livePoll(next.state, stage.value, body)
      : { ...pollOf(stage.value, last, next.state), asked };
  const answers = answerStage(rule, poll);
  if (!answers.ok) return answers;
  const met = poll.asked.filter((id) => answers.value.get(id)?.outcome === 'met');
  return ok(met.length === 0 ? next : settled(next, stage.value, poll, met));
}

/** Candidates are asked to withdraw. Whether they do is theirs to say. */
export function invite(draft: Draft, command: Of<'invite'>): Result<Draft> {
  const stage = asking(draft);
  if (!stage.ok) return stage;
  const { procedure, state } = draft;
  const roles = (stage.value.effects ?? [])
    .filter((effect) => effect.kind === 'invite')
    .map((effect) => effect.by);
  const may = mayAct(
    procedure,
    state,
    stage.value,
    roles,
    command,
    'invite candidates to withdraw',
  );
  if (!may.ok) return may;
  const gone = command.candidates.find((id) => state.candidates[id]?.status !== 'standing');
  if (gone !== undefined) return refuseBy(procedure, stage.value, `${gone} does not stand.`);
  return ok(withEvent(draft, { type: 'invited', by: command.by, candidates: command.candidates }));
}

/** A tie is broken by lot or by whoever has the casting vote. */
export function breakTie(draft: Draft, command: Of<'break-tie'>): Result<Draft> {
  const stage = asking(draft);
  if (!stage.ok) return stage;
  const { procedure, state } = draft;
  const { tie } = state;
  if (tie === undefined || stage.value.kind !== 'ballot') {
    return refuseBy(procedure, stage.value, 'There is no tie to break.');
  }
  const wanted = tieBreakerOf(tieBreakOf(stage.value, tie.ballots), stage.value.by);
  if (wanted === undefined || wanted.how !== command.how) {
    return refuseBy(procedure, stage.value, 'This is not how the procedure breaks a tie.');
  }
  const may = mayAct(procedure, state, stage.value, [wanted.by], command, 'break the tie');
  if (!may.ok) return may;
  const fits =
    command.candidates.length === tie.places &&
    command.candidates.every((id) => tie.candidates.includes(id));
  return fits
    ? ok(tieBroken(draft, stage.value, command.how, command.candidates))
    : refuseBy(
        procedure,
        stage.value,
        `The tie leaves ${tie.places} place${tie.places === 1 ? '' : 's'} among ${tie.candidates.join(', ')}.`,
      );
}

/** Who breaks a tie, and how; undefined where it is done by a ballot or not at all. */
export function tieBreakerOf(
  tie: TieBreak | undefined,
  presiding: string,
): { readonly how: 'lot' | 'casting-vote'; readonly by: string } | undefined {
  if (tie === undefined || tie === 'next-round' || tie === 'reballot') return undefined;
  if (tie === 'lot') return { how: 'lot', by: presiding };
  if (typeof tie === 'object') return { how: 'casting-vote', by: tie.castingVote };
  return never(tie, 'tie');
}
