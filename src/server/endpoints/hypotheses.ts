import { hypothesesView } from '../../api/index.ts';
import { worked } from './endpoint.ts';
import { given } from './given.ts';

export const hypotheses = worked('hypotheses', (record, { asOf, query: { include, member } }) =>
  hypothesesView(record, { asOf, ...given({ include, member }) }),
);

/** With analysts' marks, which are not kept. */
export const hypothesesWith = worked('hypotheses-with', (record, { asOf, query, body }) => {
  const { include, member } = query;
  return hypothesesView(record, { asOf, marks: body.marks, ...given({ include, member }) });
});
