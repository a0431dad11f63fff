/** What a view or a file of a live case is worked out from besides the record. */
import type { InputOf, RouteName } from '../api/index.ts';
import type { Day } from '../basics/index.ts';
import type { Seen } from './endpoints/endpoint.ts';
import type { LiveCase } from './hub/live.ts';

interface Asked {
  readonly query?: { readonly asOf?: Day };
}

export const seenFor = (
  live: LiveCase,
  input: InputOf<RouteName>,
  today: Day,
  warm: Seen<RouteName>['warm'] = async () => undefined,
): Seen<RouteName> => ({
  ...input,
  id: live.id,
  writable: live.writable,
  today,
  asOf: (input as unknown as Asked).query?.asOf ?? today,
  recordAt: (version: number) => live.recordAt(version),
  knownOn: (day: Day) => live.knownOn(day),
  warm,
});
