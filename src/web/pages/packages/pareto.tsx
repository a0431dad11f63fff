/** Sets of which none is both cheaper and surer than another, as columns to choose from. */
import type { Offer, Packages } from '../../../analysis/index.ts';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Columns } from '../analysis/columns.tsx';
import { costText, isSame } from './cost-text.ts';
import { concessionText } from './told.tsx';

interface Props {
  readonly pareto: NonNullable<Packages['pareto']>;
  readonly offer: Offer;
  readonly given: readonly string[];
  readonly give: (ids: readonly string[]) => void;
}

export function ParetoSet({ pareto, offer, given, give }: Props) {
  const speech = useAnalysis();
  const { told, list, number, percent } = speech;
  const said = told.packages;
  const named = (ids: readonly string[]): string =>
    list(
      ids.flatMap((id) => {
        const one = offer.concessions.find((other) => other.id === id);
        return one === undefined ? [] : [concessionText(one, told)];
      }),
    );
  return (
    <div className="pareto">
      <h3>{said.pareto}</h3>
      <p className="fine">{said.paretoAbout}</p>
      <Columns
        label={said.pareto}
        columns={pareto.sets.map(({ concessions, cost, chance }) => ({
          key: concessions.join(' '),
          label: number(concessions.length),
          share: chance,
          value: percent(chance),
          title: `${concessions.length === 0 ? said.nothing : named(concessions)}: ${costText(cost, offer.unit, speech)}, ${said.chanceThat(percent(chance))}`,
          chosen: isSame(concessions, given),
          onChoose: () => give(concessions),
        }))}
      />
      <p className="fine share-axis">{said.size}</p>
      {pareto.isWhole ? undefined : <p className="fine">{said.paretoPart}</p>}
    </div>
  );
}
