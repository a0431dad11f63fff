/** Clauses: a verb group with its subject, object, prepositional phrases and what governs it. */
import type { Small, VerbGroup } from '../phrases/chunks.ts';
import type { Item, Phrase } from '../phrases/phrases.ts';
import type { Doc } from '../text/tokens.ts';

export interface Prep {
  readonly word: string;
  readonly phrase: Phrase;
}

export interface Clause {
  readonly verb: VerbGroup;
  /** Index of the verb among the sentence's items. */
  readonly at: number;
  readonly subject: Phrase | undefined;
  readonly object: Phrase | undefined;
  readonly second: Phrase | undefined;
  readonly preps: readonly Prep[];
  /** Adjectives, adverbs and particles after the verb, as they stand. */
  readonly words: readonly { readonly word: string; readonly at: number }[];
  /** Index among the clauses of the one that governs this infinitive or gerund. */
  readonly governor: number | undefined;
  /** The word that subordinates it: “that”, “if”, “because”, “which”. */
  readonly under: string | undefined;
  readonly relative: boolean;
  /** Index of the clause whose subject, and whose modal verb, it shares: “will go along and accept”. */
  readonly coordinated: number | undefined;
  /** First and last word of it that counts. */
  readonly from: number;
  readonly to: number;
}

const isPhrase = (item: Item | undefined): item is Phrase => item?.kind === 'PH';
const isVerb = (item: Item | undefined): item is VerbGroup => item?.kind === 'VG';
const isKind = (item: Item | undefined, kind: Small['kind']): boolean => item?.kind === kind;
const wordOf = (item: Item | undefined): string => (item === undefined || isPhrase(item) || isVerb(item) ? '' : item.word);

const CONNECTORS = new Set(['out', 'short', 'off', 'away', 'after', 'before', 'since', 'despite', 'without', 'by', 'in', 'on', 'of', 'from', 'for', 'against', 'about', 'over', 'with', 'towards', 'toward', 'to', 'while', 'when', 'at', 'into']);

/** The clauses of one sentence, in the order of their verbs. */
export function clausesOf(doc: Doc, items: readonly Item[]): Clause[] {
  const out: Clause[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (isVerb(item)) out.push(clauseAt(doc, items, i, item, out));
  }
  return equated(out);
}

/** “Hungary and Romania are the last two allies that have yet to endorse him”: what is said of the two is said of them. */
function equated(clauses: Clause[]): Clause[] {
  for (const clause of clauses) {
    const { subject, object } = clause;
    if (clause.verb.lemma !== 'be' || clause.verb.negated || subject === undefined || object === undefined) continue;
    if (subject.ref.actors.length === 0 || object.ref.actors.length > 0) continue;
    clauses.forEach((other, index) => {
      if (other.subject === object && (other.relative || other.under === 'reduced' || other.verb.infinitive)) clauses[index] = { ...other, subject };
    });
  }
  return clauses;
}

function clauseAt(doc: Doc, items: readonly Item[], at: number, verb: VerbGroup, before: readonly Clause[]): Clause {
  const right = argumentsOf(doc, items, at, verb);
  const left = subjectOf(doc, items, at, verb, before);
  const from = Math.min(left.subject !== undefined && left.subject.from < verb.from && !left.shared ? left.subject.from : verb.from, verb.from);
  return {
    verb,
    at,
    subject: left.subject,
    object: right.object,
    second: right.second,
    preps: right.preps,
    words: right.words,
    governor: left.governor,
    under: left.under,
    relative: left.relative,
    coordinated: left.coordinated,
    from,
    to: right.to,
  };
}

/** Verbs and the particles with which they take an object. */
const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  give: ['up'],
  pick: ['up'],
  hold: ['up'],
  make: ['up'],
  turn: ['down'],
  rule: ['out'],
  put: ['up'],
  win: ['over'],
  back: ['up'],
  call: ['off'],
  carry: ['out'],
  take: ['up'],
  line: ['up'],
  step: ['up'],
  throw: ['in'],
};

interface Right {
  object: Phrase | undefined;
  second: Phrase | undefined;
  preps: Prep[];
  words: { word: string; at: number }[];
  to: number;
}

