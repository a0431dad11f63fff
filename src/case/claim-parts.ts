/** The pieces of a claim that the rest of the record has to answer for: its words and its candidate. */
import type { Claim, Says, Span } from './claim.ts';

/** Every span of a claim, with its place in it: `quote`, `attribution.cue`, `says.grounds[0].quote`. */
export function* spansIn(claim: Claim): Generator<{ span: Span; where: string }> {
  yield* walk(claim.quote, 'quote');
  yield* walk(claim.attribution, 'attribution');
  yield* walk(claim.says, 'says');
}

/** A span is the only thing in a claim with `exact`; wherever a new kind puts one, it is found. */
function* walk(value: unknown, where: string): Generator<{ span: Span; where: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('exact' in value) {
    yield { span: value as Span, where };
    return;
  }
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* walk(item, `${where}[${i}]`);
    return;
  }
  for (const [key, item] of Object.entries(value)) yield* walk(item, `${where}.${key}`);
}

/** The candidates whom the claim is about, by id. */
export const candidatesIn = (says: Says): readonly string[] =>
  'candidate' in says && says.candidate !== undefined ? [says.candidate] : [];
