/** What is different since a day, or since a number of entries. */
import { changesView, MOST_TOLD, type ChangesQuery, type OpenRecord } from '../../api/index.ts';
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { view } from './endpoint.ts';

interface Seeing {
  readonly asOf: Day;
  readonly query: ChangesQuery;
  readonly recordAt: (version: number) => Result<OpenRecord>;
  readonly knownOn: (day: Day) => number;
}

const hasOne = (values: readonly unknown[]): boolean =>
  values.filter((value) => value !== undefined).length === 1;

/** What is compared with: an earlier day, or the same day with less known. */
function earlierOf(
  record: OpenRecord,
  { asOf, query, recordAt, knownOn }: Seeing,
): Result<{ readonly record: OpenRecord; readonly asOf: Day }> {
  const { since, sinceEntry, knownSince, by = 'known-then' } = query;
  if (!hasOne([since, sinceEntry, knownSince])) {
    return refuse(
      'bad-input',
      'Say since when: a day after since= or knownSince=, or a number of entries after sinceEntry=, one of the three.',
      'query.since',
    );
  }
  if (since !== undefined && by === 'known-now') return ok({ record, asOf: since });
  const known = sinceEntry ?? knownOn(since ?? knownSince ?? asOf);
  // Before anything was written down nothing was known: everything is new against the first entry.
  const before = recordAt(Math.max(1, Math.min(known, record.state.version)));
  return before.ok ? ok({ record: before.value, asOf: since ?? asOf }) : before;
}

export const changes = view('changes', async (record, seen) => {
  const { asOf, query, warm } = seen;
  const before = earlierOf(record, seen);
  if (!before.ok) return before;
  await warm(before.value.record.state, before.value.asOf);
  return ok(changesView(before.value, { record, asOf }, query.include, MOST_TOLD));
});
