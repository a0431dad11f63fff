/** A long article in pieces that the browser lays out only when they come near. */

export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** A piece is about a screen; a line longer than this is broken, at a blank where it has one. */
const LONGEST = 4000;

/** Whether a text may be cut here without tearing one character in two. */
const between = (text: string, place: number): boolean => {
  const unit = text.charCodeAt(place);
  return !(unit >= 0xdc00 && unit <= 0xdfff);
};

/** Cuts a text into pieces of at most 4,000 code units: at ends of lines, else at blanks, else anywhere. */
export function chunks(text: string): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let start = 0; start < text.length;) {
    const end = cutAfter(text, start);
    found.push({ start, end });
    start = end;
  }
  return found;
}

function cutAfter(text: string, start: number): number {
  const most = start + LONGEST;
  if (most >= text.length) return text.length;
  // Searched in the piece alone: a search in the whole text would run back to its beginning each time.
  const piece = text.slice(start, most);
  const cut = piece.lastIndexOf('\n') + 1 || piece.lastIndexOf(' ') + 1;
  if (cut > 0) return start + cut;
  return between(text, most) ? most : most - 1;
}
