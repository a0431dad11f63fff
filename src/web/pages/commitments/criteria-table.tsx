/** What candidates are said to need, held against those of whom anything is said. */
import type { Criteria } from '../../../analysis/index.ts';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';

type Criterion = Criteria['criteria'][number];

export function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { told } = useAnalysis();
  const said = told.commitments;
  const candidates = new Map(
    criteria.flatMap((one) =>
      one.candidates.map(({ candidate, name }) => [candidate, name] as const),
    ),
  );
  return (
    <section aria-labelledby="criteria">
      {criteria.length === 0 ? (
        <>
          <h2 id="criteria">{said.criteria}</h2>
          <p>{said.noCriteria}</p>
        </>
      ) : (
        <div className="table-frame">
          <table className="figures criteria">
            <caption id="criteria">{said.criteria}</caption>
            <thead>
              <tr>
                <th scope="col">{said.asks}</th>
                {[...candidates].map(([id, name]) => (
                  <th key={id} scope="col" dir="auto">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {criteria.map((one) => (
                <tr key={one.asks}>
                  <th scope="row">
                    <WordsButton claims={one.words.map(({ claim }) => claim)} className="quote">
                      <SourceText text={one.asks} />
                    </WordsButton>{' '}
                    <span className="fine">{said.said(one.words.length)}</span>
                  </th>
                  {[...candidates.keys()].map((id) => (
                    <td key={id}>
                      <Verdict of={one.candidates.find(({ candidate }) => candidate === id)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A sign each, so that the answer is never told by colour alone. */
const SIGNS = { yes: '✓', no: '✗', disputed: '±' } as const;

function Verdict({ of }: { readonly of: Criterion['candidates'][number] | undefined }) {
  const { told } = useAnalysis();
  const said = told.commitments;
  if (of === undefined) return <span className="fine">{said.notSaid}</span>;
  return (
    <WordsButton claims={of.words.map(({ claim }) => claim)} className="words verdict">
      {SIGNS[of.met]} {said.met[of.met]}
    </WordsButton>
  );
}
