/** “in addition to Estonia, many others will …”: the members set beside a subject. */
import { BESIDE } from '../../lang/en/camps.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';

/** `from` is the word at which the subject begins. */
export function besides(article: Article, from: number): Phrase | undefined {
  const { norm } = article.doc;
  let at = from - 1;
  while (at >= 0 && (norm[at] === '"' || norm[at] === ',')) at -= 1;
  const phrase = article.phraseAtWord(at);
  if (phrase === undefined || phrase.to > from) return undefined;
  if (!phrase.ref.actors.some((actor) => actor.rank === 'member')) return undefined;
  const begins = phrase.from;
  const set = BESIDE.some((words) =>
    words.every((word, k) => norm[begins - words.length + k] === word),
  );
  return set ? phrase : undefined;
}
