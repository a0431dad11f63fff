/** What of a promise was delivered, is expected, or was missed. */
import type { SaysOf } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { ARRIVING, DELIVERING, PROMISING, REST } from '../lang/en/asks.ts';
import { formsOf } from '../lang/en/inflect.ts';
import { datesAhead } from './ahead.ts';
import { holderOf, receiver } from './commitment.ts';
import type { Draft } from './draft.ts';
import { mannerOf } from './manner.ts';
import { type Quantity, quantityAt } from './quantity.ts';
import { draftOf, findWord, type KindRule, reachOf, type Sight } from './sight.ts';

const TAKING: ReadonlySet<string> = new Set([
  'deliver',
  'supply',
  'provide',
  'send',
  'ship',
  'arrive',
  'donate',
  'transfer',
  'follow',
  'hand',
]);

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  const promise = lastPromise(sight);
  for (const clause of sight.clauses) {
    const draft = deliveryOf(sight, clause, promise, out);
    if (draft !== undefined) out.push(draft);
  }
  return out;
}

function lastPromise(sight: Sight): SaysOf<'commitment'> | undefined {
  const draft = sight.before.findLast(
    (one) => one.says.kind === 'commitment' && one.sentence >= sight.index - 4,
  );
  return draft?.says.kind === 'commitment' ? draft.says : undefined;
}

function deliveryOf(
  sight: Sight,
  clause: Clause,
  promise: SaysOf<'commitment'> | undefined,
  earlier: readonly Draft[],
): Draft | undefined {
  const { verb } = clause;
  if (!TAKING.has(verb.lemma) || !DELIVERING.has(verb.lemma)) return undefined;
  const governor = clause.governor === undefined ? undefined : sight.clauses[clause.governor];
  if (governor !== undefined && PROMISING.has(governor.verb.lemma)) return undefined;
  const moved =
    verb.passive ||
    ARRIVING.has(verb.lemma) ||
    (verb.participle && sight.doc.norm[verb.main] !== 'delivering');
  // “with the remaining quantity being delivered”: the words right before the verb.
  const from = moved ? (clause.subject?.from ?? boundary(sight, verb.from)) : verb.to;
  const quantity = quantityAt(sight, from, moved ? verb.from : Math.max(clause.to, verb.to));
  if (quantity === undefined) return undefined;
  const rest = REST.has(sight.doc.norm[quantity.at] ?? '');
  const previous =
    earlier.at(-1) ??
    sight.before.findLast((one) => one.says.kind === 'delivery' && one.sentence >= sight.index - 1);
  if (rest && previous === undefined && promise === undefined) return undefined;
  if (
    !rest &&
    promise === undefined &&
    quantity.of.share !== undefined &&
    findWord(sight.doc, PROMISED, from, sight.sentence.to) < 0
  )
    return undefined;
  const by =
    (moved ? undefined : holderOf(sight, clause.subject)) ??
    promise?.by ??
    (previous?.says.kind === 'delivery' ? previous.says.by : undefined) ??
    byPhrase(sight, clause);
  const to =
    receiver(clause) ??
    promise?.to ??
    (previous?.says.kind === 'delivery' ? previous.says.to : undefined);
  const manner = mannerOf(sight, clause);
  if (manner === undefined) return undefined;
  const voice = sight.article.speakerAt(verb.main)?.member;
  const whose = by ?? whoPromised(sight) ?? (voice === 'EU' ? 'european-union' : voice);
  if (whose === undefined) return undefined;
  const end = Math.max(reachOf(sight, clause), clause.to);
  const due = datesAhead(sight, { from: verb.from, to: Math.min(sight.sentence.to, end + 4) })[0];
  const coming =
    manner.time === 'coming' ||
    verb.modal !== undefined ||
    verb.infinitive ||
    verb.participle ||
    due !== undefined;
  const state = manner.negated ? 'missed' : coming ? 'expected' : 'delivered';
  return draftOf(
    sight,
    {
      kind: 'delivery',
      by: whose,
      ...(to === undefined || to === whose ? {} : { to }),
      quantity: sized(quantity.of, rest, previous, promise),
      ...(due === undefined ? {} : { due: due.when }),
      state,
    },
    { from: Math.min(from, clause.from), to: Math.max(end, due?.run.to ?? 0) },
    verb.main,
    manner.modality === 'conditional' ? 'asserted' : manner.modality,
    { hearsay: manner.hearsay },
  );
}
/** Back from a verb without a subject to where its part of the sentence begins. */
function boundary(sight: Sight, from: number): number {
  let i = from;
  while (
    i > sight.sentence.from &&
    i > from - 14 &&
    !/^(?:[,;:.]|with|that)$/.test(sight.doc.norm[i - 1] ?? '')
  )
    i -= 1;
  return i;
}
const PROMISED = new Set([
  'promised',
  'pledged',
  'committed',
  'quantity',
  'ammunition',
  'shells',
  'target',
  'goal',
]);

/** The rest is what the share before it leaves; what is counted is what was promised. */
function sized(
  of: Quantity,
  rest: boolean,
  previous: Draft | undefined,
  promise: SaysOf<'commitment'> | undefined,
): Quantity {
  const thing = of.of ?? promise?.quantity?.of;
  const before = previous?.says.kind === 'delivery' ? previous.says.quantity?.share : undefined;
  const share = rest ? (before === undefined ? undefined : 1 - before) : of.share;
  return {
    ...(of.amount === undefined ? {} : { amount: of.amount }),
    ...(share === undefined ? {} : { share }),
    ...(thing === undefined ? {} : { of: thing }),
  };
}

const byPhrase = (sight: Sight, clause: Clause): string | undefined =>
  holderOf(sight, clause.preps.find((prep) => prep.word === 'by')?.phrase);

/** Where nobody is named, the body that the sentence before named as promising. */
const whoPromised = (sight: Sight): string | undefined => {
  const promise = sight.before.findLast((one) => one.says.kind === 'commitment');
  return promise?.says.kind === 'commitment' ? promise.says.by : undefined;
};

export const delivery: KindRule = {
  triggers: [...TAKING].flatMap((verb) => Object.values(formsOf(verb))),
  find,
};
