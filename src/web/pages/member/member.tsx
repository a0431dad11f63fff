/** Everything that the record has on one member. */
import type { MemberView } from '../../../api/index.ts';
import { usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { LeftOut } from '../../parts/left-out.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { StanceName } from '../../parts/stance.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { isCertain } from '../race/segments.ts';

export default function Member() {
  const { case: id = '', item = '', look } = usePlace();
  const { words, date, list } = useSpeech();
  const { data, problem, retry } = useRoute('member', { case: id, member: item }, timeQuery(look));
  const told = words.member;
  const note = problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />;
  if (data === undefined) return note ?? <Waiting />;
  const { member, groups, officials } = data;
  const known = data.towards.filter(({ history }) => history.length > 0);
  const quiet = data.towards.filter(({ history }) => history.length === 0);
  const facts = [
    ...(member.from === undefined ? [] : [told.from(date(member.from))]),
    ...(member.to === undefined ? [] : [told.to(date(member.to))]),
    ...(groups.length === 0
      ? []
      : [`${told.groups}: ${groups.map(({ name }) => name).join(', ')}`]),
  ];
  return (
    <>
      <h1 dir="auto">{member.name}</h1>
      {note}
      <p dir="auto">{facts.join(' · ')}</p>
      {known.map((towards) => (
        <Towards key={towards.candidate.id} towards={towards} />
      ))}
      {quiet.length === 0 ? undefined : (
        <p className="fine" dir="auto">
          {words.stance.undeclared}: {list(quiet.map(({ candidate }) => candidate.name))}
        </p>
      )}
      <Told title={told.demands} items={data.demands} />
      <Told title={told.concessions} items={data.concessions} />
      <Told title={told.nominations} items={data.nominations} />
      <Told title={told.relations} items={data.relations} />
      <Told title={told.hypotheses} items={data.hypotheses} />
      <section>
        <h2>{told.officials}</h2>
        {officials.length === 0 ? <p className="fine">{told.nothing}</p> : undefined}
        <ul>
          {officials.map(({ id, name, title }) => (
            <li key={id} dir="auto">
              {name}, {title}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Towards({ towards }: { readonly towards: MemberView['towards'][number] }) {
  const { words, shortDate } = useSpeech();
  const { candidate, seat, history, leftOut } = towards;
  return (
    <section>
      <h2 dir="auto">{words.member.towards(candidate.name)}</h2>
      <p>
        <WordsButton claims={seat.claims}>
          <StanceName stance={seat.stance} certain={isCertain(seat)} />
        </WordsButton>
      </p>
      {history.length === 0 ? undefined : (
        <div className="table-frame">
          <table>
            <caption>{words.member.history}</caption>
            <tbody>
              {history.map((item) => (
                <tr key={item.claim}>
                  <th scope="row">{shortDate(item.on)}</th>
                  <td>
                    <StanceName stance={item.stance} certain={item.modality === 'asserted'} />
                  </td>
                  <td>{words.level[item.level]}</td>
                  <td>
                    <WordsButton claims={[item.claim]} className="quote">
                      <SourceText text={item.words} />
                    </WordsButton>
                  </td>
                  <td>{words.member.role[item.role]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <LeftOut count={leftOut} />
    </section>
  );
}

interface ToldProps {
  readonly title: string;
  readonly items: MemberView['demands'];
}

/** What was said of one kind, with the words; nothing known is said as well. */
function Told({ title, items }: ToldProps) {
  const { words, shortDate } = useSpeech();
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 ? <p className="fine">{words.member.nothing}</p> : undefined}
      <ul>
        {items.map((item) => (
          <li key={item.claim} dir="auto">
            <time dateTime={item.on}>{shortDate(item.on)}</time> {item.sentence}{' '}
            <WordsButton claims={[item.claim]} className="quote">
              <SourceText text={item.words} />
            </WordsButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
