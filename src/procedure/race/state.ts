/** Where a race stands: what its events add up to. */
import type { SeatedBody } from '../ballots/poll.ts';
import type { Tally } from '../ballots/tally.ts';
import type { Vote } from '../ballots/vote.ts';
import type { Span } from '../parts/clock.ts';
import type { Fork } from '../parts/stage.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import type { Nominee, OUT_BECAUSE } from './event.ts';
import type { Instant } from './instant.ts';

/** How a person stands towards the post in this race. */
export interface Candidacy extends Nominee {
  readonly status: 'standing' | 'withdrawn' | 'out' | 'appointed' | 'declined';
  /** Asked to withdraw. Nothing follows from it unless the candidate does. */
  readonly invited: boolean;
  readonly outBecause?: (typeof OUT_BECAUSE)[number];
  readonly endorsedBy: readonly string[];
}

/** A round in which votes are taken now. `extra` marks a ballot among those tied, which is not counted. */
export interface OpenRound {
  readonly round: number;
  readonly asked: readonly string[];
  readonly extra: boolean;
}

/** A round that is over, with all that its rule is answered from. */
export interface ClosedRound extends OpenRound {
  readonly stage: string;
  readonly at: Instant;
  readonly rule: StageRule | undefined;
  readonly body: SeatedBody;
  readonly votes: Readonly<Record<string, Vote>>;
  readonly tally?: Tally;
}

/** A place that several share and not all can have. */
export interface OpenTie {
  readonly candidates: readonly string[];
  readonly places: number;
  readonly for: 'staying' | 'being-chosen';
  /** Extra ballots held about it so far. */
  readonly ballots: number;
}

/** Where history went another way than the procedure. */
export interface Departure {
  readonly at: Instant;
  readonly why: string;
  readonly from: string | undefined;
  readonly to?: string;
}

export interface RaceState {
  readonly at: Instant;
  readonly termEnds?: Instant;
  /** Undefined once the race is over. */
  readonly stage: string | undefined;
  readonly entered: Instant;
  /** The rounds closed in this stage since it was entered; extra ballots are not counted. */
  readonly round: number;
  readonly open?: OpenRound;
  /** The names that the stage is asked about, where it is asked about what was proposed. */
  readonly proposed: readonly string[];
  readonly candidates: Readonly<Record<string, Candidacy>>;
  readonly bodies: Readonly<Record<string, SeatedBody>>;
  readonly holders: Readonly<Record<string, readonly string[]>>;
  /** Rules that were changed in mid-race, by stage. */
  readonly rules: Readonly<Record<string, StageRule>>;
  readonly votes: Readonly<Record<string, Vote>>;
  readonly declared: Readonly<Record<string, readonly string[]>>;
  readonly silence?: { readonly candidates: readonly string[]; readonly expires: Instant };
  /** Where the clock of this stage was moved to. */
  readonly until?: Instant;
  readonly tie?: OpenTie;
  readonly rounds: readonly ClosedRound[];
  /** Whether the posts of a package have been taken apart. */
  readonly apart: boolean;
  readonly terms: Readonly<Record<string, Span>>;
  /** The ways that a step leaves to somebody's choice, and whom the way takes along. */
  readonly fork?: { readonly step: Fork; readonly chosen: readonly string[] };
  readonly offer?: { readonly candidates: readonly string[]; readonly declined: string };
  readonly reservations: readonly { readonly member: string; readonly words: string }[];
  readonly ended?: {
    readonly how: 'appointed' | 'not-filled' | 'departed';
    readonly acting?: string;
  };
  readonly departures: readonly Departure[];
}

/** The candidates who still stand, in the order of their nomination. */
export const standing = (state: RaceState): readonly string[] =>
  Object.values(state.candidates)
    .filter((one) => one.status === 'standing')
    .map((one) => one.id);

/** The candidates who have been appointed. */
export const appointed = (state: RaceState): readonly string[] =>
  Object.values(state.candidates)
    .filter((one) => one.status === 'appointed')
    .map((one) => one.id);
