import { blockersView } from '../../api/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const blockers = view('blockers', (record, { asOf, query: { include, candidate } }) =>
  blockersView(record, { asOf, ...given({ include, candidate }) }),
);
