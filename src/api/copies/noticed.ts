/** A copy noticed while reading, as an event: which of the two texts is the copy. */
import type { Result } from '../../basics/index.ts';
import type { Case, EventOf, Source } from '../../case/index.ts';
import { carriedOut } from '../carried-out.ts';
import type { Draft, OpenRecord, Writing } from '../record.ts';
import { copiesAmong, type Copy } from './copies.ts';

/** The report behind a source: where following “is a copy of” ends. */
function origin(state: Case, id: string): string {
  let at = id;
  for (let of = state.copies.get(at); of !== undefined; of = state.copies.get(at)) at = of;
  return at;
}

/** The most alike of the sources that the text is a copy of, or that is a copy of it. */
export const copyIn = (state: Case, text: string): Copy | undefined =>
  copiesAmong(state.sources.values(), text)[0];

/**
 * That one of the two is no evidence besides the other: the one published later is the copy, and of
 * two of one day the one that came to the record later. What the known one is a copy of itself is
 * the origin of both.
 */
export function noticed(
  state: Case,
  source: Source,
  { source: other }: Copy,
): EventOf<'copy-noticed'> {
  const of = origin(state, other);
  const published = state.sources.get(of)?.published ?? '';
  return source.published < published
    ? { type: 'copy-noticed', source: of, of: source.id }
    : { type: 'copy-noticed', source: source.id, of };
}

/**
 * A person says that a source is a copy of another, or takes that back with null. Refused where a
 * source is not in the record, or where the two would be copies of one another.
 */
export function sameReport(
  record: OpenRecord,
  source: string,
  of: string | null,
  writing: Writing,
): Result<readonly Draft[]> {
  return carriedOut(record, [{ type: 'notice-copy', source, of }], writing);
}
