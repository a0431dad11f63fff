/** `nemcon copy`: a case of one's own from another, usually an example. */
import { WrittenOutput } from '../../api/index.ts';
import { refuse } from '../../basics/index.ts';
import { openCase, placeForNew } from '../cases.ts';
import { appendSigned, unsigned } from '../../store/index.ts';
import { print, printJson, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { afterWriting, receiptField, type WritingOptions } from '../written.ts';

export async function copyCommand(
  from: string,
  to: string,
  options: WritingOptions,
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
  // Somebody else's acts: what they signed was for the log that it came from.
  const drafts = unsigned(opened.value.record.entries);
  const kept = { ...place.value, name: to };
  const written = await appendSigned(kept, drafts, { seen: [] }, io.env);
  if (!written.ok) return written;
  const { added, entries } = written.value;
  if (options.json === true) {
    printJson(io, WrittenOutput, { case: to, added, entries, ...receiptField(written.value) });
  } else {
    print(io, [`${to} is a case of your own now, with the ${entries} entries of ${from}.`]);
  }
  return afterWriting(written.value, to, options, io);
}
