/** What else is known of a candidate's seats: hints, disputes, and counts that were published. */
import type { CandidateStanding } from '../../analysis/index.ts';
import type { Case, ClaimRecord } from '../../case/index.ts';
import { piece, wrap, type Piece, type Screen } from '../terminal/index.ts';
import { MODALITY_WORDS, short, shortDate, sourceWords, STANCE_WORDS } from './words.ts';

const MOST_HINTS = 6;
const MOST_SIDES = 4;
const MOST_COUNTS = 5;

/** A claim's words, where they are from, and its id. */
const evidence = (record: ClaimRecord, state: Case): Piece[] => [
  piece(`“${short(record.claim.quote.exact)}”`, 'said'),
  piece(` — ${sourceWords(record, state)}`),
  piece(` [${record.claim.id}]`, 'faint'),
];

/** What is said to be possible, or denied, of members: shown, because it may come true. */
export function hints(screen: Screen, candidate: CandidateStanding, state: Case): string[] {
  const all = candidate.members.flatMap((seat) =>
    seat.hints.flatMap(({ claim, stance, modality }) => {
      const record = state.claims.get(claim);
      return record === undefined ? [] : [{ seat, stance, modality, record }];
    }),
  );
  const latest = all.toSorted((a, b) =>
    a.record.claim.reported < b.record.claim.reported ? 1 : -1,
  );
  return latest
    .slice(0, MOST_HINTS)
    .flatMap(({ seat, stance, modality, record }) =>
      wrap(
        screen,
        [
          piece(seat.name, 'strong'),
          piece(` — ${STANCE_WORDS[stance]}, ${MODALITY_WORDS[modality]}: `),
          ...evidence(record, state),
        ],
        { first: '  ', rest: 4 },
      ),
    );
}

/** Members on whom claims contradict each other, with both sides. */
export function disputed(screen: Screen, candidate: CandidateStanding, state: Case): string[] {
  return candidate.members
    .filter((seat) => seat.contradictions.length > 0)
    .flatMap((seat) => {
      const sides = [...new Set([...seat.claims, ...seat.contradictions])]
        .map((id) => state.claims.get(id))
        .filter((record) => record !== undefined);
      return [
        ...wrap(
          screen,
          [piece(seat.name, 'strong'), piece(` (shown as: ${STANCE_WORDS[seat.stance]})`)],
          { first: '  ' },
        ),
        ...sides
          .slice(-MOST_SIDES)
          .flatMap((record) =>
            wrap(
              screen,
              [
                piece(
                  record.claim.says.kind === 'position'
                    ? `${STANCE_WORDS[record.claim.says.stance]}: `
                    : '',
                ),
                ...evidence(record, state),
              ],
              { first: '    ', rest: 6 },
            ),
          ),
      ];
    });
}

/** Counts that sources published, the latest first, beside the record's own. */
export function published(screen: Screen, candidate: CandidateStanding): string[] {
  const all = candidate.published.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const lines = all.slice(0, MOST_COUNTS).flatMap((count) => {
    const number =
      count.atLeast === count.atMost ? `${count.atLeast}` : `${count.atLeast} to ${count.atMost}`;
    const of = count.of === undefined ? '' : ` of ${count.of}`;
    const copy = count.sameReportAs.length > 0 ? '; the same report as another' : '';
    const except = count.except.length > 0 ? `, all but ${count.except.join(' ')}` : '';
    return wrap(
      screen,
      [
        piece(
          `${shortDate(count.on)}: ${number}${of} ${STANCE_WORDS[count.stance]}${except} — ${count.outlet ?? count.source}`,
        ),
        piece(` (the record has ${count.tally}${copy}) [${count.claim}]`, 'faint'),
      ],
      { first: '  ', rest: 4 },
    );
  });
  if (all.length > MOST_COUNTS)
    lines.push(
      ...wrap(screen, [piece(`and ${all.length - MOST_COUNTS} earlier`, 'faint')], { first: '  ' }),
    );
  return lines;
}
