/** What both ways of counting give: winning coalitions, and swings by class and size. */
export interface Swings {
  /** Coalitions that win, of 2^size. */
  readonly winning: bigint;
  /**
   * By class, then by the number of the others: coalitions that lose without a given member of the
   * class and win with it.
   */
  readonly swings: readonly (readonly bigint[])[];
}
