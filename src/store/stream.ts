/** Reading a record of any length in pieces, so that memory stays flat. */
import { setImmediate as turn } from 'node:timers/promises';
import { ok, type Result } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';
import type { Store } from './port.ts';

/** Entries that are held at once. */
const PIECE = 1000;

/**
 * The entries of a case after position `after`, one after the other. A refusal is the last thing that
 * it yields. Files are read as a whole for each piece; it is meant for the databases.
 */
export async function* entriesOf(
  store: Store,
  caseId: string,
  after = 0,
): AsyncGenerator<Result<Entry>, void, void> {
  for (let at = after; ;) {
    const piece = await store.read(caseId, at, PIECE);
    if (!piece.ok) {
      yield piece;
      return;
    }
    for (const value of piece.value) yield { ok: true, value };
    if (piece.value.length < PIECE) return;
    at += PIECE;
  }
}

/** All entries of a case as one list, read in pieces between which others get their turn. */
export async function readInTurns(store: Store, caseId: string): Promise<Result<readonly Entry[]>> {
  const all: Entry[] = [];
  for (;;) {
    const piece = await store.read(caseId, all.length, PIECE);
    if (!piece.ok) return piece;
    for (const entry of piece.value) all.push(entry);
    if (piece.value.length < PIECE) return ok(all);
    await turn();
  }
}
