/** The small words of English by their class, and the words whose class the tagger often mistakes. */
import { wordSet } from '../word-set.ts';

export const POSSESSIVES = wordSet('his her its their our my your whose');

export const PRONOUNS = wordSet(
  'he she it they him them we us i me you himself herself itself themselves who nobody ' +
    'everyone everybody someone somebody none others anyone both',
);

/** Words that alone are a noun group and mean somebody named elsewhere. */
export const PRONOUNS_ALONE = wordSet(
  'he she it they him her them we us i me you himself herself itself themselves who this that ' +
    'these those both either',
);

/** “Romania itself”: part of the noun group before it. */
export const REFLEXIVES = wordSet('himself herself itself themselves');

/** “the three both back”: part of the noun group before it where a verb follows. */
export const TRAILING = wordSet('both each all');

/** Words that can stand alone with a determiner's tag: “these”, “several”. */
export const DETERMINERS_ALONE = wordSet(
  'this that these those some all several many most few both each another any half',
);

export const SUBORDINATORS = wordSet(
  'that if whether unless because although though while whilst whereas since until till ' +
    'before after when once as so provided lest where why how even than',
);
/** Of these, the ones that the tagger calls adverbs and that stay so. */
export const ALSO_ADVERBS = wordSet('so even once');
/** And the ones that it calls prepositions. */
export const NEVER_PREPOSITIONS = wordSet('if because while unless although whether');

export const MODALS = wordSet(
  "will would can could may might must shall should 'll 'd wo ca ought cannot",
);
export const BE_HAVE_DO = wordSet('be have do');
export const BE = wordSet("am is are was were be been being 's 're 'm gets got");
export const HAVE = wordSet("has have had having 've");

/** “nearly four allies”: adverbs that open a noun group. */
export const OPENING_ADVERBS = wordSet('nearly almost about around roughly over only some');

export const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');

/** Prepositions and conjunctions after which a gerund shares the subject of its clause. */
export const GERUND_CONNECTORS = wordSet(
  'out short off away after before since despite without by in on of from for against about ' +
    'over with towards toward to while when at into',
);

/** Prepositions that may open a clause: what follows is the subject of its verb. */
export const CLAUSE_OPENERS = wordSet(
  'after before since until because while as than once although',
);

/** Verbs and the particles with which they take an object: “gave up its resistance”. */
export const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  give: ['up'],
  pick: ['up'],
  hold: ['up'],
  make: ['up'],
  turn: ['down'],
  rule: ['out'],
  put: ['up'],
  win: ['over'],
  back: ['up'],
  call: ['off'],
  carry: ['out'],
  take: ['up'],
  line: ['up'],
  step: ['up'],
  throw: ['in'],
};

/** Verbs whose object does what the infinitive below them says: “urged Hungary to”. */
export const OBJECT_CONTROL = wordSet(
  'accuse suspect urge ask tell press want expect allow persuade convince call encourage ' +
    'lead force push prompt get stop prevent keep let help need see',
);

/** Verb forms that are nouns where nothing speaks for a verb. */
export const NOUNS_AS_WELL = wordSet(
  'support back backing veto block doubt question vote praise favour favor welcome approval ' +
    'hope fear plan promise pledge report reports claim claims call calls demand demands ' +
    'request need needs face run push bid move drop lift state states post posts warning say ' +
    'weight offer offers promises hopes fears doubts plans votes backs blocks vetoes supports ' +
    'remarks remark comment comments talks talk meeting meetings hint hints signal signals tip ' +
    'lead leads cast set eye eyes meet win show use count counts objection object second ' +
    'champion advocate bow advance press like feeling saying understanding opposing standing ' +
    'leaning running hearing',
);

/** Prepositions and particles after which a gerund is a verb. */
export const BEFORE_GERUND = wordSet('out short from against off');

/** Verbs of saying and thinking that are no nouns after “some” or “many”. */
export const THINKING = wordSet(
  'think say believe argue fear hope want worry see expect wonder insist suggest doubt ' +
    'suspect know feel point warn predict complain note',
);
/** Quantifiers that can be a subject alone. */
export const QUANTIFIERS = wordSet('some many most several few both');

/** Plural subjects without a plural ending. */
export const PLURAL_SUBJECTS = wordSet('four three five allies');

/** “US-led”, “Berlin-based”: what follows a hyphen and is no part of a name. */
export const NAME_SUFFIXES = wordSet('led backed born based style era like general elect');

/** Particles inside names. */
export const NAME_PARTICLES = wordSet(
  'van von der den de di da la le el al bin ben del della dos du ter ten zu y',
);
