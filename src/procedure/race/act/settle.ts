/** What follows from a round that has been closed. */
import { answerStage, type StageAnswers } from '../../ballots/answer-stage.ts';
import { votesFor, type Poll } from '../../ballots/poll.ts';
import { ok, refuse, type Result } from '../../../basics/index.ts';
import type { Effect, Step } from '../../parts/stage.ts';
import type { StageRule } from '../../parts/stage-rule.ts';
import { appointed, standing, type ClosedRound } from '../state.ts';
import { lastRound, pollOf, ruleOf, tieBreakOf, type AskingStage } from '../stages.ts';
import { withEvent, type Draft } from './draft.ts';
import { appoint, follow } from './follow.ts';
import { cutAt, rankedBy } from './rank.ts';

/** Answers the rule for the round just closed, and takes the race as far as it goes by itself. */
export function settleRound(draft: Draft, stage: AskingStage): Result<Draft> {
  const round = lastRound(draft.state, stage);
  const rule = ruleOf(draft.state, stage);
  if (round === undefined) return ok(draft);
  if (round.extra) return ok(settleTie(draft, stage));
  const poll = pollOf(stage, round, draft.state);
  if (rule === undefined) return ok(unsettled(draft, stage));
  const answers = answerStage(rule, poll);
  if (!answers.ok) return answers;
  const against = round.tally?.told?.chosen?.find(
    (id) => answers.value.get(id)?.outcome === 'not-met',
  );
  if (against !== undefined) {
    return refuse(
      'bad-input',
      `The figures say that the rule is not met for ${against}, so it cannot be told otherwise; nothing was recorded.`,
      'tally.told.chosen',
    );
  }
  const met = metIn(round, answers.value);
  if (met.length > 0) return ok(settled(draft, stage, poll, met));
  if (waitsForWord(rule, poll)) return ok(draft);
  const tie = tiedFor(answers.value, rule);
  if (tie !== undefined && tieBreakOf(stage, 0) !== undefined) {
    return ok(withEvent(draft, { type: 'tied', ...tie, for: 'being-chosen' }));
  }
  if (cannotTellTop(draft, stage)) {
    return refuse(
      'bad-input',
      'These figures do not tell who goes on after the last round; nothing was recorded. Give them all, or tell who dropped out.',
      'tally',
    );
  }
  return ok(unsettled(draft, stage));
}

/** Whether the last round has to name the first few, and its figures do not. */
function cannotTellTop(draft: Draft, stage: AskingStage): boolean {
  const { exhausted, rounds } = stage;
  return (
    rounds !== 'no-limit' &&
    draft.state.round >= rounds &&
    exhausted !== undefined &&
    'go' in exhausted &&
    typeof exhausted.with === 'object' &&
    lastRound(draft.state, stage)?.tally?.told?.out === undefined &&
    cutAt(rankedBy(draft, stage), exhausted.with.top) === undefined
  );
}

/** For whom the rule is met: by the figures, or as it was told where the figures leave it open. */
const metIn = (round: ClosedRound, answers: StageAnswers): readonly string[] =>
  round.asked.filter((id) => {
    const outcome = answers.get(id)?.outcome;
    return (
      outcome === 'met' ||
      (outcome === 'undetermined' && round.tally?.told?.chosen?.includes(id) === true)
    );
  });

/** Whether the rule would be met for somebody if only a role declared it: then the race waits for that. */
export function waitsForWord(rule: StageRule, poll: Poll): boolean {
  const roles = declarers(rule);
  if (roles.every((role) => (poll.declared[role] ?? []).length > 0)) {
    return false;
  }
  const declared = Object.fromEntries(
    roles.map((role) => [role, poll.declared[role] ?? poll.asked]),
  );
  const answers = answerStage(rule, { ...poll, declared });
  return answers.ok && [...answers.value.values()].some((one) => one.outcome === 'met');
}

/** The roles whose word a rule needs. */
export function declarers(rule: StageRule): readonly string[] {
  if (rule.kind === 'declared') return [rule.by];
  return 'parts' in rule ? rule.parts.flatMap(declarers) : [];
}

