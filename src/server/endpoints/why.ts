import { whyView } from '../../api/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const why = view('why', (record, { params, asOf, query: { include, candidate } }) =>
  whyView(record, params.member, { asOf, ...given({ include, candidate }) }),
);
