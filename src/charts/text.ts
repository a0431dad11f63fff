/** How much room words take, estimated: nothing here can measure a font. */

/** Mean width of a character of the sans faces that are named, in parts of the font size. */
const MEAN = 0.56;

/** Width in pixels, on the safe side for Latin scripts; a wide character counts as two. */
export function widthOf(text: string, fontSize: number): number {
  let units = 0;
  for (const character of text)
    units += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(character)
      ? 2
      : 1;
  return units * fontSize * MEAN;
}

/** The text, cut with an ellipsis where it is longer than the room. Callers keep the whole in a title. */
export function cutTo(text: string, room: number, fontSize: number): string {
  const most = Math.floor(room / (fontSize * MEAN));
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  return most < 2
    ? ''
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Words in lines that fit the room; a single word that does not is left long. */
export function linesOf(text: string, room: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, fontSize) <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

export interface Placed<T> {
  readonly item: T;
  /** Where the label begins, and in which row. */
  readonly x: number;
  readonly lane: number;
}

/**
 * Puts labels into as few rows as needed so that none runs into another. A label begins at its
 * place, or as far to the left of it as the right edge asks. What finds no row within `most` is left
 * out; it must be reachable in another way.
 */
export function placeLabels<T>(
  items: readonly { readonly item: T; readonly x: number; readonly width: number }[],
  { right, most, gap }: { readonly right: number; readonly most: number; readonly gap: number },
): readonly Placed<T>[] {
  const ends: number[] = [];
  const placed: Placed<T>[] = [];
  for (const { item, x, width } of items.toSorted((a, b) => a.x - b.x)) {
    const start = Math.max(0, Math.min(x, right - width));
    let lane = ends.findIndex((end) => end + gap <= start);
    if (lane === -1) lane = ends.length;
    if (lane >= most) continue;
    ends[lane] = start + width;
    placed.push({ item, x: start, lane });
  }
  return placed;
}
