import { ok } from '../../basics/index.ts';
import {
  briefing as written,
  briefingDocx,
  briefingHtml,
  briefingMarkdown,
} from '../../publish/index.ts';
import { askedOf } from './asked.ts';
import { file } from './endpoint.ts';

export const briefing = file('briefing', async (record, seen) => {
  const asked = askedOf(record, seen);
  if (!asked.ok) return asked;
  const { format } = seen.params;
  const text = written(asked.value);
  const name = `${seen.id}-${seen.asOf}.${format}`;
  // A page is looked at; the others are saved.
  if (format === 'html') return ok({ kind: format, bytes: briefingHtml(text) });
  if (format === 'md') return ok({ kind: format, bytes: briefingMarkdown(text), name });
  const made = await briefingDocx(text, seen.asOf);
  return made.ok ? ok({ kind: format, bytes: made.value, name }) : made;
});
