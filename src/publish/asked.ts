/** What is asked of every publication: a record, a day in it, and how it should read. */
import { standingView, type OpenRecord } from '../api/index.ts';
import type { Standing } from '../analysis/index.ts';
import type { Day, Language } from '../basics/index.ts';
import { toldIn, type ClaimRecord } from '../case/index.ts';

export interface Asked {
  /** The record as it was known, and the day that is shown. */
  readonly record: OpenRecord;
  readonly asOf: Day;
  /** Named in what is published, where the record was cut at that day. */
  readonly knownAt?: Day;
  readonly include?: 'accepted' | 'proposed';
  readonly language?: Language;
  /** The earlier moment that changes are told from; without one no changes are told. */
  readonly since?: { readonly record: OpenRecord; readonly asOf: Day };
}

/** The same with both records told in the language that is asked for. */
export function toldAsked(asked: Asked): Asked {
  const { record, since, language } = asked;
  const told = (one: OpenRecord): OpenRecord => ({ ...one, state: toldIn(one.state, language) });
  return {
    ...asked,
    record: told(record),
    ...(since !== undefined && { since: { ...since, record: told(since.record) } }),
  };
}

/** The standing that is asked for; without a candidate asked for, it is never refused. */
export function standingAsked({ record, asOf, include = 'accepted' }: Asked): Standing {
  const view = standingView(record, { asOf, include });
  if (!view.ok) throw new Error(view.error.message);
  return view.value;
}

/** Claims that count for what is asked, in the order of the record. */
export const claimsAsked = ({ record, include = 'accepted' }: Asked): readonly ClaimRecord[] =>
  [...record.state.claims.values()].filter(
    ({ status }) => status === 'accepted' || (include === 'proposed' && status === 'proposed'),
  );
