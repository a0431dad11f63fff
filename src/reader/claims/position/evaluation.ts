/** “Rutte is Berlin's preferred candidate”; “Rutte is a strong candidate”, said by a member's voice. */
import type { Clause } from '../../clauses/clauses.ts';
import { CHOICE_NOUNS } from '../../lang/en/frames.ts';
import { BLAME_WORDS, CANDIDATE_NOUNS, PRAISE_WORDS } from '../../lang/en/race.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { type Found, runOver } from './found.ts';

export function byEvaluation(
  article: Article,
  clause: Clause,
  subject: Phrase,
  object: Phrase,
): Found[] {
  const targets = article.targets(subject);
  if (targets.length === 0 || !article.isPersonPhrase(subject)) return [];
  const run = runOver(clause, subject);
  const chooser = chooserOf(article, object, targets);
  if (chooser !== undefined)
    return [{ actors: [chooser], targets, stance: 'supports', run, clause }];
  const praised = article.hasWord(object, PRAISE_WORDS);
  if (!praised && !article.hasWord(object, BLAME_WORDS)) return [];
  const speaker = article.speakerAt(clause.verb.main);
  // Nobody's praise of themselves is a position.
  if (speaker?.member === undefined || targets.some((one) => one.id === speaker.person)) return [];
  const voice = article.voicePhrase(clause.verb.main);
  if (voice === undefined) return [];
  return [
    { actors: [voice], targets, stance: praised ? 'leans-for' : 'leans-against', run, clause },
  ];
}

/** Whose candidate somebody is: “Hungary's favourite”, “the choice of Berlin”. */
function chooserOf(
  article: Article,
  object: Phrase,
  targets: readonly PersonRef[],
): Phrase | undefined {
  const { head } = object.ref;
  if (!CHOICE_NOUNS.has(head) && !CANDIDATE_NOUNS.has(head)) return undefined;
  const owner = article.ownerOf(object);
  if (owner !== undefined && article.canAct(owner) && !article.sharesPerson(owner, targets))
    return owner;
  return object.of !== undefined && article.canAct(object.of) ? object.of : undefined;
}
