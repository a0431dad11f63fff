/** Clauses: a verb group with its subject, object, prepositional phrases and what governs it. */
import type { VerbGroup } from '../phrases/chunks.ts';
import type { Item, Phrase } from '../phrases/phrase.ts';
import type { Doc } from '../text/tokens.ts';
import { afterVerb } from './after-verb.ts';
import { beforeVerb } from './before-verb.ts';
import { isVerb } from './items.ts';

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
  for (const { verb, subject, object } of clauses) {
    if (verb.lemma !== 'be' || verb.negated || subject === undefined || object === undefined)
      continue;
    if (subject.ref.actors.length === 0 || object.ref.actors.length > 0) continue;
    clauses.forEach((other, index) => {
      const describes = other.relative || other.under === 'reduced' || other.verb.infinitive;
      if (describes && other.subject === object) clauses[index] = { ...other, subject };
    });
  }
  return clauses;
}

function clauseAt(
  doc: Doc,
  items: readonly Item[],
  at: number,
  verb: VerbGroup,
  before: readonly Clause[],
): Clause {
  const { object, second, preps, words, to } = afterVerb(doc, items, at, verb);
  const { subject, shared, governor, under, relative, coordinated } = beforeVerb(
    doc,
    items,
    at,
    verb,
    before,
  );
  // A subject that it shares with another clause stands in that one.
  const from = subject === undefined || shared ? verb.from : Math.min(subject.from, verb.from);
  return {
    verb,
    at,
    subject,
    object,
    second,
    preps,
    words,
    governor,
    under,
    relative,
    coordinated,
    from,
    to,
  };
}
