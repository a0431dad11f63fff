/**
 * From all the evidence on one member to where it stands.
 *
 * Evidence is taken in the order of time, and on one day from the weakest word to the strongest.
 * What comes later sets aside what came before, unless its word is more than one rank weaker than
 * the strongest word on the side where the member stands: then it is kept as a contradiction. A
 * member that was open (undecided or leaning) can be moved by any later word: being undecided is a
 * position that is meant to end. A lean takes nothing back from a member that already stands on that
 * side. Why, and what follows: `docs/decisions/0002-standing.md`.
 */
import type { Day } from '../../basics/index.ts';
import { LEVELS, type Stance } from '../../case/index.ts';
import { batches, disagreement, type Batch } from './batches.ts';
import { inTime, type Evidence } from './evidence.ts';
import { isLean, polarityOf, sideOf } from './stances.ts';
import { strike } from './strike.ts';
import type { Seat } from './types.ts';

type Superseded = Seat['superseded'][number];

/** Where a member stands by the evidence. */
export interface Resolved {
  readonly stance: Stance | undefined;
  readonly since: Day | undefined;
  /** What the stance rests on, in order of time. */
  readonly run: readonly Evidence[];
  readonly superseded: readonly Superseded[];
  readonly contradictions: readonly Evidence[];
  readonly hints: readonly Evidence[];
  /** The claim that speaks for the stance: nearest to the member; among equals the latest. */
  readonly strongest: Evidence | undefined;
  /** Said outright, of the member itself, and with nothing against it that could not be set aside. */
  readonly certain: boolean;
}

/** Where the member stands so far. `sideRank` is the strongest word on this side since it was taken. */
export interface Position {
  stance: Stance;
  since: Day;
  run: Evidence[];
  stanceRank: number;
  sideRank: number;
  disputed: Evidence[];
  /** Of the run, what says just this stance: the strongest of it, and whether any is firm. */
  strongest: Evidence | undefined;
  isFirm: boolean;
}

/** Where one member stands towards one candidate, by evidence on these two, sorted by weight. */
export function resolve(evidence: readonly Evidence[]): Resolved {
  const { kept, struck, unresolved } = strike(evidence);
  const superseded: Superseded[] = [...struck];
  const now = walked(undefined, kept, superseded);
  const hints = evidence.filter(({ sort }) => sort === 'hint' || sort === 'denial').sort(inTime);
  const since = now?.since;
  return {
    stance: now?.stance,
    since,
    run: now?.run ?? [],
    superseded,
    contradictions: [...(now?.disputed ?? []), ...unresolved],
    hints: since === undefined ? hints : hints.filter(({ day }) => day >= since),
    strongest: now?.strongest,
    certain: now !== undefined && isCertain(now, unresolved),
  };
}

/**
 * Where the member stands after further evidence, sorted by weight and all of it later than what
 * came before. What was passed in may be changed.
 */
export function walked(
  before: Position | undefined,
  kept: readonly Evidence[],
  superseded: Superseded[],
): Position | undefined {
  let now = before;
  for (const batch of batches(kept)) {
    now = now === undefined ? take(batch) : next(now, batch, superseded);
  }
  return now;
}

export const isCertain = (
  { disputed, isFirm }: Position,
  unresolved: readonly Evidence[],
): boolean => isFirm && disputed.length === 0 && unresolved.length === 0;

/** Takes more into the run. */
function speak(now: Position, items: readonly Evidence[]): void {
  for (const item of items) {
    if (item.stance !== now.stance) continue;
    now.strongest = strongerOf(now.strongest, item);
    now.isFirm ||= item.basis === 'own' && item.claim.modality === 'asserted';
  }
}

/** How far from the member, and within that from its own words. */
const far = (item: Evidence): number =>
  item.rank * LEVELS.length + LEVELS.indexOf(item.claim.attribution.level);

/** The nearer to the member of two; the later where they are equal. */
export const strongerOf = (best: Evidence | undefined, item: Evidence): Evidence =>
  best === undefined || far(item) <= far(best) ? item : best;

