/** What each member in the way is over, asks, could be paid by whom, depends on and is tied to. */
import type { Blocker, Word } from '../../../analysis/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { StanceName } from '../../parts/stance.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { isCertain } from '../race/segments.ts';
import { choiceWord, useWork } from '../../words/work/index.ts';

export function BlockersWant({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const { told } = useAnalysis();
  return (
    <section className="in-the-way" aria-labelledby="blockers">
      <h2 id="blockers">{told.outlook.blockers}</h2>
      {blockers.length === 0 ? <p>{told.outlook.noBlockers}</p> : undefined}
      {blockers.map((one) => (
        <Wants key={one.member} blocker={one} />
      ))}
    </section>
  );
}

function Wants({ blocker }: { readonly blocker: Blocker }) {
  const place = usePlace();
  const speech = useWork();
  const { words, told, date } = useAnalysis();
  const said = told.outlook;
  const { seat, grounds, prices, conditions, gifts, motives } = blocker;
  const asksNothing = prices.length === 0 && conditions.length === 0;
  return (
    <article className="holdout">
      <h3 dir="auto">
        <Link to={toPage(place, 'members', blocker.member)}>{blocker.name}</Link>{' '}
        <WordsButton claims={seat.claims}>
          <StanceName stance={seat.stance} certain={isCertain(seat)} />
        </WordsButton>
        {seat.since === undefined ? '' : ` ${words.race.since(date(seat.since))}`}
      </h3>
      <Lines
        label={said.ground}
        items={grounds.map(({ word, ground, about }) => ({ word, text: ground, more: [about] }))}
      />
      {asksNothing ? <p>{said.asksNothing}</p> : undefined}
      <Lines
        label={said.asks}
        items={prices.map(({ word, asks, payer, link, isFirm }) => ({
          word,
          text: asks,
          more: [
            payer === undefined ? undefined : said.payer(payer),
            link === undefined ? undefined : told.tiedTo(link),
            isFirm ? undefined : said.notFirm,
          ],
        }))}
      />
      <Lines
        label={said.condition}
        items={conditions.map(({ word, condition }) => ({ word, text: condition, more: [] }))}
      />
      <Lines
        label={said.gift}
        items={gifts.map(({ word, gives, by, state }) => ({
          word,
          text: gives,
          more: [told.packages.said[state], said.by(by)],
        }))}
      />
      <Lines
        label={said.motive}
        items={motives.map(({ word, motive, link }) => ({
          word,
          text: word.words,
          more: [
            choiceWord(speech, speech.work, motive),
            link === undefined ? undefined : told.tiedTo(link),
          ],
        }))}
      />
    </article>
  );
}

interface Item {
  readonly word: Word;
  readonly text: string;
  /** What is said of it beside the words. */
  readonly more: readonly (string | undefined)[];
}

function Lines({ label, items }: { readonly label: string; readonly items: readonly Item[] }) {
  if (items.length === 0) return undefined;
  return (
    <div className="price">
      <p>{label}</p>
      <ul>
        {items.map(({ word, text, more }) => {
          const rest = more.filter((part) => part !== undefined).join(', ');
          return (
            <li key={`${word.claim} ${text}`} dir="auto">
              <WordsButton claims={[word.claim]} className="quote">
                <SourceText text={text} />
              </WordsButton>
              {rest === '' ? '' : ` (${rest})`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
