/** Stages are ended, clocks and rules are moved, and whoever was chosen says yes or no. */
import { never, ok, refuse, type Result } from '../../../basics/index.ts';
import { takesWriteIns } from '../../parts/asks.ts';
import type { Procedure } from '../../parts/procedure.ts';
import type { Stage } from '../../parts/stage.ts';
import type { RaceCommand } from '../command.ts';
import { isBefore } from '../instant.ts';
import { clockOf, deadlineOf, lastRound, pollOf, ruleOf, stageOf } from '../stages.ts';
import { standing, type RaceState } from '../state.ts';
import { refuseBy, roleTitle, withEvent, type Draft } from './draft.ts';
import { appoint, follow } from './follow.ts';
import { mayAct } from './may.ts';
import { unsettled, waitsForWord } from './settle.ts';

type BallotOf = Extract<Stage, { readonly kind: 'ballot' }>;
type Of<D extends RaceCommand['do']> = Extract<RaceCommand, { readonly do: D }>;

/** The roles that may end a stage which nothing else ends. */
export function enders(stage: Stage): readonly string[] {
  switch (stage.kind) {
    case 'nominate':
    case 'deliberate':
      return stage.closedBy === undefined ? [] : [stage.closedBy];
    case 'assign':
    case 'sound':
    case 'ballot':
      return [stage.by];
    case 'tacit':
      return [];
    default:
      return never(stage, 'stage');
  }
}

/**
 * Ends a stage. A stage whose hard clock has run out may be ended by anybody who notes it. Soundings
 * end when whoever asks moves on; a ballot only while it waits for a word that does not come.
 */
export function proceed(draft: Draft, command: Of<'proceed'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  if (stage === undefined) return refuseBy(procedure, stage, 'The race is over.');
  const deadline = deadlineOf(state, clockOf(stage));
  // A hard clock whose end cannot be reckoned, as long as nobody says when the term ends, is noted by hand.
  const ranOut =
    clockOf(stage)?.hard === true &&
    (deadline === undefined ? enders(stage).length === 0 : !isBefore(draft.at, deadline));
  if (!ranOut && !isEmptied(procedure, state, stage)) {
    const may = mayAct(procedure, state, stage, enders(stage), command, 'end this stage');
    if (!may.ok) return may;
  }
  if (state.open !== undefined) {
    return refuseBy(procedure, stage, `Round ${state.open.round} is still open: close it first.`);
  }
  if (isEmptied(procedure, state, stage)) {
    return ok(
      follow(
        draft,
        { go: procedure.stages.find((one) => one.kind === 'nominate')?.id ?? '', with: 'nobody' },
        [],
      ),
    );
  }
  switch (stage.kind) {
    case 'nominate':
      if (standing(state).length > 0) return ok(follow(draft, stage.next, []));
      return stage.nobody === undefined
        ? refuseBy(procedure, stage, 'Nobody stands, so nominations stay open.')
        : ok(follow(draft, stage.nobody, []));
    case 'deliberate':
      return ok(follow(draft, stage.next, []));
    case 'sound':
      return stage.rule === undefined
        ? ok(follow(draft, stage.next, []))
        : stage.exhausted === undefined
          ? refuseBy(procedure, stage, 'Soundings go on until a name emerges.')
          : ok(follow(draft, stage.exhausted, []));
    case 'ballot':
      return canLeave(stage, state)
        ? ok(
            stage.rounds === 'no-limit' && stage.exhausted !== undefined
              ? follow(draft, stage.exhausted, [])
              : unsettled(draft, stage),
          )
        : refuseBy(
            procedure,
            stage,
            'A ballot ends by its rule and not by a decision of the chair.',
          );
    case 'tacit':
      return refuseBy(procedure, stage, 'Silence ends when it is broken or expires.');
    case 'assign':
      return refuseBy(procedure, stage, 'Declare to whom the post falls.');
    default:
      return never(stage, 'stage');
  }
}

/**
 * Whether a ballot can be left without a result: where rounds have no limit but a way out, after the
 * first round; elsewhere only while a round that would be enough waits for somebody's word.
 */
