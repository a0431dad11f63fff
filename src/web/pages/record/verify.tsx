/** Has the record checked, and tells in a sentence what was found. */
import { useState } from 'react';
import { addressOf, type AnswerOf, type Problem } from '../../../api/index.ts';
import { useClient } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useWork } from '../../words/work/index.ts';

export function Verify({ id }: { readonly id: string }) {
  const { work } = useWork();
  const client = useClient();
  const [found, setFound] = useState<AnswerOf<'verify'>>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const check = async (): Promise<void> => {
    setBusy(true);
    const answer = await client.send('POST', addressOf('verify', { case: id }), {});
    setBusy(false);
    setFound('data' in answer ? (answer.data as AnswerOf<'verify'>) : undefined);
    setProblem('problem' in answer ? answer.problem : undefined);
  };
  return (
    <section className="verify">
      <p className="acts">
        <button type="button" className="main-act" disabled={busy} onClick={() => void check()}>
          {busy ? work.record.verifying : work.record.verify}
        </button>
      </p>
      <div role="status">
        {found === undefined ? undefined : (
          <div className={found.fine ? 'verified' : 'problem'}>
            <p>
              <strong>{found.fine ? work.record.fine : work.record.wrong}</strong> {found.says}
              {found.where === undefined ? '' : ` (${found.where})`}
            </p>
            <dl className="facts">
              {(['origin', 'root', 'key'] as const).map((name) =>
                found[name] === undefined ? undefined : (
                  <div key={name}>
                    <dt>{work.record[name]}</dt>
                    <dd>
                      <code>{found[name]}</code>
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </div>
        )}
      </div>
      {problem === undefined ? undefined : (
        <ProblemNote problem={problem} retry={() => void check()} />
      )}
    </section>
  );
}
