import { ok } from '../../basics/index.ts';
import { compareProcedures, procedureNamed } from '../../procedure/index.ts';
import { fixed } from './endpoint.ts';

export const compared = fixed('compare-procedures', ({ params }) => {
  const first = procedureNamed(params.procedure);
  if (!first.ok) return first;
  const second = procedureNamed(params.other);
  return second.ok ? ok(compareProcedures(first.value, second.value)) : second;
});
