/** Reported speech, in words (token runs); `quotes` turns it into spans. */
import type { Run } from '../text/tokens.ts';

export interface Report {
  /** The noun phrase that names the speaker; absent where nobody is named (“it is understood that”). */
  readonly source?: Run;
  /** The word the source's phrase is about: “spokesman” in “a spokesman for the ministry”. */
  readonly sourceHead?: number;
  /** The reporting word: “said”, “according to”, “claim”. */
  readonly cue?: Run;
  /** Lemma of the cue. */
  readonly verb?: string;
  /** What is said; several runs where the speaker's name interrupts it. */
  readonly content: readonly Run[];
  readonly form: 'direct' | 'indirect' | 'mixed';
  /** Index of the report inside whose content this one stands. */
  readonly within?: number;
  /** The cue is negated (“did not say that”) or asks (“asked whether”): its content is not asserted. */
  readonly unasserted?: boolean;
  /** The cue denies its content: “denied that”, “rejected reports that”. */
  readonly denies?: boolean;
}
