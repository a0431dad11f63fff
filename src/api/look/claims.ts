/** Claims in lists, page by page, and one with all that was decided on it. */
import { ok, type Result } from '../../basics/index.ts';
import { claimRatingOf, describeClaim, type Case, type ClaimRecord } from '../../case/index.ts';
import type { z } from 'zod';
import { MOST_ITEMS } from '../contract/common.ts';
import type {
  ClaimLine,
  ClaimsPage,
  ClaimsQuery,
  ClaimView,
  ReaderView,
} from '../contract/views.ts';
import type { OpenRecord } from '../record.ts';
import { claimView, findClaim } from '../views.ts';

export function claimLine(record: ClaimRecord, state: Case): ClaimLine {
  const { claim, status, recorded, seq, source, corrections } = record;
  const rating = claimRatingOf(state, claim.id);
  return {
    sentence: describeClaim(claim, state),
    status,
    corrected: corrections.length > 0,
    recorded,
    seq,
    source,
    ...(rating !== undefined && { rating }),
    claim,
  };
}

export interface ClaimsAsked extends z.infer<typeof ClaimsQuery> {
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

const about = ({ claim: { says } }: ClaimRecord): readonly string[] =>
  'member' in says ? [says.member] : says.kind === 'nomination' ? [says.nominator ?? ''] : [];

function fits(one: ClaimRecord, asked: ClaimsAsked): boolean {
  const { says } = one.claim;
  return (
    (asked.status === undefined || one.status === asked.status) &&
    (asked.kind === undefined || says.kind === asked.kind) &&
    (asked.source === undefined || one.source === asked.source) &&
    (asked.member === undefined || about(one).includes(asked.member)) &&
    (asked.candidate === undefined || ('candidate' in says && says.candidate === asked.candidate))
  );
}

/** A page of the claims that fit the question, in the order in which they were written down. */
export function claimsPage({ state }: OpenRecord, asked: ClaimsAsked): ClaimsPage {
  const { after = 0, limit = MOST_ITEMS } = asked;
  const all = [...state.claims.values()].filter((one) => fits(one, asked));
  const rest = all.filter(({ seq }) => seq > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    claims: page.map((one) => claimLine(one, state)),
    total: all.length,
    ...(last !== undefined && rest.length > page.length && { next: last.seq }),
  };
}

/** One claim with its words in their surroundings, every correction, and of what its source is a copy. */
export function claimDetail(record: OpenRecord, id: string): Result<ClaimView> {
  const found = findClaim(record, id);
  if (!found.ok) return found;
  const view = claimView(record, found.value.claim.id);
  if (!view.ok) return view;
  const { seq, corrections, source } = found.value;
  const copyOf = record.state.copies.get(source);
  return ok({
    ...view.value,
    seq,
    corrections: [...corrections],
    ...(copyOf !== undefined && { copyOf }),
  });
}

type Score = Omit<ReaderView, 'byKind'>;

function scoreOf(claims: readonly ClaimRecord[]): Score {
  const count = (test: (one: ClaimRecord) => boolean): number => claims.filter(test).length;
  const isCorrected = ({ corrections }: ClaimRecord): boolean => corrections.length > 0;
  const accepted = count((one) => one.status === 'accepted' && !isCorrected(one));
  const corrected = count((one) => one.status === 'accepted' && isCorrected(one));
  const rejected = count((one) => one.status === 'rejected');
  const decided = accepted + corrected + rejected;
  return {
    accepted,
    corrected,
    rejected,
    waiting: count((one) => one.status === 'proposed'),
    ...(decided > 0 && { precision: accepted / decided }),
  };
}

/**
 * How often people agreed with the reader in this case: of the claims that it proposed and somebody
 * decided on, the share that was accepted as proposed.
 */
export function readerView({ entries, state }: OpenRecord): ReaderView {
  const read = entries.flatMap(({ basis, event }) =>
    basis.kind === 'reader' && event.type === 'claim-proposed' ? [event.claim.id] : [],
  );
  const claims = read.flatMap((id) => state.claims.get(id) ?? []);
  const kinds = [...new Set(claims.map(({ proposed }) => proposed.says.kind))].toSorted();
  return {
    ...scoreOf(claims),
    byKind: kinds.map((kind) => ({
      kind,
      ...scoreOf(claims.filter(({ proposed }) => proposed.says.kind === kind)),
    })),
  };
}
