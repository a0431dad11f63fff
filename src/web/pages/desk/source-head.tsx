/** What is read: title, outlet, day, copies, and what the reader had to say about the text. */
import type { SourceView } from '../../../api/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { useWork } from '../../words/work/index.ts';
import { notesOf } from './notes.ts';

interface Props {
  readonly id: string;
  readonly read: SourceView;
  readonly editable: boolean;
}

export function SourceHead({ id, read, editable }: Props) {
  const place = usePlace();
  const { work, date, words } = useWork();
  const { source, copyOf, copies } = read;
  const notes = notesOf(id, source.id);
  const inTab = source.url !== undefined && /^https?:\/\//i.test(source.url);
  return (
    <header className="source-head">
      <p className="fine">
        <Link to={toPage(place, place.page)}>
          {place.page === 'desk' ? work.desk.back : words.pages.sources}
        </Link>
        {place.page === 'desk' || !editable ? undefined : (
          <>
            {' · '}
            <Link to={toPage(place, 'desk', source.id)}>{work.sources.atDesk}</Link>
          </>
        )}
      </p>
      <h1>
        <SourceText text={source.title ?? source.outlet ?? work.sources.noTitle} />
      </h1>
      <p className="fine" dir="auto">
        {[
          source.outlet ?? work.sources.noOutlet,
          date(source.published),
          work.sources.sourceKind[source.kind],
          ...(source.via === undefined ? [] : [work.sources.via(source.via.join(', '))]),
        ].join(' · ')}
        {inTab ? (
          <>
            {' · '}
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {work.sources.opens}
            </a>
          </>
        ) : undefined}
      </p>
      {copyOf === undefined ? undefined : (
        <p className="fine">
          <Link to={toPage(place, place.page, copyOf)}>{work.desk.copyOf}</Link>
        </p>
      )}
      {copies.length === 0 ? undefined : (
        <p className="fine">
          {work.desk.copies(copies.length)}:{' '}
          {copies.map((copy) => (
            <Link key={copy} to={toPage(place, place.page, copy)}>
              {copy}{' '}
            </Link>
          ))}
        </p>
      )}
      {notes.length === 0 ? undefined : (
        <section className="notes" aria-label={work.intake.notes}>
          <h2>{work.intake.notes}</h2>
          <ul>
            {notes.map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}
