/** Words of a race for a post: candidatures, posts, groups of members, amounts of members. */
import type { Stance } from '../../../case/index.ts';
import { wordSet } from '../word-set.ts';

/** Nouns that a candidate owns: “his candidacy”, “Rutte's bid”. Opposing them is opposing the candidate. */
export const CANDIDACY_NOUNS = wordSet(
  'candidacy candidature bid nomination appointment election candidacies run campaign ' +
    'application selection name ambition ambitions aspiration aspirations claim leadership ' +
    'coronation promotion entry',
);

/** Nouns that call somebody a candidate. */
export const CANDIDATE_NOUNS = wordSet(
  'candidate candidates nominee nominees contender contenders hopeful hopefuls frontrunner ' +
    'frontrunners front-runner favourite favorite rival challenger aspirant applicant successor ' +
    'pick choice runner',
);

/** Callings by which a report names a person again: “the Bulgarian economist”. */
export const PERSON_NOUNS = wordSet(
  'economist politician lawyer banker liberal conservative socialist veteran academic ' +
    'businessman businesswoman engineer scientist doctor technocrat statesman stateswoman ' +
    'heavyweight agronomist official',
);

/** “does not back any candidate”: of whoever is being spoken of. */
export const ANY_CANDIDATE = wordSet('candidate anyone anybody nominee contender one');

/** Heads of descriptions of somebody already named: “the 46-year-old”. */
export const DESCRIPTIONS = wordSet('old man woman politician latter former');

/** Posts: “for the post of”, “the job”, “NATO chief”. */
export const POST_NOUNS = wordSet(
  'post job position role chief boss head leader leadership secretary-general secretary ' +
    'general director-general director helm presidency president chair chairman chairwoman ' +
    'chairperson chairmanship top seat office race succession successor commissioner speaker ' +
    'managing',
);

/** Exact and vague numbers in words. */
export const NUMBERS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
  eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60,
  seventy: 70, eighty: 80, ninety: 90, hundred: 100, both: 2, dozen: 12, 'twenty-one': 21,
  'twenty-two': 22, 'twenty-three': 23, 'twenty-four': 24, 'twenty-five': 25, 'twenty-six': 26,
  'twenty-seven': 27, 'twenty-eight': 28, 'twenty-nine': 29, 'thirty-one': 31,
  'thirty-two': 32,
};

/** Names of shares: numerator and denominator. */
export const SHARES: Readonly<Record<string, readonly [num: number, den: number]>> = {
  half: [1, 2],
  third: [1, 3],
  'one third': [1, 3],
  'two thirds': [2, 3],
  'two third': [2, 3],
  quarter: [1, 4],
  'one quarter': [1, 4],
  'three quarters': [3, 4],
  'three-quarters': [3, 4],
  'two-thirds': [2, 3],
  'one-third': [1, 3],
  thirds: [2, 3],
};

/** Nouns that hold evaluations of a candidate: “a very good candidate” is praise, not an endorsement. */
export const PRAISE_WORDS = wordSet(
  'good great excellent outstanding strong ideal perfect suitable right best top superb ' +
    'fantastic wonderful first-class first-rate trusted competent capable experienced respected ' +
    'credible impressive brilliant solid serious worthy fitting exceptional splendid fine ' +
    'natural remarkable skilled formidable qualified reasonable sensible wise honourable decent ' +
    'admirable gifted respectable dependable reliable safe terrific tremendous strongest',
);
export const BLAME_WORDS = wordSet(
  'bad wrong weak poor unsuitable unacceptable unfit problematic questionable divisive ' +
    'terrible unqualified inexperienced disastrous',
);

/** Who is known not to be on board. */
export const HOLDOUT_NOUNS = wordSet('holdout holdouts');

/** What a member is to a candidate, in apposition: “Hungary, the last opponent of Rutte”. */
export const SIDE_NOUNS: Readonly<Record<string, Stance>> = {
  opponent: 'objects',
  opponents: 'objects',
  holdout: 'objects',
  holdouts: 'objects',
  sceptic: 'leans-against',
  sceptics: 'leans-against',
  skeptic: 'leans-against',
  skeptics: 'leans-against',
  critic: 'leans-against',
  critics: 'leans-against',
  supporter: 'supports',
  supporters: 'supports',
  backer: 'supports',
  backers: 'supports',
};
/** That it is so no more. */
export const FORMERLY = wordSet('former once');

/** Nouns whose of-phrase names the candidate: “the choice of Rutte”. */
export const RUN_NOUNS = wordSet(
  'candidacy candidature bid nomination appointment name election choice selection',
);
/** Of these, the ones that with “the” or “his” are the one being spoken of. */
export const UNOWNED_RUNS = wordSet('candidacy candidature nomination appointment bid');
/** “the election of a man who …”: somebody described. */
export const ANY_PERSON = wordSet(
  'man woman person politician someone somebody candidate figure',
);
/** “cannot back a man who …”. */
export const DESCRIBED_PERSON = wordSet('man woman politician candidate');
/** “either man”, “both candidates”, “the two”. */
export const BOTH_NOUNS = wordSet(
  'two both either any man men woman women candidate candidates contender contenders side ' +
    'rivals hopefuls politicians',
);

/** Candidacies that may be of something else than a person: “the name of”, “a campaign of”. */
export const NAMING_NOUNS = wordSet('name campaign');

/** Verbs that make somebody a candidate. */
export const OFFERING_VERBS = wordSet(
  'nominate field propose tap recommend submit name pick choose select appoint elect put tip',
);
/** Verbs whose subject is one. */
export const RUNNING_VERBS = wordSet(
  'run stand compete campaign bid vie apply withdraw enter join quit drop pull bow',
);
/** What one runs in. */
export const RACE_NOUNS = wordSet('race contest running');
/** Verbs for having the post. */
export const LEADING_VERBS = wordSet('lead head succeed replace become chair be run');
/** Verbs before them that make their subject a candidate: “hopes to succeed”. */
export const WANTING_VERBS = wordSet(
  'want hope seek aim aspire plan run try like wish bid look seem appear set expect tip be',
);
/** Prepositions to the post: “for the post”, “as president”. */
export const POST_PREPOSITIONS = wordSet('for as to of from');

/** Words that show a text to be about a race, so that strangers in it may be candidates. */
export const RACE_WORDS = wordSet(
  'candidate candidates candidacy candidature candidacies nominee nomination nominate ' +
    'nominated successor succeed race contest election elections elect elected contender ' +
    'contenders front-runner frontrunner bid post job head lead chair chairman president ' +
    'presidency become becoming registrar federation director director-general secretary-general ' +
    'leadership',
);
