/** What stands beside a phrase and means the same: “Viktor Orbán, Hungary's prime minister,”. */
import { MEMBER_NOUNS } from '../lang/en/offices.ts';
import { CANDIDATE_NOUNS } from '../lang/en/race.ts';
import type { Builder } from './builder.ts';
import type { Chunk } from './chunks.ts';
import { type Built, isKind, isSmall, type Phrase, widened } from './phrase.ts';
import type { Actor } from './refs.ts';

export function apposed(builder: Builder, first: Built): Built | undefined {
  const { chunks } = builder;
  const mark = chunks[first.next];
  const bracket = isSmall(mark, '(') || isKind(mark, 'B') || isKind(mark, 'E');
  if (!bracket && !isKind(mark, 'K')) return undefined;
  let at = first.next + 1;
  while (isKind(chunks[at], 'Q') || isKind(chunks[at], 'X')) at += 1;
  if (chunks[at]?.kind !== 'NP') return undefined;
  if (bracket) return bracketed(builder, first, at);
  const second = wholeDescription(builder, first, builder.simple(at));
  const end = chunks[second.next];
  const closed = end === undefined || CLOSES.has(end.kind);
  const list = listOfMembers(builder, first, second, closed);
  if (list !== undefined) return list;
  if (!closed) return undefined;
  const joined =
    personThenOffice(builder, first, second) ?? officeThenPerson(builder, first, second);
  if (joined === undefined) return undefined;
  return { phrase: joined, next: isKind(end, 'K') ? second.next + 1 : second.next };
}

/** What may follow an apposition: a comma, the end, a bracket, a colon, a quotation mark, “who”. */
const CLOSES: ReadonlySet<Chunk['kind']> = new Set(['K', 'O', 'B', 'E', 'Q', 'W']);

/** “the four (France, …)”, “three holdouts — Hungary, Slovakia and Romania”. */
function bracketed(builder: Builder, first: Built, at: number): Built | undefined {
  const { chunks } = builder;
  const { ref } = first.phrase;
  const { phrase, next } = builder.list(builder.simple(at));
  const members =
    ref.amount !== undefined ||
    ref.actors.some((actor) => actor.rank === 'member') ||
    MEMBER_NOUNS.has(ref.head);
  if (!members || phrase.ref.actors.length === 0) return undefined;
  const closes = isSmall(chunks[next], ')') || isKind(chunks[next], 'B');
  return {
    phrase: widened(first.phrase, phrase.to, { actors: phrase.ref.actors, amount: undefined }),
    next: closes ? next + 1 : next,
  };
}

/** How many chunks a description may be longer than its first noun group. */
const LONGEST = 5;

/** “Lucia Ortega, the Spanish nominee for secretary-general of the league, …”: to the comma. */
function wholeDescription(builder: Builder, first: Built, second: Built): Built {
  const { chunks } = builder;
  const { ref } = second.phrase;
  const describes =
    CANDIDATE_NOUNS.has(ref.head) ||
    ref.people.length === 0 ||
    (ref.actors[0] !== undefined && ref.actors[0].rank !== 'member');
  if (!describes) return second;
  let after = second.next;
  while (
    chunks[after]?.kind === 'I' &&
    chunks[after + 1]?.kind === 'NP' &&
    after - second.next < LONGEST
  ) {
    after = builder.simple(after + 1).next;
  }
  if (first.phrase.ref.people.length !== 1 || after === second.next) return second;
  if (!isKind(chunks[after], 'K') && !isKind(chunks[after], 'O')) return second;
  return { phrase: { ...second.phrase, to: (chunks[after - 1] as Chunk).to }, next: after };
}

/** “two allies, Hungary and Slovakia,”. */
function listOfMembers(
  builder: Builder,
  first: Built,
  second: Built,
  closed: boolean,
): Built | undefined {
  const { ref } = first.phrase;
  const unnamed = ref.amount !== undefined || ref.actors.length === 0;
  if (!MEMBER_NOUNS.has(ref.head) || !unnamed || second.phrase.ref.actors.length === 0)
    return undefined;
  const { phrase, next } = builder.list(second);
  if (phrase.listed < 2 && (!closed || ref.head.endsWith('s'))) return undefined;
  return {
    phrase: widened(first.phrase, phrase.to, { actors: phrase.ref.actors, amount: undefined }),
    next: isKind(builder.chunks[next], 'K') ? next + 1 : next,
  };
}

/** “Ana Horvat, Croatia's ambassador,”; learns what a stranger is. */
function personThenOffice({ scene }: Builder, first: Built, { phrase }: Built): Phrase | undefined {
  const a = first.phrase.ref;
  const b = phrase.ref;
  const person = a.people.length === 1 ? a.people[0] : undefined;
  if (person === undefined || b.people.length > 1) return undefined;
  const only = b.actors.length === 1 && b.people.length === 0 ? b.actors[0] : undefined;
  const office = only?.rank === 'member' ? undefined : only;
  const article = scene.doc.norm[phrase.core.from];
  // “Henrik Bruun, a Danish agronomist,”
  const stranger =
    !person.known &&
    b.people.length === 0 &&
    b.actors.length === 0 &&
    (article === 'a' || article === 'an' || article === 'the');
  if (
    office === undefined &&
    b.people[0]?.id !== person.id &&
    !CANDIDATE_NOUNS.has(b.head) &&
    !stranger
  )
    return undefined;
  if (office !== undefined && a.actors.length === 0 && !person.known)
    scene.learn(person.name, office);
  scene.learnNationality(person.id, phrase.core);
  if (CANDIDATE_NOUNS.has(b.head)) scene.callCandidate(person.id);
  const actor =
    a.actors[0] ?? (office === undefined ? undefined : { ...office, name: person.name });
  return widened(first.phrase, phrase.to, { actors: onlyIf(actor) });
}

/** “its president, Klaus Iohannis,”; “the Romanian foreign minister, Luminița Odobescu,”. */
function officeThenPerson({ scene }: Builder, first: Built, { phrase }: Built): Phrase | undefined {
  const a = first.phrase.ref;
  const b = phrase.ref;
  const named = b.people.length === 1 ? b.people[0] : undefined;
  if (named === undefined) return undefined;
  const own = a.actors[0];
  const titled =
    a.actors.length === 1 && own?.rank !== 'member' && a.people.every((one) => one.id === named.id);
  const fits =
    titled ||
    CANDIDATE_NOUNS.has(a.head) ||
    a.pronoun?.startsWith('the ') === true ||
    a.people.some((one) => one.id === named.id);
  if (!fits) return undefined;
  if (own?.member !== undefined && b.actors.length === 0 && !named.known)
    scene.learn(named.name, own);
  if (CANDIDATE_NOUNS.has(a.head)) scene.callCandidate(named.id);
  const actor =
    b.actors[0] ?? (own?.member === undefined ? undefined : { ...own, name: named.name });
  return widened(first.phrase, phrase.to, {
    people: [named],
    actors: onlyIf(actor),
    pronoun: undefined,
  });
}

const onlyIf = (actor: Actor | undefined): Actor[] => (actor === undefined ? [] : [actor]);
