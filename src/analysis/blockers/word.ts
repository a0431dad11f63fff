/** A claim as something that a person can open: its sentence, its words, whose they are, where they stand. */
import { describeClaim, describeSource, describeVoice, type Case } from '../../case/index.ts';
import { dayOf } from '../standing/evidence.ts';
import type { Word } from './types.ts';

/** The claim of that id as a word; nothing where the record does not have it. */
export function wordOf(state: Case, id: string): readonly Word[] {
  const record = state.claims.get(id);
  if (record === undefined) return [];
  const { claim, source } = record;
  return [
    {
      claim: id,
      sentence: describeClaim(claim, state),
      words: claim.quote.exact,
      voice: describeVoice(claim, state),
      source: describeSource(claim, source, state),
      level: claim.attribution.level,
      modality: claim.modality,
      day: dayOf(claim),
    },
  ];
}

export const wordsOf = (state: Case, ids: readonly string[]): readonly Word[] =>
  [...new Set(ids)].flatMap((id) => wordOf(state, id));
