/** What is sent to a webhook: what is different since the last message. */
import { changesView } from '../../api/index.ts';
import { ok, type Day, type Result } from '../../basics/index.ts';
import { webhookBody } from '../../publish/index.ts';
import type { LiveCase } from '../hub/live.ts';

/**
 * The body for the entries after `from` up to `to`; undefined where they changed nothing that counts,
 * such as a text whose claims nobody has decided on.
 */
export function messageFor(
  live: LiveCase,
  {
    from,
    to,
    now,
    today,
  }: { readonly from: number; readonly to: number; readonly now: Date; readonly today: Day },
): Result<string | undefined> {
  const before = live.recordAt(Math.max(1, from));
  if (!before.ok) return before;
  const after = live.recordAt(to);
  if (!after.ok) return after;
  const { changes } = changesView(
    { record: before.value, asOf: today },
    { record: after.value, asOf: today },
  );
  if (changes.length === 0) return ok(undefined);
  return ok(
    webhookBody({
      type: 'case.changed',
      timestamp: now.toISOString(),
      data: { case: live.id, title: live.state.title, version: to, changes },
    }),
  );
}
