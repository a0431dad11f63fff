/** `nemcon copy`: a case of one's own from another, usually an example. */
import { WrittenOutput } from '../../api/index.ts';
import { appendTo, openCase, placeForNew } from '../cases.ts';
import { placeOfCase } from '../../store/index.ts';
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
  const entries = opened.value.record.entries.map(({ seq: _, signed: __, ...entry }) => entry);
  const named = {
    id: opened.value.record.state.id,
    place: placeOfCase(place.value),
    isExample: false,
  };
  const written = await appendTo({ store, id, named }, [], entries, io, { asIs: true });
  if (!written.ok) return written;
  if (options.json === true) {
    const { version, ...proof } = written.value;
    printJson(io, WrittenOutput, { case: to, added: version, entries: version, ...proof });
  } else {
    print(io, [
      `${to} is a case of your own now, with the ${written.value.version} entries of ${from}.`,
    ]);
  }
  return DONE;
}
