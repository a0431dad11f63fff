/** For whom the voice of a claim speaks. */
import type { Claim } from './claim.ts';

/** The member, group or candidate; undefined where it speaks for nobody. */
export function principalOf({ says }: Claim): string | undefined {
  if ('member' in says) return says.member;
  if (says.kind === 'nomination') return says.nominator;
  if (says.kind === 'candidature' || says.kind === 'withdrawal') return says.candidate;
  return undefined;
}
