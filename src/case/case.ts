/** The state of a selection: what the entries add up to. */
import type { Language } from '../basics/index.ts';
import type { Rule } from '../procedure/index.ts';
import type { Claim } from './claim.ts';
import type { ClaimRating, RatingHistory, SourceRating } from './rating.ts';
import type { Event, EventOf, Office, Source } from './event.ts';
import type { ClaimsByTopic } from './topics.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Stretches of membership; `to` is the first day on which it is no member any more. */
  readonly terms: readonly { readonly from: string | undefined; readonly to?: string }[];
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly nationality: string | undefined;
  readonly gender: 'f' | 'm' | 'x' | undefined;
  readonly offices: readonly Office[];
}

export type ClaimStatus = 'proposed' | 'accepted' | 'rejected';

/** A claim with its history in the record. */
export interface ClaimRecord {
  /** What it says now: as proposed, or as last corrected. */
  readonly claim: Claim;
  readonly proposed: Claim;
  /** Those that stand, oldest first. One that was taken back is in the record only. */
  readonly corrections: readonly Claim[];
  readonly status: ClaimStatus;
  readonly source: string;
  /** When it was first recorded, and when its status was last decided. */
  readonly recorded: string;
  readonly decided: string | undefined;
  readonly decidedBy: string | undefined;
  /** Place in the record of the proposal. */
  readonly seq: number;
}

export interface DecisionRule {
  readonly rule: Rule;
  readonly words: string;
  readonly basis: EventOf<'rule-set'>['basis'];
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Name of the procedure that it is a part of, where the record says. */
  readonly procedure: string | undefined;
  readonly from: string | undefined;
}

export interface Case {
  /** Number of entries folded in. */
  readonly version: number;
  readonly id: string;
  readonly title: string;
  readonly body: {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
  };
  readonly members: ReadonlyMap<string, Member>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly people: ReadonlyMap<string, Person>;
  /** Ids of the people who stand or are talked of, in the order in which they were named. */
  readonly candidates: ReadonlySet<string>;
  readonly post: Omit<EventOf<'post-described'>, 'type'> | undefined;
  readonly rule: DecisionRule | undefined;
  readonly dates: ReadonlyMap<string, Omit<EventOf<'date-set'>, 'type'>>;
  readonly sources: ReadonlyMap<string, Source>;
  /** A copied source and what it is a copy of. */
  readonly copies: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  /** The same claims by what they are on; `claimsOn` asks for them. */
  readonly topics: ClaimsByTopic;
  /** How people rated reports, outlets (by `outletKey`) and claims, with every rating that was given or taken back. */
  readonly sourceRatings: ReadonlyMap<string, RatingHistory<SourceRating>>;
  readonly outletRatings: ReadonlyMap<string, RatingHistory<SourceRating>>;
  readonly claimRatings: ReadonlyMap<string, RatingHistory<ClaimRating>>;
  /** Folded spelling and the id that it was settled to mean. */
  readonly spellings: ReadonlyMap<string, string>;
  /** In which language claims and entries are told; see `toldIn`. English where it is left out. */
  readonly language?: Language;
}

/** A case, or a draft of one, as far as it can be asked by id. */
export type CaseById = {
  readonly [K in keyof Omit<Case, 'topics'>]: Case[K] extends ReadonlyMap<infer Id, infer Value>
    ? Pick<ReadonlyMap<Id, Value>, 'get' | 'has' | 'values'>
    : Case[K];
};

export type { Event };
