/**
 * Complex phrases: noun groups with what belongs to them (owners, of-phrases, appositions, lists).
 *
 * A sentence becomes a row of items: phrases, verb groups and small words.
 */
import { MEMBER_NOUNS } from '../lang/en/offices.ts';
import { CANDIDACY_NOUNS, CANDIDATE_NOUNS } from '../lang/en/race.ts';
import { quantityIn } from './amounts.ts';
import type { Chunk, NounGroup, Small, VerbGroup } from './chunks.ts';
import type { Actor, Amount, PersonRef, Ref } from './refs.ts';
import type { Scene } from './scene.ts';

export interface Phrase {
  readonly kind: 'PH';
  readonly from: number;
  readonly to: number;
  /** The noun group at its core: the first of a list. */
  readonly core: NounGroup;
  /** Word index of its head. */
  readonly head: number;
  readonly ref: Ref;
  /** The phrase after “of”, and the one in apposition. */
  readonly of: Phrase | undefined;
  /** How many phrases were listed. */
  readonly listed: number;
}

export type Item = Phrase | VerbGroup | Small;

/** Builds the items of one sentence. Call in the order of the text: references look back. */
export function itemsOf(scene: Scene, chunks: readonly Chunk[]): Item[] {
  for (const chunk of chunks) if (chunk.kind === 'NP') scene.note(chunk);
  const out: Item[] = [];
  let i = 0;
  while (i < chunks.length) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind !== 'NP') {
      out.push(chunk);
      i += 1;
      continue;
    }
    const built = phraseAt(scene, chunks, i);
    out.push(built.phrase);
    i = built.next;
  }
  return namedLater(out);
}

/** “Four allies remain unconvinced: Hungary, Romania, Slovakia and Turkey.” */
function namedLater(items: Item[]): Item[] {
  const amount = items.findIndex((item) => item.kind === 'PH' && item.ref.amount !== undefined && item.ref.actors.length === 0);
  const counted = items[amount];
  if (counted?.kind !== 'PH') return items;
  for (let i = amount + 2; i < items.length; i += 1) {
    const mark = items[i - 1];
    const list = items[i];
    if (list?.kind !== 'PH' || mark === undefined || (mark.kind !== 'E' && mark.kind !== 'B' && mark.kind !== 'K')) continue;
    const members = list.ref.actors.filter((actor) => actor.rank === 'member');
    if (members.length !== counted.ref.amount?.atLeast || members.length !== counted.ref.amount.atMost) continue;
    const named = [...items];
    named[amount] = { ...counted, ref: { ...counted.ref, actors: list.ref.actors, amount: undefined } };
    return named;
  }
  return items;
}

interface Built {
  readonly phrase: Phrase;
  readonly next: number;
}

const isSmall = (chunk: Chunk | undefined, word: string): boolean =>
  chunk !== undefined && chunk.kind !== 'NP' && chunk.kind !== 'VG' && chunk.word === word;
const isKind = (chunk: Chunk | undefined, kind: Small['kind']): boolean => chunk?.kind === kind;

function phraseAt(scene: Scene, chunks: readonly Chunk[], i: number): Built {
  const excepting = allBut(scene, chunks, i);
  if (excepting !== undefined) return excepting;
  const first = withNamesBehind(scene, chunks, simple(scene, chunks, i));
  // “Viktor Orbán, Hungary's prime minister,” and “the four major countries (the United States, …)”.
  const joined = apposed(scene, chunks, first) ?? first;
  return listFrom(scene, chunks, joined);
}

const ALL = /^(?:all|every|everyone|everybody|each|nearly|almost)$/;
/** What sets members apart from all: the words after “all”, “every ally”, “all the allies”. */
const EXCEPT: readonly (readonly string[])[] = [['but'], ['bar'], ['barring'], ['except'], ['save'], ['excluding'], ['apart', 'from'], ['aside', 'from'], ['other', 'than'], ['except', 'for'], ['save', 'for'], ['with', 'the', 'exception', 'of']];

