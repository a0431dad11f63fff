/** Packages from the cheapest to the surest, of which none is both cheaper and surer than another. */
import { dateIn } from '../../basics/index.ts';
import { costWords, type Packages } from '../../analysis/index.ts';
import { settle, type ChartOptions } from '../frame.ts';

import { barRows, type BarRow } from './bar-rows.ts';
import { percent, sourceOr } from './saying.ts';

/**
 * A bar for each package, as long as the rule is likely to be met. The cost stands above it in words:
 * on a scale of known costs, a price that nobody knows would look like none.
 */
export function paretoBars(found: Packages, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'pareto');
  const { pareto, unit, asOf, candidate } = found;
  const rows = (pareto?.sets ?? []).map(({ concessions, labels, cost, chance }): BarRow => {
    const given = `${labels.join(' + ') || 'nothing'}; ${costWords(cost, unit)}`;
    return {
      id: concessions.join(' + '),
      label: given,
      note: percent(chance),
      stretches: [
        {
          from: 0,
          to: chance,
          fill: { stance: 'supports', certain: true },
          title: `${given}: ${percent(chance)}`,
        },
      ],
    };
  });
  const on = dateIn(settled.language, asOf);
  return barRows(settled, {
    title: `Packages for ${candidate.name} from the cheapest to the surest, as of ${on}`,
    description: rows.map(({ label, note = '' }) => `${label}: ${note}`).join('. '),
    source: sourceOr(settled, `as of ${on}`),
    most: 1,
    rows,
    labels: 'above',
    room: 70,
    head: 'As long as the rule is likely to be met; none is both cheaper and surer than another',
    empty: 'No chances are told, so none is surer than another.',
  });
}
