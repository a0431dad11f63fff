/** Numbers the claims that a document cites, in the order in which they are first cited. */
import { describeSource, describeVoice, type Case } from '../../case/index.ts';
import type { Note, Piece } from './blocks.ts';

export interface Citing {
  /** The numbers of these claims, as pieces of a line; a claim that is not on record has none. */
  readonly cite: (claims: readonly string[]) => readonly Piece[];
  readonly notes: () => readonly Note[];
}

export function citingFrom(state: Case): Citing {
  const numbers = new Map<string, number>();
  const cite = (claims: readonly string[]): readonly Piece[] =>
    claims
      .filter((id) => state.claims.has(id))
      .map((id) => {
        const number = numbers.get(id) ?? numbers.size + 1;
        numbers.set(id, number);
        return { note: number };
      });
  const notes = (): readonly Note[] =>
    [...numbers].flatMap(([id, number]) => {
      const record = state.claims.get(id);
      if (record === undefined) return [];
      const { claim, source } = record;
      const url = state.sources.get(source)?.url;
      return [
        {
          number,
          claim: id,
          words: claim.quote.exact,
          from: `${describeVoice(claim, state)}; ${describeSource(claim, source, state)}`,
          ...(url !== undefined && { url }),
        },
      ];
    });
  return { cite, notes };
}
