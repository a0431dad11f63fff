/** Promises, and what came of each. */
import { dateIn } from '../../basics/index.ts';
import type { Commitment, Commitments } from '../../analysis/index.ts';
import { settle, type ChartOptions } from '../frame.ts';

import { barRows, type BarRow } from './bar-rows.ts';
import { sourceOr } from './saying.ts';

const amount = (n: number): string => n.toLocaleString('en-GB');

/** Of what was promised: what came surely, what may have come, and what is outstanding at least. */
function rowOf(one: Commitment, i: number): BarRow {
  const { promised, delivered, state, sentence, daysOverdue } = one;
  const late = daysOverdue === undefined ? '' : ` by ${amount(daysOverdue)} days`;
  const row = { id: `${i + 1}`, label: sentence };
  if (promised === undefined || promised === 0) {
    return { ...row, note: `${state}${late}`, stretches: [] };
  }
  const least = Math.min(1, (delivered?.atLeast ?? 0) / promised);
  const most = Math.min(1, (delivered?.atMost ?? 0) / promised);
  return {
    ...row,
    note: `${state}${late}`,
    stretches: [
      { from: 0, to: least, fill: { stance: 'supports', certain: true }, title: 'delivered' },
      {
        from: least,
        to: most,
        fill: { stance: 'supports', certain: false },
        title: 'perhaps delivered',
      },
      {
        from: most,
        to: 1,
        fill: { stance: 'undeclared', certain: true },
        title: `not known to have come, of ${amount(promised)}`,
      },
    ],
  };
}

/** A bar for each promise, the whole of what was promised; filled as far as it came. */
export function promiseBars(found: Commitments, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'promises');
  const on = dateIn(settled.language, found.asOf);
  return barRows(settled, {
    title: `What was promised, as of ${on}`,
    description:
      found.commitments.map(({ state, sentence }) => `${state}: ${sentence}`).join(' ') ||
      'Nothing.',
    source: sourceOr(settled, `as of ${on}`),
    most: 1,
    rows: found.commitments.map(rowOf),
    labels: 'above',
    room: 150,
    head: 'Filled as far as it came; hatched where reports leave open whether they tell of the same',
    empty: 'Nobody is known to have promised anything.',
  });
}
