/** Words that name a camp of members, and where its members stand. */
import type { Stance } from '../../../case/index.ts';
import { wordSet } from '../word-set.ts';

export const CAMPS: Readonly<Record<string, Stance>> = {
  supporters: 'supports',
  supporter: 'supports',
  backers: 'supports',
  behind: 'supports',
  favour: 'supports',
  favor: 'supports',
  opponents: 'objects',
  opposed: 'objects',
  objectors: 'objects',
  against: 'objects',
  missing: 'undecided',
  outstanding: 'undecided',
  holdouts: 'undecided',
  undecided: 'undecided',
  waverers: 'undecided',
  doubters: 'leans-against',
  sceptics: 'leans-against',
  skeptics: 'leans-against',
};

/** Adverbs of opinion: “views his candidacy positively”. */
export const TONES: Readonly<Record<string, Stance>> = {
  positively: 'leans-for',
  favourably: 'leans-for',
  favorably: 'leans-for',
  warmly: 'leans-for',
  kindly: 'leans-for',
  negatively: 'leans-against',
  unfavourably: 'leans-against',
  unfavorably: 'leans-against',
  critically: 'leans-against',
  sceptically: 'leans-against',
  skeptically: 'leans-against',
  coolly: 'leans-against',
};

/** What sets members beside others who do the same: “in addition to Estonia”. */
export const BESIDE: readonly (readonly string[])[] = [
  ['in', 'addition', 'to'],
  ['besides'],
  ['along', 'with'],
  ['together', 'with'],
  ['as', 'well', 'as'],
];

/** Verbs between a camp and its members. */
export const ROSTER_VERBS = wordSet('be remain include');
/** Words between an amount of members and some of them. */
export const INCLUDING = wordSet('including among notably');
