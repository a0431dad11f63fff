import { timelineView } from '../../api/index.ts';
import { view } from './endpoint.ts';
import { given } from './given.ts';

export const timeline = view('timeline', (record, { asOf, query: { include, candidate } }) =>
  timelineView(record, { asOf, ...given({ include, candidate }) }),
);
