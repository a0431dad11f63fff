/** `nemcon copy`: a case of one's own from another, usually an example. */
import { WrittenOutput } from '../../api/index.ts';
import { refuse } from '../../basics/index.ts';
import { openCase, placeForNew } from '../cases.ts';
import { DONE, print, printJson, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';

export async function copyCommand(
  from: string,
  to: string,
  options: Usual,
  io: Io,
): Promise<Outcome> {
  const opened = await openCase(from, io);
  if (!opened.ok) return opened;
  const place = await placeForNew(to, io);
  if (!place.ok) return place;
  const { store, id } = place.value;
  const there = await store.read(id);
  if (there.ok || there.error.code !== 'not-found') {
    return refuse(
      'conflict',
      `There is a case at ${to} already; it was left as it is. Take another name.`,
    );
  }
  const entries = opened.value.record.entries.map(({ seq: _, ...entry }) => entry);
  const written = await store.append(id, 0, entries);
  if (!written.ok) return written;
  if (options.json === true) {
    printJson(io, WrittenOutput, { case: to, added: written.value, entries: written.value });
  } else {
    print(io, [`${to} is a case of your own now, with the ${written.value} entries of ${from}.`]);
  }
  return DONE;
}
