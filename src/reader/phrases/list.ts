/** “Washington, London, Paris and Berlin”, “the presidents of France and Poland”, “Spain, together with Italy”. */
import type { Builder } from './builder.ts';
import type { Chunk } from './chunks.ts';
import { type Built, isKind, isSmall, type Phrase, verbFollows, widened } from './phrase.ts';
import type { Actor, PersonRef, Ref } from './refs.ts';

/** What a list has gathered so far. */
interface Gathered {
  readonly actors: Actor[];
  readonly people: PersonRef[];
  readonly candidacies: PersonRef[];
  listed: number;
  end: number;
  next: number;
}

export function listFrom(builder: Builder, first: Built): Built {
  const { chunks } = builder;
  const { phrase } = first;
  const { ref } = phrase;
  const all: Gathered = {
    actors: [...ref.actors],
    people: [...ref.people],
    candidacies: [...ref.candidacyOf],
    listed: phrase.listed,
    end: phrase.to,
    next: first.next,
  };
  // A list is over at an “and”, unless another comma or “and” goes on from there.
  let closed: Built | undefined;
  for (;;) {
    const joint = jointAt(chunks, all.next);
    if (joint === undefined || chunks[joint.at]?.kind !== 'NP') break;
    const plain = builder.simple(joint.at);
    const one = joint.together ? withNamesBehind(builder, plain) : plain;
    if (!sameSort(ref, one.phrase.ref)) break;
    if (startsClause(chunks, joint, one, all.listed === phrase.listed)) break;
    if (joint.together) return alongWith(builder, phrase, all, one);
    gather(all, one);
    if (joint.comma && !joint.conjunction) continue;
    closed = built(phrase, all);
    if (!isKind(chunks[all.next], 'C') && !isKind(chunks[all.next], 'K')) break;
  }
  if (closed !== undefined) return closed;
  return isListWithoutAnd(chunks, first, all) ? built(phrase, all) : first;
}

interface Joint {
  readonly at: number;
  readonly comma: boolean;
  readonly conjunction: boolean;
  /** “together with”: what follows belongs to the list, and ends it. */
  readonly together: boolean;
}

/** What joins the next of a list: a comma, “and”, “as well as”, “together with”. */
function jointAt(chunks: readonly Chunk[], from: number): Joint | undefined {
  let at = from;
  const comma = isKind(chunks[at], 'K');
  if (comma) at += 1;
  const conjunction = isKind(chunks[at], 'C') && !isSmall(chunks[at], 'but');
  if (conjunction) {
    at += 1;
    if (isSmall(chunks[at], 'also')) at += 1;
    if (isSmall(chunks[at], 'then') || isSmall(chunks[at], 'even')) at += 1;
  }
  const together =
    (isSmall(chunks[at], 'together') || isSmall(chunks[at], 'along')) &&
    isSmall(chunks[at + 1], 'with');
  if (together) return { at: at + 2, comma, conjunction, together };
  if (comma || conjunction) return { at, comma, conjunction, together };
  const asWell =
    isSmall(chunks[at], 'as') && isSmall(chunks[at + 1], 'well') && isSmall(chunks[at + 2], 'as');
  return asWell ? { at: at + 3, comma, conjunction, together } : undefined;
}

/** “France backed him, and Italy followed”: a verb right after it, so that it is a subject of its own. */
const startsClause = (
  chunks: readonly Chunk[],
  joint: Joint,
  one: Built,
  isSecond: boolean,
): boolean =>
  joint.comma &&
  joint.conjunction &&
  isSecond &&
  verbFollows(chunks, one.next) &&
  chunks.slice(0, joint.at).some((chunk) => chunk.kind === 'VG');

function gather(all: Gathered, { phrase, next }: Built): void {
  const { actors, people, candidacyOf } = phrase.ref;
  all.actors.push(
    ...actors.filter(
      ({ member, person }) =>
        !all.actors.some((known) => known.member === member && known.person === person),
    ),
  );
  all.people.push(...people.filter(({ id }) => !all.people.some((known) => known.id === id)));
  all.candidacies.push(...candidacyOf);
  all.listed += 1;
  all.next = next;
  all.end = phrase.to;
}

const built = (
  phrase: Phrase,
  { actors, people, candidacies, listed, end, next }: Gathered,
): Built => ({
  phrase: {
    ...widened(phrase, end, {
      actors: [...actors],
      people: [...people],
      candidacyOf: [...candidacies],
      pronoun: undefined,
    }),
    listed,
  },
  next,
});

/** “Spain, together with the Baltic states,”. */
function alongWith(builder: Builder, phrase: Phrase, all: Gathered, one: Built): Built {
  all.actors.push(...one.phrase.ref.actors);
  const inner = builder.list(one);
  const known = new Set(all.actors.map((actor) => actor.member));
  const actors = [
    ...all.actors,
    ...inner.phrase.ref.actors.filter((actor) => !known.has(actor.member)),
  ];
  const next = isKind(builder.chunks[inner.next], 'K') ? inner.next + 1 : inner.next;
  const whole = widened(phrase, inner.phrase.to, { actors, pronoun: undefined });
  return { phrase: { ...whole, listed: all.listed + 1 }, next };
}

/**
 * A run of commas without “and” is a list only where it has three or more; otherwise apposition.
 * Headlines join two with a comma: “Hungary, Slovakia fall in line”.
 */
function isListWithoutAnd(chunks: readonly Chunk[], { phrase }: Built, all: Gathered): boolean {
  if (all.listed === phrase.listed) return false;
  if (all.listed > 2) return true;
  const opens = phrase.from === chunks[0]?.from && verbFollows(chunks, all.next);
  return opens && all.actors.every((actor) => actor.rank === 'member');
}

/** Whether two phrases can stand in one list: both act for members, or both are people. */
function sameSort(a: Ref, b: Ref): boolean {
  if (b.pronoun !== undefined && b.actors.length === 0) return false;
  if (actsForMember(a) && actsForMember(b)) return true;
  if (a.people.length > 0 && b.people.length > 0) return true;
  return a.candidacyOf.length > 0 && b.candidacyOf.length > 0;
}

const actsForMember = ({ actors }: Ref): boolean =>
  actors.some((actor) => actor.member !== undefined);

const PLURAL = /[a-z]s$/;

/** “the other heavyweights Britain, France and Germany”: a plural noun and the members it means. */
export function withNamesBehind(builder: Builder, first: Built): Built {
  const { ref } = first.phrase;
  if (builder.chunks[first.next]?.kind !== 'NP' || ref.actors.length > 0 || ref.people.length > 0)
    return first;
  if (!PLURAL.test(ref.head)) return first;
  const { phrase, next } = builder.list(builder.simple(first.next));
  const { actors } = phrase.ref;
  const allMembers = actors.every((actor) => actor.rank === 'member' && actor.member !== undefined);
  if (phrase.listed < 2 || !allMembers) return first;
  return { phrase: widened(first.phrase, phrase.to, { actors, amount: undefined }), next };
}
