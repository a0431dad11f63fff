/** Checks an archive that is at hand, on Node. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  parseKey,
  verifyRecord,
  type CheckedRecord,
  type VerifierKey,
} from '../../record/index.ts';
import { nodePrimitives, nodeUsing } from './primitives.ts';

/** Keys that somebody typed. */
export function keysGiven(given: readonly string[] = []): Result<readonly VerifierKey[]> {
  const keys: VerifierKey[] = [];
  for (const text of given) {
    const key = parseKey(text.trim(), nodePrimitives);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return ok(keys);
}

/** Checks an archive; the refusal names what it is about and the first place that is wrong. */
export function checkedArchive(
  bytes: Uint8Array,
  name: string,
  trusted: readonly VerifierKey[],
): Result<CheckedRecord> {
  const record = verifyRecord(bytes, nodeUsing(), trusted);
  if (record.ok) return record;
  const { code, message, where } = record.error;
  return refuse(code, `${name} does not verify: ${message}`, where);
}
