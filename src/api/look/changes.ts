/** What is different between two states of a race. */
import { changesBetween, standing } from '../../analysis/index.ts';
import type { Day } from '../../basics/index.ts';
import { tellerOf } from '../../case/index.ts';
import type { ChangesView } from '../contract/changes.ts';
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
): ChangesView {
  const at = ({ record, asOf }: Moment) => standing(record.state, { asOf, include });
  const told = ({ record, asOf }: Moment) => ({ asOf, entries: record.entries.length });
  const teller = tellerOf(after.record.state);
  const found = changesBetween(at(before), at(after));
  const changes =
    teller === undefined
      ? found
      : found.map((change) => ({ ...change, sentence: changeIn(teller, change) }));
  return {
    before: told(before),
    after: told(after),
    changes: changes as ChangesView['changes'],
  };
}
