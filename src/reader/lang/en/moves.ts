/** Words for coming forward, being put forward, being offered a post, and leaving a race. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns for a candidature that its owner can drop, announce or confirm. */
export const BIDS: ReadonlySet<string> = set('bid candidacy candidature candidacies campaign run nomination name application challenge effort race contest hat quest pursuit ambitions ambition');

/** The race as a place that one enters, stays in or leaves. */
export const RACES: ReadonlySet<string> = set('race contest running contention competition fray ring election leadership candidacy battle ballot contenders campaign consideration');

/** Leaving, by verb: particles that make it so, objects that make it so, and whether the verb does alone. */
export const LEAVING: Readonly<Record<string, { readonly particles?: ReadonlySet<string>; readonly objects?: ReadonlySet<string>; readonly alone?: boolean; readonly from?: boolean }>> = {
  withdraw: { objects: BIDS, alone: true, from: true },
  pull: { particles: set('out'), objects: BIDS },
  bow: { particles: set('out') },
  drop: { particles: set('out'), objects: BIDS },
  step: { particles: set('aside'), from: true },
  stand: { particles: set('aside') },
  give: { particles: set('up'), objects: BIDS },
  suspend: { objects: BIDS },
  abandon: { objects: BIDS },
  end: { objects: BIDS },
  quit: { objects: set('race contest campaign running') },
  exit: { objects: set('race contest campaign running') },
  leave: { objects: set('race contest running') },
  retract: { objects: BIDS },
  rescind: { objects: BIDS },
  renounce: { objects: BIDS },
  forgo: { objects: BIDS },
  shelve: { objects: BIDS },
  terminate: { objects: BIDS },
  scrap: { objects: BIDS },
  remove: { objects: set('himself herself name candidate themselves') },
  take: { particles: set('out'), objects: set('himself herself name') },
  back: { particles: set('out') },
  concede: { objects: set('race defeat contest') },
  throw: { objects: set('towel') },
  make: { objects: set('way') },
  yield: { from: true },
  desist: { alone: true },
};

/** Nouns that name a withdrawal. */
export const LEAVING_NOUNS: ReadonlySet<string> = set('withdrawal exit pull-out pullout');

/** Staying: the withdrawal is ruled out. */
export const STAYING: ReadonlySet<string> = set('stay remain persist continue keep');

/** Verbs with which a member puts a name forward, and the particle or complement that each needs. */
export const NOMINATING: Readonly<Record<string, { readonly particles?: ReadonlySet<string>; readonly needsPost?: boolean }>> = {
  nominate: {},
  field: {},
  put: { particles: set('forward up') },
  propose: { needsPost: true },
  submit: { needsPost: true },
  present: { needsPost: true },
  recommend: { needsPost: true },
  name: { needsPost: true },
  enter: { needsPost: true },
  tap: { needsPost: true },
  designate: { needsPost: true },
  advance: { needsPost: true },
  pitch: { needsPost: true },
  table: { needsPost: true },
  register: { needsPost: true },
};

/** Complements that say as what somebody is put forward. */
export const AS_CANDIDATE: ReadonlySet<string> = set('candidate candidacy candidature nominee contender successor candidates name nomination bid');

/** Verbs of choosing somebody for good. */
export const APPOINTING: ReadonlySet<string> = set('appoint elect choose select name confirm pick designate install');

/** Wanting a post: verb with the post as its object. */
export const WANTING: ReadonlySet<string> = set('eye seek want covet crave fancy pursue desire');

/** Verbs before an interest: “expressed interest in”. */
export const VOICING: ReadonlySet<string> = set('express signal show declare voice indicate announce state confirm have reiterate register convey publicise communicate hint admit');

/** Nouns of wanting a post, with a preposition to it. */
export const INTERESTS: ReadonlySet<string> = set('interest ambition ambitions aspiration aspirations eye eyes sights desire appetite');

/** Adjectives of wanting or being free for it. */
export const KEEN: ReadonlySet<string> = set('interested keen eager');
export const FREE: ReadonlySet<string> = set('available free');

/** Verbs of speaking of somebody as a possible candidate. */
export const MENTIONING: ReadonlySet<string> = set('mention float name cite tout tip discuss suggest consider rumour rumor circulate list see regard');
export const MENTIONED_AS: ReadonlySet<string> = set('successor candidate contender replacement option candidates contenders possibility hopeful alternative names name successors');

/** Leaving national politics, which makes somebody free for the post. */
export const RETIRING: ReadonlySet<string> = set('retire quit leave withdraw depart exit');
export const POLITICS: ReadonlySet<string> = set('politics political');

/** Making and answering an offer. */
export const OFFERING: ReadonlySet<string> = set('offer sound approach ask invite tender propose');
export const DECLINING: ReadonlySet<string> = set('decline reject refuse rebuff spurn');
export const OFFER_NOUNS: ReadonlySet<string> = set('offer offers approach approaches invitation invitations overture overtures proposal');
export const NO_WORDS: ReadonlySet<string> = set('declined rejected refused rebuffed spurned');

/** “twice”, “three times”. */
export const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3, both: 2 };