function argumentsOf(doc: Doc, items: readonly Item[], at: number, verb: VerbGroup): Right {
  const right: Right = { object: undefined, second: undefined, preps: [], words: [], to: verb.to };
  let last: { phrase: Phrase; prep: boolean; previousTo: number } | undefined;
  let i = at + 1;
  for (; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (isPhrase(item)) {
      const previousTo = right.to;
      if (right.object === undefined && right.preps.length === 0) right.object = item;
      else if (right.second === undefined && right.object !== undefined && right.preps.length === 0) right.second = item;
      else if (right.object === undefined) right.object = item;
      last = { phrase: item, prep: false, previousTo };
      right.to = item.to;
      continue;
    }
    if (isVerb(item)) {
      const reduced = isReduced(doc, items, i, item);
      if (!reduced && item.finite && !item.participle && last !== undefined && !last.prep) {
        // The phrase before a finite verb is that verb's subject.
        if (right.second === last.phrase) right.second = undefined;
        else if (right.object === last.phrase) right.object = undefined;
        right.to = last.previousTo;
      }
      break;
    }
    if (item.kind === 'I' || (item.kind === 'S' && item.word === 'as') || (item.kind === 'S' && (item.word === 'before' || item.word === 'after' || item.word === 'since') && isPhrase(items[i + 1]) && !clauseFollows(items, i + 1))) {
      if (Object.hasOwn(PARTICLES, verb.lemma) && PARTICLES[verb.lemma]?.includes(item.word) && right.object === undefined) {
        // “gave up its resistance”: the particle belongs to the verb, and the phrase is its object.
        right.words.push({ word: item.word, at: item.from });
        right.to = item.to;
        continue;
      }
      let next = i + 1;
      while (isKind(items[next], 'Q') || isKind(items[next], 'X')) next += 1;
      const target = items[next];
      if (isPhrase(target)) {
        const previousTo = right.to;
        // “as Hungary said”: not a prepositional phrase.
        if (item.word === 'as' && isVerb(items[next + 1]) && (items[next + 1] as VerbGroup).finite) break;
        right.preps.push({ word: item.word, phrase: target });
        right.to = target.to;
        last = { phrase: target, prep: true, previousTo };
        i = next;
        continue;
      }
      right.words.push({ word: item.word, at: item.from });
      if (isVerb(target)) break;
      right.to = item.to;
      continue;
    }
    if (item.kind === 'S' || item.kind === 'W' || item.kind === 'E') break;
    if (item.kind === 'Q') continue;
    if (item.kind === 'K' || item.kind === 'C' || item.kind === 'B') {
      if (item.kind === 'B' || endsHere(items, i)) break;
      continue;
    }
    if (item.kind === 'O' && /^[.!?…]+$/.test(item.word)) break;
    right.words.push({ word: item.word, at: item.from });
    right.to = item.to;
    last = undefined;
  }
  return right;
}

/** Whether a comma or conjunction at `i` closes the clause. */
function endsHere(items: readonly Item[], i: number): boolean {
  let at = i + 1;
  while (isKind(items[at], 'C') || isKind(items[at], 'X') || isKind(items[at], 'Q') || isKind(items[at], 'K')) at += 1;
  const next = items[at];
  if (next === undefined || isKind(next, 'W') || isKind(next, 'S') || isVerb(next)) return true;
  if (isKind(next, 'I')) return clauseFollows(items, at + 1);
  if (!isPhrase(next)) return false;
  return clauseFollows(items, at) || isKind(items[i], 'K');
}

/** Whether a finite verb comes before the next boundary. */
function clauseFollows(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (isVerb(item)) return item.finite && !item.participle;
    if (isKind(item, 'K') || isKind(item, 'E') || isKind(item, 'W') || isKind(item, 'S') || isKind(item, 'B')) return false;
  }
  return false;
}

/** “a candidate backed by Hungary”: a bare participle behind a noun phrase, not a finite past. */
export function isReduced(doc: Doc, items: readonly Item[], at: number, verb: VerbGroup): boolean {
  if (verb.infinitive || verb.from !== verb.main || !/(?:ed|en|wn|ne|ut|ld|ng|id)$/.test(doc.norm[verb.main] ?? '')) return false;
  return wordOf(items[at + 1]) === 'by' && !isPhrase(items[at + 2]) === false;
}

