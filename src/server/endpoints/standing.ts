import { MOST_TOLD, standingView, type StandingOutput } from '../../api/index.ts';
import { view } from './endpoint.ts';

export const standing = view('standing', (record, { asOf, query: { include, candidate } }) => {
  const found = standingView(record, {
    asOf,
    most: MOST_TOLD,
    ...(include !== undefined && { include }),
    ...(candidate !== undefined && { candidate }),
  });
  return found.ok ? { ok: true, value: found.value as StandingOutput } : found;
});
