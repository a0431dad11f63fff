/** How each person stands towards the post, from first mention to the end. */
import type { Day } from '../../basics/index.ts';
import {
  CANDIDATURE_STATES,
  claimsOn,
  LEVELS,
  type Case,
  type Claim,
  type SaysOf,
} from '../../case/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from './evidence.ts';
import { countUpTo } from './gathered.ts';
import { recall } from './recall.ts';

export type CandidatureState = SaysOf<'candidature'>['state'];

export interface Candidature {
  readonly state: CandidatureState;
  readonly since?: Day;
  readonly claim?: string;
}

/** Who announced or made a nomination of whom, and whether that still holds the nominator. */
export interface NominationBy {
  readonly nominator: string;
  readonly candidate: string;
  readonly claim: Claim;
  readonly day: Day;
}

/** States that people pass through on the way; a later report of an earlier one takes nothing back. */
const LADDER: readonly CandidatureState[] = [
  'mentioned',
  'interested',
  'available',
  'intended',
  'unconfirmed',
  'running',
  'nominated',
];

interface Step {
  readonly state: CandidatureState;
  readonly day: Day;
  readonly claim: Claim;
}

/** A state that a candidature took, and the day on which it did. */
interface Turn {
  readonly day: Day;
  readonly now: Candidature;
}

/** The state of every candidate of the case on a day; one who is only named is `mentioned`. */
export const candidaturesOn = (
  state: Case,
  include: Include,
  asOf: Day,
): ReadonlyMap<string, Candidature> =>
  new Map(
    [...state.candidates].map((id) => {
      const turns = turnsOf(state, include, id);
      return [id, turns[countUpTo(turns, asOf) - 1]?.now ?? { state: 'mentioned' }];
    }),
  );

/** All states that a candidature went through, oldest first. */
function turnsOf(state: Case, include: Include, candidate: string): readonly Turn[] {
  const lists = (['candidature', 'nomination', 'withdrawal'] as const).map((topic) =>
    claimsOn(state, topic, candidate),
  );
  return recall(state, `candidature ${include} ${candidate}`, lists, () =>
    walk(
      [...claimsIncluded(state, include, lists.flat())].flatMap(({ claim }) => {
        const next = stateSaid(claim);
        return next === undefined ? [] : [{ state: next.state, day: dayOf(claim), claim }];
      }),
    ),
  );
}

function stateSaid(claim: Claim): { candidate: string; state: CandidatureState } | undefined {
  const { says, modality } = claim;
  if (modality !== 'asserted' && modality !== 'likely') return undefined;
  switch (says.kind) {
    case 'candidature': {
      // An end is an act, not a guess.
      const ends = says.state === 'withdrawn' || says.state === 'appointed';
      return ends && modality !== 'asserted' ? undefined : says;
    }
    case 'nomination':
      return {
        candidate: says.candidate,
        state: says.state === 'made' ? 'nominated' : says.state,
      };
    case 'withdrawal':
      return says.state === 'made' && modality === 'asserted'
        ? { candidate: says.candidate, state: 'withdrawn' }
        : undefined;
    default:
      return undefined;
  }
}

function walk(steps: readonly Step[]): readonly Turn[] {
  const ordered = steps.toSorted(
    (a, b) =>
      byText(a.day, b.day) ||
      CANDIDATURE_STATES.indexOf(a.state) - CANDIDATURE_STATES.indexOf(b.state) ||
      LEVELS.indexOf(a.claim.attribution.level) - LEVELS.indexOf(b.claim.attribution.level) ||
      byText(a.claim.id, b.claim.id),
  );
  let now: Candidature = { state: 'mentioned' };
  const turns: Turn[] = [];
  for (const step of ordered) {
    if (!moves(now, step)) continue;
    now = { state: step.state, since: step.day, claim: step.claim.id };
    turns.push({ day: step.day, now });
  }
  return turns;
}

function moves(now: Candidature, step: Step): boolean {
  if (now.state === 'appointed') return false;
  if (step.state === 'appointed') return true;
  const from = LADDER.indexOf(now.state);
  const to = LADDER.indexOf(step.state);
  // Withdrawal is the end: only a firm word that the person runs again takes it back.
  if (now.state === 'withdrawn') {
    const firm = LEVELS.indexOf(step.claim.attribution.level) <= LEVELS.indexOf('named-official');
    return firm && to >= LADDER.indexOf('running') && step.day > (now.since ?? '');
  }
  if (to === -1) return step.state !== now.state;
  // From `not-interested`, anything but one more mention.
  if (from === -1) return step.state !== 'mentioned';
  return to > from || (now.since === undefined && to === from);
}

/** Whether somebody in this state may still be chosen. */
export const isStanding = (state: CandidatureState): boolean =>
  state !== 'withdrawn' && state !== 'not-interested';

/** Nominations that members made or announced by a day, the latest last. */
export function nominationsUpTo(state: Case, include: Include, asOf: Day): readonly NominationBy[] {
  const lists = [...state.candidates].map((id) => claimsOn(state, 'nomination', id));
  const all = recall(state, `nominations ${include}`, lists, () =>
    [...claimsIncluded(state, include, lists.flat())]
      .flatMap(({ claim }) => nominationIn(claim))
      .sort((a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id)),
  );
  return all.slice(0, countUpTo(all, asOf));
}

function nominationIn(claim: Claim): readonly NominationBy[] {
  const { says, modality } = claim;
  if (says.kind !== 'nomination' || says.nominator === undefined) return [];
  if (says.state === 'unconfirmed' || (modality !== 'asserted' && modality !== 'likely')) return [];
  return [{ nominator: says.nominator, candidate: says.candidate, claim, day: dayOf(claim) }];
}
