/** What a feed offers to read; what has been read from it already is marked. */
import type { AnswerOf } from '../../../api/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { useWork } from '../../words/work/index.ts';

interface Props {
  readonly feed: Extract<AnswerOf<'fetch'>, { kind: 'feed' }>;
  readonly onLook: (url: string) => void;
}

export function FeedItems({ feed, onLook }: Props) {
  const place = usePlace();
  const { work, date } = useWork();
  return (
    <section className="feed" aria-label={work.intake.feed}>
      <h2>
        <SourceText text={feed.title ?? feed.url} />
      </h2>
      {feed.items.length === 0 ? <p className="fine">{work.intake.nothingInFeed}</p> : undefined}
      <ul>
        {feed.items.map(({ url, title, published, summary, known }) => (
          <li key={url}>
            <p>
              <SourceText text={title} />{' '}
              {known === undefined ? (
                <button
                  type="button"
                  aria-label={`${work.intake.lookAt}: ${title}`}
                  onClick={() => onLook(url)}
                >
                  {work.intake.lookAt}
                </button>
              ) : (
                <Link to={toPage(place, 'desk', known)}>{work.intake.known}</Link>
              )}
            </p>
            <p className="fine" dir="auto">
              {[...(published === undefined ? [] : [date(published)]), summary]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
