/** One noun group with what “of” adds: the country of an office, whose candidacy, how many of how many. */
import { GROUP_NOUNS, MEMBER_NOUNS } from '../lang/en/offices.ts';
import { CANDIDACY_NOUNS } from '../lang/en/race.ts';
import { quantityIn } from './amounts.ts';
import type { Builder } from './builder.ts';
import type { Chunk, NounGroup } from './chunks.ts';
import { type Built, isSmall, type Phrase } from './phrase.ts';
import type { Actor, Amount, Ref } from './refs.ts';
import type { Scene } from './scene.ts';

export function simple(builder: Builder, i: number): Built {
  const { scene, chunks } = builder;
  const core = chunks[i] as NounGroup;
  const ref = scene.refOf(core);
  const alone = {
    kind: 'PH' as const,
    from: core.from,
    to: core.to,
    core,
    head: core.head,
    ref,
    of: undefined,
    listed: 1,
  };
  const after = chunks[i + 1];
  const prep = after?.kind === 'I' ? after.word : undefined;
  const start = prep === 'out' ? i + 3 : i + 2;
  if (
    prep === undefined ||
    !attaches(scene, chunks, i, ref, prep) ||
    chunks[start]?.kind !== 'NP'
  ) {
    return { phrase: alone, next: i + 1 };
  }
  const inner = builder.list(ofPhrase(builder, start));
  const of = inner.phrase;
  const merged = withOf(scene, core, ref, of, prep);
  if (prep !== 'of' && prep !== 'out' && merged === ref) return { phrase: alone, next: i + 1 };
  return { phrase: { ...alone, to: of.to, ref: merged, of }, next: inner.next };
}

/** Whether a preposition ties what follows to the noun: “ambassador to”, “spokesman for”, “minister from”. */
function attaches(
  scene: Scene,
  chunks: readonly Chunk[],
  i: number,
  ref: Ref,
  prep: string,
): boolean {
  switch (prep) {
    case 'of':
      return true;
    case 'for':
      return ref.head.startsWith('spokes');
    case 'at':
      return speaksForNobody(ref);
    case 'to':
      return ref.actors[0]?.rank === 'official';
    case 'out':
      return isSmall(chunks[i + 2], 'of');
    case 'in':
      return ref.pronoun?.startsWith('the ') === true || ofGroup(scene, chunks, i, ref);
    case 'from':
      return speaksForNobody(ref) || ofGroup(scene, chunks, i, ref);
    case 'on':
    case 'along':
      return ofGroup(scene, chunks, i, ref);
    default:
      return false;
  }
}

const speaksForNobody = ({ actors }: Ref): boolean =>
  actors.some((actor) => actor.member === undefined);

/** “allies on the eastern flank”: a group is named right after the preposition. */
function ofGroup(scene: Scene, chunks: readonly Chunk[], i: number, ref: Ref): boolean {
  const next = chunks[i + 2];
  return (
    MEMBER_NOUNS.has(ref.head) &&
    next?.kind === 'NP' &&
    scene.refOf(next).actors.some((actor) => isGroup(scene, actor))
  );
}

const isGroup = (scene: Scene, { member }: Actor): boolean =>
  member !== undefined && scene.of?.groups.has(member) === true;

/** The phrase after “of”, with what stands in apposition to it: “of its prime minister, Mark Rutte”. */
function ofPhrase(builder: Builder, start: number): Built {
  const inner = builder.simple(start);
  const joined = builder.apposed(inner);
  return joined !== undefined && joined.phrase.ref.people.length > 0 ? joined : inner;
}

/** The same reference where “of …” adds nothing. */
function withOf(scene: Scene, core: NounGroup, ref: Ref, of: Phrase, prep: string): Ref {
  const inner = of.ref;
  const members = inner.actors.filter((actor) => actor.member !== undefined);
  const open = ref.actors.length > 0 && ref.actors.every((actor) => actor.member === undefined);
  // “the ambassador to Washington” does not speak for the United States.
  if (open && members.length > 0) return prep === 'to' ? ref : officeOf(scene, core, ref, members);
  if (
    MEMBER_NOUNS.has(ref.head) &&
    members.length > 0 &&
    members.every((actor) => isGroup(scene, actor))
  ) {
    return { ...ref, actors: members, amount: undefined };
  }
  if (CANDIDACY_NOUNS.has(ref.head)) {
    if (ref.candidacyOf.length === 0 && inner.people.length > 0)
      return { ...ref, candidacyOf: inner.people };
    if (inner.candidacyOf.length > 0) return { ...ref, candidacyOf: inner.candidacyOf };
  }
  const amount = partOf(scene, core, ref, of);
  if (amount !== undefined) return { ...ref, amount, actors: [] };
  // “a group of allies”, “the leaders of the three countries”
  if (GROUP_NOUNS.has(ref.head) && (inner.actors.length > 0 || inner.amount !== undefined)) {
    const counted = ref.head === 'number' || ref.head === 'group' ? undefined : ref.amount;
    return { ...ref, actors: inner.actors, amount: counted };
  }
  return ref;
}

/** “the prime minister of Hungary”, “the foreign ministers of France and Poland”. */
function officeOf(scene: Scene, core: NounGroup, ref: Ref, members: readonly Actor[]): Ref {
  const own = ref.actors[0];
  const rank = own?.rank ?? 'member';
  const held = rank === 'head' || rank === 'foreign-minister';
  const words = ref.office ?? ref.head;
  const actors = members.map(({ member }): Actor => {
    const holder = held ? scene.holder(member ?? '', rank, words, core.head) : undefined;
    return { member, rank, name: own?.name ?? holder?.name, person: own?.person ?? holder?.id };
  });
  const people = actors.flatMap(({ person }) =>
    person === undefined ? [] : [scene.personRef(person)],
  );
  return {
    ...ref,
    actors,
    people: ref.people.length > 0 ? ref.people : people,
    pronoun: undefined,
  };
}

/** “28 of NATO's 32 members”, “two thirds of the allies”, “all of its members”, “two of the Baltic states”. */
function partOf(scene: Scene, core: NounGroup, ref: Ref, of: Phrase): Amount | undefined {
  const { doc } = scene;
  if (!MEMBER_NOUNS.has(of.ref.head) && !bodyNamed(scene, of) && !/^\d+$/.test(of.ref.head))
    return undefined;
  const group = of.ref.actors.length === 1 ? of.ref.actors[0]?.member : undefined;
  const among = group === undefined ? undefined : scene.of?.groups.get(group);
  const size = among === undefined ? scene.bodySize : among.members.length;
  const whole = quantityIn(doc, ownWords(of.core))?.atLeast ?? size;
  const part = quantityIn(doc, ownWords(core), whole);
  const none = {
    of: whole,
    ...(among !== undefined && { among: among.id }),
    except: [],
    including: [],
  };
  if (part !== undefined) return { ...none, atLeast: part.atLeast, atMost: part.atMost };
  if (whole === undefined) return undefined;
  if (ref.head === 'all' || ref.head === 'each') return { ...none, atLeast: whole, atMost: whole };
  if (ref.head === 'most' || ref.head === 'majority')
    return { ...none, atLeast: Math.floor(whole / 2) + 1, atMost: whole };
  return undefined;
}

/** A noun group behind its owner: “32 members” in “NATO's 32 members”. */
const ownWords = ({ owner, from, to }: NounGroup): { from: number; to: number } => ({
  from: owner === undefined ? from : owner.to + 1,
  to,
});

function bodyNamed(scene: Scene, phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i += 1)
    if (scene.nameAt(i)?.sort === 'body') return true;
  return false;
}