/** The rule is met for somebody: they are chosen, and the race goes on. */
export function settled(
  draft: Draft,
  stage: AskingStage,
  poll: Poll,
  met: readonly string[],
): Draft {
  const step = stage.kind === 'ballot' ? stage.met : stage.next;
  const chosen = chosenOf(draft, step, poll, met);
  if (chosen.length === 0) return unsettled(draft, stage);
  const next = withEvent(draft, { type: 'chosen', stage: stage.id, candidates: [...chosen] });
  if (fillsAll(next, chosen) || 'go' in step) return follow(next, step, chosen);
  // The posts were taken apart: whoever has nobody against them is appointed, the others are asked again.
  return appoint(next, chosen);
}

/** Whether, with these, every post has somebody. */
function fillsAll({ procedure, state }: Draft, chosen: readonly string[]): boolean {
  const postOf = (id: string) => state.candidates[id]?.post ?? procedure.posts[0]?.id;
  const filled = new Set([...chosen, ...appointed(state)].map(postOf));
  return procedure.posts.every((post) => filled.has(post.id));
}

/**
 * Of those for whom the rule is met, the ones that the step can take. A post takes one: of several the
 * one with most votes, and none where two lead together. Posts of a package that holds together take
 * all or nobody.
 */
function chosenOf(draft: Draft, step: Step, poll: Poll, met: readonly string[]): readonly string[] {
  const { procedure, state } = draft;
  const bound = procedure.package !== undefined && !state.apart;
  if (bound && met.length > 0 && !poll.asked.every((id) => met.includes(id))) return [];
  if ('go' in step) return met;
  return procedure.posts.flatMap((post) => {
    const here = met
      .filter((id) => (state.candidates[id]?.post ?? procedure.posts[0]?.id) === post.id)
      .map((id) => ({ id, votes: votesFor(poll, id).min }))
      .toSorted((a, b) => b.votes - a.votes);
    const [first, second] = here;
    return first === undefined || second?.votes === first.votes ? [] : [first.id];
  });
}

/** A tie for the last of the places that an order gives. */
function tiedFor(
  answers: StageAnswers,
  rule: StageRule,
): { readonly candidates: string[]; readonly places: number } | undefined {
  const first = orderIn(rule);
  if (first === undefined) return undefined;
  let met = 0;
  let tied: readonly string[] = [];
  for (const answer of answers.values()) {
    const order = 'parts' in answer ? answer.parts.find((part) => part.kind === 'order') : answer;
    if (order?.kind !== 'order') continue;
    if (order.outcome === 'met') met += 1;
    if (order.tied.length > tied.length) tied = order.tied;
  }
  return tied.length > 1 && first > met
    ? { candidates: [...tied], places: first - met }
    : undefined;
}

function orderIn(rule: StageRule): number | undefined {
  if (rule.kind === 'order') return rule.first;
  if (!('parts' in rule)) return undefined;
  return rule.parts.map(orderIn).find((one) => one !== undefined);
}

/** The round settled nothing: somebody drops out or is asked to, or the rounds are used up. */
export function unsettled(draft: Draft, stage: AskingStage): Draft {
  let next = draft;
  if (fewEnough(draft, stage)) return afterEffects(next, stage);
  for (const effect of stage.effects ?? []) {
    const { round } = next.state;
    if (round < (effect.from ?? 1) || round > (effect.to ?? Infinity)) continue;
    next = applied(next, stage, effect);
    if (next.state.tie !== undefined) return next;
  }
  return afterEffects(next, stage);
}

/** A number that is listed by round; the last one holds on. */
const inRound = (counts: readonly number[], round: number): number =>
  counts[Math.min(round, counts.length) - 1] ?? 1;

function applied(draft: Draft, stage: AskingStage, effect: Effect): Draft {
  const ranking = rankedBy(draft, stage);
  if (effect.kind === 'invite' && effect.count === undefined) return draft;
  const count = inRound(effect.count ?? [1], draft.state.round);
  const keep = effect.kind === 'keep-top' ? count : ranking.length - count;
  if (keep < 1 || ranking.length <= keep) return draft;
  const cut = cutAt(ranking, keep);
  // Figures that nobody knows drop nobody, unless it is told who dropped out.
  if (cut === undefined) {
    const out = lastRound(draft.state, stage)?.tally?.told?.out ?? [];
    return out.length === 0 || effect.kind === 'invite'
      ? draft
      : withEvent(draft, { type: 'eliminated', candidates: out, because: becauseOf(effect) });
  }
  if (effect.kind === 'invite') {
    const stays = [...cut.safe, ...cut.tied];
    const asked = ranking.map((one) => one.id).filter((id) => !stays.includes(id));
    return asked.length === 0
      ? draft
      : withEvent(draft, { type: 'invited', by: effect.by, candidates: asked });
  }
  if (cut.tied.length > 0) {
    if (tieBreakOf(stage, 0) === undefined) return draft;
    return withEvent(draft, {
      type: 'tied',
      candidates: [...cut.tied],
      places: Math.max(1, keep - cut.safe.length),
      for: 'staying',
    });
  }
  const gone = ranking.map((one) => one.id).filter((id) => !cut.safe.includes(id));
  return withEvent(draft, { type: 'eliminated', candidates: gone, because: becauseOf(effect) });
}

