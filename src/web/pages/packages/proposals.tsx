/** What the program proposes: the best sets, those that are cheaper or surer, or why there is none. */
import type { Offer, Package, Packages } from '../../../analysis/index.ts';
import { Waiting } from '../../parts/problem.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Conflict } from './conflict.tsx';
import { costText, isSame } from './cost-text.ts';
import { ParetoSet } from './pareto.tsx';
import { ConcessionName } from './told.tsx';
import { ORDERS, type Asked, type Order } from './use-offer.ts';

interface Props {
  readonly offer: Offer;
  readonly packages: Packages | undefined;
  readonly given: readonly string[];
  readonly give: (ids: readonly string[]) => void;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** How many may be asked for at once. */
const MOST = 20;

export function Proposals(props: Props) {
  const { packages, offer, given, give } = props;
  const { told, percent } = useAnalysis();
  const said = told.packages;
  return (
    <section className="proposals" aria-labelledby="proposals" aria-busy={packages === undefined}>
      <h2 id="proposals">{said.proposals}</h2>
      <How {...props} />
      {packages === undefined ? <Waiting /> : undefined}
      {packages?.now === 'met' ? <p>{said.metAlready}</p> : undefined}
      {packages === undefined || packages.packages.length === 0 ? undefined : (
        <>
          <ol className="proposal-list">
            {packages.packages.map((one, i) => (
              <Proposal
                key={idsOf(one).join(' ')}
                proposal={one}
                number={i + 1}
                unit={packages.unit}
                isGiven={isSame(idsOf(one), given)}
                onTake={() => give(idsOf(one))}
              />
            ))}
          </ol>
          <p className="fine">
            {packages.proven ? '' : `${said.notProven(percent(packages.gap ?? 1))} `}
            {said.more[packages.more]}
          </p>
        </>
      )}
      {packages === undefined ||
      packages.now === 'met' ||
      packages.packages.length > 0 ? undefined : (
        <Conflict packages={packages} concessions={offer.concessions} />
      )}
      {packages?.pareto === undefined || packages.pareto.sets.length < 2 ? undefined : (
        <ParetoSet pareto={packages.pareto} offer={offer} given={given} give={give} />
      )}
    </section>
  );
}

const idsOf = ({ concessions }: Package): readonly string[] => concessions.map(({ id }) => id);

function How({ asked, onAsk }: Props) {
  const { told } = useAnalysis();
  return (
    <div className="filters">
      <label>
        {told.packages.order}
        <select
          value={asked.order}
          onChange={(event) => onAsk({ ...asked, order: event.target.value as Order })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {told.packages.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {told.packages.best}
        <input
          type="number"
          min={1}
          max={MOST}
          value={asked.best}
          onChange={({ target }) => {
            const best = Number(target.value);
            if (Number.isInteger(best) && best >= 1 && best <= MOST) onAsk({ ...asked, best });
          }}
        />
      </label>
    </div>
  );
}

interface ProposalProps {
  readonly proposal: Package;
  readonly number: number;
  readonly unit: string | undefined;
  readonly isGiven: boolean;
  readonly onTake: () => void;
}

function Proposal({ proposal, number, unit, isGiven, onTake }: ProposalProps) {
  const speech = useAnalysis();
  const { told, percent } = speech;
  const said = told.packages;
  const { concessions, cost, chance, alike } = proposal;
  const facts = [
    costText(cost, unit, speech),
    ...(chance === undefined ? [] : [said.chanceThat(percent(chance))]),
    ...(alike === 1 ? [] : [said.alike(alike)]),
  ];
  return (
    <li className="proposal-set" data-given={isGiven}>
      <ul>
        {concessions.map((one) => (
          <li key={one.id}>
            <ConcessionName concession={one} />
          </li>
        ))}
      </ul>
      <p className="fine">{facts.join(' · ')}</p>
      <button
        type="button"
        aria-pressed={isGiven}
        aria-label={said.takeNumber(number, concessions.length)}
        onClick={onTake}
      >
        {said.take}
      </button>
    </li>
  );
}
