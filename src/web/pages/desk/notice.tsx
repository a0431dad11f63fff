/** How the claims stand and what became of the last decision, for eyes and ears. */
import { ProblemNote } from '../../parts/problem.tsx';
import { never } from '../../../basics/index.ts';
import { useWork, type Work } from '../../words/work/index.ts';
import { countOf } from './desk-state.ts';
import type { Desk, Notice } from './use-desk.ts';
import { claimsOf } from './verdicts.ts';

/** How many claims there are in each state, and under it what the last decision did; stays in view. */
export function DeskStatus({ desk }: { readonly desk: Desk }) {
  const { work } = useWork();
  const { notice } = desk;
  const counts = countOf(desk.lines);
  const told = notice === undefined ? '' : toldOf(notice, work);
  return (
    <div className="desk-status">
      <h2>
        {work.desk.claims} ·{' '}
        <span className="counts">
          {work.desk.counts(counts.proposed, counts.accepted, counts.rejected)}
        </span>
      </h2>
      <p className="notice" role="status">
        {told === '' ? ' ' : `${told} ${work.desk.said.waiting(counts.proposed)}`}
      </p>
      {notice?.kind === 'refused' ? <ProblemNote problem={notice.problem} /> : undefined}
      {notice?.kind === 'met' ? (
        <div className="problem" role="alert">
          {notice.claims.map(({ claim, sentence, status }) => (
            <p key={claim.id} dir="auto">
              {work.desk.met(sentence, work.desk.statuses[status])}
            </p>
          ))}
        </div>
      ) : undefined}
    </div>
  );
}

function toldOf(notice: Notice, work: Work): string {
  const { said } = work.desk;
  switch (notice.kind) {
    case 'done': {
      const { verdict } = notice;
      return verdict.kind === 'correct'
        ? said.correct
        : said[verdict.kind](claimsOf(verdict).length);
    }
    case 'undone':
      return said.undone;
    case 'nothing-to-undo':
      return said.nothingToUndo;
    case 'added':
      return said.added;
    case 'settled':
      return work.names.saidSettled;
    case 'taken-back':
      return work.names.saidTakenBack;
    case 'met':
    case 'refused':
      return '';
    default:
      return never(notice, 'notice');
  }
}
