/** Promises with what came of them, the overdue first; each number opens the words it rests on. */
import type { Commitment } from '../../../analysis/index.ts';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Meter } from '../analysis/meter.tsx';

export function PromisesTable({ promises }: { readonly promises: readonly Commitment[] }) {
  const { told } = useAnalysis();
  const said = told.commitments;
  return (
    <section aria-labelledby="promises">
      {promises.length === 0 ? (
        <>
          <h2 id="promises">{said.promises}</h2>
          <p>{said.none}</p>
        </>
      ) : (
        <div className="table-frame">
          <table className="figures">
            <caption id="promises">{said.promises}</caption>
            <thead>
              <tr>
                {[
                  said.by,
                  said.what,
                  said.promised,
                  said.delivered,
                  said.outstanding,
                  said.due,
                  said.state,
                ].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {promises.map((one) => (
                <Row key={one.sentence} promise={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ promise }: { readonly promise: Commitment }) {
  const { told, date, number } = useAnalysis();
  const said = told.commitments;
  const { by, to, of, promised, delivered, outstanding, due, state, daysOverdue, words } = promise;
  const claims = words.map(({ claim }) => claim);
  const range = (of: { readonly atLeast: number; readonly atMost: number }): string =>
    of.atLeast === of.atMost
      ? number(of.atLeast)
      : said.range(number(of.atLeast), number(of.atMost));
  const share =
    promised === undefined || delivered === undefined ? 0 : delivered.atLeast / promised;
  return (
    <tr data-state={state}>
      <th scope="row" dir="auto">
        {to === undefined ? by : said.to(by, to)}
      </th>
      <td>{of === undefined ? said.something : <SourceText text={of} />}</td>
      <td>
        <WordsButton claims={claims}>
          {promised === undefined ? said.unknown : number(promised)}
        </WordsButton>
      </td>
      <td>
        {delivered === undefined ? (
          said.unknown
        ) : (
          <WordsButton claims={claims}>{range(delivered)}</WordsButton>
        )}
        <Meter share={share} />
        <Expected promise={promise} />
      </td>
      <td>{outstanding === undefined ? said.unknown : range(outstanding)}</td>
      <td>{due === undefined ? said.unknown : date(due)}</td>
      <td>
        <strong>{said.states[state]}</strong>
        {daysOverdue === undefined ? '' : `, ${said.overdueBy(daysOverdue)}`}
      </td>
    </tr>
  );
}

function Expected({ promise }: { readonly promise: Commitment }) {
  const { told, date, number, percent } = useAnalysis();
  const said = told.commitments;
  const { expected, shortWhenDue } = promise;
  return (
    <>
      {expected.map(({ on, amount, share, words }) => {
        const what =
          amount === undefined
            ? share === undefined
              ? said.unknown
              : percent(share)
            : number(amount);
        return (
          <p key={`${on} ${what}`} className="fine">
            <WordsButton claims={words.map(({ claim }) => claim)}>
              {said.expected(on === undefined ? what : said.expectedBy(what, date(on)))}
            </WordsButton>
          </p>
        );
      })}
      {shortWhenDue === undefined || shortWhenDue === 0 ? undefined : (
        <p className="fine">{said.short(number(shortWhenDue))}</p>
      )}
    </>
  );
}
