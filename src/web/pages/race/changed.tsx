/** What changed since this browser was last here. */
import type { ChangesView } from '../../../api/index.ts';
import { useSpeech } from '../../app/settings.tsx';
import { StanceName } from '../../parts/stance.tsx';
import { WordsButton } from '../../parts/words-button.tsx';

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
      {known?.sentences.length === 0 ? <p>{told.nothingChanged}</p> : undefined}
      {known === undefined || known.sentences.length === 0 ? undefined : (
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

/** Every move, in the words of the page; what else changed, in the record's own sentence. */
export function Moves({ changes }: { readonly changes: ChangesView }) {
  const moves = changes.candidates.flatMap(({ name, moves }) =>
    moves.map((move) => ({ ...move, of: name })),
  );
  const told = new Set(moves.map(({ sentence }) => sentence));
  const others = changes.sentences.filter((sentence) => !told.has(sentence));
  return (
    <ul className="moves">
      {others.map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
      {moves.map((move) => (
        <li key={`${move.candidate} ${move.member}`} dir="auto">
          <WordsButton claims={move.claims}>{move.name}</WordsButton>{' '}
          <StanceName stance={move.from.stance} certain={move.from.certain} /> →{' '}
          <StanceName stance={move.to.stance} certain={move.to.certain} /> ({move.of})
        </li>
      ))}
    </ul>
  );
}
