/** All claim rules, applied sentence by sentence. */
import type { Clause } from '../clauses/clauses.ts';
import type { Article } from './article.ts';
import type { Draft } from './draft.ts';
import { withEvidence } from './evidence.ts';
import { kindDrafts } from './kinds.ts';
import { positionDrafts } from './positions.ts';

export function claimDrafts(article: Article, clauses: readonly (readonly Clause[])[]): Draft[] {
  const positions: Draft[] = [];
  const kinds: Draft[] = [];
  const { sentences } = article.doc;
  for (let i = 0; i < sentences.length; i += 1) {
    const sentence = sentences[i];
    const row = clauses[i] ?? [];
    const items = article.items[i] ?? [];
    if (sentence === undefined || (sentence.kind !== 'body' && sentence.kind !== 'title')) continue;
    positions.push(...positionDrafts(article, sentence, i, items, row));
    kindDrafts(article, sentence, i, items, row, kinds);
  }
  return [...positions, ...withEvidence(article, kinds)];
}
