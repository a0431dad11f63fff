/** The record, its claims, and one claim with its surroundings, as lines. */
import type { ClaimOutput, ClaimsOutput, LogOutput } from '../../api/index.ts';
import { describeSource, describeVoice, type Case } from '../../case/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { MODALITY_WORDS } from './words.ts';

/** One human sentence an entry, with its place and the day it was written down. */
export function log(screen: Screen, view: LogOutput): string[] {
  const digits = String(view.entries.length).length;
  return view.entries.flatMap(({ sentence, entry }) =>
    wrap(screen, [piece(`${entry.recorded.slice(0, 10)}  `, 'faint'), piece(sentence)], {
      first: `${String(entry.seq).padStart(digits)}  `,
      rest: digits + 2,
    }),
  );
}

const SIGN = { proposed: '?', accepted: '+', rejected: '-' } as const;

/** The claims, each a sentence with its words' source. */
export function claims(screen: Screen, view: ClaimsOutput, state: Case): string[] {
  const lines = view.claims.flatMap(({ sentence, status, claim, source }) =>
    wrap(
      screen,
      [
        piece(sentence),
        piece(
          ` — ${describeVoice(claim, state)}; ${MODALITY_WORDS[claim.modality]}; ${describeSource(claim, source, state)} [${claim.id}]`,
          'faint',
        ),
      ],
      { first: `${SIGN[status]} `, rest: 2 },
    ),
  );
  return lines.length === 0
    ? wrap(screen, [piece('No claims yet; `nemcon read` proposes them from an article.')])
    : [...lines, '', ...wrap(screen, [piece('+ accepted   ? proposed   - rejected', 'faint')])];
}

/** One claim: the words in their surroundings, then what is known of it. */
export function oneClaim(screen: Screen, view: ClaimOutput, state: Case): string[] {
  const { claim, surroundings, source } = view;
  const words = screen.colour === 0 ? `‹${surroundings.words}›` : surroundings.words;
  const fact = (label: string, text: string | undefined): string[] =>
    text === undefined
      ? []
      : wrap(screen, [piece(`${label}: `, 'faint'), piece(text)], { rest: 2 });
  const decided =
    view.decided === undefined
      ? undefined
      : `${view.status} on ${view.decided.slice(0, 10)}${view.decidedBy === undefined ? '' : ` by ${view.decidedBy}`}`;
  return [
    ...wrap(screen, [piece(view.sentence, 'strong')]),
    '',
    ...wrap(screen, [piece(surroundings.before), piece(words, 'mark'), piece(surroundings.after)], {
      first: '  ',
      rest: 2,
    }),
    '',
    ...fact('whose word', describeVoice(claim, state)),
    ...fact('how firmly', MODALITY_WORDS[claim.modality]),
    ...fact('when it was so', claim.occurred),
    ...fact(
      'from',
      `${describeSource(claim, source.id, state)}${source.title === undefined ? '' : `, “${source.title}”`}`,
    ),
    ...fact(
      'kind of source',
      source.kind === 'summary'
        ? 'a note in the record keeper’s words; the words quoted are the note’s'
        : source.kind,
    ),
    ...fact('address', source.url),
    ...fact('in the record', `${view.status}, written down on ${view.recorded.slice(0, 10)}`),
    ...fact('decided', decided),
    ...fact(
      'corrected',
      view.proposed === undefined ? undefined : 'yes; what was proposed is kept, see --json',
    ),
    ...fact('id', claim.id),
  ];
}
