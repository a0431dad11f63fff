/** Decisions taken back: the claim waits again, or stands as an earlier decision left it. */
import { refuse, type Result } from '../basics/index.ts';
import type { Claim, Command, Entry } from '../case/index.ts';
import { carriedOut, wholeIds } from './carried-out.ts';
import type { Draft, OpenRecord, Writing } from './record.ts';
import { findClaim } from './views.ts';

/**
 * Takes back whatever was decided on the claims, all or none: they wait again, as they were proposed.
 * What was decided stays in the record. A claim that waits already is a conflict.
 */
export function reopenClaims(
  record: OpenRecord,
  ids: readonly string[],
  writing: Writing,
  reason?: string,
): Result<readonly Draft[]> {
  const claims = wholeIds(record, ids);
  if (!claims.ok) return claims;
  const commands = claims.value.map((claim) => ({
    type: 'reopen-claim' as const,
    claim,
    ...(reason !== undefined && { reason }),
  }));
  return carriedOut(record, commands, writing);
}

/** A decision that stands, as the commands that lead to it from a claim that waits. */
type Standing = readonly Command[];

/** What one further entry makes of the decision that stands; undefined where it is about another claim. */
function after(standing: Standing, { event }: Entry, claim: string): Standing | undefined {
  if (!('claim' in event) || event.claim !== claim) return undefined;
  // A correction holds until the claim is reopened; a verdict holds until the next.
  const corrections = standing.filter(({ type }) => type === 'correct-claim');
  switch (event.type) {
    case 'claim-reopened':
      return [];
    case 'claim-corrected':
      return [{ type: 'correct-claim', claim, now: event.now }];
    case 'claim-accepted':
      // A correction accepts; accepting once more would be refused.
      return corrections.length > 0 ? corrections : [{ type: 'accept-claim', claim }];
    case 'claim-rejected': {
      const { type: _, ...rejected } = event;
      return [...corrections, { type: 'reject-claim', ...rejected }];
    }
    default:
      return undefined;
  }
}

/**
 * Undoes the last decision on a claim, or the one that is entry `seq`, with all that came after it on
 * this claim: the claim stands as it did just before. Refused where nothing was decided.
 *
 * Whoever undoes step by step names the entries from last to first; what an undo writes are
 * decisions, too.
 */
export function undoDecision(
  record: OpenRecord,
  id: string,
  writing: Writing,
  seq?: number,
): Result<readonly Draft[]> {
  const found = findClaim(record, id);
  if (!found.ok) return found;
  const { claim, status }: { claim: Claim; status: string } = found.value;
  let standing: Standing = [];
  let before: Standing | undefined;
  for (const entry of record.entries) {
    const next = after(standing, entry, claim.id);
    if (next === undefined) continue;
    if (seq === undefined || entry.seq === seq) before = standing;
    standing = next;
  }
  if (before === undefined) {
    return refuse(
      'not-found',
      seq === undefined
        ? `Nothing was decided on the claim ${claim.id}, so there is nothing to undo; nothing was written.`
        : `Entry ${seq} decided nothing on the claim ${claim.id}; nothing was written. \`nemcon log\` lists the entries.`,
    );
  }
  const reopen: Standing = status === 'proposed' ? [] : [{ type: 'reopen-claim', claim: claim.id }];
  return carriedOut(record, [...reopen, ...before], writing);
}