/** “All but Hungary and Turkey”, “every ally bar Romania”, “all but four”: an amount, never the ones named. */
function allBut(scene: Scene, chunks: readonly Chunk[], i: number): Built | undefined {
  const { doc } = scene;
  const core = chunks[i] as NounGroup;
  if (!ALL.test(doc.norm[core.from] ?? '') && doc.norm[core.from] !== 'all') return undefined;
  const after = EXCEPT.filter((words) => words.every((word, k) => doc.norm[core.to + k] === word)).sort((a, b) => b.length - a.length)[0];
  // “all but four” may be one noun group.
  const inside = doc.norm.slice(core.from, core.to).findIndex((word) => word === 'but' || word === 'bar' || word === 'save' || word === 'except');
  const start = after === undefined ? (inside < 0 ? undefined : core.from + inside + 1) : core.to + after.length;
  if (start === undefined) return undefined;
  const at = chunks.findIndex((chunk, k) => k >= i && chunk.kind === 'NP' && chunk.to > start);
  const named = chunks[at];
  if (named?.kind !== 'NP' || named.from > start) return undefined;
  const list = named === core ? undefined : listFrom(scene, chunks, simple(scene, chunks, at));
  const members = (list?.phrase.ref.actors ?? []).flatMap((actor) => (actor.member === undefined ? [] : [actor.member]));
  for (let k = start; named === core && k < core.to; k += 1) {
    const name = scene.names.list[scene.names.covers[k] ?? -1]?.name;
    if (name?.sort === 'member' && !members.includes(name.id)) members.push(name.id);
  }
  const number = quantityIn(doc, { from: start, to: list?.phrase.to ?? core.to });
  const apart = members.length > 0 ? { low: members.length, high: members.length } : number === undefined ? undefined : { low: number.atLeast, high: number.atMost };
  const size = scene.bodySize;
  const ref: Ref = {
    actors: [],
    people: [],
    candidacyOf: [],
    amount: apart === undefined || size === undefined ? undefined : { atLeast: size - apart.high, atMost: size - apart.low, of: size, except: members, including: [] },
    head: 'all',
    pronoun: undefined,
    office: undefined,
  };
  const to = list?.phrase.to ?? core.to;
  return { phrase: { kind: 'PH', from: core.from, to, core, head: core.head, ref, of: undefined, listed: 1 }, next: list?.next ?? i + 1 };
}

/** “the other heavyweights Britain, France and Germany”: a plural noun and the members it means. */
function withNamesBehind(scene: Scene, chunks: readonly Chunk[], first: Built): Built {
  const next = chunks[first.next];
  if (next?.kind !== 'NP' || first.phrase.ref.actors.length > 0 || !/[a-z]s$/.test(first.phrase.ref.head) || first.phrase.ref.people.length > 0) return first;
  const list = listFrom(scene, chunks, simple(scene, chunks, first.next));
  if (list.phrase.listed < 2 || !list.phrase.ref.actors.every((actor) => actor.rank === 'member' && actor.member !== undefined)) return first;
  return { phrase: { ...first.phrase, to: list.phrase.to, ref: { ...first.phrase.ref, actors: list.phrase.ref.actors, amount: undefined } }, next: list.next };
}

