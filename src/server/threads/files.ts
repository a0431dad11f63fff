/**
 * The room in which what leaves the house is made of long cases: briefings, tables, graphs, databases.
 * Such a file tells all that the record has, so it takes the longer the longer that is.
 */
import type { InputOf, RouteName } from '../../api/index.ts';
import { ok, type Day, type Refusal, type Result } from '../../basics/index.ts';
import type { File, Filed } from '../endpoints/endpoint.ts';
import type { LiveCase } from '../hub/live.ts';
import { packCase, USUALLY_SHARED, type Env } from '../../store/index.ts';
import { seenFor } from '../seen.ts';
import { caseThread } from './case-thread.ts';

/** Entries up to which a file is made at once: sooner than it could be told to a thread. */
const SHORT = 5000;
/** The longest that one file may take, in milliseconds. */
const MOST_TIME = 120_000;
/** Files that may wait for their turn. */
const MOST_WAITING = 32;

/** What a file is made of. */
export interface FileAsked {
  readonly input: InputOf<RouteName>;
  /** Entries that are known. */
  readonly version: number;
  readonly today: Day;
}

/** Where a record is kept, and whose keys sign its head. */
export interface Packing {
  readonly place: string;
  readonly env: Env;
}

export interface FilesRoom {
  make(endpoint: Filed, live: LiveCase, asked: FileAsked): Promise<Result<File>>;
  /** The whole record as an archive. */
  pack(live: LiveCase, packing: Packing): Promise<Result<File>>;
  close(): Promise<void>;
}

const REFUSALS = {
  tooLong: (milliseconds: number): Refusal => ({
    code: 'too-large',
    message: `Making the file took more than ${Math.round(milliseconds / 1000)} s and was given up; the record is as it was. Ask for another table, or for an earlier day.`,
  }),
  tooMany: (waiting: number): Refusal => ({
    code: 'unavailable',
    message: `${waiting} files wait to be made; the record is as it was. Try again in a minute.`,
  }),
  fellOver: {
    code: 'unavailable',
    message: 'The making of the file was ended; the record is as it was. Try again.',
  } satisfies Refusal,
};

/** A file made where it is asked for. */
export async function fileOf(
  endpoint: Filed,
  live: LiveCase,
  { input, version, today }: FileAsked,
): Promise<Result<File>> {
  const seen = seenFor(live, input, today);
  const record = seen.recordAt(version);
  return record.ok ? endpoint.answer(record.value, seen) : record;
}

/** Signs the head of the record and packs all of it where it is asked for. */
export async function packed(live: LiveCase, { place, env }: Packing): Promise<Result<File>> {
  const { id, writable } = live;
  const { entries, state } = live.record();
  const named = { id: state.id, place, isExample: !writable };
  const made = await packCase(named, entries, { share: USUALLY_SHARED }, env);
  return made.ok ? ok({ bytes: made.value.bytes, kind: 'tar', name: `${id}.tar` }) : made;
}

export function filesRoom(): FilesRoom {
  const thread = caseThread({
    mostTime: MOST_TIME,
    mostWaiting: MOST_WAITING,
    refusals: REFUSALS,
  });
  return {
    async make(endpoint, live, asked) {
      if (live.version <= SHORT) return fileOf(endpoint, live, asked);
      return thread.ask(live, { kind: 'file', route: endpoint.route, asked });
    },
    async pack(live, packing) {
      if (live.version <= SHORT) return packed(live, packing);
      return thread.ask(live, { kind: 'pack', packing });
    },
    close: () => thread.close(),
  };
}
