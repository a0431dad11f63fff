/** Words for what falls due and when: decisions, terms, meetings, deadlines. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What is decided, as subject or object of a verb of deciding. */
export const DECIDED: ReadonlySet<string> = set(
  'decision choice selection succession successor process race appointment election vote consensus agreement matter question issue name candidate candidates nominee search contest leader chief head secretary-general general director director-general president chair deal post replacement nomination leadership job formality',
);

/** Verbs that settle it. */
export const DECIDING: ReadonlySet<string> = set(
  'decide choose select elect appoint name pick settle resolve complete conclude finalise finalize wrap agree reach make take announce fill find close finish approve confirm come fall settle nominate sort determine end clinch have get endorse vote',
);
/** Of these, the ones that need no object. */
export const DECIDING_ALONE: ReadonlySet<string> = set('decide choose agree vote');

export const TERMS: ReadonlySet<string> = set('term mandate tenure');
export const TERM_ENDING: ReadonlySet<string> = set('end expire run finish conclude lapse come');
export const NOMINATIONS: ReadonlySet<string> = set('nominations nomination candidatures applications candidacies names');
export const CLOSING: ReadonlySet<string> = set('close end submit receive lodge file open make be expire');
export const MEETINGS: ReadonlySet<string> = set('summit meeting anniversary session congress conference assembly council gathering');
export const MEETING_VERBS: ReadonlySet<string> = set('meet gather convene hold take host assemble');

/** How firm the date is, by a verb, adjective or noun before it. */
export const HOPING: ReadonlySet<string> = set('hope hopes aim want wants aim aims wish like seek push pushing keen eager hoped wanted aimed hoping wanting aiming pressing prefer goal ideally');
export const EXPECTING: ReadonlySet<string> = set('expect expects expected expecting likely could may might would plan plans planned should probably anticipate anticipated anticipates believe predict foresee');

/** Prepositions before a date by which something is due. */
export const DUE: ReadonlySet<string> = set('by before until till at in on within during from ahead after');
