/** `nemcon changes`: what is different between two days, or between two states of knowledge. */
import { standing } from '../../analysis/index.ts';
import { changesView, ChangesView, openRecord, type OpenRecord } from '../../api/index.ts';
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { changesShown } from '../../publish/index.ts';
import { openCase } from '../cases.ts';
import { caseGiven, dayGiven, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { changesLines } from '../render/changes.ts';
import { placesFree, showView, type PictureOptions } from '../showing.ts';

export interface ChangesOptions extends Usual, PictureOptions {
  readonly case?: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownFrom?: string;
  readonly knownTo?: string;
  readonly proposed?: boolean;
}

interface Asked {
  readonly from: Day;
  readonly to: Day;
  readonly knownFrom: Day | undefined;
  readonly knownTo: Day | undefined;
}

/** The days that were typed. Without an earlier day only two states of knowledge can differ. */
function askedFor({ from, to, knownFrom, knownTo }: ChangesOptions, io: Io): Result<Asked> {
  if (from === undefined && knownFrom === undefined) {
    return refuse(
      'bad-input',
      'Changes are from one day to another; name the earlier one after --from, or after --known-from. Nothing was compared.',
      '--from',
    );
  }
  const typed = { '--from': from, '--to': to, '--known-from': knownFrom, '--known-to': knownTo };
  for (const [option, day] of Object.entries(typed)) {
    const given = dayGiven(day, option, io);
    if (!given.ok) return given;
  }
  const later = dayGiven(to, '--to', io);
  if (!later.ok) return later;
  const earlier = from ?? later.value;
  const backwards =
    earlier > later.value
      ? ([earlier, later.value] as const)
      : from === undefined &&
          knownFrom !== undefined &&
          knownTo !== undefined &&
          knownFrom > knownTo
        ? ([knownFrom, knownTo] as const)
        : undefined;
  if (backwards !== undefined) {
    return refuse(
      'bad-input',
      `${backwards[0]} is after ${backwards[1]}; name the earlier day first. Nothing was compared.`,
      '--from',
    );
  }
  return ok({ from: earlier, to: later.value, knownFrom, knownTo });
}

const cut = (record: OpenRecord, day: Day | undefined): Result<OpenRecord> =>
  day === undefined ? ok(record) : openRecord(record.entries, day);

export async function changesCommand(
  given: string | undefined,
  options: ChangesOptions,
  io: Io,
): Promise<Outcome> {
  const free = await placesFree(options, io);
  if (!free.ok) return free;
  const asked = askedFor(options, io);
  if (!asked.ok) return asked;
  const { from, to, knownFrom, knownTo } = asked.value;
  const opened = await openCase(await caseGiven(given ?? options.case, io), io);
  if (!opened.ok) return opened;
  const before = cut(opened.value.record, knownFrom);
  if (!before.ok) return before;
  const after = cut(opened.value.record, knownTo);
  if (!after.ok) return after;
  const include = options.proposed === true ? 'proposed' : 'accepted';
  const { state } = after.value;
  const found = changesView(
    { record: before.value, asOf: from },
    { record: after.value, asOf: to },
    include,
  );
  const sides = {
    before: standing(before.value.state, { asOf: from, include }),
    after: standing(state, { asOf: to, include }),
  };
  return showView(
    {
      value: found,
      schema: ChangesView,
      lines: (screen) => changesLines(screen, found, sides, state, asked.value),
      shown: () => changesShown(state, found),
      behind: { state, asOf: to, knownAt: knownTo },
    },
    options,
    io,
  );
}
