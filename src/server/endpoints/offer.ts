import { offerView, type OfferAsked, type OpenRecord } from '../../api/index.ts';
import type { Offer, PackageFile } from '../../analysis/index.ts';
import type { Day, Result } from '../../basics/index.ts';
import { worked } from './endpoint.ts';
import { given } from './given.ts';

function offered(
  record: OpenRecord,
  asOf: Day,
  { include, candidate, open, given: chosen = [] }: OfferAsked,
  file?: PackageFile,
): Result<Offer> {
  return offerView(record, {
    asOf,
    estimates: true,
    given: [chosen].flat(),
    ...given({ include, candidate, open, file }),
  });
}

export const offer = worked('offer', (record, { asOf, query }) => offered(record, asOf, query));

/** With what an analyst adds, which is not kept. */
export const offerWith = worked('offer-with', (record, { asOf, query, body }) =>
  offered(record, asOf, query, body.problem),
);
