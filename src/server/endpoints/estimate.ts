import { estimateView } from '../../api/index.ts';
import { worked } from './endpoint.ts';
import { given } from './given.ts';

export const estimate = worked('estimate', (record, { asOf, query }) => {
  const { include, candidate, effects } = query;
  return estimateView(record, {
    asOf,
    effects: effects === 'yes',
    ...given({ include, candidate }),
  });
});
