/** A record opened: the entries and the case that they add up to, now or as known on a day. */
import { ok, type Day, type Result } from '../basics/index.ts';
import { fold, knownAt, type Case, type Entry, type Event } from '../case/index.ts';

/** An entry without its place; the store gives it one. */
export type Draft = Omit<Entry, 'seq'>;

export interface OpenRecord {
  readonly entries: readonly Entry[];
  readonly state: Case;
}

/** Opens the entries of a case; with `known`, only what had been written down by the end of that day. */
export function openRecord(entries: readonly Entry[], known?: Day): Result<OpenRecord> {
  const seen = known === undefined ? entries : knownAt(entries, known);
  const state = fold(seen);
  return state.ok ? ok({ entries: seen, state: state.value }) : state;
}

/** A record whose list of entries is made when it is asked for: most views look at the state alone. */
export function recordOf(state: Case, list: () => readonly Entry[]): OpenRecord {
  let entries: readonly Entry[] | undefined;
  return {
    state,
    get entries() {
      return (entries ??= list());
    },
  };
}

/** The record with further entries at its end. */
export function extend(record: OpenRecord, drafts: readonly Draft[]): Result<OpenRecord> {
  const first = record.state.version + 1;
  const added = drafts.map((draft, index) => ({ seq: first + index, ...draft }) satisfies Entry);
  const state = fold(added, record.state);
  return state.ok ? ok(recordOf(state.value, () => [...record.entries, ...added])) : state;
}

/** Who writes, and when: both are arguments. */
export interface Writing {
  /** Name of the person. */
  readonly by: string;
  /** The instant, in UTC. */
  readonly now: string;
}

/** Events as entries that rest on a person's own act. */
export const actsOf = (
  events: readonly Event[],
  { by, now }: Writing,
  occurred?: string,
): readonly Draft[] =>
  events.map((event) => ({
    ...(occurred !== undefined && { occurred }),
    recorded: now,
    basis: { kind: 'act', by },
    event,
  }));
