/**
 * Which texts of an entry may be forgotten, and are therefore held beside the log. This is fixed for
 * good when an entry is first signed: a log cannot take a text out afterwards.
 */
import { refuse, ok, type Result } from '../../basics/index.ts';
import type { Claim, Entry } from '../../case/index.ts';

export const KINDS = ['articles', 'summaries', 'names', 'notes', 'confidences'] as const;
/**
 * `articles`: an outlet's own text, which is not ours to hand on. `summaries`: notes and statements.
 * `names`: of the people who used the program. `notes`: reasons they gave. `confidences`: who an
 * anonymous source was.
 */
export type Kind = (typeof KINDS)[number];

/** What is handed over unless somebody says otherwise. */
export const USUALLY_SHARED: readonly Kind[] = ['summaries', 'names', 'notes'];

export interface Place {
  /** JSON pointer into the entry. */
  readonly at: string;
  readonly kind: Kind;
}

const speakerOf = (claim: Claim, at: string): readonly Place[] =>
  claim.attribution.level === 'anonymous' && claim.attribution.speaker !== undefined
    ? [{ at: `${at}/attribution/speaker`, kind: 'confidences' }]
    : [];

/** Where the name of a person who acted stands. */
export const NAME = '/basis/by';

/** The places in an entry whose texts are sealed. */
export function sealedPlaces({ basis, event }: Entry): readonly Place[] {
  const places: Place[] = basis.kind === 'act' ? [{ at: NAME, kind: 'names' }] : [];
  switch (event.type) {
    case 'source-added':
      places.push({
        at: '/event/source/text',
        kind: event.source.kind === 'article' ? 'articles' : 'summaries',
      });
      break;
    case 'claim-proposed':
      places.push(...speakerOf(event.claim, '/event/claim'));
      break;
    case 'claim-corrected':
      places.push(...speakerOf(event.now, '/event/now'));
      break;
    case 'claim-rejected':
    case 'claim-reopened':
      if (event.reason !== undefined) places.push({ at: '/event/reason', kind: 'notes' });
      break;
    default:
      // The other events hold nothing but the public facts of the race.
      break;
  }
  return places;
}

/** The kinds that somebody named after --share. */
export function kindsGiven(given: string | undefined): Result<readonly Kind[]> {
  if (given === undefined) return ok(USUALLY_SHARED);
  if (given === 'all') return ok(KINDS);
  if (given === 'none') return ok([]);
  const words = given.split(',').map((word) => word.trim());
  const kinds = KINDS.filter((kind) => words.includes(kind));
  const odd = words.find((word) => !KINDS.some((kind) => kind === word));
  return odd === undefined
    ? ok(kinds)
    : refuse(
        'bad-input',
        `“${odd}” is no kind of text; after --share come ${KINDS.join(', ')}, all or none. Nothing was written.`,
        '--share',
      );
}
