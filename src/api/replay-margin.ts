/** How far a part of a rule is from its edge, as people say it: short of it, to spare, too many. */
import type { ReplayRoundOutput } from './replay.ts';

type Part = ReplayRoundOutput['candidates'][number]['parts'][number];

export type Margin =
  | { readonly kind: 'unknown' | 'just' }
  | { readonly kind: 'spare' | 'too-many'; readonly by: number }
  | { readonly kind: 'short'; readonly by: number; readonly of: number | undefined };

/** In heads, or units of weight. Undefined where the part does not count. */
export function marginOf({ margin, scale = 1, needed, count }: Part): Margin | undefined {
  if (margin === undefined) return undefined;
  if (margin.min !== margin.max) return { kind: 'unknown' };
  if (margin.min >= 0) {
    const by = Math.floor(margin.min / scale);
    return by === 0 ? { kind: 'just' } : { kind: 'spare', by };
  }
  const by = Math.ceil(-margin.min / scale);
  // A limit is overstepped, a threshold missed.
  const over = count !== undefined && needed !== undefined && count > needed;
  return over ? { kind: 'too-many', by } : { kind: 'short', by, of: needed };
}

/** The part that tells most: the first that is not met, else the first that is open, else one that counts. */
export const tellingPart = (parts: readonly Part[]): Part | undefined =>
  parts.find((part) => part.outcome === 'not-met') ??
  parts.find((part) => part.outcome === 'undetermined') ??
  parts.find((part) => part.margin !== undefined) ??
  parts[0];
