/** Names a candidate: a claim can only be about somebody whom the case knows as one. */
import { useId, useState } from 'react';
import { addressOf, type Problem } from '../../../api/index.ts';
import { useClient } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useWork } from '../../words/work/index.ts';

export function NewCandidate({ id }: { readonly id: string }) {
  const { work } = useWork();
  const client = useClient();
  const field = useId();
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const add = async (): Promise<void> => {
    const answer = await client.send('POST', addressOf('new-candidate', { case: id }), { name });
    setProblem('problem' in answer ? answer.problem : undefined);
    if ('problem' in answer) return;
    setSaid(work.candidates.added(name));
    setName('');
    client.refresh(addressOf('case', { case: id }));
  };
  return (
    <form
      className="acts"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label htmlFor={field}>{work.candidates.name}</label>
      <input
        id={field}
        type="text"
        required
        maxLength={300}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit">{work.candidates.add}</button>
      <span role="status">{said}</span>
      {problem === undefined ? undefined : <ProblemNote problem={problem} />}
    </form>
  );
}
