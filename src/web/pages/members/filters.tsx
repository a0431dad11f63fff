/** What the table of members is narrowed to. */
import type { StanceOrUndeclared } from '../../../analysis/index.ts';
import { useSpeech } from '../../app/settings.tsx';
import { BAR_ORDER } from '../race/segments.ts';

export interface Chosen {
  readonly text: string;
  readonly stance: StanceOrUndeclared | '';
  /** The id of a group; empty for any. */
  readonly group: string;
}
export const NO_FILTER: Chosen = { text: '', stance: '', group: '' };

interface Props {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

export function Filters({ chosen, onChoose, groups }: Props) {
  const { words } = useSpeech();
  return (
    <>
      <label>
        {words.members.filter}
        <input
          type="search"
          value={chosen.text}
          onChange={(event) => onChoose({ ...chosen, text: event.target.value })}
        />
      </label>
      <label>
        {words.members.stance}
        <select
          value={chosen.stance}
          onChange={(event) =>
            onChoose({ ...chosen, stance: event.target.value as Chosen['stance'] })
          }
        >
          <option value="">{words.members.anyStance}</option>
          {BAR_ORDER.map((stance) => (
            <option key={stance} value={stance}>
              {words.stance[stance]}
            </option>
          ))}
        </select>
      </label>
      {groups.length === 0 ? undefined : (
        <label>
          {words.members.group}
          <select
            value={chosen.group}
            onChange={(event) => onChoose({ ...chosen, group: event.target.value })}
          >
            <option value="">{words.members.anyGroup}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
