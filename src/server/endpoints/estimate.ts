import { estimateInSteps } from '../../api/index.ts';
import { refuse } from '../../basics/index.ts';
import { inTurns } from '../warmth.ts';
import { worked } from './endpoint.ts';
import { given } from './given.ts';

/** What other questions wait for at most, beside one step, in milliseconds. */
const AT_ONCE = 15;

const gone = refuse('unavailable', 'Nobody waits for this answer any more.');

export const estimate = worked('estimate', async (record, { asOf, query, stop }) => {
  const { include, candidate, effects } = query;
  const asked = { asOf, effects: effects === 'yes', ...given({ include, candidate }) };
  return (await inTurns(estimateInSteps(record, asked), AT_ONCE, stop)) ?? gone;
});
