/** `nemcon log`, `claims` and `show`: what is in the record. */
import {
  ClaimOutput,
  ClaimsOutput,
  claimsView,
  claimView,
  LogOutput,
  logView,
} from '../../api/index.ts';
import { openCase } from '../cases.ts';
import {
  caseGiven,
  dayGiven,
  DONE,
  print,
  printJson,
  screenFor,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { claims, log, oneClaim } from '../render/record.ts';

export interface RecordOptions extends Usual {
  readonly case?: string;
  readonly knownAt?: string;
  readonly status?: string;
}

export async function logCommand(
  given: string | undefined,
  options: RecordOptions,
  io: Io,
): Promise<Outcome> {
  const day = dayGiven(options.knownAt, '--known-at', io);
  if (!day.ok) return day;
  const opened = await openCase(await caseGiven(given ?? options.case, io), io, options.knownAt);
  if (!opened.ok) return opened;
  const view = logView(opened.value.record);
  if (options.json === true) printJson(io, LogOutput, view);
  else print(io, log(screenFor(io, options), view));
  return DONE;
}

export async function claimsCommand(
  given: string | undefined,
  options: RecordOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openCase(await caseGiven(given ?? options.case, io), io);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const all = claimsView(record);
  const { status } = options;
  const view =
    status === undefined
      ? all
      : { ...all, claims: all.claims.filter((one) => one.status === status) };
  if (options.json === true) printJson(io, ClaimsOutput, view);
  else print(io, claims(screenFor(io, options), view, record.state));
  return DONE;
}

/** `show CLAIM`, `show CLAIM --case CASE` and `show CASE CLAIM` are all understood. */
export async function showCommand(
  first: string,
  second: string | undefined,
  options: RecordOptions,
  io: Io,
): Promise<Outcome> {
  const [place, id] = second === undefined ? [options.case, first] : [first, second];
  const opened = await openCase(await caseGiven(place, io), io);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const view = claimView(record, id);
  if (!view.ok) return view;
  if (options.json === true) printJson(io, ClaimOutput, view.value);
  else print(io, oneClaim(screenFor(io, options), view.value, record.state));
  return DONE;
}
