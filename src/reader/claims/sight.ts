/** One sentence as the rules for the kinds of claim see it, and the questions that they share. */
import type { Modality, Says } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { BODIES, CASE_POSTS, OTHER_POSTS } from '../lang/en/bodies.ts';
import { TIME_WORDS } from '../lang/en/speech.ts';
import type { Item, Phrase } from '../phrases/phrases.ts';
import type { PersonRef } from '../phrases/refs.ts';
import { genderFits } from '../phrases/scene.ts';
import type { Doc, Run, Sentence } from '../text/tokens.ts';
import type { Article } from './article.ts';
import type { Draft } from './draft.ts';
import type { Manner } from './manner.ts';

export interface Sight {
  readonly article: Article;
  readonly doc: Doc;
  readonly sentence: Sentence;
  readonly index: number;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  /** It ends in a question mark: nothing in it is asserted. */
  readonly question: boolean;
  /** Drafts that earlier rules and sentences made, in their order. */
  readonly before: readonly Draft[];
  /** How its clauses are said, as far as rules have asked. */
  readonly manners: Map<Clause, Manner | undefined>;
}

/** One rule file: the words without which it finds nothing, and the finding. */
export interface KindRule {
  readonly triggers: readonly string[];
  readonly find: (sight: Sight) => Draft[];
  /** Also looks at questions and headings. */
  readonly questions?: boolean;
}

export function draftOf(
  sight: Sight,
  says: Says,
  run: Run,
  anchor: number,
  modality: Modality,
  more: Partial<Draft> = {},
): Draft {
  return { says, run, anchor, modality, sentence: sight.index, ...more };
}

/** A clause's words with those of some of its phrases. */
export const wordsOf = (clause: Clause, ...phrases: (Phrase | undefined)[]): Run => {
  let { from, to } = clause;
  for (const phrase of phrases) {
    if (phrase === undefined) continue;
    from = Math.min(from, phrase.from);
    to = Math.max(to, phrase.to);
  }
  return { from, to };
};

/** The first place in a run where one of the words stands, or -1. */
export function findWord(doc: Doc, words: ReadonlySet<string>, from: number, to: number): number {
  for (let i = Math.max(0, from); i < to && i < doc.size; i += 1)
    if (words.has(doc.norm[i] ?? '')) return i;
  return -1;
}

/** The first place in a run where the words stand one after the other; `*` is any one word. */
export function findWords(doc: Doc, words: readonly string[], from: number, to: number): number {
  const [first] = words;
  for (let i = Math.max(0, from); i + words.length <= to; i += 1) {
    if (doc.norm[i] !== first) continue;
    if (words.every((word, k) => word === '*' || doc.norm[i + k] === word)) return i;
  }
  return -1;
}

/** The first of several set phrases, written with spaces, that stands in a run. */
export function findPhrase(
  doc: Doc,
  phrases: Phrases,
  from: number,
  to: number,
): { at: number; words: readonly string[] } | undefined {
  const end = Math.min(to, doc.size);
  for (let i = Math.max(0, from); i < end; i += 1) {
    const starting = phrases.get(doc.norm[i] ?? '');
    if (starting === undefined) continue;
    for (const words of starting)
      if (i + words.length <= end && words.every((word, k) => doc.norm[i + k] === word))
        return { at: i, words };
  }
  return undefined;
}