export function canLeave(stage: BallotOf, state: RaceState): boolean {
  if (state.round === 0 || state.tie !== undefined) return false;
  if (stage.rounds === 'no-limit') return stage.exhausted !== undefined;
  const last = lastRound(state, stage);
  const rule = ruleOf(state, stage);
  return last !== undefined && rule !== undefined && waitsForWord(rule, pollOf(stage, last, state));
}

/** Whoever is to name or to decide is settled: a state by its turn, a committee by lot. */
export function assignTo(draft: Draft, command: Of<'assign'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  if (stage?.kind !== 'assign' || ('with' in stage.next && stage.next.with === 'chosen')) {
    return refuseBy(procedure, stage, 'Nothing is assigned to anybody now.');
  }
  const may = mayAct(procedure, state, stage, [stage.by], command, 'say to whom it falls');
  if (!may.ok) return may;
  return ok(
    follow(withEvent(draft, { type: 'assigned', by: command.by, to: command.to }), stage.next, []),
  );
}

/** One of the ways that a step leaves open is taken by whoever may choose. */
export function chooseWay(draft: Draft, command: Of<'choose-way'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  const { fork } = state;
  if (fork === undefined || stage === undefined) {
    return refuseBy(procedure, stage, 'There are no ways to choose from now.');
  }
  const may = mayAct(procedure, state, stage, [fork.step.choose], command, 'choose the way');
  if (!may.ok) return may;
  const way = fork.step.among[command.way - 1];
  if (way === undefined) {
    return refuseBy(
      procedure,
      stage,
      `There are ${fork.step.among.length} ways, and way ${command.way} is none of them.`,
    );
  }
  const next = withEvent(draft, { type: 'way-chosen', by: command.by, way: command.way });
  return ok(follow(next, way.step, fork.chosen));
}

/**
 * Whether a stage that asks about candidates has none left and takes no new ones: then names are
 * called for again. No text of any body foresees that everybody withdraws; a race that is stuck for
 * ever would help nobody.
 */
export function isEmptied(procedure: Procedure, state: RaceState, stage: Stage): boolean {
  const asks = stage.kind === 'sound' || stage.kind === 'ballot' || stage.kind === 'tacit';
  return (
    asks &&
    !takesWriteIns(stage) &&
    state.open === undefined &&
    standing(state).length === 0 &&
    procedure.stages.some((one) => one.kind === 'nominate')
  );
}

/** In a stage that assigns, the declaration itself settles who goes on. */
export function assign(draft: Draft, command: Of<'declare'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  if (stage?.kind !== 'assign') return refuseBy(procedure, stage, 'Nothing is assigned now.');
  const may = mayAct(procedure, state, stage, [stage.by], command, 'say to whom it falls');
  if (!may.ok) return may;
  const stands = standing(state);
  const stranger = command.candidates.find((id) => !stands.includes(id));
  if (stranger !== undefined) return refuseBy(procedure, stage, `${stranger} does not stand.`);
  const next = withEvent(draft, {
    type: 'chosen',
    stage: stage.id,
    candidates: command.candidates,
  });
  return ok(follow(next, stage.next, command.candidates));
}

/** Moves the clock of the stage, or of the silence that runs. */
export function extend(draft: Draft, command: Of<'extend'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  if (stage === undefined) return refuseBy(procedure, stage, 'The race is over.');
  const may = mayAct(
    procedure,
    state,
    stage,
    clockOf(stage)?.extendableBy ?? [],
    command,
    'move this clock',
  );
  if (!may.ok) return may;
  const now = state.silence?.expires ?? deadlineOf(state, clockOf(stage));
  if (now !== undefined && isBefore(now, draft.at)) {
    return refuseBy(
      procedure,
      stage,
      `The time ran out on ${now} and cannot be extended any more.`,
    );
  }
  if (now !== undefined && !isBefore(now, command.until)) {
    return refuse(
      'bad-input',
      `The new end, ${command.until}, is no later than ${now}; nothing was recorded.`,
      'until',
    );
  }
  return ok(
    state.silence === undefined
      ? withEvent(draft, { type: 'clock-extended', until: command.until, by: command.by })
      : withEvent(draft, { type: 'silence-extended', expires: command.until, by: command.by }),
  );
}

