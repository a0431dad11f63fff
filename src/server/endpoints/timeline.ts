import { MOST_TOLD, timelineView } from '../../api/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const timeline = view('timeline', (record, { asOf, query: { include, candidate } }) =>
  timelineView(record, { asOf, most: MOST_TOLD, ...given({ include, candidate }) }),
);
