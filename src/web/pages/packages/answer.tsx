/** What the rule answers to the choice: its parts with their margins, who moves, and with what chance. */
import type { Offer } from '../../../analysis/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis, type AnalysisSpeech } from '../../words/analysis/index.ts';
import { Meter } from '../analysis/meter.tsx';
import { concessionNamed } from './told.tsx';

export function Answer({ offer }: { readonly offer: Offer }) {
  const { told } = useAnalysis();
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{told.packages.answer}</h2>
      <Clashes offer={offer} />
      <Parts offer={offer} />
      <ChanceOf offer={offer} />
      <Moves offer={offer} />
      <OpenMembers offer={offer} />
    </section>
  );
}

/** The answer as a sentence that could be read out; it is said again when it moves. */
export function AnswerTold({ offer }: { readonly offer: Offer }) {
  const speech = useAnalysis();
  return (
    <p
      role="status"
      aria-live="polite"
      className="answer-told"
      data-outcome={offer.outcome}
      dir="auto"
    >
      {toldOf(offer, speech)}
    </p>
  );
}

function toldOf({ given, outcome, changes, chance }: Offer, speech: AnalysisSpeech): string {
  const { told, list, percent, words } = speech;
  const said = told.packages;
  const moved =
    changes.length === 0
      ? said.movesNobody
      : said.moved(list(changes.map(({ name, to }) => `${name} (${told.choices[to]})`)));
  const sentence = said.told(given.length, words.race.outcome[outcome], moved);
  return chance === undefined ? sentence : `${sentence} ${said.chance}: ${percent(chance)}.`;
}

/** The choice of each member after what was given. */
function choicesAfter({
  stands,
  changes,
}: Offer): readonly (readonly [string, readonly string[]])[] {
  const moved = new Map(changes.map(({ member, to }) => [member, to]));
  return stands.map(({ member, choice, claims }) => [moved.get(member) ?? choice, claims]);
}

function Parts({ offer }: { readonly offer: Offer }) {
  const { told, number, words } = useAnalysis();
  const said = told.packages;
  const choices = choicesAfter(offer);
  return (
    <ul className="rule-parts">
      {offer.parts.map((part, i) => {
        const { kind, label, count, needed = 0, margin, scale, outcome } = part;
        const counted = kind === 'at-least' ? 'consent' : 'object';
        const claims = choices.flatMap(([choice, own]) => (choice === counted ? own : []));
        const worst = margin.min / scale;
        const edge =
          worst === 0
            ? said.onEdge
            : worst > 0
              ? said.spare(number(worst))
              : said.short(number(-worst));
        return (
          // oxlint-disable-next-line react/no-array-index-key -- two parts of a rule may read the same
          <li key={`${label} ${i}`}>
            <span className="part-label" dir="auto">
              {label}
            </span>
            :{' '}
            <WordsButton claims={[...new Set(claims)]}>
              {kind === 'at-least' ? said.atLeast(count, needed) : said.atMost(count, needed)}
            </WordsButton>
            , {edge} · {words.race.outcome[outcome]}
          </li>
        );
      })}
    </ul>
  );
}

function ChanceOf({ offer }: { readonly offer: Offer }) {
  const { told, percent } = useAnalysis();
  const said = told.packages;
  const { chance, chanceNow, chanceBy, stands } = offer;
  if (chance === undefined || chanceBy === undefined)
    return <p className="fine">{said.noChance}</p>;
  const claims = stands
    .filter(({ why }) => why !== 'for' && why !== 'open')
    .flatMap((one) => one.claims);
  return (
    <div className="chance">
      <p>
        {said.chance}: <WordsButton claims={[...new Set(claims)]}>{percent(chance)}</WordsButton>
        {chanceNow === undefined || chanceNow === chance
          ? ''
          : ` (${said.chanceNow(percent(chanceNow))})`}
      </p>
      <Meter share={chance} />
      <p className="fine">{said.chanceBy[chanceBy]}</p>
    </div>
  );
}

function Moves({ offer }: { readonly offer: Offer }) {
  const { told } = useAnalysis();
  const claims = new Map(offer.stands.map((stand) => [stand.member, stand.claims]));
  if (offer.changes.length === 0) return undefined;
  return (
    <div>
      <h3>{told.packages.moves}</h3>
      <ul className="moves">
        {offer.changes.map(({ member, name, from, to }) => (
          <li key={member} dir="auto">
            <WordsButton claims={claims.get(member) ?? []}>{name}</WordsButton>:{' '}
            {told.choices[from]} → <strong>{told.choices[to]}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OpenMembers({ offer }: { readonly offer: Offer }) {
  const { told } = useAnalysis();
  const open = offer.stands.filter(({ why }) => why === 'open').length;
  if (open === 0) return undefined;
  return (
    <p className="fine">
      {told.packages.openTaken[offer.open](open)}{' '}
      {told.packages.ifOpen(told.outcomes[offer.ifOpen])}
    </p>
  );
}

function Clashes({ offer }: { readonly offer: Offer }) {
  const { told } = useAnalysis();
  if (offer.clashes.length === 0) return undefined;
  const named = (id = ''): string => concessionNamed(offer.concessions, id, told);
  return (
    <div className="notes" role="alert">
      <h3>{told.packages.clashes}</h3>
      <ul>
        {offer.clashes.map(({ kind, concessions: [a, b] }) => (
          <li key={`${kind} ${a} ${b}`} dir="auto">
            {told.packages.clash[kind](named(a), named(b))}
          </li>
        ))}
      </ul>
    </div>
  );
}
