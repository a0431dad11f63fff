import { changesView, MOST_TOLD } from '../../api/index.ts';
import { ok, refuse } from '../../basics/index.ts';
import { view } from './endpoint.ts';

/** Against a day: as it was known on it. Against a number of entries: the same day, with less known. */
export const changes = view('changes', async (record, seen) => {
  const { asOf, query, recordAt, knownOn, warm } = seen;
  const { since, sinceEntry, include } = query;
  if ((since === undefined) === (sinceEntry === undefined)) {
    return refuse(
      'bad-input',
      'Say since when: a day after since=, or a number of entries after sinceEntry=, one of the two.',
      'query.since',
    );
  }
  const known = since === undefined ? (sinceEntry ?? 0) : knownOn(since);
  // Before anything was written down nothing was known: everything is new against the first entry.
  const before = recordAt(Math.max(1, Math.min(known, record.state.version)));
  if (!before.ok) return before;
  await warm(before.value.state, since ?? asOf);
  const from = { record: before.value, asOf: since ?? asOf };
  return ok(changesView(from, { record, asOf }, include, MOST_TOLD));
});
