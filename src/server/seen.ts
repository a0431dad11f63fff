/** What a view or a file of a live case is worked out from besides the record. */
import { recordOf, type InputOf, type OpenRecord, type RouteName } from '../api/index.ts';
import { ok, type Day, type Language, type Result } from '../basics/index.ts';
import { toldIn } from '../case/index.ts';
import type { Seen } from './endpoints/endpoint.ts';
import type { LiveCase } from './hub/live.ts';

interface Asked {
  readonly query?: { readonly asOf?: Day; readonly lang?: Language };
}

/** The record as it is told in the language that is asked for. */
const inLanguage = (record: Result<OpenRecord>, lang: Language | undefined): Result<OpenRecord> => {
  if (!record.ok || lang === undefined || lang === 'en') return record;
  const { value } = record;
  return ok(recordOf(toldIn(value.state, lang), () => value.entries));
};

export const seenFor = (
  live: LiveCase,
  input: InputOf<RouteName>,
  today: Day,
  warm: Seen<RouteName>['warm'] = async () => undefined,
): Seen<RouteName> => {
  const { query } = input as unknown as Asked;
  return {
    ...input,
    id: live.id,
    writable: live.writable,
    today,
    asOf: query?.asOf ?? today,
    recordAt: (version: number) => inLanguage(live.recordAt(version), query?.lang),
    knownOn: (day: Day) => live.knownOn(day),
    warm,
  };
};
