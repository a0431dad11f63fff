/** One page of the record, and under it the next once somebody asks for it. */
import { useState } from 'react';
import { addressOf, type AnswerOf } from '../../../api/index.ts';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useWork } from '../../words/work/index.ts';

const AT_ONCE = 50;

type Told = AnswerOf<'entries'>['entries'][number];

interface Props {
  readonly id: string;
  readonly filter: string;
  /** The place in the record from which this page counts down; absent on the first page. */
  readonly after: number | undefined;
}

export function Entries({ id, filter, after }: Props) {
  const { work } = useWork();
  const [more, setMore] = useState(false);
  const { data, problem, retry } = useRoute(
    'entries',
    { case: id },
    { order: 'newest', limit: AT_ONCE, ...(after === undefined ? {} : { after }) },
  );
  if (data === undefined) {
    return problem === undefined ? <Waiting /> : <ProblemNote problem={problem} retry={retry} />;
  }
  const wanted = filter.trim().toLowerCase();
  const fitting = data.entries.filter(({ sentence }) => sentence.toLowerCase().includes(wanted));
  return (
    <>
      {after === undefined ? (
        <p className="fine" role="status">
          {data.total === 0 ? work.record.none : work.record.entries(data.total)}
        </p>
      ) : undefined}
      {wanted === '' ? undefined : (
        <p className="fine">{work.record.fits(fitting.length, data.entries.length)}</p>
      )}
      {fitting.length === 0 ? undefined : (
        <ol className="entries">
          {fitting.map((told) => (
            <EntryLine key={told.entry.seq} id={id} told={told} />
          ))}
        </ol>
      )}
      {data.next === undefined ? undefined : more ? (
        <Entries id={id} filter={filter} after={data.next} />
      ) : (
        <p className="acts">
          <button type="button" onClick={() => setMore(true)}>
            {work.record.older}
          </button>
        </p>
      )}
    </>
  );
}

/** The claim that an entry is about. */
function claimOf({ entry: { event } }: Told): readonly string[] {
  switch (event.type) {
    case 'claim-proposed':
      return [event.claim.id];
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-corrected':
    case 'claim-reopened':
    case 'claim-rated':
      return [event.claim];
    default:
      return [];
  }
}

function EntryLine({ id, told }: { readonly id: string; readonly told: Told }) {
  const { work, words, shortDate } = useWork();
  const { seq, recorded, basis } = told.entry;
  const claims = claimOf(told);
  return (
    <li className="entry" id={`entry-${seq}`}>
      <span className="seq">{seq}</span>
      <div>
        <SourceText text={told.sentence} />
        <p className="fine">
          <time dateTime={recorded}>{shortDate(recorded.slice(0, 10))}</time>
          {' · '}
          {work.record.by[basis.kind]}
          {' · '}
          <a
            href={addressOf('receipt', { case: id, seq })}
            download
            aria-label={work.record.receiptOf(seq)}
          >
            {work.record.receipt}
          </a>
          {claims.length === 0 ? undefined : (
            <>
              {' · '}
              <WordsButton claims={claims}>{words.race.words}</WordsButton>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
