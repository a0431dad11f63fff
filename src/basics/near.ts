/** Which known word somebody meant who wrote another. */

/** Edits (one letter put in, left out, changed or swapped with the next) from one word to another. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Words longer than this are not compared: nobody types them by hand. */
const LONGEST = 80;

/** The known word that is near enough to be meant: a third of its letters may be wrong. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  const wanted = written.toLowerCase();
  let best: { readonly word: string; readonly far: number } | undefined;
  for (const word of known) {
    if (word.length > LONGEST || word === written) continue;
    const far = distance(wanted, word.toLowerCase());
    if (far <= Math.max(1, word.length / 3) && far < (best?.far ?? Infinity)) best = { word, far };
  }
  return best?.word;
}