interface Left {
  subject: Phrase | undefined;
  shared: boolean;
  governor: number | undefined;
  under: string | undefined;
  relative: boolean;
  coordinated: number | undefined;
}

function subjectOf(doc: Doc, items: readonly Item[], at: number, verb: VerbGroup, before: readonly Clause[]): Left {
  const left: Left = { subject: undefined, shared: false, governor: undefined, under: undefined, relative: false, coordinated: undefined };
  const previous = before.at(-1);
  const prior = before.length - 1;
  if (verb.infinitive) return governed(items, at, previous, prior, left);
  if (verb.participle) {
    const p = items[at - 1];
    if (isVerb(p)) return governed(items, at, previous, prior, left);
    if (p !== undefined && p.kind === 'I' && CONNECTORS.has(p.word)) return governed(items, at, previous, prior, left);
    if (isPhrase(p)) {
      const prep = items[at - 2];
      if (prep !== undefined && prep.kind === 'I' && prep.word === 'with') return { ...left, subject: p };
      return { ...left, subject: p, under: 'reduced' };
    }
    return { ...left, subject: previous?.subject, shared: true };
  }
  if (isReduced(doc, items, at, verb)) {
    const p = items[at - 1];
    if (isPhrase(p)) return { ...left, subject: p, under: 'reduced' };
    // “Wallace, favoured by London but resisted by Washington, …”
    const apart = items[at - 2];
    if (isKind(p, 'K') && isPhrase(apart)) return { ...left, subject: apart, under: 'reduced' };
    if (isKind(p, 'C') && previous?.under === 'reduced') return { ...left, subject: previous.subject, under: 'reduced' };
    // “Backed by Germany, Rutte …”: the phrase after the next comma.
    if (p === undefined || isKind(p, 'K') || isKind(p, 'Q')) {
      if (previous !== undefined && isKind(p, 'K') && previous.subject !== undefined) return { ...left, subject: previous.subject, shared: true };
      for (let i = at + 1; i < items.length; i += 1) {
        if (isKind(items[i], 'K') && isPhrase(items[i + 1])) return { ...left, subject: items[i + 1] as Phrase, shared: true };
      }
    }
  }
  return finiteSubject(items, at, previous, left, before);
}

/** An infinitive or gerund takes the subject of what governs it, or its object (“urged Hungary to”). */
const OBJECT_CONTROL = new Set(['accuse', 'suspect', 'urge', 'ask', 'tell', 'press', 'want', 'expect', 'allow', 'persuade', 'convince', 'call', 'encourage', 'lead', 'force', 'push', 'prompt', 'get', 'stop', 'prevent', 'keep', 'let', 'help', 'need', 'see']);

function governed(items: readonly Item[], at: number, previous: Clause | undefined, prior: number, left: Left): Left {
  let i = at - 1;
  while (i >= 0 && (isKind(items[i], 'X') || isKind(items[i], 'Q') || isKind(items[i], 'J') || isKind(items[i], 'I') || isKind(items[i], 'C') || isKind(items[i], 'G'))) i -= 1;
  if (previous === undefined) return left;
  const control = OBJECT_CONTROL.has(previous.verb.lemma) && !previous.verb.passive && (previous.object !== undefined || previous.preps.some((prep) => prep.word === 'on' || prep.word === 'for'));
  const p = items[i];
  const subject = control ? (previous.object ?? (previous.preps.find((prep) => prep.word === 'on' || prep.word === 'for')?.phrase)) : previous.subject;
  if (isPhrase(p) && isKind(items[i - 1], 'I') && wordOf(items[i - 1]) === 'for' && !control) {
    return { ...left, subject: p, governor: prior };
  }
  return { ...left, subject, shared: true, governor: prior };
}

