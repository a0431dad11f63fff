import { MOST_TOLD, standingView, type StandingOutput } from '../../api/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const standing = view('standing', (record, { asOf, query: { include, candidate } }) => {
  const found = standingView(record, { asOf, most: MOST_TOLD, ...given({ include, candidate }) });
  return found.ok ? { ok: true, value: found.value as StandingOutput } : found;
});
