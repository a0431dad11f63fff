/**
 * Writes to one case, gathered: those that come while others are being kept are decided one after the
 * other and kept together, so that a busy case costs one trip to the disk for many of them.
 */
import { extend, type Draft, type OpenRecord } from '../../api/index.ts';
import { ok, refuse, type Refusal, type Result } from '../../basics/index.ts';
import type { LiveCase } from './live.ts';

/** How often writes are decided anew because another program wrote meanwhile. */
const MOST_TRIES = 8;
/** Writes that are kept together at most. */
export const MOST_TOGETHER = 200;

/** What an append answers: how long the case is then, and what proves that it was kept. */
export interface Kept {
  readonly version: number;
  readonly receipt?: string;
  readonly leaf?: string;
}

export interface Written extends Kept {
  readonly case: string;
  readonly added: readonly number[];
}

/**
 * Appends after the entries that the case has; a conflict where another program wrote meanwhile.
 *
 * @param ends the last entry of each write among the drafts
 * @returns a proof for each of these
 */
export type Append = (
  live: LiveCase,
  drafts: readonly Draft[],
  ends: readonly number[],
) => Promise<Result<readonly Kept[]>>;

export type Decide = (
  record: OpenRecord,
) => Promise<Result<readonly Draft[]>> | Result<readonly Draft[]>;

/** One write that waits. */
export interface Write {
  /** Entries that the writer has seen, where it said so. */
  readonly expected: number | undefined;
  readonly decide: Decide;
  readonly done: (result: Result<Written>) => void;
  /** Something in here has a bug; only this writer hears of it. */
  readonly failed: (error: unknown) => void;
}

interface Decided {
  readonly write: Write;
  /** Entries before it, and after it. */
  readonly from: number;
  readonly to: number;
}

/** Decides on one write after those before it; says so at once where nothing is to be kept. */
async function decided(
  write: Write,
  record: OpenRecord,
  live: LiveCase,
): Promise<{ readonly drafts: readonly Draft[]; readonly after: OpenRecord } | undefined> {
  const { version } = record.state;
  const { expected, done } = write;
  if (expected !== undefined && expected !== version) {
    done(conflict(live.id, expected, version));
    return undefined;
  }
  try {
    const drafts = await write.decide(record);
    if (!drafts.ok) done(drafts);
    else if (drafts.value.length === 0) done(ok({ case: live.id, version, added: [] }));
    else {
      const after = extend(record, drafts.value);
      if (after.ok) return { drafts: drafts.value, after: after.value };
      done(after);
    }
  } catch (error) {
    write.failed(error);
  }
  return undefined;
}

interface Keeping {
  readonly append: Append;
  /** Takes up what the store has and the case has not. */
  readonly refresh: (live: LiveCase) => Promise<Result<unknown>>;
}

/** Decides on the writes in their order and keeps all of them, each whole or not at all. */
export async function keepTogether(
  writes: readonly Write[],
  live: LiveCase,
  { append, refresh }: Keeping,
): Promise<void> {
  let open = writes;
  const refuseAll = (error: Refusal): void => {
    for (const { done } of open) done({ ok: false, error });
  };
  for (let attempt = 1; open.length > 0; attempt += 1) {
    let record = live.record();
    const drafts: Draft[] = [];
    const kept: Decided[] = [];
    for (const write of open) {
      const one = await decided(write, record, live);
      if (one === undefined) continue;
      drafts.push(...one.drafts);
      kept.push({ write, from: record.state.version, to: one.after.state.version });
      record = one.after;
    }
    open = kept.map(({ write }) => write);
    if (kept.length === 0) return;
    const proofs = await append(
      live,
      drafts,
      kept.map(({ to }) => to),
    );
    if (!proofs.ok && (proofs.error.code !== 'conflict' || attempt === MOST_TRIES)) {
      refuseAll(proofs.error);
      return;
    }
    // What was kept is read again: its author’s signature has been added to it.
    const read = await refresh(live);
    if (!read.ok) {
      refuseAll(read.error);
      return;
    }
    if (!proofs.ok) continue;
    for (const [index, { write, from, to }] of kept.entries()) {
      const added = Array.from({ length: to - from }, (_, n) => from + n + 1);
      write.done(ok({ case: live.id, added, version: to, ...proofs.value[index] }));
    }
    return;
  }
}

const conflict = (id: string, expected: number, version: number): Result<never> =>
  refuse(
    'conflict',
    `The case “${id}” has ${version} ${version === 1 ? 'entry' : 'entries'}, not ${expected}: somebody wrote to it since you looked. Nothing of yours was written; look again and repeat.`,
    'body.expected',
  );
