/**
 * The seed: a newspaper's article that is not in the repository, because its words are not ours. It
 * lies beside some checkouts, and is read from there.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Claim, ClaimKind, SaysOf, Span } from '../../src/case/index.ts';
import { read } from '../../src/reader/index.ts';
import { gatherCases } from '../reader/measure/report-cases.ts';

const FILE = new URL('../../../shared/seed/article.txt', import.meta.url);

export const seedIsHere = existsSync(FILE);

export const seedText = seedIsHere ? readFileSync(FILE, 'utf8') : '';

/** The claims that the reader proposes of it, published on 4 March 2024. */
export function readSeed(): readonly Claim[] {
  const result = read(seedText, { of: gatherCases().nato, published: '2024-03-04' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value.claims;
}

/** A claim of one kind. */
export type ClaimOf<K extends ClaimKind> = Claim & { readonly says: SaysOf<K> };

export const ofKind = <K extends ClaimKind>(claims: readonly Claim[], kind: K): ClaimOf<K>[] =>
  claims.filter((claim): claim is ClaimOf<K> => claim.says.kind === kind);

/** The paragraphs of the text that match, as spans. */
export function paragraphs(matching: RegExp): Span[] {
  const spans: Span[] = [];
  for (const { 0: exact, index: start } of seedText.matchAll(/[^\n]+/g)) {
    if (matching.test(exact.trim())) spans.push({ start, end: start + exact.length, exact });
  }
  return spans;
}

/** The sentences that end in a question mark, each from the mark that ended the one before it. */
export function questions(): Span[] {
  return [...seedText.matchAll(/[^.:?!\n]+\?/g)].map(({ 0: exact, index: start }) => ({
    start,
    end: start + exact.length,
    exact,
  }));
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
