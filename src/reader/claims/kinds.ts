/** The rules of the kinds of claim that are no positions, run only where their trigger words stand. */
import type { Clause } from '../clauses/clauses.ts';
import type { Item } from '../phrases/phrases.ts';
import type { Sentence } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { assessment } from './assessment.ts';
import { candidature } from './candidature.ts';
import { commitment } from './commitment.ts';
import { concession } from './concession.ts';
import { criterion } from './criterion.ts';
import { deadline } from './deadline.ts';
import { delivery } from './delivery.ts';
import { demand } from './demand.ts';
import type { Draft } from './draft.ts';
import { hypothesis } from './hypothesis.ts';
import { nomination } from './nomination.ts';
import { offer } from './offer.ts';
import { relation } from './relation.ts';
import { rule } from './rule.ts';
import type { KindRule, Sight } from './sight.ts';
import { withdrawal } from './withdrawal.ts';

const RULES: readonly KindRule[] = [
  nomination,
  withdrawal,
  offer,
  candidature,
  deadline,
  rule,
  assessment,
  demand,
  concession,
  criterion,
  commitment,
  delivery,
  hypothesis,
  relation,
];

/** From every trigger word to the rules that it wakes, as bits. */
const WAKES = new Map<string, number>();
RULES.forEach((rule, i) => {
  for (const word of rule.triggers) WAKES.set(word, (WAKES.get(word) ?? 0) | (1 << i));
});

/** Adds to `found` what one sentence says besides positions; it holds what was found before, in order. */
export function kindDrafts(
  article: Article,
  sentence: Sentence,
  index: number,
  items: readonly Item[],
  clauses: readonly Clause[],
  found: Draft[],
): void {
  const { doc } = article;
  let awake = 0;
  for (let i = sentence.from; i < sentence.to; i += 1) awake |= WAKES.get(doc.norm[i] ?? '') ?? 0;
  if (awake === 0) return;
  const question = doc.norm
    .slice(Math.max(sentence.from, sentence.to - 3), sentence.to)
    .includes('?');
  const sight: Sight = {
    article,
    doc,
    sentence,
    index,
    items,
    clauses,
    question,
    before: found,
    manners: new Map(),
  };
  for (let i = 0; i < RULES.length; i += 1) {
    const rule = RULES[i] as KindRule;
    if ((awake & (1 << i)) === 0 || (question && rule.questions !== true)) continue;
    for (const draft of rule.find(sight)) {
      // What a sentence says twice, it says once.
      const says = JSON.stringify(draft.says);
      if (!found.some((one) => one.sentence === index && JSON.stringify(one.says) === says))
        found.push(draft);
    }
  }
}
