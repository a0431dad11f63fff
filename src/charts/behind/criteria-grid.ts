/** What a candidate is said to need, and who is said to have it. */
import { dateIn } from '../../basics/index.ts';
import type { Criteria } from '../../analysis/index.ts';
import { settle, type ChartOptions } from '../frame.ts';
import type { Fill } from '../patterns.ts';

import { cellGrid } from './cell-grid.ts';
import { sourceOr } from './saying.ts';

const MET_FILL: Readonly<Record<'yes' | 'no' | 'disputed', Fill['stance']>> = {
  yes: 'supports',
  no: 'objects',
  disputed: 'undecided',
};

/** A row for each criterion, a column for each candidate of whom anything is said. */
export function criteriaGrid(found: Criteria, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'criteria');
  const named = new Map(
    found.criteria.flatMap(({ candidates }) =>
      candidates.map(({ candidate, name }) => [candidate, name] as const),
    ),
  );
  const columns = [...named.keys()].toSorted();
  const cells = found.criteria.flatMap(({ asks, candidates }, row) =>
    candidates.map(({ candidate, name, met }) => ({
      row,
      column: columns.indexOf(candidate),
      fill: { stance: MET_FILL[met], certain: met !== 'disputed' },
      word: met,
      title: `${name} – “${asks}”: ${met}`,
    })),
  );
  const on = dateIn(settled.language, found.asOf);
  return cellGrid(settled, {
    title: `What a candidate is said to need, as of ${on}`,
    description: found.criteria.map(({ asks }) => `“${asks}”`).join('; ') || 'Nothing.',
    source: sourceOr(settled, `as of ${on}`),
    rows:
      found.criteria.length === 0
        ? ['Nobody is known to have said what a candidate needs.']
        : found.criteria.map(({ asks }) => asks),
    columns: columns.map((id) => named.get(id) ?? id),
    cells,
  });
}
