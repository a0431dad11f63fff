/** How the six stances relate: which side they are on, which way they lean. */
import { STANCES, type Stance } from '../../case/index.ts';
import type { StanceOrUndeclared } from './types.ts';

/** For: would let it stand. Against: would not. Open: could still go either way. */
export type Side = 'for' | 'open' | 'against';

const SIDE: Readonly<Record<Stance, Side>> = {
  supports: 'for',
  accepts: 'for',
  'leans-for': 'open',
  undecided: 'open',
  'leans-against': 'open',
  objects: 'against',
};
export const sideOf = (stance: Stance): Side => SIDE[stance];

export const isFor = (stance: StanceOrUndeclared): boolean =>
  stance !== 'undeclared' && SIDE[stance] === 'for';

export const isLean = (stance: Stance): boolean =>
  stance === 'leans-for' || stance === 'leans-against';

/** Which way it points, however firmly. Claims contradict each other when they point different ways. */
export type Polarity = 'favourable' | 'neutral' | 'unfavourable';

const POLARITY: Readonly<Record<Stance, Polarity>> = {
  supports: 'favourable',
  accepts: 'favourable',
  'leans-for': 'favourable',
  undecided: 'neutral',
  'leans-against': 'unfavourable',
  objects: 'unfavourable',
};
export const polarityOf = (stance: Stance): Polarity => POLARITY[stance];

/** Within one direction, from the firmest. */
const FIRMEST: readonly Stance[] = [
  'supports',
  'accepts',
  'leans-for',
  'undecided',
  'objects',
  'leans-against',
];

/**
 * The one stance that claims of the same day and the same weight amount to: the firmest where all
 * point the same way, and otherwise the firmest of those that are least favourable, so that a
 * contradiction never turns into consent.
 */
export function jointStance(stances: readonly Stance[]): Stance {
  const said = new Set(stances);
  const worst = STANCES.findLast((stance) => said.has(stance)) ?? 'undecided';
  const sameWay = (stance: Stance): boolean => POLARITY[stance] === POLARITY[worst];
  return FIRMEST.find((stance) => said.has(stance) && sameWay(stance)) ?? worst;
}
