/** The record in sentences, newest first, with what proves it. */
import { useEffect, useState } from 'react';
import { addressOf } from '../../../api/index.ts';
import { usePlace } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useWork } from '../../words/work/index.ts';
import { Newest } from './entries.tsx';
import { Verify } from './verify.tsx';

/** How long nobody types before it is searched, in milliseconds. */
const PAUSE = 250;

/** The text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(later);
  }, [text]);
  return settled;
}

export default function RecordPage() {
  const { case: id = '' } = usePlace();
  const { words, work } = useWork();
  const about = useRoute('case', { case: id });
  const [text, setText] = useState('');
  const find = useSettled(text.trim());
  return (
    <>
      <h1>{words.pages.record}</h1>
      <p>{work.record.told}</p>
      <Verify key={id} id={id} />
      <p className="acts">
        <a href={addressOf('archive', { case: id })} download>
          {work.record.archive}
        </a>
      </p>
      <p className="filters">
        <label>
          {work.record.filter}
          <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
      </p>
      {about.problem === undefined ? undefined : (
        <ProblemNote problem={about.problem} retry={about.retry} />
      )}
      {about.data === undefined ? undefined : (
        <Newest key={id} id={id} find={find} version={about.data.version} />
      )}
    </>
  );
}
