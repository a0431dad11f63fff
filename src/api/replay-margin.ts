/** How far a part of a rule is from its edge, as people say it: short of it, to spare, too many. */
import type { ReplayRoundOutput } from './replay.ts';

type Part = ReplayRoundOutput['candidates'][number]['parts'][number];

export type Margin =
  | { readonly kind: 'unknown' | 'just' }
  | { readonly kind: 'spare' | 'too-many'; readonly by: number }
  | { readonly kind: 'short'; readonly by: number; readonly of: number | undefined };

/** In heads, or units of weight. Undefined where the part does not count, or there is nothing to tell. */
export function marginOf({ margin, scale = 1, needed, count }: Part): Margin | undefined {
  if (margin === undefined) return undefined;
  if (margin.min !== margin.max) return { kind: 'unknown' };
  if (margin.min >= 0) {
    const by = Math.floor(margin.min / scale);
    if (by > 0) return { kind: 'spare', by };
    // Nobody against where nobody may be: there is nothing to add to “met”.
    return count === 0 ? undefined : { kind: 'just' };
  }
  const by = Math.ceil(-margin.min / scale);
  // A limit is overstepped, a threshold missed.
  const over = count !== undefined && needed !== undefined && count > needed;
  return over ? { kind: 'too-many', by } : { kind: 'short', by, of: needed };
}

/** The parts that tell most: all that are not met, else those that are open, else the first that counts. */
export function tellingParts(parts: readonly Part[]): readonly Part[] {
  const missed = parts.filter((part) => part.outcome === 'not-met');
  if (missed.length > 0) return missed;
  const open = parts.filter((part) => part.outcome === 'undetermined');
  return open.length > 0 ? open : parts.filter((part) => part.margin !== undefined).slice(0, 1);
}
