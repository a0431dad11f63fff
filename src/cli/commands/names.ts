/** `nemcon names`, `name` and `same`: what a written name means, and which reports are one. */
import {
  NamesView,
  namesView,
  sameReport,
  settleName,
  type Draft,
  type OpenRecord,
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
import { appended } from './appended.ts';

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
  asked: (record: OpenRecord) => Result<readonly Draft[]>,
): Promise<Outcome> {
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const drafts = asked(opened.value.record);
  return drafts.ok ? appended(opened.value, drafts.value, says, options, io) : drafts;
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
    settleName(record, { written: name, means: means ?? null }, { by: io.user, now: instant(io) }),
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
