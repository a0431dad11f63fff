/** What a field is called on the page. */
import type { ClaimKind } from '../../../case/index.ts';
import type { Work } from '../../words/work/index.ts';

/** @param path As in `kinds.ts`: `says.of`, `attribution.level`. */
export function labelOf(work: Work, kind: ClaimKind, path: string): string {
  const name = path.split('.').at(-1) ?? path;
  if (kind === 'count' && path === 'says.of') return work.fields.ofHowMany;
  return name in work.fields ? work.fields[name as keyof typeof work.fields] : name;
}
