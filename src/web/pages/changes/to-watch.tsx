/** Which single piece of news would move the answer most, from the day that is shown. */
import type { News } from '../../../analysis/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { CandidateChoice } from '../../parts/candidate-choice.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';

/** Pieces of news that stand on the page at once. */
const SHOWN = 6;

export function ToWatch() {
  const { case: id = '', look } = usePlace();
  const { told } = useAnalysis();
  const said = told.changes;
  const time = timeQuery(look);
  const about = useRoute('case', { case: id }).data;
  const { data, problem, retry, old } = useRoute(
    'watch',
    { case: id },
    { ...time, ...(look.candidate === undefined ? {} : { candidate: look.candidate }) },
  );
  const standing = useRoute('standing', { case: id }, time).data;
  const seats = standing?.candidates.find((one) => one.id === data?.candidate)?.members;
  const shown = problem !== undefined && old ? undefined : data;
  return (
    <section className="watch" aria-labelledby="watch" aria-busy={old}>
      <h2 id="watch">{said.watch}</h2>
      <div className="filters">
        <CandidateChoice
          candidates={about?.candidates ?? []}
          shown={shown?.candidate ?? look.candidate}
        />
      </div>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {shown === undefined && problem === undefined ? <Waiting /> : undefined}
      {shown === undefined ? undefined : (
        <>
          <p className="fine" dir="auto">
            {said.watchAbout(shown.name)}
          </p>
          {shown.news.length === 0 ? <p>{said.nothingToWatch}</p> : undefined}
          <ol className="news">
            {shown.news.slice(0, SHOWN).map((one) => (
              <NewsLine
                key={one.id}
                news={one}
                claims={seats?.find(({ member }) => member === one.member)?.claims ?? []}
              />
            ))}
          </ol>
          {shown.news.length <= SHOWN ? undefined : (
            <p className="fine">{said.moreNews(shown.news.length - SHOWN)}</p>
          )}
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly news: News;
  /** What is known of the member now. */
  readonly claims: readonly string[];
}

function NewsLine({ news, claims }: LineProps) {
  const place = usePlace();
  const { words, told, number } = useAnalysis();
  const said = told.changes;
  const { says, name, member, turnsOutcome, after, blockers, margin } = news;
  const does = [
    ...(turnsOutcome && after.outcome !== undefined
      ? [said.turns(words.race.outcome[after.outcome])]
      : []),
    ...(blockers === 0 ? [] : [said.blockers(blockers)]),
    ...(margin === 0 ? [] : [said.margin(number(margin))]),
  ];
  const text = said.news[says](name);
  return (
    <li dir="auto">
      {member === undefined ? text : <Link to={toPage(place, 'members', member)}>{text}</Link>}
      {does.length === 0 ? '' : `: ${does.join(', ')}`}{' '}
      {claims.length === 0 ? undefined : (
        <WordsButton claims={claims} label={`${said.now}: ${name}`}>
          {said.now}
        </WordsButton>
      )}
    </li>
  );
}
