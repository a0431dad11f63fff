/** What a person decides about proposed claims. */
import { refuse, type Result } from '../basics/index.ts';
import { Claim } from '../case/index.ts';
import { wholeIds } from './carried-out.ts';
import type { Draft, OpenRecord, Writing } from './record.ts';
import { findClaim } from './views.ts';
import { decisions } from './writing/acts.ts';

/** Accepts or rejects claims by id, whole or shortened, all or none. */
export function decideClaims(
  record: OpenRecord,
  ids: readonly string[],
  verdict: { readonly accept: true } | { readonly accept: false; readonly reason?: string },
  writing: Writing,
): Result<readonly Draft[]> {
  const claims = wholeIds(record, ids);
  if (!claims.ok) return claims;
  if (verdict.accept) return decisions(record, { accept: [...claims.value] }, writing);
  const { reason } = verdict;
  const reject = claims.value.map((claim) => ({ claim, ...(reason !== undefined && { reason }) }));
  return decisions(record, { reject }, writing);
}

/** The ids of all claims that wait for a decision. */
export const waiting = ({ state }: OpenRecord): readonly string[] =>
  [...state.claims.values()]
    .filter(({ status }) => status === 'proposed')
    .map(({ claim }) => claim.id);

/** The fields that stand outside `says`; anything else that is set is a part of what is said. */
const OUTSIDE = new Set(['modality', 'occurred', 'reported', 'attribution']);

function valueOf(text: string): unknown {
  if (/^(?:-?\d+(?:\.\d+)?|true|false|null|[[{"].*)$/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text;
}

/** Sets `a.b.c` in a copy of plain data; an empty value takes the field away. */
function put(data: unknown, path: readonly string[], text: string): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return valueOf(text);
  const fields =
    typeof data === 'object' && data !== null ? { ...(data as Record<string, unknown>) } : {};
  if (rest.length === 0 && text === '') delete fields[field];
  else fields[field] = put(fields[field], rest, text);
  return fields;
}

/**
 * Corrects a claim: `stance=leans-for`, `modality=likely`, `attribution.level=report`. Its words stay
 * where they are; the proposal is kept in the record.
 */
export function correctClaim(
  record: OpenRecord,
  id: string,
  settings: readonly string[],
  writing: Writing,
): Result<readonly Draft[]> {
  const found = findClaim(record, id);
  if (!found.ok) return found;
  let now: unknown = found.value.claim;
  for (const setting of settings) {
    const [, path = '', value = ''] = /^([a-zA-Z][\w.]*)=(.*)$/s.exec(setting) ?? [];
    const steps = path.split('.').filter((step) => step !== '');
    const [first] = steps;
    if (first === undefined || steps.some((step) => step === '__proto__')) {
      return refuse(
        'bad-input',
        `“${setting}” does not say what to set; write FIELD=VALUE, such as stance=leans-for. Nothing was written.`,
      );
    }
    now = put(now, OUTSIDE.has(first) || first === 'says' ? steps : ['says', ...steps], value);
  }
  const checked = Claim.safeParse(now);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const where = issue?.path.join('.') ?? '';
    return refuse(
      'bad-input',
      `The claim cannot be set so (${where}: ${issue?.message ?? 'not valid'}); nothing was written.`,
      where,
    );
  }
  const correct = [{ claim: found.value.claim.id, now: checked.data }];
  return decisions(record, { correct }, writing);
}
