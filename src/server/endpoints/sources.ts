import { outletsInSteps } from '../../analysis/index.ts';
import { MOST_TOLD, sourcesView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { inTurns } from '../warmth.ts';
import { view } from './endpoint.ts';

export const sources = view('sources', async (record, { asOf }) => {
  // What is worked out here is remembered.
  await inTurns(outletsInSteps(record.state, asOf));
  return ok(sourcesView(record, asOf, MOST_TOLD));
});
