/** The day in a date as mails and feeds write it. */
import { isDay, type Day } from '../basics/index.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day as the sender's clock had it, which may be another than that in UTC: “Tue, 5 Mar 2024
 * 23:30:00 -0500” is the 5th (RFC 5322, 3.3). Undefined where it is no such date.
 */
export function sentOn(header: string): Day | undefined {
  const [, day = '', name = '', year = ''] =
    /\b(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(header) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const found = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
