/** What is said while an answer is awaited, and when there is none. */
import type { Problem } from '../../api/index.ts';
import { useSpeech } from '../app/settings.tsx';

export function Waiting() {
  const { words } = useSpeech();
  return (
    <p className="waiting" role="status">
      {words.frame.waiting}
    </p>
  );
}

/** What happened, what was kept, what to do; and a button to do it. */
export function ProblemNote({
  problem,
  retry,
}: {
  readonly problem: Problem;
  readonly retry?: () => void;
}) {
  const { words } = useSpeech();
  return (
    <div className="problem" role="alert">
      <p dir="auto">{problem.detail === '' ? words.problem.noAnswer : problem.detail}</p>
      {retry === undefined ? undefined : (
        <button type="button" onClick={retry}>
          {words.problem.retry}
        </button>
      )}
    </div>
  );
}
