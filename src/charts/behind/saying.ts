/**
 * Words that the pictures behind the board share. They are English only, as are the sentences of the
 * analysis that they show.
 */
import type { Settled } from '../frame.ts';
import type { Fill } from '../patterns.ts';
import type { Choice } from '../../procedure/index.ts';

/** `97.3 %`; a share of 0 to 1. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The line under the picture: what the caller says, or else where it is from. */
export const sourceOr = ({ source, words }: Settled, from: string): string =>
  source ?? `${words.source}: Nemcon, ${from}`;

/** How a choice under the rule is filled: as the stance that it comes nearest to. */
export const CHOICE_FILL: Readonly<Record<Choice, Fill>> = {
  consent: { stance: 'supports', certain: true },
  abstain: { stance: 'undecided', certain: true },
  absent: { stance: 'undeclared', certain: true },
  object: { stance: 'objects', certain: true },
};

export const CHOICES_SHOWN: readonly Choice[] = ['consent', 'abstain', 'absent', 'object'];
