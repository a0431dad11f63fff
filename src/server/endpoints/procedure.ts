import { procedureView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { procedureNamed } from '../../procedure/index.ts';
import { fixed } from './endpoint.ts';

export const oneProcedure = fixed('procedure', ({ params }) => {
  const found = procedureNamed(params.procedure);
  return found.ok ? ok(procedureView(found.value)) : found;
});
