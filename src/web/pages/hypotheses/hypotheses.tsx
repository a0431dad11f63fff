/** Competing hypotheses on why a member acts: evidence held against each, analysts side by side. */
import { useMemo, useState } from 'react';
import type { MemberHypotheses } from '../../../analysis/index.ts';
import { usePlace } from '../../app/router.tsx';
import { useOwn } from '../../data/own.ts';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { AnalysisHead } from '../analysis/head.tsx';
import { Disagreements } from './disagreements.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { marksGiven, NO_MARKS, ownMarksFrom, withMark } from './own-marks.ts';
import { OwnMarksPart } from './own-part.tsx';
import { Ranking } from './ranking.tsx';

export default function Hypotheses() {
  const { case: id = '', look } = usePlace();
  const { words, told } = useAnalysis();
  const [own, setOwn] = useOwn('marks', id, ownMarksFrom, NO_MARKS);
  const [chosen, setChosen] = useState<string>();
  const time = timeQuery(look);
  const plain = useRoute('hypotheses', { case: id }, time);
  const you = own.name.trim() === '' ? told.hypotheses.you : own.name.trim();
  const known = plain.old ? undefined : plain.data;
  const marks = useMemo(
    () => (known === undefined ? [] : marksGiven(own, known.members, you)),
    [known, own, you],
  );
  const marked = useRoute('hypotheses-with', marks.length === 0 ? 'skip' : { case: id }, time, {
    // Only the server knows whether they fit; it refuses with what does not.
    marks: marks as never,
  });
  const withMarks = marks.length > 0 && marked.problem === undefined ? marked.data : undefined;
  const data = withMarks ?? plain.data;
  const problem = plain.problem ?? (marks.length === 0 ? undefined : marked.problem);
  const member =
    data?.members.find((one) => one.member === chosen) ?? mostOpen(data?.members ?? []);
  return (
    <>
      <AnalysisHead title={words.pages.hypotheses} asOf={data?.asOf}>
        {data === undefined || data.members.length < 2 ? undefined : (
          <label>
            {told.hypotheses.which}
            <select value={member?.member} onChange={({ target }) => setChosen(target.value)}>
              {data.members.map((one) => (
                <option key={one.member} value={one.member}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </AnalysisHead>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={plain.retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      <p className="lead">{told.hypotheses.about}</p>
      {data?.members.length === 0 ? <p>{told.hypotheses.none}</p> : undefined}
      {member === undefined ? undefined : (
        <div className="hypotheses" data-old={plain.old}>
          <Ranking of={member} />
          <MatrixTable
            of={member}
            you={own.mine[member.member] === undefined ? undefined : you}
            onMark={(cell, mark) => setOwn(withMark(own, member.member, cell, mark))}
          />
          <Disagreements of={member} />
          <OwnMarksPart own={own} setOwn={setOwn} member={member.member} you={you} />
        </div>
      )}
    </>
  );
}

/** The member on whom there is most to compare. */
const mostOpen = (members: readonly MemberHypotheses[]): MemberHypotheses | undefined =>
  members.toSorted((a, b) => b.hypotheses.length - a.hypotheses.length)[0];
