/** An article cut where claims begin and end, so that words which several claims rest on can be told apart. */

export interface Marked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text on which the same claims rest all along; none where `claims` is empty. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly string[];
}

/** Cuts `from`..`to` of a text by the claims in it, in order and without gaps. */
export function segments(from: number, to: number, marks: readonly Marked[]): readonly Segment[] {
  const inside = marks.filter(({ start, end }) => start < to && end > from && start < end);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    const claims = inside.filter((mark) => mark.start < end && mark.end > start);
    return { start, end, claims: claims.map(({ id }) => id) };
  });
}

/** How many lines under the words there is room for. */
export const LANES = 3;

/**
 * A line of its own under the words for each of overlapping claims, from nought; claims on the very
 * same words, and claims that do not meet, share one. Beyond the last line they lie on it together.
 */
export function lanes(marks: readonly Marked[]): ReadonlyMap<string, number> {
  const ends: number[] = [];
  const found = new Map<string, number>();
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const [i, { id, start, end }] of sorted.entries()) {
    const before = sorted[i - 1];
    const shared = before?.start === start && before.end === end ? found.get(before.id) : undefined;
    const free = ends.findIndex((taken) => taken <= start);
    const lane = shared ?? (free === -1 ? ends.length : free);
    if (shared === undefined) ends[lane] = end;
    found.set(id, Math.min(lane, LANES - 1));
  }
  return found;
}

/** How many claims rest on exactly the words that end here, where it is more than one. */
export function sharing({ end, claims }: Segment, marks: readonly Marked[]): number | undefined {
  const ending = marks.filter((mark) => mark.end === end && claims.includes(mark.id));
  const starts = ending.map(({ start }) => start);
  const most = Math.max(0, ...starts.map((start) => starts.filter((one) => one === start).length));
  return most > 1 ? most : undefined;
}

/** The claim that a click on a segment selects: the next after the selected one among those that rest on it. */
export function nextOf(
  claims: readonly string[],
  selected: string | undefined,
): string | undefined {
  const place = selected === undefined ? -1 : claims.indexOf(selected);
  return claims[(place + 1) % claims.length];
}