function finiteSubject(items: readonly Item[], at: number, previous: Clause | undefined, left: Left, before: readonly Clause[]): Left {
  let i = at - 1;
  while (i >= 0 && (isKind(items[i], 'X') || isKind(items[i], 'Q') || isKind(items[i], 'G') || isKind(items[i], 'J'))) i -= 1;
  let item = items[i];
  if (item === undefined) {
    // A question or an inverted verb: the phrase right after it.
    const next = items[at + 1];
    return isPhrase(next) && before.length === 0 ? { ...left, subject: next } : left;
  }
  if (isKind(item, 'W')) {
    let p = i - 1;
    if (isKind(items[p], 'I')) p -= 1;
    while (isKind(items[p], 'K') || isKind(items[p], 'Q') || isKind(items[p], 'B')) p -= 1;
    const antecedent = items[p];
    return { ...left, subject: isPhrase(antecedent) ? antecedent : undefined, under: wordOf(item), relative: true };
  }
  if (isKind(item, 'K') || isKind(item, 'B')) {
    const jumped = overParenthesis(items, i);
    if (jumped !== undefined) {
      i = jumped;
      item = items[i];
    } else if (previous?.subject !== undefined && isKind(item, 'K')) {
      return { ...left, subject: previous.subject, shared: true, under: previous.under };
    }
  }
  if (isKind(item, 'C') && previous !== undefined) {
    return { ...left, subject: previous.subject, shared: true, coordinated: before.length - 1, under: previous.under, relative: previous.relative };
  }
  // A phrase behind a preposition is no subject: go on to the one before it.
  while (isPhrase(item) && isKind(items[i - 1], 'I')) {
    const opener = wordOf(items[i - 1]);
    // “weeks after the United States and France had come out for Rutte”
    if (/^(?:after|before|since|until|because|while|as|than|once|although)$/.test(opener)) return { ...left, subject: item, under: opener };
    const lead = i - 2;
    if (lead < 0 || isKind(items[lead], 'K') || isKind(items[lead], 'S') || isKind(items[lead], 'C')) {
      if (isPhrase(items[lead])) break;
      return { ...left, under: wordOf(items[lead]) || undefined };
    }
    i = lead;
    item = items[i];
    if (isVerb(item)) return left;
  }
  if (!isPhrase(item)) {
    if (isKind(item, 'S')) return { ...left, under: wordOf(item) };
    return { ...left, subject: isVerb(item) ? undefined : previous?.subject, shared: true };
  }
  const lead = markerBefore(items, i);
  return { ...left, subject: item, under: lead.under, relative: lead.relative };
}

/** From a closing comma back over what it closes; the index of the phrase before it. */
function overParenthesis(items: readonly Item[], close: number): number | undefined {
  for (let k = close - 1; k >= 1; k -= 1) {
    const item = items[k];
    if (!isKind(item, 'K') && !isKind(item, 'B')) continue;
    const inside = items[k + 1];
    const parenthetic = isKind(inside, 'W') || isKind(inside, 'I') || isKind(inside, 'S') || isPhrase(inside) || isKind(inside, 'J') || isKind(inside, 'X') || (isVerb(inside) && (inside.participle || inside.from === inside.main));
    if (!parenthetic) return undefined;
    if (isPhrase(items[k - 1]) && !(isKind(items[k - 2], 'I') && k - 2 === 0)) return k - 1;
    return undefined;
  }
  return undefined;
}

/** The subordinator that opens the clause in which the phrase at `i` is the subject. */
function markerBefore(items: readonly Item[], i: number): { under: string | undefined; relative: boolean } {
  for (let k = i - 1; k >= 0 && k > i - 8; k -= 1) {
    const item = items[k];
    if (isKind(item, 'S')) return { under: wordOf(item), relative: false };
    if (isKind(item, 'W')) return { under: wordOf(item), relative: true };
    if (isKind(item, 'K') || isKind(item, 'C')) {
      if (!isKind(items[k - 1], 'S') && !isPhrase(items[k - 1])) return { under: undefined, relative: false };
      if (k < i - 1) return { under: undefined, relative: false };
      continue;
    }
    if (isVerb(item) || isKind(item, 'E') || isKind(item, 'B')) return { under: undefined, relative: false };
    if (isPhrase(item) && !isKind(items[k - 1], 'I')) return { under: undefined, relative: false };
  }
  return { under: undefined, relative: false };
}
