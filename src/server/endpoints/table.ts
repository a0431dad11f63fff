import { ok } from '../../basics/index.ts';
import { tableCsv, tableJson, tableOf } from '../../publish/index.ts';
import { askedOf } from './asked.ts';
import { file } from './endpoint.ts';

/** CSV begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
export const table = file('table', (record, seen) => {
  const asked = askedOf(record, seen);
  if (!asked.ok) return asked;
  const { table: name, format } = seen.params;
  const made = tableOf(name, asked.value);
  const bytes = format === 'csv' ? tableCsv(made, { bom: true }) : tableJson(made);
  return ok({ kind: format, bytes, name: `${seen.id}-${name}-${seen.asOf}.${format}` });
});
