/** `nemcon init` and `nemcon open`: which store of cases is used from now on. */
import { mkdir, stat } from 'node:fs/promises';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { kindOfStore, placeOf, usualDatabase, type Store } from '../../store/index.ts';
import { choose, chosenPlace, openFor } from '../chosen-store.ts';
import {
  DONE,
  print,
  printJson,
  screenFor,
  showingProgress,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { several } from '../render/words.ts';
import { fitFor } from '../terminal/index.ts';

const StoreOutput = z.strictObject({
  /** Path or address, without a password. */
  store: z.string(),
  kind: z.enum(['sqlite', 'postgres', 'jsonl']),
  cases: z.array(z.string()),
});

/** Says what is used from now on, and which cases are in it. */
async function shown(store: Store, place: string, usual: Usual, io: Io): Promise<Outcome> {
  const cases = await store.list();
  if (!cases.ok) return cases;
  if (usual.json === true) {
    const kind = kindOfStore(place);
    printJson(io, StoreOutput, { store: store.where, kind, cases: [...cases.value] });
    return DONE;
  }
  const screen = screenFor(io, usual);
  const holds =
    cases.value.length === 0
      ? 'It holds no case yet: `nemcon new NAME --members …` or `nemcon copy CASE NAME` puts one there.'
      : `It holds ${several(cases.value.length, 'case')}: ${cases.value.slice(0, 50).join(', ')}.`;
  print(io, [fitFor(screen, `Cases are kept in ${store.where}. ${holds}`)]);
  return DONE;
}

async function folderReady(place: string, create: boolean): Promise<Result<void>> {
  if (kindOfStore(place) !== 'jsonl') return ok(undefined);
  try {
    if (create) await mkdir(place, { recursive: true });
    if ((await stat(place)).isDirectory()) return ok(undefined);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (create || code !== 'ENOENT') {
      return refuse('unavailable', `The folder ${place} could not be made or read (${code}).`);
    }
  }
  return refuse('not-found', `There is no folder ${place}; \`nemcon init ${place}\` makes one.`);
}

async function used(place: string, create: boolean, usual: Usual, io: Io): Promise<Outcome> {
  const ready = await folderReady(place, create);
  if (!ready.ok) return ready;
  const store = await showingProgress(io, 'Opening', openFor(io, place, { create }));
  if (!store.ok) return store;
  const remembered = await choose(io, place);
  if (!remembered.ok) return remembered;
  return shown(store.value, place, usual, io);
}

export async function initCommand(
  given: string | undefined,
  usual: Usual,
  io: Io,
): Promise<Outcome> {
  const place = given === undefined ? usualDatabase(io.env) : placeOf(given, io.cwd);
  if (place === undefined) {
    return refuse(
      'bad-input',
      'There is no usual place, for neither HOME nor XDG_DATA_HOME is set; name a file, a folder or a postgres:// address. Nothing was written.',
    );
  }
  return used(place, true, usual, io);
}

export async function openCommand(
  given: string | undefined,
  usual: Usual,
  io: Io,
): Promise<Outcome> {
  if (given !== undefined) return used(placeOf(given, io.cwd), false, usual, io);
  const place = await chosenPlace(io);
  if (!place.ok) return place;
  if (place.value === undefined) {
    return refuse('not-found', 'No store is open; `nemcon init` makes one and opens it.');
  }
  const store = await openFor(io, place.value);
  return store.ok ? shown(store.value, place.value, usual, io) : store;
}
