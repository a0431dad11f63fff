/** Who belongs to a camp, told by a list: “Among the supporters are …”, “The four missing are …”, “including …”. */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { CAMPS, INCLUDING, ROSTER_VERBS } from '../../lang/en/camps.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Item, Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import type { Found } from './found.ts';

const isMembers = (phrase: Phrase | undefined): phrase is Phrase =>
  phrase !== undefined &&
  phrase.ref.actors.length > 0 &&
  phrase.ref.actors.every((actor) => actor.rank === 'member' && actor.member !== undefined);

export function findRosters(
  article: Article,
  items: readonly Item[],
  clauses: readonly Clause[],
): Found[] {
  const out: Found[] = [];
  for (const clause of clauses) {
    if (!ROSTER_VERBS.has(clause.verb.lemma)) continue;
    const found = camp(article, items, clause);
    if (found !== undefined) out.push(found);
  }
  return out;
}

/** What names the camp is short: how many words may stand before the verb. */
const MOST_WORDS = 14;

/** “Among the supporters are the United States and France”, “The four that are missing are …”. */
function camp(article: Article, items: readonly Item[], clause: Clause): Found | undefined {
  const list = [clause.object, clause.second].find(isMembers);
  if (list === undefined || clause.verb.negated) return undefined;
  const from = items[0]?.from ?? clause.from;
  const words = article.words(from, clause.verb.from);
  let stance: Stance | undefined;
  for (const word of words) stance = lookUp(CAMPS, word) ?? stance;
  if (stance === undefined || words.length > MOST_WORDS) return undefined;
  // “behind Rutte”, “the holdouts against Rutte”: a candidate named before the list, else the topic.
  const named = items.flatMap((item) =>
    item.kind === 'PH' && item.from < clause.verb.from ? article.targets(item) : [],
  );
  const targets = named.length > 0 ? named.slice(-1) : article.topic(clause.from);
  if (targets.length === 0) return undefined;
  return {
    actors: [list],
    targets,
    stance,
    settled: stance,
    run: { from, to: list.to },
    clause: undefined,
  };
}

/** How many items after “including” the list may begin. */
const REACH = 4;

/** “around 29 members including the United States and France”: the members named share the stance. */
export function withIncluded(
  article: Article,
  items: readonly Item[],
  found: readonly Found[],
): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < items.length; i += 1) {
    const counted = items[i];
    if (counted?.kind !== 'PH' || counted.ref.amount === undefined) continue;
    const at = items[i + 1]?.kind === 'K' ? i + 2 : i + 1;
    if (!INCLUDING.has(article.doc.norm[items[at]?.from ?? 0] ?? '')) continue;
    const list = items
      .slice(at, at + REACH)
      .find((item): item is Phrase => item.kind === 'PH' && isMembers(item));
    if (list === undefined) continue;
    for (const one of found) {
      if (!one.actors.includes(counted)) continue;
      const run = { from: Math.min(one.run.from, list.from), to: Math.max(one.run.to, list.to) };
      out.push({ ...one, actors: [list], run });
    }
  }
  return out;
}
