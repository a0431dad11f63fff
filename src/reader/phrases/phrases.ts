/**
 * From noun groups to complex phrases: owners, of-phrases, appositions, lists.
 *
 * A sentence becomes a row of items: phrases, verb groups and small words.
 */
import { allBut } from './all-but.ts';
import { apposed } from './apposition.ts';
import type { Builder } from './builder.ts';
import type { Chunk } from './chunks.ts';
import { listFrom, withNamesBehind } from './list.ts';
import { simple } from './of-phrase.ts';
import type { Built, Item } from './phrase.ts';
import type { Scene } from './scene.ts';

export type { Item, Phrase } from './phrase.ts';

/** Builds the items of one sentence. Call in the order of the text: references look back. */
export function itemsOf(scene: Scene, chunks: readonly Chunk[]): Item[] {
  for (const chunk of chunks) if (chunk.kind === 'NP') scene.note(chunk);
  const builder: Builder = {
    scene,
    chunks,
    simple: (at) => simple(builder, at),
    list: (first) => listFrom(builder, first),
    apposed: (first) => apposed(builder, first),
  };
  const out: Item[] = [];
  let i = 0;
  while (i < chunks.length) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind !== 'NP') {
      out.push(chunk);
      i += 1;
      continue;
    }
    const built = phraseAt(builder, i);
    out.push(built.phrase);
    i = built.next;
  }
  return namedLater(out);
}

function phraseAt(builder: Builder, i: number): Built {
  const excepting = allBut(builder, i);
  if (excepting !== undefined) return excepting;
  const first = withNamesBehind(builder, simple(builder, i));
  // “Viktor Orbán, Hungary's prime minister,” and “the four major countries (the United States, …)”.
  return listFrom(builder, apposed(builder, first) ?? first);
}

/** “Four allies remain unconvinced: Hungary, Romania, Slovakia and Turkey.” */
function namedLater(items: Item[]): Item[] {
  const at = items.findIndex(
    (item) => item.kind === 'PH' && item.ref.amount !== undefined && item.ref.actors.length === 0,
  );
  const counted = items[at];
  if (counted?.kind !== 'PH') return items;
  const { amount } = counted.ref;
  for (let i = at + 2; i < items.length; i += 1) {
    const mark = items[i - 1]?.kind;
    const list = items[i];
    if (list?.kind !== 'PH' || (mark !== 'E' && mark !== 'B' && mark !== 'K')) continue;
    const { actors } = list.ref;
    const members = actors.filter((actor) => actor.rank === 'member').length;
    if (members !== amount?.atLeast || members !== amount.atMost) continue;
    const named = [...items];
    named[at] = { ...counted, ref: { ...counted.ref, actors, amount: undefined } };
    return named;
  }
  return items;
}
