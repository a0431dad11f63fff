import { findCandidate } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { embedHtml } from '../../publish/index.ts';
import { askedOf } from './asked.ts';
import { file } from './endpoint.ts';

/** The only page that others may frame: it runs nothing and loads nothing. */
export const embed = file(
  'embed',
  (record, seen) => {
    const asked = askedOf(record, seen);
    if (!asked.ok) return asked;
    const { candidate } = seen.query;
    if (candidate === undefined)
      return ok({ kind: 'html' as const, bytes: embedHtml(asked.value) });
    const found = findCandidate(record.state, candidate);
    if (!found.ok) return found;
    const bytes = embedHtml(asked.value, { candidate: found.value });
    return ok({ kind: 'html' as const, bytes });
  },
  true,
);
