/** What a run of the program has opened and must close when it ends. */
import type { Io } from './io.ts';

interface Closable {
  close(): Promise<void>;
}

const openedBy = new WeakMap<Io, readonly Closable[]>();

export function toClose(io: Io, opened: Closable): void {
  openedBy.set(io, [...(openedBy.get(io) ?? []), opened]);
}

/** Closes all of it; an embedded database is one file again then. */
export async function closeAll(io: Io): Promise<void> {
  for (const opened of openedBy.get(io) ?? []) await opened.close();
  openedBy.delete(io);
}
