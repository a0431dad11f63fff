/** Words that bend a stance beside the verbs and adjectives in `stance.ts`. */
import { wordSet } from '../word-set.ts';

/** Verbs by which a candidate works on a member: under “try” nothing is done yet. */
export const PERSUADING = wordSet('persuade convince get induce cajole coax bring');
export const TRYING = wordSet('try seek attempt hope want aim work struggle fail need plan intend like');

/** Somebody is asked to, or it is hoped that they will: nothing is said of what they do. */
export const ASKING = wordSet(
  'accuse suspect urge ask tell press want call encourage push need allow prompt force ' +
    'invite expect pressure lobby advise implore beg hope wish',
);

/** Verbs after which an adjective says how ready somebody is. */
export const READY_AFTER = wordSet('be remain seem appear become feel look');

/** In the passive, that something is likely: “is set to”. */
export const EXPECTED = wordSet('set due expect tip');

/** With one of the words after them, that something was not done: “stopped short of backing”. */
export const STOPPING = wordSet('stop prevent refrain shy fall');
export const APART = wordSet('short from away');

/** Nouns before an infinitive or “of” and a gerund. */
export const INTENTION_NOUNS = wordSet('intention plan plans desire reason wish appetite interest way');
export const PROMISE_NOUNS = wordSet('promise commitment pledge decision hurry rush obligation');

/** Adjectives that deny what they are said of. */
export const FALSE_WORDS = wordSet('untrue false nonsense incorrect wrong absurd baseless unfounded');

/** Verbs that leave what is below them as it is. */
export const PLAIN_VERBS = wordSet('be come go');

/** Subjects that deny their verb. */
export const NOBODY = wordSet('neither none nobody');

/** What shows that a past stance is no more. */
export const UNTIL_THEN = wordSet('until before initially previously originally');
