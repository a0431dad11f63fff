import { criteriaView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const criteria = view('criteria', (record, { asOf, query: { include } }) =>
  ok(criteriaView(record, { asOf, ...given({ include }) })),
);
