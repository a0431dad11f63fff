import { MOST_TOLD, standingView } from '../../api/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const standing = view('standing', (record, { asOf, query: { include, candidate } }) =>
  standingView(record, { asOf, most: MOST_TOLD, ...given({ include, candidate }) }),
);
