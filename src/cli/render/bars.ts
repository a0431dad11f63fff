/** One bar a candidate: a cell for each member, from those for to those who have said nothing. */
import type { CandidateStanding, Seat, StanceOrUndeclared } from '../../analysis/index.ts';
import {
  fit,
  fitFor,
  paint,
  piece,
  widthOf,
  wrap,
  type Piece,
  type Screen,
} from '../terminal/index.ts';
import { IN_ORDER } from './words.ts';

/** How a group of seats fills its cells; shape as well as colour tells them apart. */
interface Fill {
  readonly stance: StanceOrUndeclared;
  readonly certain: boolean;
  readonly seats: number;
}

function cellOf({ stance, certain }: Fill, ascii: boolean): string {
  switch (stance) {
    case 'supports':
    case 'accepts':
      return certain ? (ascii ? '#' : '█') : ascii ? '+' : '▓';
    case 'objects':
      return ascii ? 'X' : '▨';
    case 'undeclared':
      return ascii ? '.' : '·';
    default:
      return ascii ? '~' : '▒';
  }
}

function fillsOf(members: readonly Seat[]): readonly Fill[] {
  return IN_ORDER.flatMap((stance) => [true, false].map((certain) => ({ stance, certain }))).map(
    (kind) => ({
      ...kind,
      seats: members.filter(
        (seat) =>
          seat.stance === kind.stance &&
          (kind.stance === 'undeclared' ? kind.certain : seat.certain === kind.certain),
      ).length,
    }),
  );
}

/** Shares `room` cells out in proportion, by largest remainder; a group with a seat keeps a cell. */
function cellsFor(fills: readonly Fill[], total: number, room: number): readonly number[] {
  if (total <= room) return fills.map(({ seats }) => seats);
  const exact = fills.map(({ seats }) => (seats * room) / total);
  const cells = exact.map((share, i) =>
    Math.max(Math.floor(share), (fills[i]?.seats ?? 0) > 0 ? 1 : 0),
  );
  const remainder = (i: number): number => (exact[i] ?? 0) - (cells[i] ?? 0);
  const order = [...cells.keys()];
  for (
    let spare = room - cells.reduce((a, b) => a + b, 0);
    spare !== 0;
    spare -= Math.sign(spare)
  ) {
    const ranked = order.toSorted((a, b) => remainder(b) - remainder(a));
    const pick = spare > 0 ? ranked[0] : ranked.findLast((i) => (cells[i] ?? 0) > 1);
    if (pick === undefined) break;
    cells[pick] = (cells[pick] ?? 0) + Math.sign(spare);
  }
  return cells;
}

/** “28 for, 3 open, 1 against”. */
export function countWords({ tally }: CandidateStanding): string {
  const parts = [
    `${tally.for} for`,
    ...(tally.open > 0 ? [`${tally.open} open`] : []),
    ...(tally.against > 0 ? [`${tally.against} against`] : []),
    ...(tally.undeclared > 0 ? [`${tally.undeclared} undeclared`] : []),
  ];
  return parts.join(', ');
}

/** Surnames where they tell the candidates apart. */
function labels(candidates: readonly CandidateStanding[]): readonly string[] {
  const short = candidates.map(({ name }) => name.split(' ').at(-1) ?? name);
  return short.map((name, i) =>
    short.filter((other) => other === name).length > 1 ? (candidates[i]?.name ?? name) : name,
  );
}

/** The bars of the candidates, each with its count. */
export function bars(screen: Screen, candidates: readonly CandidateStanding[]): string[] {
  const names = labels(candidates).map((name) => fitFor(screen, name));
  const longest = Math.min(Math.max(0, ...names.map(widthOf)), Math.floor(screen.width / 4));
  const lines: string[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const label = fit(names[index] ?? '', longest, screen.ascii ? '.' : '…');
    const total = candidate.members.length;
    const count = countWords(candidate);
    const beside = screen.width - longest - 2 - Math.min(total, 36) - 2 >= widthOf(count);
    const room = beside
      ? Math.min(total, 36)
      : Math.max(4, Math.min(total, screen.width - longest - 2));
    const fills = fillsOf(candidate.members);
    const cells = cellsFor(fills, total, room);
    const bar = fills
      .map((fill, i) =>
        paint(screen, {
          text: cellOf(fill, screen.ascii).repeat(cells[i] ?? 0),
          style: fill.stance,
        }),
      )
      .join('');
    const name = paint(screen, piece(label, 'strong'));
    lines.push(beside ? `${name}  ${bar}  ${count}` : `${name}  ${bar}`);
    if (!beside) lines.push(...wrap(screen, [piece(count)], { first: ' '.repeat(longest + 2) }));
  }
  return lines;
}

/** What the cells mean, for those that occur. */
export function legend(screen: Screen, candidates: readonly CandidateStanding[]): string[] {
  const words: [Fill['stance'], boolean, string][] = [
    ['supports', true, 'for'],
    ['supports', false, 'for, not certain'],
    ['undecided', true, 'open'],
    ['objects', true, 'against'],
    ['undeclared', true, 'undeclared'],
  ];
  const seats = candidates.flatMap(({ members }) => members);
  const occurring = new Set(
    seats.map((seat) =>
      cellOf(
        { stance: seat.stance, certain: seat.stance === 'undeclared' || seat.certain, seats: 1 },
        screen.ascii,
      ),
    ),
  );
  const pieces = words.flatMap(([stance, certain, word]): Piece[] => {
    const cell = cellOf({ stance, certain, seats: 1 }, screen.ascii);
    // A hard space keeps each sign with its word.
    return occurring.has(cell)
      ? [piece(cell, stance), piece(`\u00a0${word.replaceAll(' ', '\u00a0')}  `, 'faint')]
      : [];
  });
  return pieces.length === 0 ? [] : wrap(screen, pieces);
}
