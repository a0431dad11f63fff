import { watchView } from '../../api/index.ts';
import { worked } from './endpoint.ts';
import { given } from './given.ts';

export const watch = worked('watch', (record, { asOf, query: { include, candidate } }) =>
  watchView(record, { asOf, ...given({ include, candidate }) }),
);
