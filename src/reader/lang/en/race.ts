/** Words of a race for a post: candidatures, posts, groups of members, amounts of members. */

/** Nouns that a candidate owns: “his candidacy”, “Rutte's bid”. Opposing them is opposing the candidate. */
export const CANDIDACY_NOUNS: ReadonlySet<string> = new Set(
  'candidacy candidature bid nomination appointment election candidacies run campaign application selection name ambition ambitions aspiration aspirations claim leadership coronation promotion entry'.split(
    ' ',
  ),
);

/** Nouns that call somebody a candidate. */
export const CANDIDATE_NOUNS: ReadonlySet<string> = new Set(
  'candidate candidates nominee nominees contender contenders hopeful hopefuls frontrunner frontrunners front-runner favourite favorite rival challenger aspirant applicant successor pick choice runner'.split(
    ' ',
  ),
);

/** Callings by which a report names a person again: “the Bulgarian economist”. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  'economist politician lawyer banker liberal conservative socialist veteran academic businessman businesswoman engineer scientist doctor technocrat statesman stateswoman heavyweight agronomist official'.split(' '),
);

/** Posts: “for the post of”, “the job”, “NATO chief”. */
export const POST_NOUNS: ReadonlySet<string> = new Set(
  'post job position role chief boss head leader leadership secretary-general secretary general director-general director helm presidency president chair chairman chairwoman chairperson chairmanship top seat office race succession successor commissioner speaker managing'.split(
    ' ',
  ),
);

/** Exact and vague numbers in words. */
export const NUMBERS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, both: 2, dozen: 12,
  'twenty-one': 21, 'twenty-two': 22, 'twenty-three': 23, 'twenty-four': 24, 'twenty-five': 25, 'twenty-six': 26, 'twenty-seven': 27, 'twenty-eight': 28, 'twenty-nine': 29, 'thirty-one': 31, 'thirty-two': 32,
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
export const PRAISE_WORDS: ReadonlySet<string> = new Set(
  'good great excellent outstanding strong ideal perfect suitable right best top superb fantastic wonderful first-class first-rate trusted competent capable experienced respected credible impressive brilliant solid serious worthy fitting exceptional splendid fine natural remarkable skilled formidable qualified reasonable sensible wise honourable decent admirable gifted respectable dependable reliable safe terrific tremendous strongest'.split(
    ' ',
  ),
);
export const BLAME_WORDS: ReadonlySet<string> = new Set('bad wrong weak poor unsuitable unacceptable unfit problematic questionable divisive terrible unqualified inexperienced disastrous'.split(' '));
