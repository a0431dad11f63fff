/** Words for rules of choosing, for what a candidate needs, and for how one is judged. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const UNANIMITY: ReadonlySet<string> = set('unanimously unanimity unanimous consensus');
export const RULE_VERBS: ReadonlySet<string> = set('elect choose select appoint pick decide fill make take agree approve name determine need require nominate operate work confirm reach pass demand settle award depend rest chose win have be');
export const ASSENT: ReadonlySet<string> = set('assent consent approval agreement support backing consensus unanimity endorsement blessing vote votes yes green accord');
export const ALL_OF: ReadonlySet<string> = set('all every each');
export const TRADITION: ReadonlySet<string> = set('traditionally tradition custom customarily unwritten convention customary habit informally informal usually precedent');
export const WRITTEN: ReadonlySet<string> = set('article articles statute statutes charter treaty regulations bylaws by-laws constitution rulebook formally');
export const SINGLE: ReadonlySet<string> = set('any single one each every');
export const BLOCKING: ReadonlySet<string> = set('block veto stop sink derail scupper thwart torpedo kill prevent object');

/** What a candidate is said to be; nouns, with the words that make them so. */
export const FRONT: ReadonlySet<string> = set('front-runner frontrunner frontrunners favourite favorite');
export const OUTSIDER: ReadonlySet<string> = set('outsider outsiders underdog');

/** Beginnings of demands on whoever is chosen. */
export const WHOEVER: ReadonlySet<string> = set('someone somebody whoever person candidate candidates leader figure anyone politician successor');
export const LOOKING: ReadonlySet<string> = set('want need seek find look prefer require demand favour favor search insist');
