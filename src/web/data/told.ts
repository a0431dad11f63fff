/** What the pages ask for in the language of the reader. */
import type { RouteName } from '../../api/index.ts';

/** Routes whose answers name states or say claims. */
export const TOLD: ReadonlySet<RouteName> = new Set([
  'case',
  'standing',
  'timeline',
  'changes',
  'member',
  'claims',
  'claim',
  'sources',
  'source',
  'names',
  'calendar',
  'entries',
]);
