import { caseView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const oneCase = view('case', (record, { id, writable, today }) =>
  ok(caseView(record, { id, writable, today })),
);
