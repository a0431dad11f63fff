/** What is different between two states of a race. */
import { changesBetween, standing } from '../../analysis/index.ts';
import type { Day } from '../../basics/index.ts';
import { tellerOf } from '../../case/index.ts';
import type { ChangesView } from '../contract/changes.ts';
import type { MostTold } from '../contract/common.ts';
import type { OpenRecord } from '../record.ts';
import { changeIn } from './change-told.ts';

/** A record as it was known at some time, and the day that is looked at in it. */
export interface Moment {
  readonly record: OpenRecord;
  readonly asOf: Day;
}

/** From one moment to another, in the same case; each change with its claims. */
export function changesView(
  before: Moment,
  after: Moment,
  include: 'accepted' | 'proposed' = 'accepted',
  most?: MostTold,
): ChangesView {
  const at = ({ record, asOf }: Moment) => standing(record.state, { asOf, include });
  const told = ({ record, asOf }: Moment) => ({ asOf, entries: record.state.version });
  const teller = tellerOf(after.record.state);
  const all = changesBetween(at(before), at(after)) as ChangesView['changes'];
  const changes = all.slice(0, most?.items).map((change) => ({
    ...change,
    ...(teller !== undefined && { sentence: changeIn(teller, change) }),
    claims: change.claims.slice(-(most?.claims ?? Infinity)),
  }));
  const leftOut = all.length - changes.length;
  return { before: told(before), after: told(after), changes, ...(leftOut > 0 && { leftOut }) };
}
