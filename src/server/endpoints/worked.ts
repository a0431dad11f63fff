/** What takes long, by route: the analysing thread has these and no others. */
import type { RouteName } from '../../api/index.ts';
import type { Worked } from './endpoint.ts';
import { estimate } from './estimate.ts';
import { hypotheses, hypothesesWith } from './hypotheses.ts';
import { offer, offerWith } from './offer.ts';
import { packages, packagesWith } from './packages.ts';
import { power } from './power.ts';
import { watch } from './watch.ts';

export const WORKED: ReadonlyMap<RouteName, Worked> = new Map(
  [
    estimate,
    hypotheses,
    hypothesesWith,
    offer,
    offerWith,
    packages,
    packagesWith,
    power,
    watch,
  ].map((endpoint) => [endpoint.route, endpoint]),
);
