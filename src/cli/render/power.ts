/** Power in the terminal: a line for members who are alike, with a bar for each index. */
import { alikeInPower, type PowerOutput } from '../../api/index.ts';
import { fit, fitFor, paint, piece, widthOf, wrap, type Screen } from '../terminal/index.ts';
import { chanceBar, percent } from './chance-bar.ts';

/** Columns that the numbers and the bars take beside the names. */
const BESIDE = 48;

/** A long number as people read it; beyond 15 digits by its length. */
const shown = (digits: string): string =>
  digits.length <= 15
    ? Number(digits).toLocaleString('en-GB')
    : `${digits[0]}.${digits.slice(1, 4)}e${digits.length - 1}`;

export function powerLines(screen: Screen, power: PowerOutput): readonly string[] {
  const { rule, size, winning, coalitions, minimalWinning, minimalBlocking } = power;
  const minimal = (count: string | undefined): string =>
    count === undefined ? 'too many to count' : shown(count);
  const room = Math.max(10, screen.width - BESIDE);
  const groups = alikeInPower(power.members);
  const most = Math.max(...groups.map(([one]) => one.shapleyShubik.value), 1e-12);
  const mostSwings = Math.max(...groups.map(([one]) => one.banzhaf.value), 1e-12);
  const lines = groups.flatMap((group) => {
    const [one] = group;
    const names = fitFor(screen, group.map(({ name }) => name).join(', '));
    const label =
      widthOf(names) > room && group.length > 1 ? `${group.length} members: ${names}` : names;
    const veto = one.veto ? '*' : ' ';
    return `${fit(label, room, screen.ascii ? '.' : '…')} ${veto}${percent(one.shapleyShubik.value)} ${chanceBar(screen, one.shapleyShubik.value / most, 10, 'supports')} ${percent(one.banzhaf.value)} ${chanceBar(screen, one.banzhaf.value / mostSwings, 10, 'undecided')} ${one.absolute.value.toExponential(1).padStart(7)}`;
  });
  return [
    ...wrap(screen, [
      piece('Constitutional power', 'strong'),
      piece(' (what the rule gives each member before anything is known of anybody)', 'faint'),
    ]),
    ...wrap(screen, [piece(`Rule: ${rule}. ${size} members.`)]),
    ...wrap(screen, [
      piece(
        `${shown(winning)} of ${shown(coalitions)} coalitions win; minimal winning coalitions: ${minimal(minimalWinning)}; minimal blocking sets: ${minimal(minimalBlocking)}.`,
      ),
    ]),
    '',
    paint(
      screen,
      piece(
        `${fit('', room, ' ')}  ${'Shapley–Shubik'.padEnd(18)} ${'Banzhaf'.padEnd(18)} ${'absolute'.padStart(7)}`
          .replace('–', screen.ascii ? '-' : '–')
          .slice(0, screen.width),
        'faint',
      ),
    ),
    ...lines,
    ...(power.members.some(({ veto }) => veto)
      ? ['', ...wrap(screen, [piece('* nothing wins without it', 'faint')])]
      : []),
  ];
}
