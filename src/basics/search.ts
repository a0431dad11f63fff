/** Searching in what is sorted. */

/**
 * How many items at the beginning of the list pass the test. Those that pass must come before all that
 * do not; then it takes a look at few of them, however long the list is.
 */
export function countWhile<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (passes(items[middle] as T)) from = middle + 1;
    else to = middle;
  }
  return from;
}
