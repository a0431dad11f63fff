/** Claims under the sentences that they rest on, with the words marked. */
import type { ReadArticle } from '../../api/index.ts';
import {
  dateInWords,
  describeClaim,
  describeVoice,
  type Case,
  type Claim,
  type Span,
} from '../../case/index.ts';
import { piece, wrap, type Piece, type Screen } from '../terminal/index.ts';
import { MODALITY_WORDS, several } from './words.ts';

/** A stretch of text with words marked in it: by weight and line, and without colour by signs. */
export function marked(
  screen: Screen,
  text: string,
  within: { readonly start: number; readonly end: number },
  marks: readonly { readonly start: number; readonly end: number }[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = within.start;
  for (const { start, end } of joined(marks)) {
    const from = Math.max(start, at);
    const to = Math.min(end, within.end);
    if (from >= to) continue;
    const words = text.slice(from, to);
    pieces.push(piece(text.slice(at, from)));
    pieces.push(piece(screen.colour === 0 ? `‹${words}›` : words, 'mark'));
    at = to;
  }
  return [...pieces, piece(text.slice(at, within.end))];
}

/** Marks that touch or overlap are one. */
function joined(
  marks: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const one: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = one.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else one.push({ start, end });
  }
  return one;
}

/**
 * What the claim says, whose word it is and how firm, in one line.
 *
 * @param ids of this claim and of those that say the same of the members acting together with it
 */
function claimLine(screen: Screen, claim: Claim, state: Case, ids: readonly string[]): string[] {
  const via = claim.attribution.via ?? [];
  const through = via.length === 0 ? '' : `, through ${via.join(', ')}`;
  return wrap(
    screen,
    [
      piece(describeClaim(claim, state)),
      piece(
        ` — ${describeVoice(claim, state)}${through}; ${MODALITY_WORDS[claim.modality]} [${ids.join(', ')}]`,
        'faint',
      ),
    ],
    { first: '  ▸ ', rest: 4 },
  );
}

/** Claims of members who act together are one line: the sentence of the first names the others. */
function together(
  claims: readonly Claim[],
): readonly { readonly claim: Claim; readonly ids: string[] }[] {
  const lines: { claim: Claim; ids: string[] }[] = [];
  for (const claim of claims) {
    const { says, quote } = claim;
    const same = lines.find(
      ({ claim: { says: first, quote: words } }) =>
        says.kind === 'position' &&
        first.kind === 'position' &&
        first.jointly?.includes(says.member) === true &&
        first.stance === says.stance &&
        first.candidate === says.candidate &&
        words.start === quote.start &&
        words.end === quote.end,
    );
    if (same === undefined) lines.push({ claim, ids: [claim.id] });
    else same.ids.push(claim.id);
  }
  return lines;
}

/** The stretch to show for a claim: its sentence, or its own words where it has none. */
function sentenceOf(
  claim: Claim,
  sentences: readonly Span[],
  text: string,
): { start: number; end: number } {
  const { start, end } = claim.quote;
  const found = sentences.find((one) => one.start <= start && start < one.end);
  const last = Math.max(found?.end ?? end, end);
  // The full stop and the closing quotation mark belong to what a person reads.
  const closing = /^[.!?…”"’')\]]*/.exec(text.slice(last, last + 4))?.[0].length ?? 0;
  return { start: found?.start ?? start, end: last + closing };
}

/** The claims of an article, in the order of its text. */
export function claimsUnderSentences(screen: Screen, result: ReadArticle): string[] {
  const { source, reading, state } = result;
  const groups = new Map<number, { start: number; end: number; claims: Claim[] }>();
  for (const claim of result.claims.toSorted((a, b) => a.quote.start - b.quote.start)) {
    const where = sentenceOf(claim, reading.sentences, source.text);
    const group = groups.get(where.start) ?? { ...where, claims: [] };
    group.end = Math.max(group.end, where.end);
    group.claims.push(claim);
    groups.set(where.start, group);
  }
  return [...groups.values()].flatMap(({ claims, ...where }) => [
    ...wrap(
      screen,
      marked(
        screen,
        source.text,
        where,
        claims.map(({ quote }) => quote),
      ),
    ),
    ...together(claims).flatMap(({ claim, ids }) => claimLine(screen, claim, state, ids)),
    '',
  ]);
}

/** What was read, and how much was found in it. */
export function readingHead(screen: Screen, { source, claims, reading }: ReadArticle): string[] {
  const named = [source.outlet, dateInWords(source.published)].filter((part) => part !== undefined);
  const title = source.title === undefined ? [] : wrap(screen, [piece(source.title, 'strong')]);
  return [
    ...title,
    ...wrap(screen, [
      piece(named.join(', '), 'faint'),
      piece(
        `: ${several(claims.length, 'claim')} in ${several(reading.sentences.length, 'sentence')}.`,
        'faint',
      ),
    ]),
    '',
  ];
}
