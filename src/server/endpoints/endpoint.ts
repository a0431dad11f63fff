/**
 * The kinds of endpoints. Each is typed by the route that it answers; `app.ts` checks what comes in
 * and sends what comes out, so that an endpoint holds nothing but its own answer.
 */
import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type {
  AnswerOf,
  Draft,
  FileKind,
  InputOf,
  OpenRecord,
  RouteName,
  Writing,
} from '../../api/index.ts';
import type { Frozen } from '../../analysis/index.ts';
import type { Day, Result } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import type { House } from '../house.ts';

export type HttpContext = Context<{ Bindings: HttpBindings }>;

/** What a view is worked out from besides the record: nothing that is not in here may matter to it. */
export type Seen<K extends RouteName> = InputOf<K> & {
  /** The day that is shown: the one asked for, else today. */
  readonly asOf: Day;
  readonly today: Day;
  readonly id: string;
  readonly writable: boolean;
  /** The record as it was when it had so many entries. */
  readonly recordAt: (version: number) => Result<OpenRecord>;
  /** How many entries had been written down by the end of a day. */
  readonly knownOn: (day: Day) => number;
  /** Works out, without holding others up, what views of a state on a day rest on. */
  readonly warm: (state: Case, asOf: Day) => Promise<void>;
};

/** A file that leaves the house. */
export interface File {
  readonly bytes: Uint8Array | string;
  readonly kind: FileKind;
  /** Its name where it is saved; shown in the browser where it has none. */
  readonly name?: string;
  /** Names just these bytes, where that has been worked out. */
  readonly tag?: string;
}

type Maybe<T> = Promise<Result<T>> | Result<T>;

interface Of<K extends RouteName> {
  readonly route: K;
}

/** JSON worked out from the record; it is kept for as long as that stays as it is. */
export interface View<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'view';
  readonly answer: (record: OpenRecord, seen: Seen<K>) => Maybe<Frozen<AnswerOf<K>>>;
}

/** What an answer is worked out from in the analysing thread. */
export type Asking<K extends RouteName> = InputOf<K> & {
  readonly asOf: Day;
  /** Nobody waits for the answer any more. */
  readonly stop: AbortSignal;
};

/** A view that takes long: it is worked out in a thread of its own, and given up where nobody waits. */
export interface Worked<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'worked';
  readonly answer: (record: OpenRecord, asking: Asking<K>) => Maybe<Frozen<AnswerOf<K>>>;
}

/** A file worked out from the record; kept likewise. */
export interface Filed<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'file';
  readonly answer: (record: OpenRecord, seen: Seen<K>) => Maybe<File>;
  /** Foreign pages may show it in a frame. */
  readonly framed?: true;
}

/** Entries decided on the record as it is. */
export interface Act<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'act';
  readonly drafts: (
    record: OpenRecord,
    body: InputOf<K>['body'],
    writing: Writing,
  ) => Result<readonly Draft[]>;
}

/** JSON from anywhere. */
export interface Other<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'other';
  readonly answer: (
    house: House,
    input: InputOf<K>,
    upload: Upload | undefined,
  ) => Maybe<AnswerOf<K>>;
}

/** A file from anywhere, made anew each time. */
export interface Loose<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'loose';
  readonly answer: (house: House, input: InputOf<K>) => Maybe<File>;
}

/** JSON that follows from the program and the question alone; it is kept for as long as the server runs. */
export interface Fixed<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'fixed';
  readonly answer: (input: InputOf<K>) => Maybe<AnswerOf<K>>;
}

/** A file that follows from the program and the question alone; kept likewise. */
export interface FixedFile<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'fixed-file';
  readonly answer: (input: InputOf<K>) => Maybe<File>;
}

/** Answers by itself. */
export interface Stream<K extends RouteName = RouteName> extends Of<K> {
  readonly kind: 'stream';
  readonly answer: (house: House, input: InputOf<K>, c: HttpContext) => Promise<Response>;
}

/** A file that was sent. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type Endpoint = View | Worked | Filed | Act | Other | Loose | Fixed | FixedFile | Stream;

// The table of endpoints holds all routes; that each fits its own is checked here, where it is made.
export const view = <K extends RouteName>(route: K, answer: View<K>['answer']): Endpoint =>
  ({ kind: 'view', route, answer }) as unknown as View;
export const worked = <K extends RouteName>(route: K, answer: Worked<K>['answer']): Worked =>
  ({ kind: 'worked', route, answer }) as unknown as Worked;
export const file = <K extends RouteName>(
  route: K,
  answer: Filed<K>['answer'],
  framed?: true,
): Endpoint => ({ kind: 'file', route, answer, ...(framed && { framed }) }) as unknown as Filed;
export const act = <K extends RouteName>(route: K, drafts: Act<K>['drafts']): Endpoint =>
  ({ kind: 'act', route, drafts }) as unknown as Act;
export const other = <K extends RouteName>(route: K, answer: Other<K>['answer']): Endpoint =>
  ({ kind: 'other', route, answer }) as unknown as Other;
export const loose = <K extends RouteName>(route: K, answer: Loose<K>['answer']): Endpoint =>
  ({ kind: 'loose', route, answer }) as unknown as Loose;
export const fixed = <K extends RouteName>(route: K, answer: Fixed<K>['answer']): Endpoint =>
  ({ kind: 'fixed', route, answer }) as unknown as Fixed;
export const fixedFile = <K extends RouteName>(
  route: K,
  answer: FixedFile<K>['answer'],
): Endpoint => ({ kind: 'fixed-file', route, answer }) as unknown as FixedFile;
export const stream = <K extends RouteName>(route: K, answer: Stream<K>['answer']): Endpoint =>
  ({ kind: 'stream', route, answer }) as unknown as Stream;
