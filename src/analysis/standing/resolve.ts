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
import type { Stance } from '../../case/index.ts';
import { byText, type Evidence } from './evidence.ts';
import { isLean, jointStance, polarityOf, sideOf } from './stances.ts';
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
}

/** Evidence of one day and one weight, which is taken together. */
interface Batch {
  readonly items: readonly Evidence[];
  readonly stance: Stance;
  readonly day: Day;
  readonly rank: number;
  readonly isGroup: boolean;
  readonly isException: boolean;
}

/** Where the member stands so far. `sideRank` is the strongest word on this side since it was taken. */
interface Position {
  stance: Stance;
  since: Day;
  run: Evidence[];
  stanceRank: number;
  sideRank: number;
  disputed: Evidence[];
}

/** Where one member stands towards one candidate; all evidence must be about these two. */
export function resolve(evidence: readonly Evidence[]): Resolved {
  const { kept, struck, unresolved } = strike(evidence);
  const superseded: Superseded[] = [...struck];
  let now: Position | undefined;
  for (const batch of batches(kept)) {
    if (now === undefined) now = take(batch);
    else now = next(now, batch, superseded);
  }
  const hints = evidence.filter(({ sort }) => sort === 'hint' || sort === 'denial');
  const since = now?.since;
  return {
    stance: now?.stance,
    since,
    run: now?.run ?? [],
    superseded,
    contradictions: [...(now?.disputed ?? []), ...unresolved],
    hints: since === undefined ? hints : hints.filter(({ day }) => day >= since),
  };
}

function next(now: Position, batch: Batch, superseded: Superseded[]): Position {
  const { rank, stance } = batch;
  const sameSide = sideOf(stance) === sideOf(now.stance);
  // That somebody is not for it says nothing new of a member who is not.
  if (batch.isException && sideOf(now.stance) !== 'for') return now;
  if (stance === now.stance) {
    now.run.push(...batch.items);
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
  taken.run.unshift(...agreed);
  if (sameSide) taken.sideRank = Math.min(taken.sideRank, now.sideRank);
  return taken;
}

/** What is still disputed after a word that repeats where the member stands: whatever outweighs that word. */
function settle(disputed: readonly Evidence[], batch: Batch, superseded: Superseded[]): Evidence[] {
  const by = lastId(batch.items);
  const settled = disputed.filter(
    (item) => batch.rank <= item.rank + (item.day < batch.day ? 1 : -1),
  );
  if (by === undefined || batch.isGroup) return [...disputed];
  setAside(superseded, settled, by, 'later');
  return disputed.filter((item) => !settled.includes(item));
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
  return {
    stance: batch.stance,
    since: batch.day,
    run: batch.items.filter(({ stance }) => polarityOf(stance) === polarityOf(batch.stance)),
    stanceRank: batch.rank,
    sideRank: batch.rank,
    disputed: disagreement(batch),
  };
}

/** The items of a batch that point another way than what the batch is taken to say. */
const disagreement = (batch: Batch): Evidence[] =>
  batch.items.filter(({ stance }) => polarityOf(stance) !== polarityOf(batch.stance));

const lastId = (items: readonly Evidence[]): string | undefined => items.at(-1)?.claim.id;

function setAside(
  superseded: Superseded[],
  items: readonly Evidence[],
  by: string,
  why: Superseded['why'],
): void {
  for (const { claim } of items) superseded.push({ claim: claim.id, by, why });
}

/** In the order of time, and on one day from the weakest word to the strongest. */
function batches(evidence: readonly Evidence[]): readonly Batch[] {
  const groups = new Map<string, Evidence[]>();
  for (const item of evidence) {
    // On one day elimination yields to everything that is said of the member; `exception` differs in kind.
    const order = item.basis === 'elimination' ? 1 : item.basis === 'group' ? 0 : 2;
    const key = `${item.day} ${order} ${9 - item.rank} ${item.sort}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => byText(a, b))
    .map(([, items]) => {
      const sorted = items.sort((a, b) => byText(a.claim.id, b.claim.id));
      const [first] = sorted;
      return {
        items: sorted,
        stance: jointStance(sorted.map(({ stance }) => stance)),
        day: first?.day ?? '',
        rank: first?.rank ?? 0,
        isGroup: first?.basis === 'group',
        isException: first?.sort === 'exception',
      };
    });
}
