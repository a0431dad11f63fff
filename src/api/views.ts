/** What can be asked of a record: each view is a pure function of it. */
import { standing, type Standing } from '../analysis/index.ts';
import { ok, refuse, type Day, type Result } from '../basics/index.ts';
import { describeClaim, sentence, type ClaimRecord } from '../case/index.ts';
import { findCandidate } from './candidates.ts';
import type { MostTold } from './contract/common.ts';
import type { ClaimOutput, ClaimsOutput, LogOutput } from './outputs.ts';
import type { OpenRecord } from './record.ts';

export interface StandingQuery {
  readonly asOf: Day;
  readonly include?: 'accepted' | 'proposed';
  /** Only this candidate: an id, a name, a surname or a misspelling of them. */
  readonly candidate?: string;
  /** Only the newest of what grows with the record. */
  readonly most?: MostTold;
}

/** Where every candidate stands on a day. */
export function standingView({ state }: OpenRecord, query: StandingQuery): Result<Standing> {
  const { asOf, include = 'accepted', candidate, most } = query;
  const whole = standing(state, { asOf, include, most });
  if (candidate === undefined) return ok(whole);
  const id = findCandidate(state, candidate);
  if (!id.ok) return id;
  return ok({ ...whole, candidates: whole.candidates.filter((one) => one.id === id.value) });
}

/** The record, one human sentence an entry. */
export function logView({ entries, state }: OpenRecord): LogOutput {
  return {
    case: state.id,
    title: state.title,
    entries: entries.map((entry) => ({ sentence: sentence(entry, state), entry })),
  };
}

const lineOf = (
  record: ClaimRecord,
  state: OpenRecord['state'],
): Omit<ClaimsOutput['claims'][number], 'source'> => ({
  sentence: describeClaim(record.claim, state),
  status: record.status,
  recorded: record.recorded,
  claim: record.claim,
});

/** All claims in the order in which they were written down. */
export function claimsView({ state }: OpenRecord): ClaimsOutput {
  const claims = [...state.claims.values()].map((record) => ({
    ...lineOf(record, state),
    source: record.source,
  }));
  return { case: state.id, title: state.title, claims };
}

/** How much of the text is shown around the words: to the ends of their paragraph, but no more than this. */
const AROUND = 600;

/** The words of a span between what stands before and after them in their paragraph. */
export function surroundings(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): ClaimOutput['surroundings'] {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const next = text.indexOf('\n', end);
  const to = Math.min(next < 0 ? text.length : next, end + AROUND);
  return {
    before: start === 0 ? '' : text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
  };
}

/** The id that is meant: the whole of it, or the only one that begins so. */
export function findClaim({ state }: OpenRecord, id: string): Result<ClaimRecord> {
  const exact = state.claims.get(id);
  if (exact !== undefined) return ok(exact);
  const like = [...state.claims.values()].filter(
    ({ claim }) => id !== '' && claim.id.startsWith(id),
  );
  const [only] = like;
  if (only !== undefined && like.length === 1) return ok(only);
  if (like.length > 1) {
    return refuse('bad-input', `${like.length} claims begin with “${id}”; give the whole id.`);
  }
  return refuse(
    'not-found',
    `There is no claim “${id}” in “${state.title}”; \`nemcon claims\` lists them.`,
  );
}

/** One claim with its words in their surroundings. */
export function claimView(record: OpenRecord, id: string): Result<ClaimOutput> {
  const found = findClaim(record, id);
  if (!found.ok) return found;
  const { state } = record;
  const one = found.value;
  const source = state.sources.get(one.source);
  if (source === undefined) {
    return refuse(
      'damaged',
      `The claim ${one.claim.id} is from a source that is not in the record.`,
    );
  }
  const { text, ...rest } = source;
  return ok({
    case: state.id,
    ...lineOf(one, state),
    source: rest,
    surroundings: surroundings(text, one.claim.quote),
    ...(one.corrections.length > 0 && { proposed: one.proposed }),
    ...(one.decided !== undefined && { decided: one.decided }),
    ...(one.decidedBy !== undefined && { decidedBy: one.decidedBy }),
  });
}
