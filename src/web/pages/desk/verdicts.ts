/** What a person decides about claims: what is sent, what is shown meanwhile, and what takes it back. */
import type { BodyOf, ClaimLine } from '../../../api/index.ts';
import { never } from '../../../basics/index.ts';
import type { Claim } from '../../../case/index.ts';

export type Status = ClaimLine['status'];

/** A decision on some claims, all or none. */
export type Verdict =
  | { readonly kind: 'accept'; readonly claims: readonly string[] }
  | { readonly kind: 'reject'; readonly claims: readonly string[]; readonly reason?: string }
  | { readonly kind: 'correct'; readonly now: Claim }
  | { readonly kind: 'reopen'; readonly claims: readonly string[] };

type Asked = BodyOf<'decide'>;

export const claimsOf = (verdict: Verdict): readonly string[] =>
  verdict.kind === 'correct' ? [verdict.now.id] : verdict.claims;

/** How lines look once the verdict is written; shown before the server has answered. */
export function foreseen(lines: readonly ClaimLine[], verdict: Verdict): readonly ClaimLine[] {
  const concerned = new Set(claimsOf(verdict));
  return lines.map((line) => (concerned.has(line.claim.id) ? after(line, verdict) : line));
}

const STATUS: Readonly<Record<Verdict['kind'], Status>> = {
  accept: 'accepted',
  correct: 'accepted',
  reject: 'rejected',
  reopen: 'proposed',
};

const after = (line: ClaimLine, verdict: Verdict): ClaimLine => ({
  ...line,
  status: STATUS[verdict.kind],
  ...(verdict.kind === 'correct' && { claim: verdict.now, corrected: true }),
});

/** The verdict as the server takes it; what is so already is left out. Undefined where nothing is left. */
export function asked(verdict: Verdict, lines: readonly ClaimLine[]): Asked | undefined {
  if (verdict.kind === 'correct') {
    return { correct: [{ claim: verdict.now.id, now: verdict.now }] };
  }
  const status = STATUS[verdict.kind];
  const standing = new Map(lines.map((line) => [line.claim.id, line.status]));
  const left = verdict.claims.filter(
    (claim) => standing.has(claim) && standing.get(claim) !== status,
  );
  if (left.length === 0) return undefined;
  switch (verdict.kind) {
    case 'accept':
      return { accept: left };
    case 'reopen':
      return { reopen: left };
    case 'reject': {
      const reason = verdict.reason?.trim() ?? '';
      return { reject: left.map((claim) => ({ claim, ...(reason !== '' && { reason }) })) };
    }
    default:
      return never(verdict, 'verdict');
  }
}

/** How claims were before a step, so that the step can be taken back. */
export interface Step {
  readonly verdict: Verdict;
  readonly before: readonly ClaimLine[];
}

export const stepOf = (verdict: Verdict, lines: readonly ClaimLine[]): Step => {
  const concerned = new Set(claimsOf(verdict));
  return { verdict, before: lines.filter(({ claim }) => concerned.has(claim.id)) };
};

/**
 * What takes a step back: every claim is opened again, then decided on as it was before. Claims that
 * wait already are left alone.
 */
export function takenBack({ before }: Step, now: readonly ClaimLine[]): Asked | undefined {
  const open = new Set(
    now.filter(({ status }) => status === 'proposed').map(({ claim }) => claim.id),
  );
  const reopen = before.map(({ claim }) => claim.id).filter((claim) => !open.has(claim));
  const was = (status: Status): readonly ClaimLine[] =>
    before.filter((line) => line.status === status);
  const accept = was('accepted')
    .filter(({ corrected }) => !corrected)
    .map(({ claim }) => claim.id);
  const correct = was('accepted')
    .filter(({ corrected }) => corrected)
    .map(({ claim }) => ({ claim: claim.id, now: claim }));
  const reject = was('rejected').map(({ claim }) => ({ claim: claim.id }));
  if (reopen.length + accept.length + correct.length + reject.length === 0) return undefined;
  return {
    ...(reopen.length > 0 && { reopen }),
    ...(accept.length > 0 && { accept }),
    ...(correct.length > 0 && { correct }),
    ...(reject.length > 0 && { reject }),
  };
}
