/** Sources: who reported what, copied from whom, and how that turned out. */
import { byText, outletsRecord } from '../../analysis/index.ts';
import { groupBy, ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { sourceRatingOf, type Case, type ClaimRecord, type Source } from '../../case/index.ts';
import type { MostTold } from '../contract/common.ts';
import type { SourcesView, SourceView } from '../contract/views.ts';
import type { OpenRecord } from '../record.ts';
import { claimLine } from './claims.ts';

/** A source without its text, with how many of its claims were decided how. */
export function sourceLine(
  source: Source,
  claims: readonly ClaimRecord[],
  state: Case,
): SourcesView['sources'][number] {
  const { text: _, ...rest } = source;
  const counts = { proposed: 0, accepted: 0, rejected: 0 };
  for (const { status } of claims) counts[status] += 1;
  const copyOf = state.copies.get(source.id);
  const rating = sourceRatingOf(state, source.id);
  return {
    ...rest,
    ...(copyOf !== undefined && { copyOf }),
    ...(rating !== undefined && { rating }),
    claims: counts,
  };
}

/** All sources, the newest first, and the record of each outlet. */
export function sourcesView({ state }: OpenRecord, asOf: Day, most?: MostTold): SourcesView {
  const newest = [...state.sources.values()]
    .toSorted((a, b) => byText(b.published, a.published) || a.id.localeCompare(b.id))
    .slice(0, most?.items);
  const told = new Set(newest.map(({ id }) => id));
  const claims = groupBy(
    [...state.claims.values()].filter(({ source }) => told.has(source)),
    ({ source }) => source,
  );
  const leftOut = state.sources.size - newest.length;
  return {
    sources: newest.map((source) => sourceLine(source, claims.get(source.id) ?? [], state)),
    ...(leftOut > 0 && { leftOut }),
    outlets: outletsRecord(state, asOf)
      .slice(0, most?.items)
      .map((one) => ({ ...one })),
  };
}

/** One source with its text, its copies and all claims on it, in the order of the text. */
export function sourceView({ state }: OpenRecord, id: string): Result<SourceView> {
  const source = state.sources.get(id);
  if (source === undefined) {
    return refuse('not-found', `There is no source “${id}” in “${state.title}”.`);
  }
  const copyOf = state.copies.get(id);
  return ok({
    source,
    ...(copyOf !== undefined && { copyOf }),
    copies: [...state.copies].filter(([, of]) => of === id).map(([copy]) => copy),
    claims: [...state.claims.values()]
      .filter((one) => one.source === id)
      .toSorted((a, b) => a.claim.quote.start - b.claim.quote.start || a.seq - b.seq)
      .map((one) => claimLine(one, state)),
  });
}
