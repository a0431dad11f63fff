/** Dates that matter to the choice, by month, with the days that are left. */
import { addressOf, type AnswerOf } from '../../../api/index.ts';
import { usePlace } from '../../app/router.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { Downloads } from '../../parts/downloads.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { choiceWord, useWork, type Work } from '../../words/work/index.ts';
import { byMonth, daysUntil } from './months.ts';
import { NewDate } from './new-date.tsx';
import { Subscribe } from './subscribe.tsx';

export default function Calendar() {
  const { case: id = '', look } = usePlace();
  const { words, work } = useWork();
  const time = timeQuery(look);
  const { data, problem, retry } = useRoute('calendar', { case: id }, time);
  const view = useRoute('case', { case: id }).data;
  return (
    <>
      <h1>{words.pages.calendar}</h1>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined ? <Waiting /> : undefined}
      {data?.dates.length === 0 ? <p>{work.calendar.none}</p> : undefined}
      {data === undefined ? undefined : (
        <>
          {data.dates.some(({ past }) => !past) ? <h2>{work.calendar.coming}</h2> : undefined}
          <Months dates={data.dates.filter(({ past }) => !past)} today={data.asOf} />
          {data.dates.some(({ past }) => past) ? <h2>{work.calendar.gone}</h2> : undefined}
          <Months dates={data.dates.filter(({ past }) => past)} today={data.asOf} />
        </>
      )}
      <Downloads id={id} table="calendar" />
      <p className="acts">
        <a href={addressOf('calendar-file', { case: id }, time)} download>
          {work.calendar.download}
        </a>
      </p>
      <Subscribe id={id} />
      {view?.writable === true ? <NewDate id={id} /> : undefined}
    </>
  );
}

type Dated = AnswerOf<'calendar'>['dates'][number];

function Months({ dates, today }: { readonly dates: readonly Dated[]; readonly today: string }) {
  const speech = useWork();
  const { work, date } = speech;
  return byMonth(dates).map(({ month, dates }) => (
    <section key={month} className="month">
      <h3>{date(month)}</h3>
      <ul>
        {dates.map((one) => (
          <li key={one.id} className="date" data-past={one.past}>
            <p>
              <time dateTime={one.on.split('/')[0]}>{date(one.on)}</time>
              {': '}
              <SourceText text={one.label} />
            </p>
            <p className="fine">
              {[
                choiceWord(speech, work, one.what),
                choiceWord(speech, work, one.firmness),
                leftOf(one.on, today, work),
              ].join(' · ')}
              {' · '}
              {one.claim === undefined ? (
                work.calendar.ownDate
              ) : (
                <WordsButton claims={[one.claim]}>{work.calendar.words}</WordsButton>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** “24 days left”, “in 3 to 32 days” where only the month is known. */
function leftOf(on: string, today: string, work: Work): string {
  const left = daysUntil(on, today);
  if (left === undefined) return '';
  if (left.last < 0) return work.calendar.past;
  if (left.first === left.last) {
    return left.last === 0 ? work.calendar.today : work.calendar.daysLeft(left.last);
  }
  return left.first <= 0
    ? work.calendar.under(left.last)
    : work.calendar.within(left.first, left.last);
}
