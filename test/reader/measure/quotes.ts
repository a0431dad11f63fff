/**
 * How well reported speech is found, against a set of texts whose quotes are known: exact and
 * overlapping content, and whether source and cue are right to the letter.
 */
import { quotes } from '../../../src/reader/index.ts';

export interface GoldQuote {
  readonly source?: string | undefined;
  readonly cue?: string | undefined;
  /** Several where the speaker's name interrupts what is said. */
  readonly content: string | readonly string[];
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

/** One continuous piece of what somebody is reported to say. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly content: string;
  readonly source: string | undefined;
  readonly cue: string | undefined;
}

export interface Miss {
  readonly id: string;
  readonly text: string;
  readonly missed: readonly Piece[];
  readonly extra: readonly Piece[];
  readonly wrongSource: readonly {
    readonly want: string | undefined;
    readonly got: string | undefined;
  }[];
  readonly wrongCue: readonly {
    readonly want: string | undefined;
    readonly got: string | undefined;
  }[];
}

export interface QuoteMeasure {
  readonly texts: number;
  readonly pieces: number;
  /** F1 of pieces whose span is right to the letter. */
  readonly exact: number;
  /** F1 of the words in them. */
  readonly overlap: number;
  /** Share of the known pieces whose source is right to the letter, or rightly absent. */
  readonly source: number;
  readonly cue: number;
  readonly misses: readonly Miss[];
}

/** Compares what the reader finds in each text with what is known of it. */
export function measureQuotes(items: readonly GoldText[]): QuoteMeasure {
  const total = {
    gold: 0,
    found: 0,
    exact: 0,
    goldWords: 0,
    foundWords: 0,
    sharedWords: 0,
    source: 0,
    cue: 0,
  };
  const misses: Miss[] = [];
  for (const { id, text, quotes: known } of items) {
    const gold = known.flatMap((quote) => piecesOf(text, quote));
    const result = quotes(text);
    const found: Piece[] = result.ok
      ? result.value.map(({ source, cue, content }) => ({
          start: content.start,
          end: content.end,
          content: content.exact,
          source: source?.exact,
          cue: cue?.exact,
        }))
      : [];
    total.gold += gold.length;
    total.found += found.length;
    for (const piece of gold) total.goldWords += words(text, piece).length;
    for (const piece of found) total.foundWords += words(text, piece).length;
    const missed: Piece[] = [];
    const wrongSource: { want: string | undefined; got: string | undefined }[] = [];
    const wrongCue: { want: string | undefined; got: string | undefined }[] = [];
    const left = new Set(found);
    for (const want of [...gold].sort((a, b) => a.end - a.start - (b.end - b.start))) {
      const got = bestMatch(text, want, left);
      if (got === undefined) {
        missed.push(want);
        continue;
      }
      left.delete(got);
      total.sharedWords += shared(text, want, got);
      const exact = got.start === want.start && got.end === want.end;
      if (exact) total.exact += 1;
      else missed.push(want);
      if (got.source === want.source) total.source += 1;
      else wrongSource.push({ want: want.source, got: got.source });
      if (got.cue === want.cue) total.cue += 1;
      else wrongCue.push({ want: want.cue, got: got.cue });
    }
    const extra = found.filter(
      (piece) =>
        left.has(piece) || !gold.some((one) => one.start === piece.start && one.end === piece.end),
    );
    if (missed.length + extra.length + wrongSource.length + wrongCue.length > 0)
      misses.push({ id, text, missed, extra, wrongSource, wrongCue });
  }
  return {
    texts: items.length,
    pieces: total.gold,
    exact: f1(total.exact, total.found, total.gold),
    overlap: f1(total.sharedWords, total.foundWords, total.goldWords),
    source: total.source / Math.max(1, total.gold),
    cue: total.cue / Math.max(1, total.gold),
    misses,
  };
}

const f1 = (right: number, found: number, gold: number): number =>
  found + gold === 0 ? 1 : (2 * right) / (found + gold);

/** Places of a known quote; each piece is looked for after the one before it. */
function piecesOf(text: string, { source, cue, content }: GoldQuote): Piece[] {
  let from = 0;
  return (typeof content === 'string' ? [content] : content).map((piece) => {
    const start = text.indexOf(piece, from);
    if (start < 0) throw new Error(`The words are not in the text: ${piece}`);
    from = start + piece.length;
    return { start, end: from, content: piece, source, cue };
  });
}

/** Offsets of the words of a span. */
function words(text: string, { start, end }: Pick<Piece, 'start' | 'end'>): number[] {
  const out: number[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu))
    out.push(start + match.index);
  return out;
}

const shared = (text: string, a: Piece, b: Piece): number => {
  const other = new Set(words(text, b));
  return words(text, a).filter((offset) => other.has(offset)).length;
};

/** The found piece that shares most with the known one; the cue settles a draw. */
function bestMatch(text: string, want: Piece, left: ReadonlySet<Piece>): Piece | undefined {
  let best: Piece | undefined;
  let most = 0;
  for (const piece of left) {
    const overlap = shared(text, want, piece);
    if (overlap === 0) continue;
    const union = words(text, want).length + words(text, piece).length - overlap;
    const score = overlap / union + (piece.cue === want.cue ? 0.1 : 0);
    if (score > most) {
      best = piece;
      most = score;
    }
  }
  return best;
}