/** Set phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Splits set phrases into words once, when a rule file is loaded. */
export function phrasesOf(...phrases: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

/** A particle or adverb close behind the verb: “out” in “ruled himself out”. */
export const particle = (
  sight: Sight,
  clause: Clause,
  words: ReadonlySet<string>,
  reach = 4,
): boolean =>
  findWord(sight.doc, words, clause.verb.to, Math.min(clause.verb.to + reach, sight.sentence.to)) >=
  0;

/** Where the clause's words end at the latest: before the next clause that it does not govern. */
export function reachOf(sight: Sight, clause: Clause): number {
  const { clauses } = sight;
  const own = new Set<number>([clauses.indexOf(clause)]);
  let to = clause.to;
  for (let i = clauses.indexOf(clause) + 1; i < clauses.length; i += 1) {
    const next = clauses[i] as Clause;
    if (next.governor === undefined || !own.has(next.governor)) break;
    own.add(i);
    to = Math.max(to, next.to);
  }
  return to;
}

/** The sentence from a word on, up to the full stop, a semicolon or the end of the quotation. */
export function restFrom(sight: Sight, from: number, stops: ReadonlySet<string> = STOPS): Run {
  const { norm } = sight.doc;
  let quoted = false;
  for (let i = sight.sentence.from; i < from; i += 1) if (norm[i] === '"') quoted = !quoted;
  // Words that begin inside a quotation end with it.
  const ends = quoted ? '"' : '';
  let to = from;
  while (to < sight.sentence.to && !stops.has(norm[to] ?? '') && norm[to] !== ends) to += 1;
  // A reporting tail, “, he said”, is not what was said.
  const report = sight.article.reportAt(from);
  const cue = report?.cue?.from ?? sight.sentence.to;
  const source = report?.source?.from ?? sight.sentence.to;
  const tail = Math.min(cue, source);
  if (tail > from && tail < to) to = tail;
  while (to > from + 1 && /^[,"'—-]$/.test(norm[to - 1] ?? '')) to -= 1;
  return { from, to };
}
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ';', '…']);

/** The people whom a phrase means as persons: named, described, or by a pronoun, speakers included. */
export function peopleOf(sight: Sight, phrase: Phrase | undefined): readonly PersonRef[] {
  if (phrase === undefined) return [];
  const { ref } = phrase;
  if (ref.candidacyOf.length > 0) return ref.candidacyOf;
  if (ref.people.length > 0) return ref.people;
  const { article } = sight;
  const { pronoun } = ref;
  if (pronoun === 'i' || pronoun === 'me' || pronoun === 'myself') {
    const id = article.speakerAt(phrase.head)?.person;
    return id === undefined
      ? []
      : [{ id, name: article.nameOf(id), known: article.scene.of?.people.has(id) === true }];
  }
  if (
    pronoun === 'he' ||
    pronoun === 'she' ||
    pronoun === 'him' ||
    pronoun === 'her' ||
    pronoun === 'himself' ||
    pronoun === 'herself'
  ) {
    const fitting = article.scene.lookBack(
      phrase.head,
      (mention) => article.scene.isCandidate(mention.person) && genderFits(mention.gender, pronoun),
      120,
    );
    const any =
      fitting ??
      article.scene.lookBack(phrase.head, (mention) => genderFits(mention.gender, pronoun), 40);
    return any === undefined ? [] : [any.person];
  }
  if (pronoun === 'who' || pronoun === undefined) return holderOf(sight, phrase);
  if (pronoun.startsWith('the ')) {
    const who = article.scene.lookBack(
      phrase.head,
      (mention) => article.scene.isCandidate(mention.person),
      60,
    );
    return who === undefined ? [] : [who.person];
  }
  return [];
}

/** “Romania, whose president wants the job”: who holds the office of the member before it. */
function holderOf(sight: Sight, phrase: Phrase): readonly PersonRef[] {
  const { scene } = sight.article;
  const actor = phrase.ref.actors[0];
  if (
    sight.doc.norm[phrase.core.from] !== 'whose' ||
    actor === undefined ||
    actor.member !== undefined
  )
    return [];
  const member = scene.lastMember(phrase.core.from, 8);
  const holder =
    member === undefined
      ? undefined
      : scene.holder(member, actor.rank, phrase.ref.head, phrase.head);
  return holder === undefined ? [] : [holder];
}

/** The candidate named right behind a phrase and a comma: “its own man, Iohannis”. */
export function namedAfter(sight: Sight, phrase: Phrase): readonly PersonRef[] {
  const at = sight.items.indexOf(phrase);
  const comma = sight.items[at + 1];
  const next = sight.items[at + 2];
  if (at < 0 || comma?.kind !== 'K' || next?.kind !== 'PH') return [];
  return next.ref.people.filter((person) => sight.article.scene.isCandidate(person));
}

/** The candidates among them, or whoever they are where the words speak of the race itself. */
export function runnersOf(
  sight: Sight,
  phrase: Phrase | undefined,
  ofTheRace = false,
): readonly PersonRef[] {
  const people = peopleOf(sight, phrase);
  return ofTheRace ? people : people.filter((person) => sight.article.scene.isCandidate(person));
}

/** The candidate whom a member has in the race: the one it nominated, else its only national in it. */
export function candidateOf(sight: Sight, member: string): string | undefined {
  for (let i = sight.before.length - 1; i >= 0; i -= 1) {
    const says = sight.before[i]?.says;
    if (says?.kind === 'nomination' && says.nominator === member) return says.candidate;
  }
  const of = sight.article.scene.of;
  if (of === undefined) return undefined;
  const own = [...of.candidates].filter((id) => of.people.get(id)?.nationality === member);
  if (own.length <= 1) return own[0];
  const mentioned = sight.article.scene.lookBack(
    sight.sentence.to,
    (mention) => own.includes(mention.person.id),
    200,
  );
  return mentioned?.person.id;
}

/** Whether a phrase means the post that the race is for: “the top job”, “Stoltenberg's position”. */
export function isPost(sight: Sight, phrase: Phrase | undefined): boolean {
  if (phrase === undefined) return false;
  const { doc } = sight;
  const { scene } = sight.article;
  let post = false;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const word = doc.norm[i] ?? '';
    if (OTHER_POSTS.has(word)) return false;
    const index = scene.names.covers[i] ?? -1;
    const name = index < 0 ? undefined : scene.names.list[index]?.name;
    if (name?.sort === 'post') return true;
    if (CASE_POSTS.has(word)) post = true;
  }
  // “for secretary general”: the tagger takes the second word for an adjective.
  return post || (doc.norm[phrase.to] === 'general' && doc.norm[phrase.to - 1] === 'secretary');
}

