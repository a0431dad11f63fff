/** A claim before it has spans and an id: what was understood, on which words. */
import type { Modality, Says, Stance } from '../../case/index.ts';
import type { Run } from '../text/tokens.ts';

export interface Draft {
  readonly says: Says;
  /** The words it rests on. */
  readonly run: Run;
  readonly modality: Modality;
  /** A word inside the clause, by which the reported speech around it is found. */
  readonly anchor: number;
  /** The member whose own voice would be nearest, where the claim is about a member. */
  readonly member?: string;
  /** The subject speaks for itself: “praised”, “announced its support”. */
  readonly performed?: { readonly rank: string; readonly name: string | undefined };
  /** The outlet passes on hearsay: “reportedly”, “is said to”. */
  readonly hearsay?: boolean;
  readonly condition?: Run;
  readonly sentence: number;
  /** Why, for a position against: the words, whom they are about, when. */
  readonly grounds?: readonly {
    readonly run: Run;
    readonly about?: string;
    readonly occurred?: string;
  }[];
  /** When it was so, where the rule that found it knows. */
  readonly occurred?: string;
}

/** How firmly two bends together let something be said: the weaker one. */
const FIRMNESS: Readonly<Record<Modality, number>> = {
  asserted: 0,
  likely: 1,
  possible: 2,
  conditional: 3,
  denied: 4,
};
export const weaker = (a: Modality, b: Modality): Modality => (FIRMNESS[a] >= FIRMNESS[b] ? a : b);

export interface Leaning {
  readonly stance: Stance;
  readonly modality: Modality;
  readonly hearsay: boolean;
}
