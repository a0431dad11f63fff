/** Ranking, diagnosticity and sensitivity of one matrix (Heuer 1999, chapter 8, steps 3 to 6). */
import { byText } from '../standing/evidence.ts';
import { valueOf, type Mark } from './marks.ts';
import type { Matrix } from './types.ts';

export interface Piece {
  readonly id: string;
  /** From 0, which leaves it out, to 1. */
  readonly weight: number;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** What speaks against a hypothesis: 1 for each inconsistent piece and 2 for each very inconsistent one, by weight. */
const against = (pieces: readonly Piece[], hypothesis: string): number =>
  pieces.reduce(
    (sum, { weight, marks }) => sum + weight * Math.max(0, -valueOf(marks[hypothesis])),
    0,
  );

const speakingFor = (pieces: readonly Piece[], hypothesis: string): number =>
  pieces.reduce(
    (sum, { weight, marks }) => sum + weight * Math.max(0, valueOf(marks[hypothesis])),
    0,
  );

/** Weights are added in some order; sums nearer than this are equal. */
const ROUNDING = 1e-9;

/** Those that the least speaks against. None where nothing is marked at all: then nothing can be told. */
export function leadersOf(
  pieces: readonly Piece[],
  hypotheses: readonly string[],
): readonly string[] {
  if (
    pieces.every(
      ({ marks, weight }) => weight === 0 || hypotheses.every((one) => marks[one] === undefined),
    )
  )
    return [];
  const scores = hypotheses.map((one) => against(pieces, one));
  const least = Math.min(...scores);
  return hypotheses.filter((_, i) => (scores[i] ?? 0) <= least + ROUNDING);
}

/** The widest difference between two marks of a piece; a piece that fits all hypotheses alike tells nothing. */
export function diagnosticityOf({ marks }: Piece, hypotheses: readonly string[]): number {
  const values = hypotheses.map((one) => valueOf(marks[one]));
  return values.length === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / 4;
}

export function matrixOf(
  analyst: string,
  pieces: readonly Piece[],
  hypotheses: readonly string[],
): Matrix {
  const leaders = leadersOf(pieces, hypotheses);
  const scored = hypotheses
    .map((hypothesis) => ({
      hypothesis,
      inconsistency: against(pieces, hypothesis),
      consistency: speakingFor(pieces, hypothesis),
      marked: pieces.filter(({ marks }) => marks[hypothesis] !== undefined).length,
    }))
    .toSorted((a, b) => a.inconsistency - b.inconsistency || byText(a.hypothesis, b.hypothesis));
  const key = (list: readonly string[]): string => list.toSorted(byText).join(' ');
  return {
    analyst,
    ranking: scored.map((one) => ({
      ...one,
      rank:
        1 +
        scored.filter(({ inconsistency }) => inconsistency < one.inconsistency - ROUNDING).length,
    })),
    evidence: pieces
      .map((piece) => {
        const without = leadersOf(
          pieces.filter((other) => other !== piece),
          hypotheses,
        );
        return {
          evidence: piece.id,
          weight: piece.weight,
          marks: piece.marks,
          diagnosticity: diagnosticityOf(piece, hypotheses),
          ...(hypotheses.length < 2 || key(without) === key(leaders) ? {} : { withoutIt: without }),
        };
      })
      .toSorted((a, b) => b.diagnosticity - a.diagnosticity || byText(a.evidence, b.evidence)),
    leaders,
  };
}
