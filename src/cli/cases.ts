/** Which case is meant by CASE on the command line, and how to write to it. */
import { join, resolve } from 'node:path';
import { openRecord, type Draft, type OpenRecord } from '../api/index.ts';
import { ok, refuse, type Day, type Result } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';
import {
  caseAt,
  exampleNames,
  FIRST_EXAMPLE,
  isCaseAt,
  isThere,
  pathOfExample,
  placeOfCase,
  type CaseIn,
  openLedger,
  type Appended,
  type Ledger,
  type Store,
  type CaseNamed,
} from '../store/index.ts';
import { chosenStore, isPlainName, storeWith } from './chosen-store.ts';
import type { Io } from './io.ts';

export interface OpenedCase {
  /** As a person would call it: a path, or an example's name. */
  readonly name: string;
  /** Examples are never written to. */
  readonly isExample: boolean;
  /** The one place where it is kept, however it was named; without any password. */
  readonly place: string;
  readonly record: OpenRecord;
  /** Where it is kept, and all its entries. */
  readonly target: Target;
  readonly entries: readonly Entry[];
  /** All its entries, whatever day is asked about. */
  readonly version: number;
  /** Writes entries, or keeps them in memory where the case is an example. */
  readonly append: (drafts: readonly Draft[]) => Promise<Result<Appended>>;
}

/** The case meant where none is named: NEMCON_CASE, else the folder one stands in, else the example. */
export async function usualCase(io: Io): Promise<string> {
  const named = io.env['NEMCON_CASE'] ?? '';
  if (named !== '') return named;
  return (await isThere(join(io.cwd, 'entries.jsonl'))) ? '.' : FIRST_EXAMPLE;
}

/**
 * Where a case that is made now goes: under a plain name into the open store, where one is open, else
 * to a path. Refused where there is a case already.
 */
export async function placeForNew(given: string, io: Io): Promise<Result<CaseIn>> {
  const place = await placeMeant(given, io);
  if (!place.ok) return place;
  const there = await place.value.store.read(place.value.id);
  if (!there.ok && there.error.code === 'not-found') return place;
  return refuse(
    'conflict',
    `There is a case at ${given} already; it was left as it is. Take another name.`,
  );
}

async function placeMeant(given: string, io: Io): Promise<Result<CaseIn>> {
  if (isPlainName(given)) {
    const chosen = await chosenStore(io);
    if (!chosen.ok) return chosen;
    if (chosen.value !== undefined) return ok({ store: chosen.value, id: given });
  }
  return ok(caseAt(resolve(io.cwd, given)));
}

async function place(
  given: string,
  io: Io,
): Promise<Result<CaseIn & { readonly isExample: boolean }>> {
  const path = resolve(io.cwd, given);
  // A folder of one's own comes before an example of the same name.
  if (await isCaseAt(path)) return ok({ ...caseAt(path), isExample: false });
  const stored = await storeWith(given, io);
  if (stored.ok && stored.value !== undefined) {
    return ok({ store: stored.value, id: given, isExample: false });
  }
  const names = await exampleNames();
  if (names.includes(given)) return ok({ ...caseAt(pathOfExample(given)), isExample: true });
  // A database that does not answer is no reason not to show an example.
  if (!stored.ok) return stored;
  const known = names.length === 0 ? '' : ` The examples are ${names.join(', ')}.`;
  const what = (await isThere(path))
    ? `${given} is there, but it holds no entries.jsonl, so it is no case`
    : `There is no case “${given}”`;
  return refuse(
    'not-found',
    `${what}; nothing was read or written.${known} \`nemcon new\` makes a new one.`,
  );
}

interface Target {
  readonly store: Store;
  readonly id: string;
  readonly named: CaseNamed;
}

/**
 * Appends entries with their authors' signatures, and gets a receipt; what the ledger has to say goes
 * to standard error. With `asIs` nothing is signed: what is copied was done by others.
 */
export async function appendTo(
  { store, id, named }: Target,
  entries: readonly Entry[],
  drafts: readonly Draft[],
  io: Io,
  how: { readonly asIs?: boolean } = {},
): Promise<Result<Appended>> {
  const ledger = await openLedger({ store, caseId: id, named, entries, env: io.env });
  if (!ledger.ok) return ledger;
  const appended = await ledger.value.append(drafts, how);
  if (!appended.ok) return appended;
  const { remark, ...done } = appended.value;
  for (const says of [ledger.value.remark, remark]) if (says !== undefined) io.err(`${says}\n`);
  return ok(done);
}

/** Opens a case by path or by an example's name; with `known`, as it was known on that day. */
export async function openCase(given: string, io: Io, known?: Day): Promise<Result<OpenedCase>> {
  const found = await place(given, io);
  if (!found.ok) return found;
  const { store, id, isExample } = found.value;
  const entries = await store.read(id);
  if (!entries.ok) return entries;
  const record = openRecord(entries.value, known);
  if (!record.ok) {
    const { code, message, where } = record.error;
    return refuse(
      code === 'damaged' ? code : 'damaged',
      `The record of ${given} does not add up: ${message} Nothing was changed.`,
      where,
    );
  }
  const version = entries.value.length;
  const where = placeOfCase(found.value);
  const target = { store, id, named: { id: record.value.state.id, place: where, isExample } };
  return ok({
    name: given,
    isExample,
    place: where,
    record: record.value,
    version,
    target,
    entries: entries.value,
    append: async (drafts) =>
      isExample ? ok({ version }) : appendTo(target, entries.value, drafts, io),
  });
}

/** The ledger of a case that was opened. */
export const ledgerOf = ({ target, entries }: OpenedCase, io: Io): Promise<Result<Ledger>> =>
  openLedger({
    store: target.store,
    caseId: target.id,
    named: target.named,
    entries,
    env: io.env,
  });

/** Opens a case that is to be written to; an example is refused, with the way to a copy. */
export async function openOwnCase(given: string, io: Io): Promise<Result<OpenedCase>> {
  const opened = await openCase(given, io);
  if (!opened.ok || !opened.value.isExample) return opened;
  return refuse(
    'not-allowed',
    `“${given}” is an example and is never written to; make a copy with \`nemcon copy ${given} my-${given}\` and name that. Nothing was written.`,
  );
}
