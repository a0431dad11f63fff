/** The subject of a finite verb: the phrase before it, across relative clauses and what stands in commas. */
import { CLAUSE_OPENERS } from '../lang/en/words.ts';
import type { Item } from '../phrases/phrase.ts';
import type { Clause } from './clauses.ts';
import { isKind, isPhrase, isVerb, wordOf } from './items.ts';
import { type Left, NOTHING } from './left.ts';

export function finiteSubject(items: readonly Item[], at: number, before: readonly Clause[]): Left {
  const previous = before.at(-1);
  let i = at - 1;
  while (
    isKind(items[i], 'X') ||
    isKind(items[i], 'Q') ||
    isKind(items[i], 'G') ||
    isKind(items[i], 'J')
  )
    i -= 1;
  const item = items[i];
  if (item === undefined) {
    // A question or an inverted verb: the phrase right after it.
    const next = items[at + 1];
    return isPhrase(next) && before.length === 0 ? { ...NOTHING, subject: next } : NOTHING;
  }
  if (isKind(item, 'W')) return ofRelative(items, i);
  if (isKind(item, 'K') || isKind(item, 'B')) {
    const jumped = overParenthesis(items, i);
    if (jumped !== undefined) return phraseBefore(items, jumped, previous);
    if (previous?.subject !== undefined && isKind(item, 'K')) {
      return { ...NOTHING, subject: previous.subject, shared: true, under: previous.under };
    }
  }
  if (isKind(item, 'C') && previous !== undefined) {
    const { subject, under, relative } = previous;
    return { ...NOTHING, subject, shared: true, coordinated: before.length - 1, under, relative };
  }
  return phraseBefore(items, i, previous);
}

/** “who”, “which”: the phrase before it, over a comma. */
function ofRelative(items: readonly Item[], at: number): Left {
  let i = at - 1;
  // “of which”
  if (isKind(items[i], 'I')) i -= 1;
  while (isKind(items[i], 'K') || isKind(items[i], 'Q') || isKind(items[i], 'B')) i -= 1;
  const antecedent = items[i];
  const subject = isPhrase(antecedent) ? antecedent : undefined;
  return { ...NOTHING, subject, under: wordOf(items[at]), relative: true };
}

/** The phrase at or before `at` that is no preposition's: “the vote of Ghana | counts”. */
function phraseBefore(items: readonly Item[], at: number, previous: Clause | undefined): Left {
  let i = at;
  for (;;) {
    const phrase = items[i];
    if (!isPhrase(phrase) || !isKind(items[i - 1], 'I')) break;
    const opener = wordOf(items[i - 1]);
    // “weeks after the United States and France had come out for Rutte”
    if (CLAUSE_OPENERS.has(opener)) return { ...NOTHING, subject: phrase, under: opener };
    const lead = items[i - 2];
    if (lead === undefined || isKind(lead, 'K') || isKind(lead, 'S') || isKind(lead, 'C')) {
      return { ...NOTHING, under: wordOf(lead) || undefined };
    }
    if (isVerb(lead)) return NOTHING;
    i -= 2;
  }
  const item = items[i];
  if (isPhrase(item)) return { ...NOTHING, subject: item, ...markerBefore(items, i) };
  if (isKind(item, 'S')) return { ...NOTHING, under: wordOf(item) };
  return { ...NOTHING, subject: isVerb(item) ? undefined : previous?.subject, shared: true };
}

/** From a closing comma back over what it closes; the index of the phrase before it. */
function overParenthesis(items: readonly Item[], close: number): number | undefined {
  let open = close - 1;
  while (open >= 1 && !isKind(items[open], 'K') && !isKind(items[open], 'B')) open -= 1;
  if (open < 1 || !canBeParenthetic(items[open + 1]) || !isPhrase(items[open - 1]))
    return undefined;
  // “In Hungary, …”: a phrase that opens the sentence behind a preposition is no subject.
  return isKind(items[open - 2], 'I') && open === 2 ? undefined : open - 1;
}

function canBeParenthetic(item: Item | undefined): boolean {
  if (isVerb(item)) return item.participle || item.from === item.main;
  switch (item?.kind) {
    case 'PH':
    case 'W':
    case 'I':
    case 'S':
    case 'J':
    case 'X':
      return true;
    default:
      return false;
  }
}

/** How many items back a subordinator may stand. */
const REACH = 8;

interface Marker {
  readonly under: string | undefined;
  readonly relative: boolean;
}
const NO_MARKER: Marker = { under: undefined, relative: false };

/** The subordinator that opens the clause in which the phrase at `i` is the subject. */
function markerBefore(items: readonly Item[], i: number): Marker {
  for (let k = i - 1; k >= 0 && k > i - REACH; k -= 1) {
    const item = items[k];
    if (isKind(item, 'S')) return { under: wordOf(item), relative: false };
    if (isKind(item, 'W')) return { under: wordOf(item), relative: true };
    if (isKind(item, 'K') || isKind(item, 'C')) {
      // “that, France backs”: only right before the phrase, and behind a subordinator or a phrase.
      const lead: Item | undefined = items[k - 1];
      if (k < i - 1 || (!isKind(lead, 'S') && !isPhrase(lead))) return NO_MARKER;
    } else if (isVerb(item) || isKind(item, 'E') || isKind(item, 'B')) return NO_MARKER;
    else if (isPhrase(item) && !isKind(items[k - 1], 'I')) return NO_MARKER;
  }
  return NO_MARKER;
}
