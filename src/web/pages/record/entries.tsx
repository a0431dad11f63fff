/** The record page by page, each under the one before once somebody asks for it. */
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
  /** What the sentences of the entries must hold. */
  readonly find: string;
}

/** The record from its end as it was when the page was opened: newer entries come when they are asked for, so that nothing moves by itself. */
export function Newest({ id, find, version }: Props & { readonly version: number }) {
  const { work } = useWork();
  const [end, setEnd] = useState(version);
  const newer = version - end;
  return (
    <>
      <p className="acts newer" role="status">
        {version === 0 ? work.record.none : work.record.entries(version)}
        {newer <= 0 ? undefined : (
          <button type="button" onClick={() => setEnd(version)}>
            {work.record.newer(newer)}
          </button>
        )}
      </p>
      <Entries id={id} find={find} after={end + 1} />
    </>
  );
}

/** @param props.after The place in the record from which this page counts down. */
function Entries({ id, find, after }: Props & { readonly after: number }) {
  const { work } = useWork();
  // What was sought when more was asked for: another search begins with one page again.
  const [more, setMore] = useState<string>();
  const { data, problem, retry } = useRoute(
    'entries',
    { case: id },
    { order: 'newest', limit: AT_ONCE, after, ...(find === '' ? {} : { find }) },
  );
  if (data === undefined) {
    return problem === undefined ? <Waiting /> : <ProblemNote problem={problem} retry={retry} />;
  }
  const { entries, next } = data;
  return (
    <>
      {entries.length === 0 && find !== '' ? (
        <p className="fine" role="status">
          {next === undefined ? work.record.noneFits : work.record.noneHere}
        </p>
      ) : undefined}
      {entries.length === 0 ? undefined : (
        <ol className="entries">
          {entries.map((told) => (
            <EntryLine key={told.entry.seq} id={id} told={told} />
          ))}
        </ol>
      )}
      {next === undefined ? undefined : more === find ? (
        <Entries id={id} find={find} after={next} />
      ) : (
        <p className="acts">
          <button type="button" onClick={() => setMore(find)}>
            {entries.length < AT_ONCE ? work.record.further : work.record.older}
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
