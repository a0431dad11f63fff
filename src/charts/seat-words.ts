/** What is said of a seat, of a group of seats and of a candidate, in the words of a language. */
import type { CandidateStanding, Seat } from '../analysis/index.ts';
import { dateIn } from '../basics/index.ts';
import type { Settled } from './frame.ts';
import { IN_ORDER } from './theme.ts';

type Saying = Pick<Settled, 'words' | 'language'>;

/** “Hungary: objects, 5 March 2024”; where it is not certain, that is said. */
export function seatTitle(seat: Seat, { words, language }: Saying): string {
  const unsure = seat.certain || seat.stance === 'undeclared' ? '' : ` (${words.uncertain})`;
  const since = seat.since === undefined ? '' : `, ${dateIn(language, seat.since)}`;
  return `${seat.name}: ${words.stances[seat.stance]}${unsure}${since}`;
}

/** Seats by stance, in order, then by code; groups without a seat are left out. */
export function byStance(
  seats: readonly Seat[],
): readonly { readonly stance: Seat['stance']; readonly seats: readonly Seat[] }[] {
  return IN_ORDER.map((stance) => ({
    stance,
    seats: seats
      .filter((seat) => seat.stance === stance)
      .toSorted((a, b) => (a.member < b.member ? -1 : 1)),
  })).filter((group) => group.seats.length > 0);
}

/** “supports 27 (16 uncertain)”. */
export function groupLabel(
  { stance, seats }: ReturnType<typeof byStance>[number],
  { words }: Saying,
): string {
  const unsure = stance === 'undeclared' ? 0 : seats.filter(({ certain }) => !certain).length;
  const hedge = unsure === 0 ? '' : ` (${unsure} ${words.uncertain})`;
  return `${words.stances[stance]} ${seats.length}${hedge}`;
}

/** “27 for, 16 uncertain, 4 open, 1 against”. */
export function tallyWords({ tally }: CandidateStanding, { words }: Saying): string {
  return [
    `${tally.for} ${words.for}`,
    ...(tally.uncertain > 0 ? [`${tally.uncertain} ${words.uncertain}`] : []),
    ...(tally.open > 0 ? [`${tally.open} ${words.open}`] : []),
    ...(tally.against > 0 ? [`${tally.against} ${words.against}`] : []),
    ...(tally.undeclared > 0 ? [`${tally.undeclared} ${words.undeclared}`] : []),
  ].join(', ');
}

/** The whole of it in words, for those who do not see the picture. */
export function seatsDescription(candidate: CandidateStanding, saying: Saying): string {
  return byStance(candidate.members)
    .map(
      (group) => `${groupLabel(group, saying)}: ${group.seats.map(({ name }) => name).join(', ')}`,
    )
    .join('. ')
    .concat('.');
}