export function recuse(draft: Draft, command: Of<'recuse'>): Result<Draft> {
  const { procedure, state } = draft;
  const role = procedure.roles.find((one) => one.id === command.role);
  const stage = stageOf(procedure, state.stage);
  if (role === undefined) return refuseBy(procedure, stage, `There is no role “${command.role}”.`);
  if (state.holders[role.id]?.includes(command.from) === false) {
    return refuseBy(procedure, stage, `${command.from} does not hold the role of ${role.title}.`);
  }
  return ok(
    withEvent(draft, { type: 'recused', role: role.id, from: command.from, to: command.to }),
  );
}

/** Who has a seat and may not vote from now on. */
export function bar(draft: Draft, command: Of<'bar'>): Result<Draft> {
  const body = Object.hasOwn(draft.state.bodies, command.body)
    ? draft.state.bodies[command.body]
    : undefined;
  const stranger = command.members.find((member) => body?.members.includes(member) !== true);
  return stranger === undefined && body !== undefined
    ? ok(withEvent(draft, { type: 'barred', body: command.body, members: command.members }))
    : refuse(
        'not-found',
        `“${command.body}” has no member ${stranger ?? 'at all'}; nothing was recorded.`,
        command.body,
      );
}

/** Changes the rule of a stage in mid-race, where the procedure lets somebody do that. */
export function changeRule(draft: Draft, command: Of<'change-rule'>): Result<Draft> {
  const { procedure } = draft;
  const { ruleChanges } = procedure;
  const stage = stageOf(procedure, command.stage);
  const roles = ruleChanges === 'nobody' ? [] : ruleChanges.by;
  if (stage === undefined || !('rule' in stage)) {
    return refuse(
      'not-found',
      `There is no stage “${command.stage}” with a rule; nothing was recorded.`,
      'stage',
    );
  }
  if (!roles.includes(command.by)) {
    const titles = roles.map((role) => roleTitle(procedure, role)).join(' or ');
    return refuseBy(
      procedure,
      stage,
      roles.length === 0
        ? 'The procedure lets nobody change a rule while a race runs.'
        : `Only ${titles} may change a rule while a race runs.`,
    );
  }
  const { stage: id, rule, by, reason } = command;
  return ok(withEvent(draft, { type: 'rule-changed', stage: id, rule, by, reason }));
}

/** Takes apart posts that stood or fell together. */
export function breakPackage(draft: Draft, command: Of<'break-package'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  const bound = procedure.package;
  if (bound === undefined || state.apart) {
    return refuseBy(procedure, stage, 'No posts are tied together.');
  }
  return bound.breakableBy.includes(command.by)
    ? ok(withEvent(draft, { type: 'package-broken', by: command.by }))
    : refuseBy(
        procedure,
        stage,
        `${roleTitle(procedure, command.by)} may not take the package apart.`,
      );
}

export function settleTerm(draft: Draft, command: Of<'settle-term'>): Result<Draft> {
  const { procedure, state } = draft;
  if (!procedure.posts.some((post) => post.id === command.post)) {
    return refuseBy(
      procedure,
      stageOf(procedure, state.stage),
      `There is no post “${command.post}”.`,
    );
  }
  const { post, lasts, note } = command;
  return ok(
    withEvent(draft, {
      type: 'term-settled',
      post,
      lasts,
      ...(note === undefined ? {} : { note }),
    }),
  );
}

/** Whoever was chosen accepts and is appointed, or declines. */
export function reply(draft: Draft, command: Of<'accept'> | Of<'decline'>): Result<Draft> {
  const { procedure, state } = draft;
  const { offer } = state;
  const { candidate } = command;
  if (offer === undefined || !offer.candidates.includes(candidate)) {
    return refuseBy(
      procedure,
      stageOf(procedure, state.stage),
      `${state.candidates[candidate]?.name ?? candidate} has not been chosen, so there is nothing to ${command.do}.`,
    );
  }
  if (command.do === 'accept') {
    return ok(appoint(withEvent(draft, { type: 'accepted', candidate }), [candidate]));
  }
  const next = withEvent(draft, { type: 'declined', candidate });
  return ok(follow(next, { go: offer.declined, with: 'standing' }, []));
}
