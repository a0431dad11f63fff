/** What others do: speaking of somebody as a candidate, choosing them for good. */
import type { Clause } from '../clauses/clauses.ts';
import { APPOINTING, MENTIONED_AS, MENTIONING } from '../lang/en/moves.ts';
import type { Manner } from './manner.ts';
import { findWord, isPost, runnersOf, type Sight } from './sight.ts';

import { CANDIDATE_NOUNS } from '../lang/en/race.ts';
import type { Told } from './told.ts';
const CHOSEN_AS = new Set([
  'secretary-general',
  'secretary',
  'director-general',
  'director',
  'president',
  'chair',
  'chairman',
  'chairwoman',
  'chief',
  'head',
  'leader',
  'successor',
  'general',
  'post',
  'job',
  'boss',
  'commissioner',
]);
/** “is being mentioned as a successor”, “has been appointed secretary general”. */
export function passive(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, subject, object, preps } = clause;
  const { doc } = sight;
  if (!verb.passive) {
    if (
      APPOINTING.has(verb.lemma) &&
      object !== undefined &&
      !manner.negated &&
      manner.time === 'done' &&
      !manner.intended &&
      clause.subject?.ref.actors[0]?.rank !== 'outlet'
    ) {
      const asWhat = preps.find((prep) => prep.word === 'as')?.phrase ?? clause.second;
      const people = runnersOf(sight, object);
      if (
        people.length > 0 &&
        asWhat !== undefined &&
        findWord(doc, CHOSEN_AS, asWhat.from, asWhat.to) >= 0 &&
        !CANDIDATE_NOUNS.has(asWhat.ref.head) &&
        isPost(sight, asWhat)
      )
        return { people, state: 'appointed', manner };
    }
    return undefined;
  }
  const asWhat =
    preps.find((prep) => prep.word === 'as' || prep.word === 'among')?.phrase ?? object;
  if (
    MENTIONING.has(verb.lemma) &&
    asWhat !== undefined &&
    MENTIONED_AS.has(asWhat.ref.head) &&
    findWord(doc, DECISIVE, asWhat.from, asWhat.to) < 0
  ) {
    const people = runnersOf(sight, subject, true);
    return people.length === 0
      ? undefined
      : {
          people,
          state: 'mentioned',
          manner: {
            ...manner,
            modality: manner.modality === 'likely' ? 'asserted' : manner.modality,
          },
        };
  }
  if (
    APPOINTING.has(verb.lemma) &&
    verb.lemma !== 'confirm' &&
    asWhat !== undefined &&
    isPost(sight, asWhat) &&
    !CANDIDATE_NOUNS.has(asWhat.ref.head)
  ) {
    const people = runnersOf(sight, subject);
    return people.length === 0 || manner.negated || manner.intended
      ? undefined
      : {
          people,
          state: 'appointed',
          manner:
            manner.time === 'coming' && manner.modality === 'asserted'
              ? { ...manner, modality: 'likely' }
              : manner,
        };
  }
  return undefined;
}
const DECISIVE = new Set([
  'likely',
  'leading',
  'favourite',
  'favorite',
  'front-runner',
  'strong',
  'serious',
  'top',
  'frontrunner',
  'natural',
  'weak',
  'best',
  'ideal',
  'good',
  'credible',
  'unsuitable',
  'wrong',
]);
