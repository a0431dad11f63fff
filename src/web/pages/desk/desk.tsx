/** Where articles come in: pasted, dropped, fetched; and those that still wait to be decided on. */
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { useWork } from '../../words/work/index.ts';
import { Intake } from './intake.tsx';
import { SettledNames } from './names.tsx';
import { NewCandidate } from './new-candidate.tsx';

export default function Desk() {
  const { case: id = '' } = usePlace();
  const { words, work } = useWork();
  const { data, problem, retry } = useRoute('case', { case: id });
  return (
    <>
      <h1>{words.pages.desk}</h1>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined ? (
        <Waiting />
      ) : data.writable ? (
        <Intake id={id} />
      ) : (
        <p>{work.intake.readOnly}</p>
      )}
      <WaitingSources id={id} />
      <SettledNames id={id} editable={data?.writable === true} onDone={() => undefined} />
      {data?.writable === true ? <NewCandidate id={id} /> : undefined}
    </>
  );
}

function WaitingSources({ id }: { readonly id: string }) {
  const place = usePlace();
  const { work, date } = useWork();
  const { data } = useRoute('sources', { case: id });
  if (data === undefined) return undefined;
  const waiting = data.sources.filter(({ claims }) => claims.proposed > 0);
  return (
    <section>
      <h2>{work.intake.waiting}</h2>
      {waiting.length === 0 ? <p className="fine">{work.intake.nothingWaits}</p> : undefined}
      <ul className="waiting-sources">
        {waiting.map((source) => (
          <li key={source.id}>
            <Link to={toPage(place, 'desk', source.id)}>
              <SourceText text={source.title ?? source.outlet ?? source.id} />
            </Link>{' '}
            <span className="fine">
              {[
                source.outlet ?? work.sources.noOutlet,
                date(source.published),
                work.desk.counts(
                  source.claims.proposed,
                  source.claims.accepted,
                  source.claims.rejected,
                ),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
