/** “Athens, sceptical of Rutte, …”, “Hungary, the last opponent of Rutte, …” */
import type { Stance } from '../../../case/index.ts';
import { FORMERLY, SIDE_NOUNS } from '../../lang/en/race.ts';
import { STANCE_ADJECTIVES } from '../../lang/en/stance.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Item, Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import type { Found } from './found.ts';

export function byApposition(article: Article, items: readonly Item[]): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < items.length; i += 1) {
    const actor = items[i];
    const mark = items[i + 1];
    if (actor?.kind !== 'PH' || (mark?.kind !== 'K' && mark?.kind !== 'B')) continue;
    if (!article.canAct(actor)) continue;
    const found = byAdjective(article, items, i, actor) ?? byNoun(article, items, i, actor);
    if (found !== undefined) out.push(found);
  }
  return out;
}

const found = (
  article: Article,
  actor: Phrase,
  aim: Phrase | undefined,
  stance: Stance,
  to: number,
): Found | undefined => {
  const targets = aim === undefined ? [] : article.targets(aim, actor);
  if (targets.length === 0) return undefined;
  return { actors: [actor], targets, stance, run: { from: actor.from, to }, clause: undefined };
};

/** The phrase behind the preposition at `i`. */
function aimAt(items: readonly Item[], i: number): Phrase | undefined {
  const aim = items[i + 1];
  return items[i]?.kind === 'I' && aim?.kind === 'PH' ? aim : undefined;
}

function byAdjective(
  article: Article,
  items: readonly Item[],
  i: number,
  actor: Phrase,
): Found | undefined {
  const next = items[i + 2];
  const stance = next?.kind === 'J' ? lookUp(STANCE_ADJECTIVES, next.word) : undefined;
  const aim = aimAt(items, i + 3);
  return stance === undefined || aim === undefined
    ? undefined
    : found(article, actor, aim, stance, aim.to);
}

function byNoun(
  article: Article,
  items: readonly Item[],
  i: number,
  actor: Phrase,
): Found | undefined {
  const next = items[i + 2];
  const stance = next?.kind === 'PH' ? lookUp(SIDE_NOUNS, next.ref.head) : undefined;
  if (next?.kind !== 'PH' || stance === undefined) return undefined;
  // “Hungary, until last week the opponent of Rutte”
  for (let k = actor.to; k < next.to; k += 1) {
    const word = article.doc.norm[k] ?? '';
    if (k < next.from ? word === 'until' || word === 'once' : FORMERLY.has(word)) return undefined;
  }
  return found(article, actor, next.of ?? aimAt(items, i + 3), stance, next.to);
}
