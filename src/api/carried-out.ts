/** Commands carried out on a record one after the other: all of them or none. */
import { ok, type Refusal, type Result } from '../basics/index.ts';
import { decide, type Command, type Event } from '../case/index.ts';
import { actsOf, extend, type Draft, type OpenRecord, type Writing } from './record.ts';
import { findClaim } from './views.ts';

/** Each command is decided on the case that those before it left. */
export function carriedOut(
  record: OpenRecord,
  commands: readonly Command[],
  writing: Writing,
): Result<readonly Draft[]> {
  let now = record;
  const drafts: Draft[] = [];
  for (const command of commands) {
    const events = decide(command, now.state);
    if (!events.ok) return nothingWritten(events.error);
    const added = actsOf(events.value, writing, occurredOf(events.value));
    const next = extend(now, added);
    if (!next.ok) return nothingWritten(next.error);
    drafts.push(...added);
    now = next.value;
  }
  return ok(drafts);
}

const nothingWritten = (error: Refusal): Result<never> => ({
  ok: false,
  error: /nothing was written/i.test(error.message)
    ? error
    : { ...error, message: `${error.message} Nothing was written.` },
});

/** A claim is placed at the time that it speaks of. */
function occurredOf([first]: readonly Event[]): string | undefined {
  if (first?.type !== 'claim-proposed') return undefined;
  return first.claim.occurred ?? first.claim.reported;
}

/** Claims by whole or shortened ids, as their whole ids. */
export function wholeIds(record: OpenRecord, ids: readonly string[]): Result<readonly string[]> {
  const whole: string[] = [];
  for (const id of ids) {
    const found = findClaim(record, id);
    if (!found.ok) return found;
    whole.push(found.value.claim.id);
  }
  return ok(whole);
}
