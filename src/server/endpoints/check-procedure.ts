import { other } from './endpoint.ts';

/** Nothing of it is kept. */
export const checkProcedure = other('check-procedure', ({ checking }, { body }) =>
  checking.check(body.text),
);
