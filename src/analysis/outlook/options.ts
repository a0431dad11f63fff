import type { Day } from '../../basics/index.ts';
import type { Parameters } from '../estimate/index.ts';
import type { Include } from '../standing/evidence.ts';

/** Of whom, for which day, by which claims, and with which numbers in place of the usual ones. */
export interface OutlookOptions {
  readonly candidate: string;
  readonly asOf: Day;
  readonly include: Include;
  readonly parameters?: Parameters | undefined;
}
