/** A text that was changed where it was published: what came, what went, and which claims lost their words. */
import type { Case, Source } from '../../case/index.ts';
import { difference } from './difference.ts';
import { wordsOf } from './words.ts';

export interface Changed {
  /** Id of the newest source from the same address. */
  readonly source: string;
  /** Sentences that are new, and that are gone, in their own letters. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Claims on the old text, not rejected, whose words are not in the new one. They stay as they are. */
  readonly lost: readonly string[];
}

/** Parameters that tell a publisher who sent the reader, and nothing about the page. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref|ref_src|cmpid|smid|ocid)$/i;

/** An address as it stands for one page: without scheme, “www.”, fragment, tracking and last slash. */
export function canonicalUrl(address: string): string {
  const [, host = '', path = '', query = ''] =
    /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim()) ?? [];
  if (host === '') return address.trim();
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''))
    .toSorted();
  const place = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(?:80|443)$/, '');
  return `${place}${path.replace(/\/+$/, '')}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

/** Whether the words of a quote stand in a text's words, as whole words. */
const standsIn = (quote: string, words: string): boolean =>
  ` ${words} `.includes(` ${wordsOf(quote).join(' ')} `);

/**
 * What is different from the newest text that the record has from the same address. Undefined where it
 * has none, or where only typography is different.
 */
export function changedSince(
  state: Case,
  article: { readonly url?: string; readonly text: string },
): Changed | undefined {
  if (article.url === undefined) return undefined;
  const address = canonicalUrl(article.url);
  const before: Source | undefined = [...state.sources.values()].findLast(
    ({ url }) => url !== undefined && canonicalUrl(url) === address,
  );
  if (before === undefined) return undefined;
  const words = wordsOf(article.text).join(' ');
  if (words === wordsOf(before.text).join(' ')) return undefined;
  const { added, removed } = difference(before.text, article.text);
  const lost = [...state.claims.values()]
    .filter(
      ({ source, status, claim }) =>
        source === before.id && status !== 'rejected' && !standsIn(claim.quote.exact, words),
    )
    .map(({ claim }) => claim.id);
  return { source: before.id, added, removed, lost };
}
