import { casePower } from '../../api/index.ts';
import { worked } from './endpoint.ts';

export const power = worked('power', (record, { asOf, query: { include } }) =>
  casePower(record, asOf, include),
);
