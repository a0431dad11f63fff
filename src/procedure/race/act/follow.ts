/** Carries a race along a step: to the next stage with whoever goes on, or to its end. */
import type { Step } from '../../parts/stage.ts';
import { rankedBy } from './rank.ts';
import { withEvent, type Draft } from './draft.ts';
import { appointed, standing } from '../state.ts';
import { lastRound, stageOf } from '../stages.ts';

/**
 * Follows a step. `chosen` are the candidates whom the stage has just settled on, if any. A stage
 * that is left as soon as few enough stand is passed through at once; `passed` keeps a circle of such
 * stages from turning for ever.
 */
export function follow(
  draft: Draft,
  step: Step,
  chosen: readonly string[],
  passed: readonly string[] = [],
): Draft {
  if ('go' in step) return enter(draft, step, chosen, passed);
  if ('choose' in step) {
    return withEvent(draft, { type: 'ways-opened', step, chosen: [...chosen] });
  }
  if (step.end === 'not-filled') {
    return withEvent(draft, {
      type: 'left-unfilled',
      ...(step.acting === undefined ? {} : { acting: step.acting }),
    });
  }
  const names = chosen.length > 0 ? chosen : draft.state.proposed;
  if (step.accepted !== undefined) {
    return withEvent(draft, {
      type: 'offered',
      candidates: [...names],
      declined: step.accepted.declined,
    });
  }
  return appoint(draft, names, step.term?.lasts);
}

/** Appoints each of them to their post, for the term that was settled or that the post carries. */
export function appoint(
  draft: Draft,
  names: readonly string[],
  lasts?: {
    readonly count: number;
    readonly unit: 'hours' | 'days' | 'weeks' | 'months' | 'years';
  },
): Draft {
  let next = draft;
  for (const candidate of names) {
    const post = draft.state.candidates[candidate]?.post ?? draft.procedure.posts[0]?.id ?? '';
    const own = draft.procedure.posts.find((one) => one.id === post)?.term?.lasts;
    const term = draft.state.terms[post] ?? lasts ?? own;
    next = withEvent(next, {
      type: 'appointed',
      candidate,
      post,
      ...(term === undefined ? {} : { lasts: term }),
    });
  }
  return next;
}

function enter(
  draft: Draft,
  step: Extract<Step, { readonly go: string }>,
  chosen: readonly string[],
  passed: readonly string[],
): Draft {
  const target = stageOf(draft.procedure, step.go);
  if (target === undefined) throw new Error(`The procedure has no stage “${step.go}”.`);
  const stands = standing(draft.state);
  let next = draft;
  let proposed: readonly string[] = [];
  if (step.with === 'nobody') {
    next = out(next, stands, 'nominations-reopened');
  } else if (step.with === 'chosen') {
    const known = chosen.length > 0 ? chosen : draft.state.proposed;
    // A stage that was passed by chose nobody: whoever stands goes on.
    proposed = known.length > 0 ? known : stands;
    const stays = new Set([...proposed, ...appointed(draft.state)]);
    // A stage that asks about the whole slate asks about those who were chosen, and nobody else.
    if (target.kind === 'sound' || (target.kind === 'ballot' && target.about === 'slate')) {
      next = out(
        next,
        stands.filter((id) => !stays.has(id)),
        'not-chosen',
      );
    }
  } else if (step.with !== 'standing') {
    const kept = topOf(draft, step.with.top);
    proposed = kept;
    next = out(
      next,
      stands.filter((id) => !kept.includes(id)),
      'not-in-top',
    );
  }
  next = withEvent(next, { type: 'stage-entered', stage: step.go, proposed: [...proposed] });
  const early = target.kind === 'ballot' ? target.whenLeft : undefined;
  return early !== undefined &&
    standing(next.state).length <= early.candidates &&
    !passed.includes(step.go)
    ? follow(next, early.step, standing(next.state), [...passed, step.go])
    : next;
}

const out = (
  draft: Draft,
  candidates: readonly string[],
  because: 'not-in-top' | 'not-chosen' | 'nominations-reopened',
): Draft =>
  candidates.length === 0
    ? draft
    : withEvent(draft, { type: 'eliminated', candidates: [...candidates], because });

/** The first of the last round. A tie for the last place has been settled before. */
function topOf(draft: Draft, count: number): readonly string[] {
  const stage = stageOf(draft.procedure, draft.state.stage);
  const last = stage === undefined ? undefined : lastRound(draft.state, stage);
  const stands = standing(draft.state);
  if (last === undefined || stage === undefined) return stands.slice(0, count);
  const out = last.tally?.told?.out;
  if (out !== undefined) return stands.filter((id) => !out.includes(id)).slice(0, count);
  const ranking = rankedBy(draft, stage).filter((one) => stands.includes(one.id));
  return ranking.slice(0, count).map((one) => one.id);
}
