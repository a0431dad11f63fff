/** What stands behind a verb: its objects, prepositional phrases, adjectives and particles. */
import { PARTICLES } from '../lang/en/words.ts';
import { lookUp } from '../lang/word-set.ts';
import type { Small, VerbGroup } from '../phrases/chunks.ts';
import type { Item, Phrase } from '../phrases/phrase.ts';
import type { Doc } from '../text/tokens.ts';
import type { Prep } from './clauses.ts';
import { clauseFollows, isKind, isPhrase, isVerb } from './items.ts';
import { isReduced } from './reduced.ts';

interface Right {
  object: Phrase | undefined;
  second: Phrase | undefined;
  readonly preps: Prep[];
  readonly words: { word: string; at: number }[];
  /** Behind the last word that counts. */
  to: number;
  /** The phrase read last, which may turn out to be the next verb's subject. */
  last:
    | { readonly phrase: Phrase; readonly prep: boolean; readonly previousTo: number }
    | undefined;
}

const FULL_STOP = /^[.!?…]+$/;

export function afterVerb(doc: Doc, items: readonly Item[], at: number, verb: VerbGroup): Right {
  const right: Right = {
    object: undefined,
    second: undefined,
    preps: [],
    words: [],
    to: verb.to,
    last: undefined,
  };
  let i = at + 1;
  while (i < items.length) {
    const item = items[i] as Item;
    if (isPhrase(item)) {
      addPhrase(right, item);
      i += 1;
      continue;
    }
    if (isVerb(item)) {
      giveBackSubject(doc, items, i, item, right);
      break;
    }
    if (isPreposition(items, i, item)) {
      const next = addPreposition(items, i, item, verb, right);
      if (next === undefined) break;
      i = next;
      continue;
    }
    if (ends(items, i, item)) break;
    if (item.kind !== 'Q' && item.kind !== 'K' && item.kind !== 'C') {
      right.words.push({ word: item.word, at: item.from });
      right.to = item.to;
      right.last = undefined;
    }
    i += 1;
  }
  return right;
}

function addPhrase(right: Right, phrase: Phrase): void {
  if (right.object === undefined) right.object = phrase;
  else if (right.second === undefined && right.preps.length === 0) right.second = phrase;
  right.last = { phrase, prep: false, previousTo: right.to };
  right.to = phrase.to;
}

/** The phrase before a finite verb is that verb's subject. */
function giveBackSubject(
  doc: Doc,
  items: readonly Item[],
  i: number,
  verb: VerbGroup,
  right: Right,
): void {
  const { last } = right;
  if (last === undefined || last.prep || !verb.finite || verb.participle) return;
  if (isReduced(doc, items, i, verb)) return;
  if (right.second === last.phrase) right.second = undefined;
  else if (right.object === last.phrase) right.object = undefined;
  right.to = last.previousTo;
}

/** “as”, “before”, “after” and “since” are prepositions where no clause follows. */
function isPreposition(items: readonly Item[], i: number, { kind, word }: Small): boolean {
  if (kind === 'I') return true;
  if (kind !== 'S') return false;
  if (word === 'as') return true;
  if (word !== 'before' && word !== 'after' && word !== 'since') return false;
  return isPhrase(items[i + 1]) && !clauseFollows(items, i + 1);
}

/** Adds a preposition and its phrase; where to go on, or undefined where the clause ends. */
function addPreposition(
  items: readonly Item[],
  i: number,
  item: Small,
  verb: VerbGroup,
  right: Right,
): number | undefined {
  const asWord = { word: item.word, at: item.from };
  if (right.object === undefined && lookUp(PARTICLES, verb.lemma)?.includes(item.word) === true) {
    // “gave up its resistance”: the particle belongs to the verb, and the phrase is its object.
    right.words.push(asWord);
    right.to = item.to;
    return i + 1;
  }
  let next = i + 1;
  while (isKind(items[next], 'Q') || isKind(items[next], 'X')) next += 1;
  const target = items[next];
  if (!isPhrase(target)) {
    right.words.push(asWord);
    if (isVerb(target)) return undefined;
    right.to = item.to;
    return i + 1;
  }
  // “as Hungary said”: not a prepositional phrase.
  const verbNext = items[next + 1];
  if (item.word === 'as' && isVerb(verbNext) && verbNext.finite) return undefined;
  right.preps.push({ word: item.word, phrase: target });
  right.last = { phrase: target, prep: true, previousTo: right.to };
  right.to = target.to;
  return next + 1;
}

/** Whether a small word closes the clause. */
function ends(items: readonly Item[], i: number, { kind, word }: Small): boolean {
  switch (kind) {
    case 'S':
    case 'W':
    case 'E':
    case 'B':
      return true;
    case 'K':
    case 'C':
      return endsAtJoint(items, i);
    case 'O':
      return FULL_STOP.test(word);
    default:
      return false;
  }
}

/** Whether a comma or conjunction at `i` closes the clause: another clause begins behind it. */
function endsAtJoint(items: readonly Item[], i: number): boolean {
  let at = i + 1;
  while (
    isKind(items[at], 'C') ||
    isKind(items[at], 'X') ||
    isKind(items[at], 'Q') ||
    isKind(items[at], 'K')
  )
    at += 1;
  const next = items[at];
  if (next === undefined || isVerb(next) || isKind(next, 'W') || isKind(next, 'S')) return true;
  if (isKind(next, 'I')) return clauseFollows(items, at + 1);
  return isPhrase(next) && (isKind(items[i], 'K') || clauseFollows(items, at));
}