/** One noun group with its of-phrases. */
function simple(scene: Scene, chunks: readonly Chunk[], i: number): Built {
  const core = chunks[i] as NounGroup;
  let ref = scene.refOf(core);
  let of: Phrase | undefined;
  let to = core.to;
  let next = i + 1;
  const after = chunks[next];
  const prep = after !== undefined && after.kind === 'I' ? after.word : undefined;
  const attaches = prep === 'of' || (prep === 'for' && /^spokes/.test(ref.head)) || (prep === 'at' && ref.actors.some((actor) => actor.member === undefined)) || (prep === 'in' && ref.pronoun !== undefined && ref.pronoun.startsWith('the ')) || (prep === 'from' && ref.actors.some((actor) => actor.member === undefined)) || (prep === 'to' && ref.actors[0]?.rank === 'official') || (prep === 'out' && isSmall(chunks[next + 1], 'of')) || (prep !== undefined && /^(?:on|in|from|along)$/.test(prep) && MEMBER_NOUNS.has(ref.head) && groupNext(scene, chunks[next + 1]));
  if (attaches) {
    const start = prep === 'out' ? next + 2 : next + 1;
    if (chunks[start]?.kind === 'NP') {
      const inner = listFrom(scene, chunks, ofPhrase(scene, chunks, start));
      of = inner.phrase;
      const merged = withOf(scene, core, ref, of, prep ?? 'of');
      if (prep === 'of' || prep === 'out' || merged !== ref) {
        ref = merged;
        to = of.to;
        next = inner.next;
      } else of = undefined;
    }
  }
  return { phrase: { kind: 'PH', from: core.from, to, core, head: core.head, ref, of, listed: 1 }, next };
}

/** “allies on the eastern flank”: whether a group is named right after the preposition. */
const groupNext = (scene: Scene, chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'NP' && scene.refOf(chunk).actors.some((actor) => actor.member !== undefined && scene.of?.groups.has(actor.member) === true);

/** The phrase after “of”, with what stands in apposition to it: “of its prime minister, Mark Rutte”. */
function ofPhrase(scene: Scene, chunks: readonly Chunk[], start: number): Built {
  const inner = simple(scene, chunks, start);
  const joined = apposed(scene, chunks, inner);
  return joined !== undefined && joined.phrase.ref.people.length > 0 ? joined : inner;
}

/** What “of …” adds: the country of an office, whose candidacy, how many of how many. */
function withOf(scene: Scene, core: NounGroup, ref: Ref, of: Phrase, prep: string): Ref {
  const inner = of.ref;
  const members = inner.actors.filter((actor) => actor.member !== undefined);
  const open = ref.actors.length > 0 && ref.actors.every((actor) => actor.member === undefined);
  if (open && members.length > 0) {
    const rank = ref.actors[0]?.rank ?? 'member';
    const actors: Actor[] = members.map((actor) => {
      const holder = rank === 'head' || rank === 'foreign-minister' ? scene.holder(actor.member ?? '', rank, ref.office ?? ref.head, core.head) : undefined;
      const own = ref.actors[0];
      return { member: actor.member, rank, name: own?.name ?? holder?.name, person: own?.person ?? holder?.id };
    });
    const people = ref.people.length > 0 ? ref.people : actors.flatMap((actor) => (actor.person === undefined ? [] : [scene.personRef(actor.person)]));
    if (prep === 'to' && ref.actors[0]?.rank !== 'official') return ref;
    if (prep === 'to') return ref;
    return { ...ref, actors, people, pronoun: undefined };
  }
  if (MEMBER_NOUNS.has(ref.head) && members.length > 0 && members.every((actor) => scene.of?.groups.has(actor.member ?? '') === true)) return { ...ref, actors: members, amount: undefined };
  if (CANDIDACY_NOUNS.has(ref.head) && ref.candidacyOf.length === 0 && inner.people.length > 0) {
    return { ...ref, candidacyOf: inner.people };
  }
  if (CANDIDACY_NOUNS.has(ref.head) && inner.candidacyOf.length > 0) return { ...ref, candidacyOf: inner.candidacyOf };
  const amount = partOf(scene, core, ref, of);
  if (amount !== undefined) return { ...ref, amount, actors: [] };
  // “the leaders of the three countries”, “a group of allies”
  if (/^(?:group|number|majority|handful|list|coalition|series|trio|pair|couple|camp|rest|bloc)$/.test(ref.head) && (inner.actors.length > 0 || inner.amount !== undefined)) {
    return { ...ref, actors: inner.actors.map((actor) => actor), amount: ref.head === 'number' || ref.head === 'group' ? undefined : ref.amount };
  }
  return ref;
}

/** “28 of NATO's 32 members”, “two thirds of the allies”, “all of its members”. */
function partOf(scene: Scene, core: NounGroup, ref: Ref, of: Phrase): Amount | undefined {
  const { doc } = scene;
  const inner = { from: of.core.owner === undefined ? of.core.from : of.core.owner.to + 1, to: of.core.to };
  const membersMeant = MEMBER_NOUNS.has(of.ref.head) || bodyNamed(scene, of) || /^\d+$/.test(of.ref.head);
  if (!membersMeant) return undefined;
  const whole = quantityIn(doc, inner)?.atLeast ?? scene.bodySize;
  const from = core.owner === undefined ? core.from : core.owner.to + 1;
  const part = quantityIn(doc, { from, to: core.to }, whole);
  const none = { except: [], including: [] };
  if (part !== undefined) return { ...none, atLeast: part.atLeast, atMost: part.atMost, of: whole };
  if (whole === undefined) return undefined;
  const word = ref.head;
  if (word === 'all' || word === 'each') return { ...none, atLeast: whole, atMost: whole, of: whole };
  if (word === 'most' || word === 'majority') return { ...none, atLeast: Math.floor(whole / 2) + 1, atMost: whole, of: whole };
  if (word === 'none') return undefined;
  return undefined;
}

const bodyNamed = (scene: Scene, phrase: Phrase): boolean => {
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const index = scene.names.covers[i] ?? -1;
    if (index >= 0 && scene.names.list[index]?.name.sort === 'body') return true;
  }
  return false;
};

