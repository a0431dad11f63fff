/** “a candidate backed by Hungary”: a bare participle behind a noun phrase, not a finite past. */
import type { VerbGroup } from '../phrases/chunks.ts';
import type { Item } from '../phrases/phrase.ts';
import type { Doc } from '../text/tokens.ts';
import { isPhrase, wordOf } from './items.ts';

const PARTICIPLE = /(?:ed|en|wn|ne|ut|ld|ng|id)$/;

export function isReduced(doc: Doc, items: readonly Item[], at: number, verb: VerbGroup): boolean {
  if (verb.infinitive || verb.from !== verb.main) return false;
  if (wordOf(items[at + 1]) !== 'by' || !isPhrase(items[at + 2])) return false;
  return PARTICIPLE.test(doc.norm[verb.main] ?? '');
}
