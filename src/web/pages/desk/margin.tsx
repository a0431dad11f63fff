/** The right margin: where the race stands, what the last decision did to it, how often the reader is right. */
import { useEffect, useRef, useState } from 'react';
import type { Standing } from '../../../analysis/index.ts';
import { lastDay } from '../../../basics/index.ts';
import { usePlace } from '../../app/router.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { useWork } from '../../words/work/index.ts';
import { effects } from './effect.ts';

/** Candidates come by how many are for them; the race page has them all. */
const MOST = 5;

interface Props {
  readonly id: string;
  /** The day on which the article was published: what it says is looked at as of then. */
  readonly published: string;
  /** How many acts were begun in this sitting; each may move the standing. */
  readonly begun: number;
}

export function Margin({ id, published, begun }: Props) {
  const { work, date } = useWork();
  const time = { asOf: lastDay(published), ...timeQuery(usePlace().look) };
  const title = work.desk.standing(date(time.asOf));
  const standing = useRoute('standing', { case: id }, time).data;
  const proposed = useRoute('standing', { case: id }, { ...time, include: 'proposed' }).data;
  return (
    <aside className="desk-margin" aria-label={title}>
      <section>
        <h2>{title}</h2>
        {standing === undefined ? undefined : <Tallies standing={standing} />}
      </section>
      {standing === undefined ? undefined : <Moved key={id} standing={standing} begun={begun} />}
      {proposed === undefined ? undefined : (
        <section>
          <h3>{work.desk.withProposed}</h3>
          <Tallies standing={proposed} />
        </section>
      )}
      <Precision id={id} />
    </aside>
  );
}

function Tallies({ standing }: { readonly standing: Standing }) {
  const { work } = useWork();
  return (
    <ul className="tallies">
      {standing.candidates
        .filter(({ standing }) => standing)
        .slice(0, MOST)
        .map(({ id, name, tally }) => (
          <li key={id}>
            <span dir="auto">{name}</span>
            <span className="tally">{work.desk.forOf(tally.for, standing.body.size)}</span>
          </li>
        ))}
    </ul>
  );
}

/** The standing as it was before the newest act, kept beside the one that followed from it. */
function Moved({ standing, begun }: { readonly standing: Standing; readonly begun: number }) {
  const { words, work } = useWork();
  const newest = useRef(standing);
  const [before, setBefore] = useState(standing);
  useEffect(() => {
    setBefore(newest.current);
  }, [begun]);
  useEffect(() => {
    newest.current = standing;
  }, [standing]);
  if (begun === 0) return undefined;
  const found = effects(before, standing);
  return (
    <section className="effect" aria-live="polite">
      <h3>{work.desk.effect}</h3>
      {found.length === 0 ? <p className="fine">{work.desk.noEffect}</p> : undefined}
      {found.map(({ candidate, name, forBefore, forNow, moves }) => (
        <div key={candidate}>
          <p>
            <span dir="auto">{name}</span>{' '}
            <strong>
              {forBefore} → {forNow}
            </strong>
          </p>
          <ul className="fine">
            {moves.map(({ member, name, from, to }) => (
              <li key={member}>{work.desk.moved(name, words.stance[from], words.stance[to])}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Precision({ id }: { readonly id: string }) {
  const { work, language } = useWork();
  const { data } = useRoute('reader', { case: id });
  if (data === undefined) return undefined;
  const { accepted, corrected, rejected, precision } = data;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <section>
      <h3>{work.desk.precision}</h3>
      <p className="fine">
        {precision === undefined
          ? work.desk.noneDecided
          : work.desk.agreed(percent.format(precision), accepted + corrected + rejected)}
      </p>
    </section>
  );
}
