/** Promises with a quantity: who to whom, how much, by when. */
import type { Clause } from '../clauses/clauses.ts';
import { DELIVERING, PROMISING } from '../lang/en/asks.ts';
import { formsOf } from '../lang/en/inflect.ts';
import type { Phrase } from '../phrases/phrases.ts';
import { datePast, datesAhead, withinOf } from './ahead.ts';
import type { Draft } from './draft.ts';
import { mannerOf } from './manner.ts';
import { quantityAt } from './quantity.ts';
import { bodyIn, draftOf, type KindRule, reachOf, type Sight } from './sight.ts';

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const promise = clause.governor === undefined ? undefined : sight.clauses[clause.governor];
    const promised =
      promise !== undefined &&
      clause.verb.infinitive &&
      PROMISING.has(promise.verb.lemma) &&
      DELIVERING.has(clause.verb.lemma);
    const direct =
      (clause.verb.lemma === 'pledge' || clause.verb.lemma === 'promise') &&
      clause.object !== undefined;
    if (!promised && !direct) continue;
    const host = promised && promise !== undefined ? promise : clause;
    const by = holderOf(sight, host.subject);
    const to = Math.max(reachOf(sight, clause), clause.to);
    const quantity = quantityAt(sight, clause.verb.to, to);
    if (
      by === undefined ||
      quantity === undefined ||
      (quantity.of.amount === undefined && quantity.of.share === undefined)
    )
      continue;
    const manner = mannerOf(sight, host);
    if (manner === undefined || manner.negated) continue;
    const { published } = sight.article.scene;
    const since = datePast(sight, sight.sentence);
    const due =
      withinOf(sight, { from: clause.verb.to, to: sight.sentence.to }, since ?? published) ??
      datesAhead(sight, { from: clause.verb.to, to: sight.sentence.to })[0]?.when;
    const whom = receiver(clause);
    out.push(
      draftOf(
        sight,
        {
          kind: 'commitment',
          by,
          ...(whom === undefined || whom === by ? {} : { to: whom }),
          quantity: quantity.of,
          ...(due === undefined ? {} : { due }),
        },
        { from: Math.min(host.from, host.subject?.from ?? host.from), to },
        host.verb.main,
        manner.time === 'coming' && manner.modality === 'asserted' ? 'asserted' : manner.modality,
        { hearsay: manner.hearsay, ...(since === undefined ? {} : { occurred: since }) },
      ),
    );
  }
  return out;
}

/** Who promises or delivers: a member, a person, or a body by its own name. */
export function holderOf(sight: Sight, phrase: Phrase | undefined): string | undefined {
  if (phrase === undefined) return undefined;
  const actor = sight.article.actorsOf(phrase)[0];
  if (actor?.member === 'EU') return 'european-union';
  return actor?.member ?? bodyIn(sight.doc, phrase.from, phrase.to) ?? phrase.ref.people[0]?.id;
}

/** To whom: the first object of the verb, or the phrase behind “to” or “for”. */
export function receiver(clause: Clause): string | undefined {
  const to = clause.preps.find(
    (prep) => prep.word === 'to' || prep.word === 'for' || prep.word === 'with',
  )?.phrase;
  for (const phrase of [clause.object, to]) {
    const member = phrase === undefined ? undefined : phrase.ref.actors[0]?.member;
    if (member !== undefined) return member;
  }
  return undefined;
}

export const commitment: KindRule = {
  triggers: [...PROMISING].flatMap((verb) => Object.values(formsOf(verb))),
  find,
};
