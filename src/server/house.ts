/** Everything that endpoints may touch, as one argument. */
import type { Logger } from 'pino';
import type { Network } from '../fetch/index.ts';
import type { Env, Store } from '../store/index.ts';
import type { AnalysingRoom } from './analysing/room.ts';
import type { Hub } from './hub/hub.ts';
import type { Ledgers } from './hub/ledgers.ts';
import type { Memo } from './hub/memo.ts';
import type { Made } from './http/send.ts';
import type { CheckingRoom } from './checking/room.ts';
import type { ReadingRoom } from './threads/reading.ts';
import type { Streams } from './streams/streams.ts';
import type { FilesRoom } from './threads/files.ts';
import type { Warmth } from './warmth.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

export interface House {
  readonly store: Store;
  readonly hub: Hub;
  /** What signs what is written. */
  readonly ledgers: Ledgers;
  readonly streams: Streams;
  /** What was worked out of a state and may be asked for again. */
  readonly made: Memo<Made>;
  readonly reading: ReadingRoom;
  /** Where procedures are checked. */
  readonly checking: CheckingRoom;
  /** Where files are made. */
  readonly files: FilesRoom;
  readonly warmth: Warmth;
  readonly analysing: AnalysingRoom;
  readonly webhooks: Webhooks;
  readonly log: Logger;
  readonly env: Env;
  readonly now: () => Date;
  /** Name of the person whose server this is, for what is written. */
  readonly by: string;
  /** Where articles are fetched from; the internet unless a test says otherwise. */
  readonly network?: Network | undefined;
  /** Of the program. */
  readonly version: string;
}

/** The day that the clock shows where the server runs. */
export function todayIn({ now }: Pick<House, 'now'>): string {
  const at = now();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
