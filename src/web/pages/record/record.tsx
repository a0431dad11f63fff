/** The record in sentences, newest first, with what proves it. */
import { useState } from 'react';
import { addressOf } from '../../../api/index.ts';
import { usePlace } from '../../app/router.tsx';
import { useWork } from '../../words/work/index.ts';
import { Entries } from './entries.tsx';
import { Verify } from './verify.tsx';

export default function RecordPage() {
  const { case: id = '' } = usePlace();
  const { words, work } = useWork();
  const [text, setText] = useState('');
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
      <Entries key={id} id={id} filter={text} after={undefined} />
    </>
  );
}
