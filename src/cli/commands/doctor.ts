/** `nemcon doctor`: whether the store, the clock, the keys and the permissions are as they should be. */
import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { dataFolder, entriesOf, placeOf, type Store } from '../../store/index.ts';
import { chosenPlace, configFile, openFor } from '../chosen-store.ts';
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

const Check = z.strictObject({
  what: z.enum(['database', 'migrations', 'entries', 'clock', 'keys', 'permissions']),
  fine: z.boolean(),
  says: z.string(),
});
type Check = z.infer<typeof Check>;
const DoctorOutput = z.strictObject({ fine: z.boolean(), checks: z.array(Check) });

const fine = (what: Check['what'], says: string): Check => ({ what, fine: true, says });
const wrong = (what: Check['what'], says: string): Check => ({ what, fine: false, says });

interface Read {
  readonly entries: number;
  readonly cases: number;
  /** When the newest entry was written down. */
  readonly newest?: string;
}

/** Reads every entry: what cannot be read is found, and so is the newest. */
async function readAll(store: Store): Promise<Result<Read>> {
  const cases = await store.list();
  if (!cases.ok) return cases;
  let entries = 0;
  let newest = '';
  for (const id of cases.value) {
    for await (const one of entriesOf(store, id)) {
      if (!one.ok) return one;
      entries += 1;
      if (one.value.recorded > newest) newest = one.value.recorded;
    }
  }
  return ok({ entries, cases: cases.value.length, ...(newest !== '' && { newest }) });
}

/** A record is read in the order in which it was written down, so the clock must not run before it. */
function clock(newest: string | undefined, io: Io): Check {
  const now = io.now().toISOString();
  // An entry may say no more than the day.
  if (newest === undefined || newest <= now.slice(0, newest.length)) {
    return fine('clock', `The clock shows ${now}, which is not before the newest entry.`);
  }
  return wrong(
    'clock',
    `The clock shows ${now}, but the newest entry was written down at ${newest}: the clock jumped back, or that of another machine is ahead. Set it right before anything more is written.`,
  );
}

async function ofStore(io: Io, given: string | undefined): Promise<readonly Check[]> {
  const place = given === undefined ? await chosenPlace(io) : ok(placeOf(given, io.cwd));
  if (!place.ok) return [wrong('database', place.error.message)];
  if (place.value === undefined) {
    return [
      fine(
        'database',
        'No store is open: cases are folders and files. `nemcon init` makes a store.',
      ),
      clock(undefined, io),
    ];
  }
  const store = await openFor(io, place.value);
  if (!store.ok) return [wrong('database', store.error.message)];
  const found = await store.value.examine();
  const read = await readAll(store.value);
  if (!read.ok) return [...found, wrong('entries', read.error.message)];
  const { entries, cases, newest } = read.value;
  const says = `All ${entries} entries of ${several(cases, 'case')} can be read, none is missing in between.`;
  return [...found, fine('entries', says), clock(newest, io)];
}

/** Secrets are the files called `key` or `salts`, or with such a name in front or behind. */
const isSecret = (name: string): boolean => /(^|[.-])(key|secret|salts?)s?($|[.-])/.test(name);

async function secretsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => isSecret(basename(name))).map((name) => join(folder, name));
}

async function isOpenToOthers(path: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && (found.mode & 0o077) !== 0;
}

async function keys(data: string | undefined): Promise<Check> {
  const secrets = data === undefined ? [] : await secretsIn(data);
  const open: string[] = [];
  for (const path of secrets) if (await isOpenToOthers(path)) open.push(path);
  if (open.length > 0) {
    return wrong(
      'keys',
      `Others can read ${open.join(', ')}; \`chmod 600\` it, or make a new key.`,
    );
  }
  return fine(
    'keys',
    secrets.length === 0
      ? 'There are no keys yet; they are made at the first use.'
      : `Only you can read ${several(secrets.length, 'key')} in ${data}.`,
  );
}

/** The nearest folder above that is there. */
async function existing(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    if ((await stat(at).catch(() => undefined)) !== undefined || at === dirname(at)) return at;
  }
}

async function permissions(io: Io, data: string | undefined): Promise<Check> {
  const config = configFile(io);
  if (config !== undefined && (await isOpenToOthers(config))) {
    return wrong(
      'permissions',
      `Others can read ${config}, which may hold a password; \`chmod 600\` it.`,
    );
  }
  for (const path of [data, config && dirname(config)]) {
    if (path === undefined) {
      return wrong('permissions', 'There is no place for files of the program: HOME is not set.');
    }
    const folder = await existing(path);
    try {
      await access(folder, constants.W_OK);
    } catch {
      return wrong(
        'permissions',
        `The folder ${folder} is read-only for you; change its permissions.`,
      );
    }
  }
  return fine(
    'permissions',
    `The program may write to ${data}, and others cannot read its settings.`,
  );
}

export async function doctorCommand(
  given: string | undefined,
  usual: Usual,
  io: Io,
): Promise<Outcome> {
  const found = dataFolder(io.env);
  const data = found.ok ? found.value : undefined;
  const checks = [
    ...(await showingProgress(io, 'Reading all entries', ofStore(io, given))),
    await keys(data),
    await permissions(io, data),
  ];
  const bad = checks.filter((check) => !check.fine);
  if (usual.json === true) {
    printJson(io, DoctorOutput, { fine: bad.length === 0, checks });
  } else {
    const screen = screenFor(io, usual);
    const lines = checks.map(
      ({ what, fine, says }) => `${fine ? 'fine ' : 'WRONG'} ${what.padEnd(11)} ${says}`,
    );
    print(
      io,
      lines.map((line) => fitFor(screen, line)),
    );
  }
  if (bad.length === 0) return DONE;
  return refuse(
    'damaged',
    `${several(bad.length, 'check')} of ${checks.length} found something wrong: ${[...new Set(bad.map(({ what }) => what))].join(', ')}.`,
  );
}
