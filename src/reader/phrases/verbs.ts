/** Every verb that some rule looks at, by all of its forms: so that a form is known whatever the tagger made of it. */
import { ACTION_VERBS } from '../lang/en/actions.ts';
import { verbIndex } from '../lang/en/inflect.ts';
import { SAYING_VERBS } from '../lang/en/speech.ts';
import {
  CATENATIVES,
  ENDING_VERBS,
  GETTING_VERBS,
  GIVING_VERBS,
  LACKING_VERBS,
  STANCE_VERBS,
} from '../lang/en/stance.ts';
import type { Doc } from '../text/tokens.ts';

export const VERBS = verbIndex([
  ...SAYING_VERBS,
  ...ACTION_VERBS,
  ...Object.keys(STANCE_VERBS),
  ...GIVING_VERBS,
  ...GETTING_VERBS,
  ...LACKING_VERBS,
  ...ENDING_VERBS,
  ...Object.keys(CATENATIVES),
]);

/** The verb behind a form: our own list first, which knows what the tagger may have mistaken. */
export const lemmaOf = (doc: Doc, i: number): string => {
  const norm = doc.norm[i] ?? '';
  return VERBS.get(norm)?.verb ?? (doc.lemma[i]?.toLowerCase() || norm);
};
