import { ok } from '../../basics/index.ts';
import { CATALOGUE, overviewOf } from '../../procedure/index.ts';
import { fixed } from './endpoint.ts';

export const listProcedures = fixed('list-procedures', () =>
  ok({ procedures: CATALOGUE.map(overviewOf) }),
);