/** Joins what stands in apposition; undefined where nothing does. */
function apposed(scene: Scene, chunks: readonly Chunk[], first: Built): Built | undefined {
  const comma = chunks[first.next];
  const bracket = isSmall(comma, '(') || isKind(comma, 'B') || isKind(comma, 'E');
  if (!isKind(comma, 'K') && !bracket) return undefined;
  let at = first.next + 1;
  while (isKind(chunks[at], 'Q') || isKind(chunks[at], 'X')) at += 1;
  if (chunks[at]?.kind !== 'NP') return undefined;
  const a = first.phrase.ref;
  if (bracket) {
    // “the four (France, …)”, “three holdouts — Hungary, Slovakia and Romania”
    const list = listFrom(scene, chunks, simple(scene, chunks, at));
    const named = list.phrase.ref.actors.length > 0 && (a.amount !== undefined || a.actors.some((actor) => actor.rank === 'member') || MEMBER_NOUNS.has(a.head));
    if (!named) return undefined;
    const closes = isSmall(chunks[list.next], ')') || isKind(chunks[list.next], 'B');
    return {
      phrase: { ...first.phrase, to: list.phrase.to, ref: { ...a, actors: list.phrase.ref.actors, amount: undefined } },
      next: closes ? list.next + 1 : list.next,
    };
  }
  let second = simple(scene, chunks, at);
  const b = second.phrase.ref;
  if (CANDIDATE_NOUNS.has(b.head) || (b.actors.length > 0 && b.actors[0]?.rank !== 'member') || b.people.length === 0) {
    // “Lucia Ortega, the Spanish nominee for secretary-general of the league, …”
    let after = second.next;
    while (chunks[after]?.kind === 'I' && chunks[after + 1]?.kind === 'NP' && after - second.next < 5) after = simple(scene, chunks, after + 1).next;
    const named = a.people.length === 1 && (isKind(chunks[after], 'K') || isKind(chunks[after], 'O'));
    if (named && after > second.next) second = { phrase: { ...second.phrase, to: (chunks[after - 1] as Chunk).to }, next: after };
  }
  const end = chunks[second.next];
  const closed = end === undefined || isKind(end, 'K') || isKind(end, 'O') || isKind(end, 'B') || isKind(end, 'E') || isKind(end, 'Q') || isKind(end, 'W');
  const list = MEMBER_NOUNS.has(a.head) && (a.amount !== undefined || a.actors.length === 0) && b.actors.length > 0;
  if (list) {
    const whole = listFrom(scene, chunks, second);
    if (whole.phrase.listed > 1 || (closed && !a.head.endsWith('s'))) return { phrase: { ...first.phrase, to: whole.phrase.to, ref: { ...a, actors: whole.phrase.ref.actors, amount: undefined } }, next: isKind(chunks[whole.next], 'K') ? whole.next + 1 : whole.next };
  }
  if (!closed) return undefined;
  const person = a.people.length === 1 ? a.people[0] : undefined;
  const office = b.actors.length === 1 && b.people.length === 0 && b.actors[0]?.rank !== 'member' ? b.actors[0] : undefined;
  const skip = isKind(end, 'K') ? second.next + 1 : second.next;
  if (person !== undefined && b.people.length <= 1 && (office !== undefined || b.people[0]?.id === person.id || CANDIDATE_NOUNS.has(b.head) || (!person.known && b.people.length === 0 && b.actors.length === 0 && /^(?:a|an|the)$/.test(scene.doc.norm[second.phrase.core.from] ?? '')))) {
    const actor = a.actors[0] ?? (office === undefined ? undefined : { ...office, name: person.name });
    if (office !== undefined && a.actors.length === 0 && !person.known) scene.learn(person.name, office);
    scene.learnNationality(person.id, second.phrase.core);
    if (CANDIDATE_NOUNS.has(b.head)) scene.callCandidate(person.id);
    return { phrase: { ...first.phrase, to: second.phrase.to, ref: { ...a, actors: actor === undefined ? [] : [actor] } }, next: skip };
  }
  // “its president, Klaus Iohannis,”; “the Romanian foreign minister, Luminița Odobescu,”
  const named = b.people.length === 1 ? b.people[0] : undefined;
  const titled = a.actors.length === 1 && a.actors[0]?.rank !== 'member' && a.people.every((one) => one.id === named?.id);
  if (named !== undefined && (titled || CANDIDATE_NOUNS.has(a.head) || a.pronoun?.startsWith('the ') === true || a.people.some((one) => one.id === named.id))) {
    const own = a.actors[0];
    const actor = b.actors[0] ?? (own === undefined || own.member === undefined ? undefined : { ...own, name: named.name });
    if (own !== undefined && own.member !== undefined && b.actors.length === 0 && !named.known) scene.learn(named.name, own);
    if (CANDIDATE_NOUNS.has(a.head)) scene.callCandidate(named.id);
    return { phrase: { ...first.phrase, to: second.phrase.to, ref: { ...a, people: [named], actors: actor === undefined ? [] : [actor], pronoun: undefined } }, next: skip };
  }
  return undefined;
}

