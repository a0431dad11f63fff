/** The hypotheses by how little speaks against them, one list an analyst, side by side. */
import type { Matrix, MemberHypotheses } from '../../../analysis/index.ts';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Meter } from '../analysis/meter.tsx';
import { HypothesisName } from './hypothesis-name.tsx';
import { analystName } from './named.ts';

export function Ranking({ of }: { readonly of: MemberHypotheses }) {
  const { told } = useAnalysis();
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking" dir="auto">
        {of.name}: {told.hypotheses.ranking}
      </h2>
      <div className="side-by-side">
        {of.matrices.map((matrix) => (
          <OneRanking key={matrix.analyst} of={of} matrix={matrix} />
        ))}
      </div>
    </section>
  );
}

function OneRanking({ of, matrix }: { readonly of: MemberHypotheses; readonly matrix: Matrix }) {
  const { told, number } = useAnalysis();
  const said = told.hypotheses;
  const most = Math.max(1, ...matrix.ranking.map(({ inconsistency }) => inconsistency));
  return (
    <div className="ranking">
      <h3 dir="auto">{said.analyst(analystName(matrix.analyst, told))}</h3>
      <ul className="meter-lines">
        {matrix.ranking.map(({ hypothesis, rank, inconsistency }) => (
          <li key={hypothesis}>
            <span>
              {rank}. <HypothesisName of={of} id={hypothesis} />
            </span>
            <span>
              {said.againstOf(number(Math.round(inconsistency * 10) / 10))}
              {matrix.leaders.includes(hypothesis) ? ` · ${said.leads}` : ''}
            </span>
            <Meter share={inconsistency / most} faint />
          </li>
        ))}
      </ul>
    </div>
  );
}