/** The other body that words in a run name: the European Union, the United Nations. */
export function bodyIn(doc: Doc, from: number, to: number, own?: string): string | undefined {
  for (const [words, id] of BODIES) {
    if (id === own) continue;
    if (findWords(doc, words, from, to) >= 0) return id;
  }
  return undefined;
}

/** The case's own body as `BODIES` names it, so that it is no link elsewhere. */
export const ownBody = (sight: Sight): string | undefined => sight.article.scene.of?.body.id;

/** The candidate whom words are about: one inside them, else the last one named before in the sentence. */
export function candidateIn(sight: Sight, from: number, to: number): string | undefined {
  const { scene } = sight.article;
  for (const mention of scene.people)
    if (mention.at >= from && mention.at < to && scene.isCandidate(mention.person))
      return mention.person.id;
  return undefined;
}

/** Whether a phrase's noun is one of these; a time behind it (“his bid last month”) is not its noun. */
export function headed(
  sight: Sight,
  phrase: Phrase | undefined,
  nouns: ReadonlySet<string>,
): boolean {
  if (phrase === undefined) return false;
  if (nouns.has(phrase.ref.head)) return true;
  if (!TIME_WORDS.has(phrase.ref.head)) return false;
  for (let i = phrase.core.head - 1; i >= phrase.core.from && i >= phrase.core.head - 3; i -= 1)
    if (nouns.has(sight.doc.norm[i] ?? '')) return true;
  return false;
}

/** The phrase right before a relative word, which the relative clause is about. */
export function antecedentOf(sight: Sight, clause: Clause): Phrase | undefined {
  for (let i = clause.at - 1; i >= 0; i -= 1) {
    const item = sight.items[i];
    if (item === undefined || item.kind === 'VG') return undefined;
    if (item.kind !== 'W' && !(item.kind === 'S' && item.word === 'that')) continue;
    for (let k = i - 1; k >= 0; k -= 1) {
      const phrase = sight.items[k];
      if (phrase?.kind === 'PH') return phrase;
      if (phrase?.kind === 'VG') return undefined;
    }
  }
  return undefined;
}
