/** What goes into the reader and what comes out. */
import type { Day } from '../basics/index.ts';
import type { Case, Claim, Span } from '../case/index.ts';

/** What the reader may know besides the text itself. */
export interface ReadOptions {
  /** The case whose members, people, groups and post the names are resolved against. */
  readonly of: Case;
  /** The day the text was published; dates in it are relative to this day. */
  readonly published: Day;
  /** Who published it. */
  readonly outlet?: string;
}

/** Why a proposed claim wants a person's eye, or what the reader left out on purpose. */
export interface Note {
  readonly span: Span;
  readonly says: string;
}

/** A person who the text says is a candidate and whom the case does not know. */
export interface NewCandidate {
  readonly id: string;
  readonly name: string;
}

export interface Reading {
  readonly claims: readonly Claim[];
  /** Candidates that the claims name and the case does not know yet. */
  readonly newCandidates: readonly NewCandidate[];
  /** The sentences that were read, in order; furniture is not among them. */
  readonly sentences: readonly Span[];
  readonly notes: readonly Note[];
}

/** Reported speech: who (where the words tell), the reporting word, and what is said. */
export interface Quote {
  readonly source?: Span;
  readonly cue?: Span;
  readonly content: Span;
}
