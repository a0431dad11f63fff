/** What a publication is made of, from what was asked of a route. */
import { ok, type Day, type Result } from '../../basics/index.ts';
import type { OpenRecord, TimeQuery } from '../../api/index.ts';
import type { Asked } from '../../publish/index.ts';

interface Query extends TimeQuery {
  readonly since?: Day | undefined;
}

interface Seeing {
  readonly asOf: Day;
  readonly query: Query;
  readonly recordAt: (version: number) => Result<OpenRecord>;
  readonly knownOn: (day: Day) => number;
}

/** Changes are told since the day that is named, against what was known on it. */
export function askedOf(record: OpenRecord, seen: Seeing): Result<Asked> {
  const { asOf, query, recordAt, knownOn } = seen;
  const { knownAt, include, since, lang } = query;
  const asked: Asked = {
    record,
    asOf,
    ...(knownAt !== undefined && { knownAt }),
    ...(include !== undefined && { include }),
    ...(lang !== undefined && { language: lang }),
  };
  if (since === undefined) return ok(asked);
  const before = recordAt(Math.max(1, Math.min(knownOn(since), record.state.version)));
  return before.ok ? ok({ ...asked, since: { record: before.value, asOf: since } }) : before;
}
