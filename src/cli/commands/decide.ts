/** `nemcon accept`, `reject`, `correct` and `reopen`: what a person makes of proposed claims. */
import {
  correctClaim,
  decideClaims,
  reopenClaims,
  waiting,
  WrittenOutput,
  type Draft,
} from '../../api/index.ts';
import { refuse, type Result } from '../../basics/index.ts';
import { openOwnCase, type OpenedCase } from '../cases.ts';
import { caseGiven, instant, print, printJson, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { several } from '../render/words.ts';
import { afterWriting, receiptField, writeActs, type WritingOptions } from '../written.ts';

export interface DecideOptions extends WritingOptions {
  readonly case?: string;
  readonly all?: boolean;
  readonly reason?: string;
  readonly set?: readonly string[];
}

async function write(
  opened: OpenedCase,
  drafts: Result<readonly Draft[]>,
  what: string,
  options: WritingOptions,
  io: Io,
): Promise<Outcome> {
  if (!drafts.ok) return drafts;
  const written = await writeActs(opened.kept, drafts.value, opened.entries, options, io);
  if (!written.ok) return written;
  const { added, entries } = written.value;
  if (options.json === true) {
    const receipt = receiptField(written.value);
    printJson(io, WrittenOutput, { case: opened.name, added, entries, ...receipt });
  } else {
    print(io, [`${several(added, 'claim')} ${what} in ${opened.name}.`]);
  }
  return afterWriting(written.value, opened.name, options, io);
}

export async function decideCommand(
  verdict: 'accept' | 'reject',
  ids: readonly string[],
  options: DecideOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const chosen = options.all === true ? waiting(record) : ids;
  if (chosen.length === 0) {
    return options.all === true
      ? refuse(
          'not-found',
          `No claim of ${opened.value.name} waits for a decision; nothing was written.`,
        )
      : refuse(
          'bad-input',
          `Name the claims to ${verdict}, or give --all for those that wait; nothing was written.`,
        );
  }
  const { reason } = options;
  const drafts = decideClaims(
    record,
    chosen,
    verdict === 'accept'
      ? { accept: true }
      : { accept: false, ...(reason !== undefined && { reason }) },
    { by: io.user, now: instant(io) },
  );
  return write(opened.value, drafts, `${verdict}ed`, options, io);
}

export async function correctCommand(id: string, options: DecideOptions, io: Io): Promise<Outcome> {
  const settings = options.set ?? [];
  if (settings.length === 0) {
    return refuse(
      'bad-input',
      'Say what to correct with --set FIELD=VALUE, such as --set stance=leans-for; nothing was written.',
    );
  }
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const drafts = correctClaim(opened.value.record, id, settings, { by: io.user, now: instant(io) });
  return write(opened.value, drafts, 'corrected and accepted', options, io);
}

export async function reopenCommand(
  ids: readonly string[],
  options: DecideOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const drafts = reopenClaims(
    opened.value.record,
    ids,
    { by: io.user, now: instant(io) },
    options.reason,
  );
  return write(opened.value, drafts, 'reopened', options, io);
}
