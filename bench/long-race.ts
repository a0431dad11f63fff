/**
 * A race that goes on and on: the example, and then the same reports again and again, each time by
 * other papers. What is said, of whom and on which days stays as it is, so that two records of
 * different lengths differ in how much there is to fold and in nothing else.
 */
import type { Entry } from '../src/case/index.ts';
import type { NewEntry } from '../src/store/index.ts';

/** Entries in one piece, for an append. */
const PIECE = 5000;

type Event = Entry['event'];

const digest = (sha256: string, round: number): string =>
  (BigInt(`0x${sha256}`) ^ BigInt(round)).toString(16).padStart(64, '0');

/** The event once more, as if from another paper; undefined for what can happen only once. */
function again(event: Event, round: number): Event | undefined {
  const other = (id: string): string => `${id}-${round}`;
  switch (event.type) {
    case 'source-added': {
      const { id, sha256, outlet, via, ...source } = event.source;
      return {
        type: 'source-added',
        source: {
          ...source,
          id: other(id),
          sha256: digest(sha256, round),
          ...(outlet !== undefined && { outlet: `${outlet} ${round}` }),
          ...(via !== undefined && { via: via.map((name) => `${name} ${round}`) }),
        },
      };
    }
    case 'claim-proposed':
      return {
        type: 'claim-proposed',
        source: other(event.source),
        claim: { ...event.claim, id: other(event.claim.id) },
      };
    case 'claim-accepted':
    case 'claim-rejected':
      return { ...event, claim: other(event.claim) };
    case 'copy-noticed':
      return {
        ...event,
        source: other(event.source),
        of: event.of === null ? null : other(event.of),
      };
    default:
      return undefined;
  }
}

/** So many entries, in pieces. */
export function* longRace(
  example: readonly NewEntry[],
  length: number,
): Generator<readonly NewEntry[]> {
  let piece: NewEntry[] = [];
  let made = 0;
  for (let round = 0; ; round += 1) {
    for (const entry of example) {
      const event = round === 0 ? entry.event : again(entry.event, round);
      if (event === undefined) continue;
      if (made === length) {
        if (piece.length > 0) yield piece;
        return;
      }
      piece.push(round === 0 ? entry : { ...entry, recorded: lastDayOf(example), event });
      made += 1;
      if (piece.length === PIECE) {
        yield piece;
        piece = [];
      }
    }
  }
}

/** What comes later is written down later. */
const lastDayOf = (example: readonly NewEntry[]): string => example.at(-1)?.recorded ?? '';
