/** Bodies that decide elsewhere, and the words for posts. */

/** The words for a body, longest first, and the id by which a link names it. */
export const BODIES: readonly (readonly [words: readonly string[], id: string])[] = (
  [
    ['european union', 'european-union'],
    ['european commission', 'european-union'],
    ['european council', 'european-union'],
    ['european parliament', 'european-union'],
    ['commissioner', 'european-union'],
    ['eu', 'european-union'],
    ['united nations', 'united-nations'],
    ['security council', 'united-nations'],
    ['un', 'united-nations'],
    ['world bank', 'world-bank'],
    ['international monetary fund', 'imf'],
    ['imf', 'imf'],
    ['world trade organization', 'wto'],
    ['world trade organisation', 'wto'],
    ['wto', 'wto'],
    ['world health organization', 'who'],
    ['world health organisation', 'who'],
    ['african union', 'african-union'],
    ['g7', 'g7'],
    ['g20', 'g20'],
    ['nato', 'nato'],
    ['council of europe', 'council-of-europe'],
    ['osce', 'osce'],
    ['oecd', 'oecd'],
    ['unesco', 'unesco'],
    ['commonwealth', 'commonwealth'],
  ] as const
).map(([words, id]) => [words.split(' '), id] as const);

/** Words for the post that a race is for, or for the race. */
export const CASE_POSTS: ReadonlySet<string> = new Set(
  'post job position role race contest succession secretary-general secretariat director-general director helm presidency chairmanship chair leadership running competition vacancy office seat contention candidacy candidature general headship speakership top chief president leader chairman chairwoman mandate nomination'.split(
    ' ',
  ),
);

/** Words that make a post another one: “prime minister”, “commissioner”. */
export const OTHER_POSTS: ReadonlySet<string> = new Set(
  'prime commissioner commission minister ministry parliament parliamentary mayor foreign defence defense party domestic government coalition deputy cabinet ambassador chancellor premier premiership commissioner-designate commissioners portfolio'.split(' '),
);

/** Nouns for the person or thing chosen, in rules and deadlines. */
export const CHOSEN: ReadonlySet<string> = new Set(
  'secretary general secretaries secretary-general director director-general president chair chairman chairwoman chairperson leader chief head post job position candidate candidates nominee successor appointment appointments decision decisions choice selection election nomination succession winner officeholder officer name person role office'.split(
    ' ',
  ),
);
