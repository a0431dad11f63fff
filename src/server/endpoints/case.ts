import { caseInSteps, caseView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { inTurns } from '../warmth.ts';
import { view } from './endpoint.ts';

export const oneCase = view('case', async (record, { id, writable, today }) => {
  // What is worked out here is remembered.
  await inTurns(caseInSteps(record));
  return ok(caseView(record, { id, writable, today }));
});
