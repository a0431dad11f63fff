import { timelineView } from '../../api/index.ts';
import { view } from './endpoint.ts';

export const timeline = view('timeline', (record, { asOf, query: { include, candidate } }) =>
  timelineView(record, {
    asOf,
    ...(include !== undefined && { include }),
    ...(candidate !== undefined && { candidate }),
  }),
);
