/** Who is in the way, why, since when, on whose word, and at what price. */
import type { CandidateStanding, Holdout } from '../../../analysis/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton } from '../../parts/words-button.tsx';

interface Props {
  readonly standing: CandidateStanding;
  readonly candidates: readonly CandidateStanding[];
}

export function InTheWay({ standing, candidates }: Props) {
  const { words } = useSpeech();
  const names: Names = new Map([
    ...candidates.map(({ id, name }) => [id, name] as const),
    ...standing.members.map(({ member, name }) => [member, name] as const),
  ]);
  return (
    <section className="in-the-way" aria-labelledby="in-the-way">
      <h2 id="in-the-way">{words.race.inTheWay}</h2>
      {standing.holdouts.length === 0 ? <p>{words.race.nothingInTheWay}</p> : undefined}
      {standing.holdouts.map((holdout) => (
        <One key={holdout.member} holdout={holdout} candidates={candidates} names={names} />
      ))}
    </section>
  );
}

/** Names for people, by id; what the record has no name for stays as it is written. */
type Names = ReadonlyMap<string, string>;

interface OneProps extends Pick<Props, 'candidates'> {
  readonly holdout: Holdout;
  readonly names: Names;
}

function One({ holdout, candidates, names }: OneProps) {
  const place = usePlace();
  const { words, date } = useSpeech();
  const told = words.race;
  const rival = candidates.find(({ id }) => id === holdout.ownCandidate);
  const why = `${words.why[holdout.why]}${rival === undefined ? '' : `, ${rival.name}`}`;
  const since = holdout.since === undefined ? undefined : told.since(date(holdout.since));
  const voice = holdout.level === undefined ? undefined : words.level[holdout.level];
  return (
    <article className="holdout">
      <h3 dir="auto">
        <Link to={toPage(place, 'members', holdout.member)}>{holdout.name}</Link> {why}
      </h3>
      <p className="fine">
        {[since, voice].filter(Boolean).join(' · ')}{' '}
        <WordsButton claims={holdout.claims}>{told.words}</WordsButton>{' '}
        <Link to={toPage(place, 'members', holdout.member)}>{told.history}</Link>
      </p>
      <Price label={told.over} items={holdout.grounds} names={names} />
      {holdout.demands.length === 0 && holdout.conditions.length === 0 ? (
        <p>{told.asksNothing}</p>
      ) : undefined}
      <Price label={told.asks} items={holdout.demands} names={names} />
      <Price label={told.dependsOn} items={holdout.conditions} names={names} />
      <Price label={told.explanations} items={holdout.hypotheses} names={names} />
    </article>
  );
}

interface Item {
  readonly claim: string;
  readonly words: string;
  readonly of?: string | undefined;
  readonly link?: string | undefined;
}

interface PriceProps {
  readonly label: string;
  readonly items: readonly Item[];
  readonly names: Names;
}

function Price({ label, items, names }: PriceProps) {
  const { words } = useSpeech();
  if (items.length === 0) return undefined;
  return (
    <div className="price">
      <p>{label}</p>
      <ul>
        {items.map((item) => (
          <li key={`${item.claim} ${item.words}`}>
            <WordsButton claims={[item.claim]} className="quote">
              <SourceText text={item.words} />
            </WordsButton>
            {item.of === undefined ? '' : ` ${words.race.of(names.get(item.of) ?? item.of)}`}
            {item.link === undefined
              ? ''
              : ` (${words.race.linkedTo(names.get(item.link) ?? item.link)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
