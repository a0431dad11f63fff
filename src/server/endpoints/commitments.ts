import { commitmentsView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const commitments = view('commitments', (record, { asOf, query: { include } }) =>
  ok(commitmentsView(record, { asOf, ...given({ include }) })),
);
