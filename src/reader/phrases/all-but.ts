/** “All but Hungary and Turkey”, “every ally bar Romania”, “all but four”: an amount, never the ones named. */
import { ALL_WORDS, EXCEPT, EXCEPT_INSIDE } from '../lang/en/amounts.ts';
import { quantityIn } from './amounts.ts';
import type { Builder } from './builder.ts';
import type { NounGroup } from './chunks.ts';
import type { Built } from './phrase.ts';
import { type Amount, emptyRef } from './refs.ts';
import type { Scene } from './scene.ts';

export function allBut(builder: Builder, i: number): Built | undefined {
  const { scene, chunks } = builder;
  const core = chunks[i] as NounGroup;
  if (!ALL_WORDS.has(scene.doc.norm[core.from] ?? '')) return undefined;
  const start = exceptionAt(scene, core);
  if (start === undefined) return undefined;
  const at = chunks.findIndex((chunk, k) => k >= i && chunk.kind === 'NP' && chunk.to > start);
  const named = chunks[at];
  if (named?.kind !== 'NP' || named.from > start) return undefined;
  // “all but four” may be one noun group.
  const list = named === core ? undefined : builder.list(builder.simple(at));
  const members =
    list === undefined
      ? membersFrom(scene, start, core.to)
      : list.phrase.ref.actors.flatMap((actor) => actor.member ?? []);
  const to = list?.phrase.to ?? core.to;
  const among = list?.phrase.ref.amount?.among ?? groupNamed(scene, core);
  const ref = {
    ...emptyRef('all'),
    amount: amountWithout(scene, members, { from: start, to, among }),
  };
  const phrase = {
    kind: 'PH' as const,
    from: core.from,
    to,
    core,
    head: core.head,
    ref,
    of: undefined,
    listed: 1,
  };
  return { phrase, next: list?.next ?? i + 1 };
}

/** Where the exception begins: behind “all but”, “all the allies except for”. */
function exceptionAt({ doc }: Scene, core: NounGroup): number | undefined {
  const { norm } = doc;
  // The longest fits best: “except for” before “except”.
  let length = 0;
  for (const words of EXCEPT) {
    if (words.length > length && words.every((word, k) => norm[core.to + k] === word))
      ({ length } = words);
  }
  if (length > 0) return core.to + length;
  for (let i = core.from; i < core.to; i += 1) if (EXCEPT_INSIDE.has(norm[i] ?? '')) return i + 1;
  return undefined;
}

/** The group in “all the Baltic states but Estonia”. */
function groupNamed(scene: Scene, { from, to }: NounGroup): string | undefined {
  for (let i = from; i < to; i += 1) {
    const name = scene.nameAt(i);
    if (name?.sort === 'group') return name.id;
  }
  return undefined;
}

function membersFrom(scene: Scene, from: number, to: number): string[] {
  const members: string[] = [];
  for (let i = from; i < to; i += 1) {
    const name = scene.nameAt(i);
    if (name?.sort === 'member' && !members.includes(name.id)) members.push(name.id);
  }
  return members;
}

/** All members but those, of the body or of a group: known only where its size is. */
function amountWithout(
  scene: Scene,
  except: readonly string[],
  {
    from,
    to,
    among,
  }: { readonly from: number; readonly to: number; readonly among: string | undefined },
): Amount | undefined {
  const of = among === undefined ? scene.bodySize : scene.of?.groups.get(among)?.members.length;
  const number = quantityIn(scene.doc, { from, to });
  if (of === undefined || (except.length === 0 && number === undefined)) return undefined;
  const most = except.length > 0 ? except.length : (number?.atMost ?? 0);
  const least = except.length > 0 ? except.length : (number?.atLeast ?? 0);
  return {
    atLeast: of - most,
    atMost: of - least,
    of,
    ...(among !== undefined && { among }),
    except,
    including: [],
  };
}
