/**
 * Words of the set phrases that say where a member stands, by what they mean. Each set serves one
 * phrase of `claims/idiom/`; a verb that begins none of them is passed over at once.
 */
import type { Stance } from '../../../case/index.ts';
import { wordSet } from '../word-set.ts';

/** “wants Rutte to …”: what one does in the post. */
export const OFFICE_VERBS = wordSet(
  'be become lead head succeed replace take get run chair serve fill have win land follow',
);

/** “would be glad to see Rutte”. */
export const GLAD_WORDS = wordSet('glad happy pleased delighted keen eager');

export const COUNTING_VERBS = wordSet('count rely bank');
export const CONVINCING_VERBS = wordSet('convince persuade convert sway');

/** “gave the green light”: tagged as a noun group that ends in one of these. */
export const GRANTING_VERBS = wordSet('give flash grant');
export const GO_AHEADS = wordSet('light go-ahead ahead nod okay ok assent');
/** “cleared the way”. */
export const CLEARING_VERBS = wordSet('clear pave open smooth');
export const WAYS = wordSet('way path road');

/** “broke the consensus”. */
export const BREAKING_VERBS = wordSet('break spoil block stop prevent upset');
export const AGREEMENTS = wordSet('consensus silence unanimity deal agreement');
/** “joined the camp”. */
export const JOINING_VERBS = wordSet('join enter follow');
export const FOLLOWINGS = wordSet('consensus camp ranks list majority fold chorus club');
/** Joining these is no more than not standing in the way. */
export const BROAD_FOLLOWINGS = wordSet('consensus majority');

/** “came down on the side of”, “is in his corner”. */
export const SIDING_VERBS = wordSet('be come stand remain move put go take fall get sit');
export const SIDING_PREPOSITIONS = wordSet('on in into at to');
export const SIDES = wordSet('side corner camp fold back');

/** “has not decided”: the verb alone, or with one of the nouns after it. */
export const DECIDING_VERBS = wordSet(
  'decide declare commit choose announce reveal disclose say show state indicate settle agree ' +
    'speak',
);
export const DECIDED_NOUNS = wordSet(
  'position preference hand cards colours mind word himself herself themselves stance ' +
    'choice decision intention intentions itself view verdict candidate support',
);
/** “has not made up its mind”: only with one of the nouns. */
export const MAKING_VERBS = wordSet('make take reach come form give');
export const MADE_NOUNS = wordSet(
  'mind sides side decision choice position view opinion conclusion commitment promise stance ' +
    'verdict preference answer',
);
/** “did not say whom it would back”: what stays open. */
export const OPEN_QUESTIONS = wordSet('whether if who whom which what where');
export const NOTHING_SAID = wordSet('word nothing');
export const DECLINING_VERBS = wordSet('decline refuse avoid hesitate');
/** “is still weighing”. */
export const WEIGHING_VERBS = wordSet(
  'weigh compare ponder mull deliberate consult reflect waver dither evaluate assess examine ' +
    'study consider',
);

/** “considers Rutte an outstanding candidate”. */
export const RATING_VERBS = wordSet(
  'consider think find call deem regard describe see view label dub term rate judge believe ' +
    'brand portray characterise',
);

/** “is the last holdout against Rutte”. */
export const BEING_VERBS = wordSet('be remain become pose represent');
/** “The last holdouts are Hungary and Romania.” */
export const WAVERERS = wordSet('holdout holdouts waverers doubters');
/** What somebody is to a candidate. */
export const ROLES: Readonly<Record<string, Stance>> = {
  obstacle: 'objects',
  obstacles: 'objects',
  hurdle: 'objects',
  hurdles: 'objects',
  holdout: 'objects',
  holdouts: 'objects',
  opponent: 'objects',
  opponents: 'objects',
  objector: 'objects',
  objectors: 'objects',
  roadblock: 'objects',
  stumbling: 'objects',
  spoiler: 'objects',
  spoilers: 'objects',
  sceptic: 'leans-against',
  sceptics: 'leans-against',
  skeptic: 'leans-against',
  skeptics: 'leans-against',
  critic: 'leans-against',
  supporter: 'supports',
  supporters: 'supports',
  backer: 'supports',
  backers: 'supports',
  ally: 'supports',
  advocate: 'supports',
  advocates: 'supports',
  champion: 'supports',
};

/** “had kind words for Rutte”. */
export const WARM_WORDS = wordSet('kind warm nice good friendly');
export const HARSH_WORDS = wordSet('harsh sharp unkind hard angry');

/** Every verb that one of the phrases begins with. */
export const IDIOM_VERBS: ReadonlySet<string> = new Set([
  ...wordSet('want wish have see like win hold fight drag dig'),
  ...COUNTING_VERBS,
  ...CONVINCING_VERBS,
  ...GRANTING_VERBS,
  ...CLEARING_VERBS,
  ...BREAKING_VERBS,
  ...JOINING_VERBS,
  ...SIDING_VERBS,
  ...DECIDING_VERBS,
  ...MAKING_VERBS,
  ...WEIGHING_VERBS,
  ...RATING_VERBS,
  ...BEING_VERBS,
]);

/** “views his candidacy positively”. */
export const VIEWING_VERBS = wordSet('view see regard look judge assess speak talk receive consider');
/** “could imagine Rutte at the head of NATO”. */
export const PICTURING_VERBS = wordSet('imagine picture envisage');
export const PLACES_IN_POST = wordSet('at as in');
/** “will make its choice”. */
export const CHOICES_MADE = wordSet('choice decision mind');
/** “refused to comment on”, “refrains from”. */
export const SILENT_VERBS = wordSet('comment refrain');
export const SILENT_ABOUT = wordSet('on about from');
