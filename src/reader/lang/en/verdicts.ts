/** Words for rules of choosing, for what a candidate needs, and for how one is judged. */
import type { SaysOf } from '../../../case/index.ts';

export type Verdict = SaysOf<'assessment'>['verdict'];

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

/** Set phrases of a verdict; where several fit, the first stands. */
export const VERDICTS: readonly (readonly [Verdict, readonly string[]])[] = [
  [
    'done-deal',
    [
      'done deal',
      'foregone conclusion',
      'as good as done',
      'as good as certain',
      'as good as settled',
      'as good as elected',
      'all but certain',
      'all but settled',
      'all but sealed',
      'all but done',
      'all but assured',
      'all but guaranteed',
      'in the bag',
      'shoo-in',
      'racing certainty',
      'near certainty',
      'virtually certain',
      'almost certain',
      'matter of time',
      'mere formality',
      'a formality',
      'sure thing',
      'a certainty',
      'a lock',
      'home and dry',
    ],
  ],
  [
    'outsider',
    [
      'long shot',
      'long-shot',
      'dark horse',
      'no chance',
      'little chance',
      'slim chance',
      'slim chances',
      'not stand a chance',
      'stand no chance',
      'to stand a chance',
      'an outsider',
      'an outside chance',
      'out of contention',
      'no hope',
      'no longer in contention',
      'an underdog',
      'rank outsider',
      'chances are slim',
      'no realistic chance',
      'little hope',
      'also-ran',
    ],
  ],
  [
    'front-runner',
    [
      'most likely candidate',
      'most likely successor',
      'likeliest candidate',
      'likeliest successor',
      'leading candidate',
      'leading contender',
      'the favourite',
      'the favorite',
      'clear favourite',
      'clear favorite',
      'hot favourite',
      'front-runner',
      'frontrunner',
      'front runner',
      'pole position',
      'in the lead',
      'odds-on',
      'strong favourite',
      'strong favorite',
      'leading the race',
      'favourite to',
      'favorite to',
      'clear front',
      'first in line',
      'heir apparent',
      'obvious choice',
      'in prime position',
      'strongest candidate',
      'man to beat',
      'woman to beat',
    ],
  ],
  [
    'contender',
    [
      'strong contender',
      'serious contender',
      'a contender',
      'top contender',
      'main contender',
      'possible contender',
      'credible contender',
      'serious candidate',
      'strong candidate',
      'credible candidate',
      'in contention',
      'in with a chance',
      'main rival',
      'potential contender',
      'viable candidate',
      'good chance',
    ],
  ],
  [
    'unsuitable',
    [
      'too hawkish',
      'too inexperienced',
      'too divisive',
      'not qualified',
      'ill suited',
      'ill-suited',
      'unsuitable',
      'unqualified',
      'wrong person',
      'wrong man',
      'wrong woman',
      'wrong choice',
      'not suitable',
      'not fit',
      'unfit',
      'too young',
      'too controversial',
      'too soft',
      'not up to',
    ],
  ],
  [
    'qualified',
    [
      'well qualified',
      'highly qualified',
      'well suited',
      'well-suited',
      'well-qualified',
      'right person',
      'right man',
      'right woman',
      'ideal candidate',
      'has what it takes',
      'best candidate',
      'best placed',
      'best-placed',
      'eminently qualified',
      'natural choice',
      'natural successor',
      'perfect candidate',
      'up to the job',
      'experienced enough',
    ],
  ],
  ['front-runner', [...FRONT]],
  ['outsider', [...OUTSIDER]],
];

/** Beginnings of demands on whoever is chosen. */
export const WHOEVER: ReadonlySet<string> = set('someone somebody whoever person candidate candidates leader figure anyone politician successor');
export const LOOKING: ReadonlySet<string> = set('want need seek find look prefer require demand favour favor search insist');
