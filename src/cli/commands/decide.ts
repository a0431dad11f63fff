/** `nemcon accept`, `reject`, `correct` and `reopen`: what a person makes of proposed claims. */
import {
  correctClaim,
  decideClaims,
  reopenClaims,
  suggestedName,
  waiting,
  WrittenOutput,
  type Draft,
  type OpenRecord,
} from '../../api/index.ts';
import { refuse, type Result } from '../../basics/index.ts';
import { openOwnCase, type OpenedCase } from '../cases.ts';
import {
  caseGiven,
  DONE,
  instant,
  print,
  printJson,
  remark,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { several } from '../render/words.ts';

export interface DecideOptions extends Usual {
  readonly case?: string;
  readonly all?: boolean;
  readonly reason?: string;
  readonly set?: readonly string[];
}

async function write(
  opened: OpenedCase,
  drafts: Result<readonly Draft[]>,
  what: string,
  options: Usual,
  io: Io,
): Promise<Outcome> {
  if (!drafts.ok) return drafts;
  const written = await opened.append(drafts.value);
  if (!written.ok) return written;
  const added = drafts.value.length;
  if (options.json === true) {
    const { version: entries, ...proof } = written.value;
    printJson(io, WrittenOutput, { case: opened.name, added, entries, ...proof });
  } else {
    print(io, [`${several(added, 'claim')} ${what} in ${opened.name}.`]);
  }
  return DONE;
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

/** A correction that names somebody else may come from a misspelt name, which can be settled for good. */
function suggestName(
  record: OpenRecord,
  drafts: readonly Draft[],
  caseName: string,
  usual: Usual,
  io: Io,
): void {
  for (const { event } of drafts) {
    if (event.type !== 'claim-corrected') continue;
    const before = record.state.claims.get(event.claim)?.claim;
    const found = before === undefined ? undefined : suggestedName(record, before, event.now);
    if (found === undefined) continue;
    remark(
      io,
      `If “${found.written}” always means ${found.means}, \`nemcon name "${found.written}" --means ${found.means} --case ${caseName}\` settles it for all that is read from now on.`,
      usual,
    );
  }
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
  const { record, name } = opened.value;
  const drafts = correctClaim(record, id, settings, { by: io.user, now: instant(io) });
  const done = await write(opened.value, drafts, 'corrected and accepted', options, io);
  if (done.ok && drafts.ok) suggestName(record, drafts.value, name, options, io);
  return done;
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