function next(now: Position, batch: Batch, superseded: Superseded[]): Position {
  const { rank, stance } = batch;
  const sameSide = sideOf(stance) === sideOf(now.stance);
  // That somebody is not for it says nothing new of a member who is not.
  if (batch.isException && sideOf(now.stance) !== 'for') return now;
  if (stance === now.stance) {
    now.run.push(...batch.items);
    speak(now, batch.items);
    now.stanceRank = Math.min(now.stanceRank, rank);
    now.sideRank = Math.min(now.sideRank, rank);
    now.disputed = [...settle(now.disputed, batch, superseded), ...disagreement(batch)];
    return now;
  }
  if (
    isLean(stance) &&
    sideOf(now.stance) !== 'open' &&
    polarityOf(stance) === polarityOf(now.stance)
  ) {
    // A lean the same way says less and takes nothing back.
    now.run.push(...batch.items);
    speak(now, batch.items);
    now.disputed.push(...disagreement(batch));
    return now;
  }
  if (!mayReplace(now, batch)) {
    const closer = batch.isGroup ? lastId(now.run) : undefined;
    if (closer === undefined) now.disputed.push(...batch.items);
    else setAside(superseded, batch.items, closer, 'closer-to-the-member');
    return now;
  }
  const taken = take(batch);
  const by = lastId(batch.items);
  if (by !== undefined) {
    setAside(superseded, now.run, by, whyReplaced(now, batch));
    setAside(
      superseded,
      now.disputed.filter((item) => item.stance !== stance),
      by,
      'later',
    );
  }
  // Those who said so all along now agree with what counts.
  const agreed = now.disputed.filter((item) => item.stance === stance);
  if (agreed.length > 0) {
    taken.run.unshift(...agreed);
    taken.strongest = undefined;
    speak(taken, taken.run);
  }
  if (sameSide) taken.sideRank = Math.min(taken.sideRank, now.sideRank);
  return taken;
}

/** What is still disputed after a word that repeats where the member stands: whatever outweighs that word. */
function settle(disputed: readonly Evidence[], batch: Batch, superseded: Superseded[]): Evidence[] {
  const by = lastId(batch.items);
  if (by === undefined || batch.isGroup) return [...disputed];
  const isSettled = (item: Evidence): boolean =>
    batch.rank <= item.rank + (item.day < batch.day ? 1 : -1);
  setAside(superseded, disputed.filter(isSettled), by, 'later');
  return disputed.filter((item) => !isSettled(item));
}

/** Whether a later (or, on the same day, stronger) word sets aside where the member stands. */
function mayReplace(now: Position, batch: Batch): boolean {
  // What is said of a group never outweighs what is said of the member itself.
  if (batch.isGroup) return now.run.every(({ basis }) => basis !== 'own');
  if (sideOf(batch.stance) === sideOf(now.stance)) return batch.rank <= now.stanceRank + 1;
  return sideOf(now.stance) === 'open' || batch.rank <= now.sideRank + 1;
}

function whyReplaced(now: Position, batch: Batch): Superseded['why'] {
  if (!batch.isGroup && now.run.every(({ basis }) => basis === 'group'))
    return 'closer-to-the-member';
  return now.run.some(({ day }) => day === batch.day) ? 'stronger-word' : 'later';
}

function take(batch: Batch): Position {
  const taken: Position = {
    stance: batch.stance,
    since: batch.day,
    run: batch.items.filter(({ stance }) => polarityOf(stance) === polarityOf(batch.stance)),
    stanceRank: batch.rank,
    sideRank: batch.rank,
    disputed: disagreement(batch),
    strongest: undefined,
    isFirm: false,
  };
  speak(taken, taken.run);
  return taken;
}

const lastId = (items: readonly Evidence[]): string | undefined => items.at(-1)?.claim.id;

function setAside(
  superseded: Superseded[],
  items: readonly Evidence[],
  by: string,
  why: Superseded['why'],
): void {
  for (const { claim } of items) superseded.push({ claim: claim.id, by, why });
}
