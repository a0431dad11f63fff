import { checkedProcedure } from '../../api/index.ts';
import { other } from './endpoint.ts';

/** Nothing of it is kept. */
export const checkProcedure = other('check-procedure', (_, { body }) =>
  checkedProcedure(body.text),
);
