/** A page is told the newest of what grows with the record; how much more there is stands below it. */
import { useSpeech } from '../app/settings.tsx';

export function LeftOut({ count = 0 }: { readonly count?: number | undefined }) {
  const { words } = useSpeech();
  return count === 0 ? undefined : <p className="fine">{words.race.leftOut(count)}</p>;
}
