/** How large a body may be, in bytes. */
import type { RouteName } from '../../api/index.ts';
import { MOST_BYTES } from '../../fetch/index.ts';

const MB = 1024 * 1024;
const USUAL = 256 * 1024;
/** The form around a file that is sent. */
const FORM = 256 * 1024;

const LARGER: Partial<Readonly<Record<RouteName, number>>> = {
  'new-case': 2 * MB,
  decide: 4 * MB,
  // Ten million characters of an article take up to three bytes each.
  read: 32 * MB,
  // As large as the file that it is taken out of may be.
  extract: MOST_BYTES + FORM,
  // A whole database of articles.
  'dna-import': 64 * MB + FORM,
};

export const mostBytes = (name: RouteName): number => LARGER[name] ?? USUAL;
