/** `nemcon dna-export` and `dna-import`: databases of Discourse Network Analyzer. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { dnaExport, dnaImport } from '../../publish/index.ts';
import { openOwnCase } from '../cases.ts';
import { caseGiven, DONE, instant, print, screenFor, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { several } from '../render/words.ts';
import { fitFor } from '../terminal/index.ts';
import { askedFrom, handOut, type PublishOptions } from './handing-out.ts';

/** The largest database that is taken in, in bytes. */
const MOST = 200 * 1024 * 1024;

export async function dnaExportCommand(
  given: string | undefined,
  options: PublishOptions & { readonly password: string },
  io: Io,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  if (!asked.ok) return asked;
  return handOut(dnaExport(asked.value, { password: options.password }), options, io);
}

async function fileGiven(file: string, io: Io): Promise<Result<Uint8Array>> {
  const path = resolve(io.cwd, file);
  try {
    const { size } = await stat(path);
    if (size > MOST)
      return refuse('too-large', `${file} is larger than ${MOST} bytes; nothing was written.`);
    return ok(new Uint8Array(await readFile(path)));
  } catch {
    return refuse('not-found', `${file} cannot be read; nothing was written. Check its name.`);
  }
}

export async function dnaImportCommand(
  file: string,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const bytes = await fileGiven(file, io);
  if (!bytes.ok) return bytes;
  const { record, append } = opened.value;
  const taken = dnaImport(bytes.value, record, { by: io.user, now: instant(io) });
  if (!taken.ok) return taken;
  const { drafts, sources, claims, left } = taken.value;
  const written = drafts.length === 0 ? ok(0) : await append(drafts);
  if (!written.ok) return written;
  if (options.json === true) {
    io.out(`${JSON.stringify({ added: drafts.length, sources, claims, left }, null, 2)}\n`);
    return DONE;
  }
  const screen = screenFor(io, options);
  print(io, [
    fitFor(
      screen,
      `${several(sources, 'source')} added and ${several(claims, 'claim')} proposed; nothing is accepted yet.`,
    ),
    ...left.map((sentence) => fitFor(screen, sentence)),
  ]);
  return DONE;
}
