/** What was promised and delivered, and what candidates are said to need. */
import { usePlace } from '../../app/router.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { AnalysisHead } from '../analysis/head.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { PromisesTable } from './promises-table.tsx';

export default function Commitments() {
  const { case: id = '', look } = usePlace();
  const { words } = useAnalysis();
  const time = timeQuery(look);
  const promises = useRoute('commitments', { case: id }, time);
  const criteria = useRoute('criteria', { case: id }, time);
  const problem = promises.problem ?? criteria.problem;
  const isThere = promises.data !== undefined && criteria.data !== undefined;
  return (
    <>
      <AnalysisHead title={words.pages.commitments} asOf={promises.data?.asOf} />
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={promises.retry} />}
      {isThere || problem !== undefined ? undefined : <Waiting />}
      {isThere ? (
        <>
          <PromisesTable promises={promises.data?.commitments ?? []} />
          <CriteriaTable criteria={criteria.data?.criteria ?? []} />
        </>
      ) : undefined}
    </>
  );
}
