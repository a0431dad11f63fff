/** All races, to choose one from. */
import { Link } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';

export default function Home() {
  const { words, date } = useSpeech();
  const { data, problem, retry } = useRoute('list-cases', undefined);
  return (
    <>
      <h1>{words.pages.home}</h1>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      {data?.cases.length === 0 ? <p>{words.home.none}</p> : undefined}
      <p>
        <Link to={{ page: 'new', look: {} }}>{words.pages.new}</Link>
      </p>
      <ul className="races">
        {data?.cases.map((line) => (
          <li key={line.id}>
            <h2 dir="auto">
              <Link to={{ page: 'race', case: line.id, look: {} }}>{line.title}</Link>
            </h2>
            <p dir="auto">{[line.body, line.post].filter(Boolean).join(' · ')}</p>
            <p className="fine" dir="auto">
              {[
                line.candidates.join(', '),
                words.home.entries(line.entries),
                line.recorded === undefined ? '' : words.home.last(date(line.recorded)),
                line.writable ? '' : words.home.example,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
