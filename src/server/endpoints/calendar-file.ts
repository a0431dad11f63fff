import { ok } from '../../basics/index.ts';
import { calendarIcs } from '../../publish/index.ts';
import { askedOf } from './asked.ts';
import { file } from './endpoint.ts';

export const calendarFile = file('calendar-file', (record, seen) => {
  const asked = askedOf(record, seen);
  if (!asked.ok) return asked;
  return ok({ kind: 'ics' as const, bytes: calendarIcs(asked.value), name: `${seen.id}.ics` });
});
