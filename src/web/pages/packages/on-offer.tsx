/** What could be given, to be ticked: what each moves in whom, what it costs, what it rules out. */
import { useId } from 'react';
import type { Offer, OnOffer } from '../../../analysis/index.ts';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton, WordsOf } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { isCost, withCost, type OwnProblem } from './own-problem.ts';
import { ConcessionName, concessionNamed, concessionText } from './told.tsx';

interface Props {
  readonly offer: Offer;
  readonly given: readonly string[];
  readonly give: (ids: readonly string[]) => void;
  readonly own: OwnProblem;
  readonly setOwn: (own: OwnProblem) => void;
}

export function OnOfferList({ offer, given, give, own, setOwn }: Props) {
  const { told } = useAnalysis();
  const chosen = new Set(given);
  const turn = (id: string): void =>
    give(chosen.has(id) ? given.filter((one) => one !== id) : [...given, id]);
  return (
    <fieldset className="on-offer">
      <legend>{told.packages.onOffer}</legend>
      {offer.concessions.length === 0 ? <p>{told.packages.nothingOnOffer}</p> : undefined}
      <ul>
        {offer.concessions.map((one) => (
          <li key={one.id} className="concession" data-given={chosen.has(one.id)}>
            <Ticked concession={one} isGiven={chosen.has(one.id)} onTurn={() => turn(one.id)} />
            <div className="concession-facts">
              <Said concession={one} />
              <Effects concession={one} all={offer.concessions} />
              <Price concession={one} unit={offer.unit} own={own} setOwn={setOwn} />
            </div>
          </li>
        ))}
      </ul>
      {given.length === 0 ? undefined : (
        <button type="button" onClick={() => give([])}>
          {told.packages.takeBack}
        </button>
      )}
    </fieldset>
  );
}

interface TickedProps {
  readonly concession: OnOffer;
  readonly isGiven: boolean;
  readonly onTurn: () => void;
}

function Ticked({ concession, isGiven, onTurn }: TickedProps) {
  const { told } = useAnalysis();
  return (
    <p className="ticked">
      <label>
        <input type="checkbox" checked={isGiven} onChange={onTurn} />{' '}
        <ConcessionName concession={concession} />
      </label>{' '}
      {concession.available ? undefined : (
        <strong className="wrong">{told.packages.unavailable}</strong>
      )}{' '}
      <WordsOf claims={concession.claims} of={concessionText(concession, told)} />
    </p>
  );
}

/** What the members whom it moves are said to ask, and what they were offered or given already. */
function Said({ concession }: { readonly concession: OnOffer }) {
  const { told } = useAnalysis();
  return concession.said.map(({ claim, words, whom, link, state }) => (
    <p key={`${claim} ${state}`} className="fine" dir="auto">
      {told.packages.said[state]}
      {whom === undefined
        ? ''
        : ` ${state === 'asked' ? told.packages.ofWhom(whom) : told.packages.by(whom)}`}
      :{' '}
      <WordsButton claims={[claim]} className="quote">
        <SourceText text={words} />
      </WordsButton>
      {link === undefined ? '' : ` (${told.tiedTo(link)})`}
    </p>
  ));
}

interface EffectsProps {
  readonly concession: OnOffer;
  readonly all: readonly OnOffer[];
}

function Effects({ concession, all }: EffectsProps) {
  const { told, list, percent } = useAnalysis();
  const said = told.packages;
  const named = (ids: readonly string[]): string =>
    list(ids.map((id) => concessionNamed(all, id, told)));
  const { wins, loses, excludes, together, after, waitsFor, payers } = concession;
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ...alike(wins).map(({ names, to, with: others, chance, claims }) => {
      const parts = [
        said.wins(list(names), told.choices[to]),
        ...(others.length === 0 ? [] : [said.together(named(others))]),
        ...(chance === 1 ? [] : [said.chanceThat(percent(chance))]),
      ];
      return [parts.join(', '), claims] as const;
    }),
    ...alike(loses).map(({ names, to, with: others, unless, claims }) => {
      const parts = [
        said.loses(list(names), told.choices[to]),
        ...(others.length === 0 ? [] : [said.together(named(others))]),
        ...(unless.length === 0 ? [] : [said.unless(named(unless))]),
      ];
      return [parts.join(', '), claims] as const;
    }),
    ...(excludes.length === 0 ? [] : [[said.excludes(named(excludes)), []] as const]),
    ...(together.length === 0 ? [] : [[said.together(named(together)), []] as const]),
    ...(after.length === 0 ? [] : [[said.after(named(after)), []] as const]),
    ...waitsFor.map((what) => [said.waits(what), []] as const),
    ...(payers === undefined
      ? []
      : [[payers.length === 0 ? said.nobodyPays : said.payers(list(payers)), []] as const]),
  ];
  return (
    <ul className="effects">
      {lines.map(([line, claims]) => (
        <li key={line} dir="auto">
          <WordsButton claims={claims}>{line}</WordsButton>
        </li>
      ))}
    </ul>
  );
}

interface Effect {
  readonly member: string;
  readonly name: string;
  readonly claims: readonly string[];
}

/** Effects that differ only in whom they are on, told in one line. */
function alike<T extends Effect>(
  effects: readonly T[],
): readonly (T & { readonly names: string[] })[] {
  const kinds = new Map<string, T & { readonly names: string[] }>();
  for (const effect of effects) {
    const { member: _member, name, claims, ...rest } = effect;
    const key = JSON.stringify(rest);
    const known = kinds.get(key);
    kinds.set(key, {
      ...effect,
      names: [...(known?.names ?? []), name],
      claims: [...new Set([...(known?.claims ?? []), ...claims])],
    });
  }
  return [...kinds.values()];
}

interface PriceProps extends Pick<Props, 'own' | 'setOwn'> {
  readonly concession: OnOffer;
  readonly unit: string | undefined;
}

/** A price is the reader's own, and stays in the browser. */
function Price({ concession, unit, own, setOwn }: PriceProps) {
  const { told } = useAnalysis();
  const field = useId();
  const { id, cost } = concession;
  const typed = own.costs[id] ?? cost;
  return (
    <p className="price-line">
      <label htmlFor={field}>
        {told.packages.price}
        <span className="unseen">: {concessionText(concession, told)}</span>
      </label>{' '}
      <input
        id={field}
        type="number"
        inputMode="numeric"
        min={0}
        step={1}
        value={typed ?? ''}
        placeholder="?"
        onChange={({ target }) => {
          const next = target.value === '' ? undefined : Number(target.value);
          if (next === undefined || isCost(next)) setOwn(withCost(own, id, next));
        }}
      />{' '}
      <span className="fine">{typed === undefined ? told.packages.noPrice : unit}</span>
    </p>
  );
}
