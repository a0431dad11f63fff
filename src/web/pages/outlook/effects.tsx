/** What each parameter does to the chance: those that move it most. */
import type { EstimateOutput } from '../../../api/index.ts';
import { useAnalysis } from '../../words/analysis/index.ts';

/** Parameters that stand on the page. */
const SHOWN = 12;

type Effect = NonNullable<EstimateOutput['effects']>[number];

const spread = ({ met: [half, twice] = [0, 0] }: Effect): number => Math.abs(half - twice);

export function Effects({ effects }: { readonly effects: EstimateOutput['effects'] | undefined }) {
  const { told, percent } = useAnalysis();
  const said = told.outlook;
  const moving = (effects ?? []).filter(({ met }) => met !== undefined);
  if (moving.length === 0) return undefined;
  const shown = moving.toSorted((a, b) => spread(b) - spread(a)).slice(0, SHOWN);
  return (
    <details>
      <summary>{said.effects}</summary>
      <p className="fine">{said.effectsAbout}</p>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{said.parameter}</th>
              <th scope="col">{said.half}</th>
              <th scope="col">{said.twice}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ parameter, met = [0, 0] }) => (
              <tr key={parameter}>
                <th scope="row">
                  <code>{parameter}</code>
                </th>
                <td>{percent(met[0])}</td>
                <td>{percent(met[1])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
