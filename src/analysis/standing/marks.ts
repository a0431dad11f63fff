/** Where a seat stood from day to day, worked out in one walk through its evidence. */
import { remembered, type Day } from '../../basics/index.ts';
import type { SeatBasis, StanceOrUndeclared } from './types.ts';
import type { Evidence } from './evidence.ts';
import { countUpTo } from './gathered.ts';
import type { SeatEvidence } from './items.ts';
import { isCertain, walked, type Position } from './resolve.ts';
import { strike } from './strike.ts';

/** What of a seat holds from a day on, until the next mark: as much as is counted. */
export interface Mark {
  readonly day: Day;
  readonly stance: StanceOrUndeclared;
  readonly certain: boolean;
  readonly basis: SeatBasis | undefined;
}

const isSame = (a: Mark | undefined, b: Mark): boolean =>
  a !== undefined && a.stance === b.stance && a.certain === b.certain && a.basis === b.basis;

const isDenial = ({ sort }: Evidence): boolean => sort === 'denial';

/**
 * The days on which the seat changed, oldest first. On every day it is what all evidence up to that day
 * adds up to; only a denial makes the walk begin anew, for it takes out what was said before it.
 */
export const marksOf = remembered((evidence: SeatEvidence): readonly Mark[] => {
  const marks: Mark[] = [];
  let now: Position | undefined;
  let unresolved: readonly Evidence[] = [];
  for (let from = 0, to = 0; from < evidence.length; from = to) {
    const day = evidence[from]?.day ?? '';
    while (evidence[to]?.day === day) to += 1;
    const today = evidence.slice(from, to);
    if (today.some(isDenial)) {
      const struck = strike(evidence.slice(0, to));
      now = walked(undefined, struck.kept, []);
      ({ unresolved } = struck);
    } else {
      now = walked(
        now,
        today.filter(({ sort }) => sort !== 'hint'),
        [],
      );
    }
    const mark: Mark = {
      day,
      stance: now?.stance ?? 'undeclared',
      certain: now !== undefined && isCertain(now, unresolved),
      basis: now?.strongest?.basis,
    };
    if (!isSame(marks.at(-1), mark)) marks.push(mark);
  }
  return marks;
});

/** The mark in force on a day; undefined before the first. */
export const markOn = (marks: readonly Mark[], day: Day): Mark | undefined =>
  marks[countUpTo(marks, day) - 1];

/** The evidence that is said of the member, or of a group that it is in: not by counting who is left over. */
export const withoutElimination = remembered((evidence: SeatEvidence): SeatEvidence => {
  const said = evidence.filter(({ basis }) => basis !== 'elimination');
  return said.length === evidence.length ? evidence : said;
});
