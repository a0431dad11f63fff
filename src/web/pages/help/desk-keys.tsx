/** The keys of the reading desk, for the list of keys. */
import { useWork } from '../../words/work/index.ts';

const KEYS = [
  ['j k', 'move'],
  ['a', 'accept'],
  ['e', 'edit'],
  ['x', 'reject'],
  ['u', 'undo'],
  ['n', 'add'],
  ['/', 'filter'],
  ['A', 'bulk'],
  ['m', 'name'],
  ['Ctrl Enter', 'save'],
  ['Esc', 'close'],
] as const;

export default function DeskKeys() {
  const { work } = useWork();
  return KEYS.map(([key, does]) => (
    <div key={key}>
      <dt>
        <kbd>{key}</kbd>
      </dt>
      <dd>{work.keys[does]}</dd>
    </div>
  ));
}
