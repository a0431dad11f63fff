/** What changed, in the terminal: the count before and after, then each change with the words behind it. */
import { wordsOf, type Standing } from '../../analysis/index.ts';
import type { ChangesView } from '../../api/index.ts';
import { dateInWords, type Case } from '../../case/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { bars, legend } from './bars.ts';
import { line } from './said.ts';

/** How much of a long list of words is shown under a change. */
const LATEST = 2;

interface Sides {
  readonly before: Standing;
  readonly after: Standing;
}

interface Days {
  readonly from: string;
  readonly to: string;
  readonly knownFrom: string | undefined;
  readonly knownTo: string | undefined;
}

const on = (day: string, known: string | undefined): string =>
  `${dateInWords(day)}${known === undefined ? '' : ` as known on ${dateInWords(known)}`}`;

/** The bars of whoever is ahead at the later day, then and now. */
function thenAndNow(screen: Screen, { before, after }: Sides): string[] {
  const [now] = after.candidates;
  const then = before.candidates.find(({ id }) => id === now?.id);
  if (now === undefined || then === undefined) return [];
  return [
    '',
    ...wrap(screen, [piece(`Members towards ${now.name}`, 'strong')]),
    ...bars(screen, [
      { ...then, name: 'before' },
      { ...now, name: 'after' },
    ]),
    ...legend(screen, [then, now]),
  ];
}

export function changesLines(
  screen: Screen,
  { changes }: ChangesView,
  sides: Sides,
  state: Case,
  { from, to, knownFrom, knownTo }: Days,
): string[] {
  // One report may move many: its words are shown once, and after that its claim is only named.
  const shown = new Set<string>();
  const told = changes.flatMap(({ sentence, claims }) => {
    const behind = claims.slice(-LATEST);
    const fresh = behind.filter((id) => !shown.has(id));
    for (const id of fresh) shown.add(id);
    const again = behind.filter((id) => !fresh.includes(id));
    return line(
      screen,
      again.length === 0 ? sentence : `${sentence} [${again.join(', ')}]`,
      wordsOf(state, fresh),
    );
  });
  return [
    ...wrap(screen, [piece(state.title, 'strong')]),
    ...wrap(screen, [
      piece(`What changed from ${on(from, knownFrom)} to ${on(to, knownTo)}.`, 'faint'),
    ]),
    ...thenAndNow(screen, sides),
    '',
    ...(told.length === 0 ? wrap(screen, [piece('Nothing is known to have changed.')]) : told),
  ];
}
