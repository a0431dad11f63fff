/** `nemcon names`, `name` and `same`: what a written name means, and which reports are one. */
import {
  NamesView,
  namesView,
  sameReport,
  settleName,
  WrittenOutput,
  type Draft,
} from '../../api/index.ts';
import { refuse, type Result } from '../../basics/index.ts';
import { openCase, openOwnCase } from '../cases.ts';
import {
  caseGiven,
  DONE,
  instant,
  print,
  printJson,
  screenFor,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { names } from '../render/names.ts';

export interface NameOptions extends Usual {
  readonly case?: string;
  readonly means?: string;
  readonly forget?: boolean;
}

export async function namesCommand(
  given: string | undefined,
  options: NameOptions,
  io: Io,
): Promise<Outcome> {
  const name = await caseGiven(given ?? options.case, io);
  const opened = await openCase(name, io);
  if (!opened.ok) return opened;
  const view = namesView(opened.value.record);
  if (options.json === true) printJson(io, NamesView, view);
  else print(io, names(screenFor(io, options), view, name));
  return DONE;
}

/** Appends what `asked` drafts and says in one line what is so now. */
async function written(
  options: NameOptions,
  io: Io,
  says: string,
  asked: (record: Parameters<typeof settleName>[0]) => Result<readonly Draft[]>,
): Promise<Outcome> {
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const drafts = asked(opened.value.record);
  if (!drafts.ok) return drafts;
  const kept = await opened.value.append(drafts.value);
  if (!kept.ok) return kept;
  const { name } = opened.value;
  const added = drafts.value.length;
  if (options.json === true) {
    const { version: entries, ...proof } = kept.value;
    printJson(io, WrittenOutput, { case: name, added, entries, ...proof });
  } else print(io, [`${says} in ${name}.`]);
  return DONE;
}

export async function nameCommand(name: string, options: NameOptions, io: Io): Promise<Outcome> {
  const { means, forget = false } = options;
  if ((means === undefined) === !forget) {
    return refuse(
      'bad-input',
      'Say with --means whom the name means, or with --forget that it is open again, and not both; nothing was written.',
    );
  }
  const says = forget ? `“${name}” is open again` : `“${name}” means ${means} from now on`;
  return written(options, io, says, (record) =>
    settleName(record, name, means ?? null, { by: io.user, now: instant(io) }),
  );
}

export async function sameCommand(
  source: string,
  of: string | undefined,
  options: NameOptions,
  io: Io,
): Promise<Outcome> {
  const { forget = false } = options;
  if ((of === undefined) === !forget) {
    return refuse(
      'bad-input',
      'Name the source that it is a copy of, or say with --forget that it is a report of its own, and not both; nothing was written.',
    );
  }
  const says = forget ? `${source} is a report of its own` : `${source} is a copy of ${of}`;
  return written(options, io, says, (record) =>
    sameReport(record, source, of ?? null, { by: io.user, now: instant(io) }),
  );
}