/** Whether so few are left that the stage is over. */
const fewEnough = ({ state }: Draft, stage: AskingStage): boolean =>
  stage.kind === 'ballot' &&
  stage.whenLeft !== undefined &&
  standing(state).length <= stage.whenLeft.candidates;

const becauseOf = (effect: Effect): 'last' | 'not-in-top' =>
  effect.kind === 'drop-last' ? 'last' : 'not-in-top';

/** Few enough are left, or the rounds are used up, or another round follows. */
function afterEffects(draft: Draft, stage: AskingStage): Draft {
  const { state } = draft;
  const early = stage.kind === 'ballot' ? stage.whenLeft : undefined;
  if (early !== undefined && fewEnough(draft, stage)) {
    return follow(draft, early.step, standing(state));
  }
  if (stage.rounds === 'no-limit' || state.round < stage.rounds) return draft;
  const step = stage.exhausted ?? (stage.kind === 'sound' ? stage.next : undefined);
  if (step === undefined) return draft;
  if ('go' in step && typeof step.with === 'object' && stage.kind === 'ballot') {
    const cut = cutAt(rankedBy(draft, stage), step.with.top);
    if (cut !== undefined && cut.tied.length > 0 && tieBreakOf(stage, 0) !== undefined) {
      return withEvent(draft, {
        type: 'tied',
        candidates: [...cut.tied],
        places: step.with.top - cut.safe.length,
        for: 'staying',
      });
    }
  }
  return follow(draft, step, []);
}

/** An extra ballot among those tied has been counted. */
function settleTie(draft: Draft, stage: AskingStage): Draft {
  const { tie, rounds } = draft.state;
  const last = rounds.at(-1);
  if (tie === undefined || last === undefined) return draft;
  const poll = pollOf(stage, last, draft.state);
  const votes = tie.candidates
    .map((id) => ({ id, ...votesFor(poll, id) }))
    .map(({ id, min, max }) => ({ id, votes: min === max ? min : undefined }))
    .toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1));
  const cut = cutAt(votes, tie.places);
  if (cut === undefined || cut.tied.length > 0) return draft;
  return tieBroken(draft, stage, 'ballot', cut.safe);
}

/** The tie is broken in favour of these; whoever else was tied has lost it. */
export function tieBroken(
  draft: Draft,
  stage: AskingStage,
  how: 'ballot' | 'lot' | 'casting-vote',
  kept: readonly string[],
): Draft {
  const { tie } = draft.state;
  if (tie === undefined) return draft;
  let next = withEvent(draft, { type: 'tie-broken', how, candidates: [...kept] });
  const lost = tie.candidates.filter((id) => !kept.includes(id));
  if (tie.for === 'being-chosen' && stage.kind === 'ballot') {
    const round = next.state.rounds.findLast((one) => one.stage === stage.id && !one.extra);
    const rule = ruleOf(next.state, stage);
    const poll = round === undefined ? undefined : pollOf(stage, round, next.state);
    const answers = rule === undefined || poll === undefined ? undefined : answerStage(rule, poll);
    const clear =
      answers?.ok === true
        ? [...answers.value].filter(([, one]) => one.outcome === 'met').map(([id]) => id)
        : [];
    const chosen = [...clear, ...kept];
    next = withEvent(next, { type: 'chosen', stage: stage.id, candidates: chosen });
    return follow(next, stage.met, chosen);
  }
  if (lost.length > 0) {
    next = withEvent(next, { type: 'eliminated', candidates: [...lost], because: 'last' });
  }
  return afterEffects(next, stage);
}
