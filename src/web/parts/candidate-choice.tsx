/** Which candidate a page is about. */
import { useLook } from '../app/router.tsx';
import { useSpeech } from '../app/settings.tsx';

interface Props {
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly shown: string | undefined;
}

export function CandidateChoice({ candidates, shown }: Props) {
  const { words } = useSpeech();
  const look = useLook();
  return (
    <label>
      {words.timeline.candidate}
      <select value={shown ?? ''} onChange={(event) => look({ candidate: event.target.value })}>
        {shown === undefined ? <option value="" /> : undefined}
        {candidates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
