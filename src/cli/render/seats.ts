/** Every member's seat under a heading of its stance, and on whose word it stands there. */
import type { CandidateStanding, Seat } from '../../analysis/index.ts';
import type { Case, ClaimRecord } from '../../case/index.ts';
import {
  cut,
  fit,
  fitFor,
  paint,
  piece,
  wrap,
  type Piece,
  type Screen,
} from '../terminal/index.ts';
import { IN_ORDER, LEVEL_WORDS, shortDate, sourceWords, STANCE_WORDS } from './words.ts';

const HEADING = 16;

const byCode = ({ members }: CandidateStanding): readonly Seat[] =>
  members.toSorted((a, b) => (a.member < b.member ? -1 : 1));

/** Codes in rows by stance; the row says the stance, so colour is never alone. */
export function seats(screen: Screen, candidate: CandidateStanding): string[] {
  const lines: string[] = [];
  for (const stance of IN_ORDER) {
    const here = byCode(candidate).filter((seat) => seat.stance === stance);
    if (here.length === 0) continue;
    const heading = fit(`  ${STANCE_WORDS[stance]}`, HEADING);
    const codes = here.flatMap((seat): Piece[] => [
      {
        text: seat.certain || stance === 'undeclared' ? seat.member : `${seat.member}?`,
        style: stance,
        tile: true,
      },
      piece(' '),
    ]);
    lines.push(
      ...wrap(screen, [...codes, piece(`(${here.length})`, 'faint')], {
        first: heading,
        rest: HEADING,
      }),
    );
  }
  if (candidate.members.some((seat) => !seat.certain && seat.stance !== 'undeclared')) {
    lines.push(
      ...wrap(
        screen,
        [piece('? not certain: hearsay, hedged, disputed or only by elimination', 'faint')],
        { first: '  ' },
      ),
    );
  }
  return lines;
}

/** The latest claim of the voice that counts for the seat; others only repeat it. */
function speaksFor(seat: Seat, state: Case): ClaimRecord | undefined {
  const records = seat.claims.map((id) => state.claims.get(id)).filter((one) => one !== undefined);
  return records.findLast(({ claim }) => claim.attribution.level === seat.level) ?? records.at(-1);
}

function row(screen: Screen, seat: Seat, state: Case): string | undefined {
  const record = speaksFor(seat, state);
  if (record === undefined || seat.basis === 'elimination') return undefined;
  const dots = screen.ascii ? '...' : '…';
  const column = (text: string, width: number): string => fit(fitFor(screen, text), width, dots);
  const wide = screen.width >= 72;
  const start = `  ${column(seat.member, 5)}`;
  const stance = paint(screen, { text: column(STANCE_WORDS[seat.stance], 15), style: seat.stance });
  const level = seat.level === undefined ? '' : LEVEL_WORDS[seat.level];
  const when = column(shortDate(seat.since ?? record.claim.reported), 13);
  const middle = wide ? `${when}${column(level, 20)}` : '';
  const room = screen.width - 7 - 15 - (wide ? 33 : 0);
  const more = seat.independent > 1 ? ` and ${seat.independent - 1} more` : '';
  const source = cut(fitFor(screen, `${outletOf(record.source, state)}${more}`), room, dots);
  return `${start}${stance}${middle}${source}`;
}

const outletOf = (source: string, state: Case): string =>
  state.sources.get(source)?.outlet ?? state.sources.get(source)?.title ?? source;

/** A line for each member that has a stance: since when, on whose word, and where we have it from. */
export function onWhoseWord(screen: Screen, candidate: CandidateStanding, state: Case): string[] {
  const ordered = IN_ORDER.flatMap((stance) =>
    stance === 'undeclared' ? [] : byCode(candidate).filter((seat) => seat.stance === stance),
  );
  const lines = ordered
    .map((seat) => row(screen, seat, state))
    .filter((line) => line !== undefined);
  const eliminated = ordered.filter((seat) => seat.basis === 'elimination');
  if (eliminated.length > 0) {
    const from = state.claims.get(eliminated[0]?.claims.at(-1) ?? '');
    const source = from === undefined ? '' : ` (${sourceWords(from, state)})`;
    const codes = eliminated.map((seat) => seat.member).join(' ');
    lines.push(
      ...wrap(
        screen,
        [piece(`${codes}: by elimination, from a count that names all the others${source}`)],
        { first: '  ', rest: 4 },
      ),
    );
  }
  return lines;
}
