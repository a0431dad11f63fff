/** Who belongs to a camp, told by a list: “Among the supporters are …”, “The four missing are …”, “including …”. */
import type { Stance } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { CAMPS } from '../lang/en/camps.ts';
import type { Item, Phrase } from '../phrases/phrases.ts';
import type { PersonRef } from '../phrases/refs.ts';
import type { Article } from './article.ts';
import type { Found } from './position.ts';

const isMembers = (phrase: Phrase | undefined): phrase is Phrase =>
  phrase !== undefined && phrase.ref.actors.length > 0 && phrase.ref.actors.every((actor) => actor.rank === 'member' && actor.member !== undefined);

export function findRosters(article: Article, items: readonly Item[], clauses: readonly Clause[]): Found[] {
  const out: Found[] = [];
  for (const clause of clauses) {
    if (clause.verb.lemma !== 'be' && clause.verb.lemma !== 'remain' && clause.verb.lemma !== 'include') continue;
    const found = camp(article, items, clause);
    if (found !== undefined) out.push(found);
  }
  return out;
}

/** “Among the supporters are the United States and France”, “The four that are missing are …”. */
function camp(article: Article, items: readonly Item[], clause: Clause): Found | undefined {
  const list = isMembers(clause.object) ? clause.object : isMembers(clause.second) ? clause.second : undefined;
  if (list === undefined || clause.verb.negated) return undefined;
  const from = items[0]?.from ?? clause.from;
  const words = article.words(from, clause.verb.from);
  let stance: Stance | undefined;
  for (const word of words) {
    const meant = Object.hasOwn(CAMPS, word) ? CAMPS[word] : undefined;
    if (meant !== undefined) stance = meant;
  }
  if (stance === undefined || words.length > 14) return undefined;
  // “behind Rutte”, “the holdouts against Rutte”: a candidate named before the list, else the topic.
  const named: PersonRef[] = [];
  for (const item of items) {
    if (item.kind !== 'PH' || item.from >= clause.verb.from) continue;
    named.push(...article.targets(item));
  }
  const targets = named.length > 0 ? named.slice(-1) : article.topic(clause.from);
  if (targets.length === 0) return undefined;
  return { actors: [list], targets, stance, settled: stance, run: { from, to: list.to }, clause: undefined };
}

/** “around 29 members including the United States and France”: the members named share the stance. */
export function withIncluded(article: Article, items: readonly Item[], found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < items.length; i += 1) {
    const counted = items[i];
    if (counted?.kind !== 'PH' || counted.ref.amount === undefined) continue;
    let at = i + 1;
    if (items[at]?.kind === 'K') at += 1;
    const word = article.words(items[at]?.from ?? 0, (items[at]?.from ?? 0) + 1)[0];
    if (word !== 'including' && word !== 'among' && word !== 'notably') continue;
    const list = items.slice(at, at + 4).find((item): item is Phrase => item.kind === 'PH' && isMembers(item));
    if (list === undefined) continue;
    for (const one of found) {
      if (one.actors.includes(counted)) out.push({ ...one, actors: [list], run: { from: Math.min(one.run.from, list.from), to: Math.max(one.run.to, list.to) } });
    }
  }
  return out;
}
