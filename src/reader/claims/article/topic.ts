/** The candidate being spoken of where none is named. */
import { LEADING_CONDITIONS } from '../../lang/en/frames.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Scene } from '../../phrases/scene.ts';
import type { Article } from '../article.ts';

const REACH = 150;

/** The last one in this sentence before the word, else the one whom the article is mostly about. */
export function topicAt(article: Article, word: number): readonly PersonRef[] {
  const { scene, doc } = article;
  const sentence = article.sentenceAt(word) ?? article.sentenceAt(word - 1);
  const from = sentence?.from ?? 0;
  const near = scene.lookBack(
    word,
    ({ person, at }) =>
      scene.isCandidate(person) && at >= from && !isSupposedAt(doc.norm, at, from),
    REACH,
  );
  if (near !== undefined) return [near.person];
  const main = article.mainCandidates()[0];
  return main === undefined ? [] : [main];
}

/** Whether a word stands in a leading clause such as “If Iohannis left the race,”. */
function isSupposedAt(norm: readonly string[], word: number, sentence: number): boolean {
  const first = norm[sentence] === '"' ? sentence + 1 : sentence;
  if (!LEADING_CONDITIONS.has(norm[first] ?? '')) return false;
  for (let i = first; i < word; i += 1) if (norm[i] === ',') return false;
  return true;
}

/** Candidates by how often they are named, most often first. */
export function byFrequency(scene: Scene): PersonRef[] {
  const counts = new Map<string, { person: PersonRef; times: number }>();
  for (const { person } of scene.people) {
    if (!scene.isCandidate(person)) continue;
    const known = counts.get(person.id);
    if (known === undefined) counts.set(person.id, { person, times: 1 });
    else known.times += 1;
  }
  return [...counts.values()].sort((a, b) => b.times - a.times).map(({ person }) => person);
}
