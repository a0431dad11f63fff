/** What is different between two states of a race. */
import {
  changesBetween,
  standing,
  type CandidateStanding,
  type Standing,
} from '../../analysis/index.ts';
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
  const [then, now] = [at(before), at(after)];
  const told = ({ record, asOf }: Moment) => ({ asOf, entries: record.state.version });
  const teller = tellerOf(after.record.state);
  const all = changesBetween(then, now) as ChangesView['changes'];
  const changes = all.slice(0, most?.items).map((change) => ({
    ...change,
    ...(teller !== undefined && { sentence: changeIn(teller, change) }),
    claims: change.claims.slice(-(most?.claims ?? Infinity)),
  }));
  const leftOut = all.length - changes.length;
  return {
    before: told(before),
    after: told(after),
    standings: movedCounts(then, now),
    changes,
    ...(leftOut > 0 && { leftOut }),
  };
}

type Count = NonNullable<ChangesView['standings'][number]['before']>;

function countOf({ tally, members, answer }: CandidateStanding): Count {
  return {
    for: tally.for,
    open: tally.open,
    against: tally.against,
    undeclared: tally.undeclared,
    size: members.length,
    ...(answer !== undefined && { outcome: answer.outcome }),
  };
}

/** Those whose count or answer differs, in the order of the later standing; then those who are gone. */
function movedCounts(then: Standing, now: Standing): ChangesView['standings'] {
  const earlier = new Map(then.candidates.map((one) => [one.id, one]));
  const gone = then.candidates.filter(({ id }) => !now.candidates.some((one) => one.id === id));
  return [...now.candidates, ...gone].flatMap(({ id, name }) => {
    const [one, other] = [earlier.get(id), now.candidates.find((each) => each.id === id)];
    const before = one === undefined ? undefined : countOf(one);
    const after = other === undefined ? undefined : countOf(other);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [
      {
        candidate: id,
        name,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  });
}
