/** A stance: a swatch with its pattern, a sign and its name, so that colour is never alone. */
import type { StanceOrUndeclared } from '../../analysis/index.ts';
import { useSpeech } from '../app/settings.tsx';

/** A sign a stance, for where there is no room for its name. */
export const SIGN: Readonly<Record<StanceOrUndeclared, string>> = {
  supports: '+',
  'leans-for': '↗',
  accepts: '○',
  undecided: '?',
  'leans-against': '↘',
  objects: '×',
  undeclared: '·',
};

interface Props {
  readonly stance: StanceOrUndeclared;
  readonly certain: boolean;
}

export function StanceName({ stance, certain }: Props) {
  const { words } = useSpeech();
  return (
    <span className="stance-name">
      <span className="swatch" data-stance={stance} data-certain={certain} aria-hidden="true">
        {SIGN[stance]}
      </span>{' '}
      {words.stance[stance]}
      {certain || stance === 'undeclared' ? '' : `, ${words.race.uncertain}`}
    </span>
  );
}
