/** What a noun phrase stands for: members, people who speak for them, candidates, amounts of members. */
import type { Rank } from '../lang/en/offices.ts';

/** A member or group that acts or speaks, and through whom. */
export interface Actor {
  /** ISO code or group id; absent for a voice that belongs to no member. */
  readonly member: string | undefined;
  readonly rank: Rank;
  /** The speaker as a case or the text names them. */
  readonly name: string | undefined;
  readonly person: string | undefined;
}

export interface PersonRef {
  /** Id in the case, or the slug of a stranger's name. */
  readonly id: string;
  readonly name: string;
  readonly known: boolean;
}

/** How many members are meant, where none is named. */
export interface Amount {
  readonly atLeast: number;
  readonly atMost: number;
  readonly of: number | undefined;
  /** The group of whose members it is a number; the whole body where undefined. */
  readonly among?: string | undefined;
  readonly except: readonly string[];
  readonly including: readonly string[];
}

export interface Ref {
  readonly actors: readonly Actor[];
  readonly people: readonly PersonRef[];
  /** The candidates whose candidacy, bid or nomination it is. */
  readonly candidacyOf: readonly PersonRef[];
  readonly amount: Amount | undefined;
  /** Lemma or form of the head noun, lower case. */
  readonly head: string;
  /** A name or description that needs what went before: “he”, “its”, “the country”. */
  readonly pronoun: string | undefined;
  /** The words of the office that it names: “foreign minister”. */
  readonly office: string | undefined;
}

/** A reference that stands for nobody yet. */
export const emptyRef = (head: string): Ref => ({
  actors: [],
  people: [],
  candidacyOf: [],
  amount: undefined,
  head,
  pronoun: undefined,
  office: undefined,
});

/** Somebody unnamed who acts or speaks, for a member or for nobody. */
export const voice = (member: string | undefined, rank: Rank): Actor => ({
  member,
  rank,
  name: undefined,
  person: undefined,
});

/** A member or group acting as such. */
export const memberActor = (member: string): Actor => voice(member, 'member');
