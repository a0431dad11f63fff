/** The two times of every view, from the address of the page. */
import type { Look } from '../app/place.ts';

/** What to ask a view for, so that it shows the day that the page shows. */
export const timeQuery = ({
  asOf,
  knownAt,
}: Look): { readonly asOf?: string; readonly knownAt?: string } => ({
  ...(asOf === undefined ? {} : { asOf }),
  ...(knownAt === undefined ? {} : { knownAt }),
});
