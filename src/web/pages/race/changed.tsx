/** What changed since this browser was last here. */
import type { ChangesView } from '../../../api/index.ts';
import { usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { useRoute } from '../../data/use-route.ts';
import { LeftOut } from '../../parts/left-out.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { StanceName } from '../../parts/stance.tsx';
import { WordsOf } from '../../parts/words-button.tsx';

interface Props {
  readonly since: number | undefined;
  readonly changes: ChangesView | undefined;
  readonly markSeen: () => void;
}

export function Changed({ since, changes, markSeen }: Props) {
  const { words } = useSpeech();
  const told = words.race;
  const known = since === undefined ? undefined : changes;
  return (
    <section className="changed" aria-labelledby="changed">
      <h2 id="changed">{told.changed}</h2>
      {since === undefined ? <p>{told.firstVisit}</p> : undefined}
      {known?.changes.length === 0 ? <p>{told.nothingChanged}</p> : undefined}
      {known === undefined || known.changes.length === 0 ? undefined : (
        <>
          <Moves changes={known} />
          <button type="button" onClick={markSeen}>
            {told.markSeen}
          </button>
        </>
      )}
    </section>
  );
}

/** Every change: a move in the words of the page, anything else in the record's own sentence. */
export function Moves({ changes }: { readonly changes: ChangesView }) {
  return (
    <>
      <ul className="moves">
        {changes.changes.map((change) => (
          <li key={`${change.kind} ${change.sentence}`} dir="auto">
            {change.kind === 'move' ? (
              <MoveLine move={change} />
            ) : (
              <SourceText text={change.sentence} />
            )}{' '}
            <WordsOf claims={change.claims} />
          </li>
        ))}
      </ul>
      <LeftOut count={changes.leftOut} />
    </>
  );
}

type Move = Extract<ChangesView['changes'][number], { readonly kind: 'move' }>;

function MoveLine({ move }: { readonly move: Move }) {
  const { case: id = '' } = usePlace();
  const about = useRoute('case', { case: id });
  const candidate = about.data?.candidates.find((one) => one.id === move.candidate)?.name;
  return (
    <>
      {move.name}:{' '}
      <StanceName stance={move.from} certain={move.wasCertain || move.from === 'undeclared'} /> →{' '}
      <StanceName stance={move.to} certain={move.certain || move.to === 'undeclared'} /> (
      {candidate ?? move.candidate})
    </>
  );
}
