/** Small questions about the items of a sentence. */
import type { Small, VerbGroup } from '../phrases/chunks.ts';
import type { Item, Phrase } from '../phrases/phrase.ts';

export const isPhrase = (item: Item | undefined): item is Phrase => item?.kind === 'PH';
export const isVerb = (item: Item | undefined): item is VerbGroup => item?.kind === 'VG';
export const isKind = (item: Item | undefined, kind: Small['kind']): boolean => item?.kind === kind;

/** The word of a small item; nothing for a phrase or a verb group. */
export const wordOf = (item: Item | undefined): string =>
  item === undefined || isPhrase(item) || isVerb(item) ? '' : item.word;

/** Whether a finite verb comes before the next boundary. */
export function clauseFollows(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (isVerb(item)) return item.finite && !item.participle;
    switch (item?.kind) {
      case 'K':
      case 'E':
      case 'W':
      case 'S':
      case 'B':
        return false;
      default:
    }
  }
  return false;
}
