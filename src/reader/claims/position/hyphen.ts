/** “the Hungarian-backed candidate”, “the US-backed Rutte”. */
import type { Stance } from '../../../case/index.ts';
import type { Item, Phrase } from '../../phrases/phrase.ts';
import { type Actor, emptyRef, memberActor } from '../../phrases/refs.ts';
import { VERBS } from '../../phrases/verbs.ts';
import type { Article } from '../article.ts';
import { type Found, stanceOfVerb } from './found.ts';

export function byHyphen(article: Article, items: readonly Item[]): Found[] {
  const out: Found[] = [];
  for (const item of items) {
    if (item.kind !== 'PH') continue;
    const backer = backerIn(article, item);
    if (backer === undefined) continue;
    const targets = article.targets(item);
    if (targets.length === 0) continue;
    const actor: Phrase = {
      ...item,
      ref: { ...emptyRef(''), actors: [backer.actor] },
      of: undefined,
    };
    const run = { from: item.from, to: item.to };
    out.push({ actors: [actor], targets, stance: backer.stance, run, clause: undefined });
  }
  return out;
}

/** The member and the stance, where the phrase holds a word like “Hungarian-backed”. */
function backerIn(article: Article, phrase: Phrase): { actor: Actor; stance: Stance } | undefined {
  const { doc, scene } = article;
  for (let i = phrase.core.from + 1; i + 1 < phrase.core.to; i += 1) {
    if (doc.value[i] !== '-') continue;
    const verb = VERBS.get(doc.norm[i + 1] ?? '');
    const stance = verb === undefined ? undefined : stanceOfVerb(verb.verb);
    const name = scene.nameAt(i - 1);
    if (stance !== undefined && name?.sort === 'member')
      return { actor: memberActor(name.id), stance };
  }
  return undefined;
}