/** “Washington, London, Paris and Berlin”; “the presidents of France and Poland”. */
function listFrom(scene: Scene, chunks: readonly Chunk[], first: Built): Built {
  let { phrase, next } = first;
  const actors: Actor[] = [...phrase.ref.actors];
  const people: PersonRef[] = [...phrase.ref.people];
  const candidacies: PersonRef[] = [...phrase.ref.candidacyOf];
  let listed = phrase.listed;
  let end = phrase.to;
  let pending: { next: number; end: number; actors: number; people: number; candidacies: number; listed: number } | undefined;
  for (;;) {
    let at = next;
    const comma = isKind(chunks[at], 'K');
    if (comma) at += 1;
    const conj = isKind(chunks[at], 'C') && !isSmall(chunks[at], 'but');
    if (conj) at += 1;
    if (conj && isSmall(chunks[at], 'also')) at += 1;
    if ((conj && (isSmall(chunks[at], 'then') || isSmall(chunks[at], 'even'))) === true) at += 1;
    const together = /^(?:together|along)$/.test((chunks[at] as Small | undefined)?.word ?? '') && isSmall(chunks[at + 1], 'with');
    if (together) at += 2;
    else if (!comma && !conj) {
      const asWell = isSmall(chunks[at], 'as') && isSmall(chunks[at + 1], 'well') && isSmall(chunks[at + 2], 'as');
      if (!asWell) break;
      at += 3;
    }
    if (chunks[at]?.kind !== 'NP') break;
    const plain = simple(scene, chunks, at);
    const one = together ? withNamesBehind(scene, chunks, plain) : plain;
    if (!sameSort(phrase.ref, one.phrase.ref)) break;
    // A verb right after the last one, with only a comma before it, starts a new clause.
    if (comma && conj && listed === phrase.listed && verbFollows(chunks, one.next) && chunks.slice(0, at).some((chunk) => chunk.kind === 'VG')) break;
    if (together) {
      actors.push(...one.phrase.ref.actors);
      const inner = listFrom(scene, chunks, one);
      actors.push(...inner.phrase.ref.actors.filter((actor) => !actors.some((known) => known.member === actor.member)));
      const close = isKind(chunks[inner.next], 'K') ? inner.next + 1 : inner.next;
      return { phrase: { ...phrase, to: inner.phrase.to, listed: listed + 1, ref: { ...phrase.ref, actors, pronoun: undefined } }, next: close };
    }
    const final = conj || !comma;
    actors.push(...one.phrase.ref.actors.filter((actor) => !actors.some((known) => known.member === actor.member && known.person === actor.person)));
    people.push(...one.phrase.ref.people.filter((person) => !people.some((known) => known.id === person.id)));
    candidacies.push(...one.phrase.ref.candidacyOf);
    listed += 1;
    next = one.next;
    end = one.phrase.to;
    if (final) {
      pending = { next, end, actors: actors.length, people: people.length, candidacies: candidacies.length, listed };
      if (!isKind(chunks[next], 'C') && !isKind(chunks[next], 'K')) break;
    }
  }
  // A run of commas without “and” is a list only where it has three or more; otherwise apposition.
  // Headlines join two with a comma: “Hungary, Slovakia fall in line”.
  const pair = pending === undefined && listed === 2 && first.phrase.from === chunks[0]?.from && verbFollows(chunks, next) && actors.every((actor) => actor.rank === 'member');
  if (pending === undefined && !pair && (listed < 3 || listed === phrase.listed)) return first;
  const cut = pending ?? { next, end, actors: actors.length, people: people.length, candidacies: candidacies.length, listed };
  if (cut.listed === phrase.listed) return first;
  return {
    phrase: { ...phrase, to: cut.end, listed: cut.listed, ref: { ...phrase.ref, actors: actors.slice(0, cut.actors), people: people.slice(0, cut.people), candidacyOf: candidacies.slice(0, cut.candidacies), pronoun: undefined } },
    next: cut.next,
  };
}

const verbFollows = (chunks: readonly Chunk[], from: number): boolean => {
  let at = from;
  while (isKind(chunks[at], 'X') || isKind(chunks[at], 'G')) at += 1;
  const chunk = chunks[at];
  return chunk?.kind === 'VG' && chunk.finite;
};

/** Whether two phrases can stand in one list: both act for members, or both are people. */
function sameSort(a: Ref, b: Ref): boolean {
  if (b.pronoun !== undefined && b.actors.length === 0) return false;
  const memberlike = (ref: Ref): boolean => ref.actors.some((actor) => actor.member !== undefined);
  if (memberlike(a) && memberlike(b)) return true;
  if (a.people.length > 0 && b.people.length > 0) return true;
  return a.candidacyOf.length > 0 && b.candidacyOf.length > 0;
}
