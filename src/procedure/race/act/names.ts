/** Names come forward, find friends, and leave. */
import { ok, type Result } from '../../../basics/index.ts';
import { own } from '../../evaluate.ts';
import { DEFAULT_OPTION } from '../../ballots/vote.ts';
import { namesTakenIn } from '../../parts/asks.ts';
import type { RaceCommand } from '../command.ts';
import { stageOf } from '../stages.ts';
import { standing } from '../state.ts';
import { refuseBy, withEvent, type Draft } from './draft.ts';
import { follow } from './follow.ts';
import { inTime } from './may.ts';

type Of<D extends RaceCommand['do']> = Extract<RaceCommand, { readonly do: D }>;

/** A name is put forward: while the window is open, or on a paper that takes any name. */
export function nominate(draft: Draft, { candidate }: Of<'nominate'>): Result<Draft> {
  const { procedure, state } = draft;
  const stage = stageOf(procedure, state.stage);
  const taken = stage === undefined ? undefined : namesTakenIn(procedure, stage);
  if (stage === undefined || taken === undefined) {
    return refuseBy(procedure, stage, 'Names can be put forward only while nominations are open.');
  }
  const known = own(state.candidates, candidate.id);
  if (known?.status === 'standing') {
    return refuseBy(procedure, stage, `${known.name} stands already.`);
  }
  if (candidate.id === DEFAULT_OPTION) {
    return refuseBy(procedure, stage, `“${DEFAULT_OPTION}” names the default option of a ballot.`);
  }
  if (candidate.post !== undefined && !procedure.posts.some((post) => post.id === candidate.post)) {
    return refuseBy(procedure, stage, `There is no post “${candidate.post}” here.`);
  }
  const { each } = taken;
  const full =
    each === 'no-limit'
      ? undefined
      : candidate.by?.find((by) => namesBy(draft, by, candidate.post) >= each);
  if (full !== undefined) {
    return refuseBy(procedure, stage, `${full} has put forward as many names as it may.`);
  }
  const time = inTime(procedure, state, stage, draft.at, 'put a name forward');
  return time.ok ? ok(withEvent(draft, { type: 'nominated', candidate })) : time;
}

/** How many names somebody has put forward that still stand, for the same post. */
const namesBy = ({ state }: Draft, by: string, post: string | undefined): number =>
  Object.values(state.candidates).filter(
    (one) => one.status === 'standing' && one.post === post && one.by?.includes(by) === true,
  ).length;

export function endorse(draft: Draft, { candidate, by }: Of<'endorse'>): Result<Draft> {
  return own(draft.state.candidates, candidate)?.status === 'standing'
    ? ok(withEvent(draft, { type: 'endorsed', candidate, by }))
    : notStanding(draft, candidate);
}

/** A candidate leaves. Where too few are left for the stage, the race goes on at once. */
export function withdraw(draft: Draft, { candidate }: Of<'withdraw'>): Result<Draft> {
  const { procedure, state } = draft;
  if (own(state.candidates, candidate)?.status !== 'standing') return notStanding(draft, candidate);
  const next = withEvent(draft, { type: 'withdrawn', candidate });
  const stage = stageOf(procedure, state.stage);
  const early = stage?.kind === 'ballot' ? stage.whenLeft : undefined;
  return ok(
    early !== undefined &&
      state.open === undefined &&
      state.round > 0 &&
      standing(next.state).length <= early.candidates
      ? follow(next, early.step, standing(next.state))
      : next,
  );
}

const notStanding = (draft: Draft, candidate: string): Result<never> =>
  refuseBy(
    draft.procedure,
    stageOf(draft.procedure, draft.state.stage),
    `${own(draft.state.candidates, candidate)?.name ?? candidate} does not stand.`,
  );
