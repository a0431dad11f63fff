import { calendarView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const calendar = view('calendar', (record, { asOf, query: { include } }) =>
  ok(calendarView(record, { asOf, ...(include !== undefined && { include }) })),
);
