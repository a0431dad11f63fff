/** Words that are noun and verb alike: “backs”, “support”, “veto”. Their neighbours tell which. */
import {
  BEFORE_GERUND,
  BE_HAVE_DO,
  MODALS,
  NOUNS_AS_WELL,
  PLURAL_SUBJECTS,
  QUANTIFIERS,
  THINKING,
} from '../lang/en/words.ts';
import type { VerbForm } from '../lang/en/inflect.ts';
import type { Doc } from '../text/tokens.ts';
import { type Class, startsNounPhrase } from './class.ts';
import { VERBS } from './verbs.ts';

/** A word that may be a verb, in its surroundings. */
interface Place {
  readonly doc: Doc;
  readonly out: readonly Class[];
  readonly i: number;
  readonly norm: string;
  readonly form: VerbForm;
  readonly from: number;
  readonly to: number;
  /** The last word before it that is no adverb, and its class. */
  readonly before: number;
  readonly prior: Class | undefined;
  readonly next: Class | undefined;
}

export function settleVerb(doc: Doc, out: Class[], i: number, from: number, to: number): void {
  const norm = doc.norm[i] ?? '';
  const verb = VERBS.get(norm);
  const here = out[i];
  if (verb === undefined || here === 'P' || here === 'A') return;
  const before = wordBefore(out, i - 1, from);
  const prior = before < from ? undefined : out[before];
  const at: Place = {
    doc,
    out,
    i,
    norm,
    form: verb.form,
    from,
    to,
    before,
    prior,
    next: out[i + 1],
  };
  const settled = decide(at);
  if (settled !== undefined) out[i] = settled;
}

/** The class that the neighbours give it; undefined where the guess stands. */
function decide(at: Place): Class | undefined {
  const { form, prior } = at;
  // “to” was settled with the verb after it.
  if (prior === 'T') return form === 'base' ? 'V' : undefined;
  const helped = afterAuxiliary(at) ?? afterQuantifier(at);
  if (helped !== undefined) return helped;
  switch (prior) {
    case 'D':
    case 'H':
    case 'L':
    case 'J':
    case 'M':
      return insideNounPhrase(at);
    default:
      return afterPreposition(at) ?? afterSubject(at) ?? alone(at);
  }
}

/** The last word before that is no adverb, “not” or quotation mark. */
function wordBefore(out: readonly Class[], i: number, from: number): number {
  let at = i;
  while (at >= from && (out[at] === 'X' || out[at] === 'G' || out[at] === 'Q')) at -= 1;
  return at;
}

/** “will back”, “has backed”, “is opposed”; but “has doubts”. */
function afterAuxiliary({ doc, out, i, form, before, prior }: Place): Class | undefined {
  const aux = doc.lemma[before] ?? '';
  if (prior !== 'A' && !(prior === 'V' && BE_HAVE_DO.has(aux))) return undefined;
  if (aux === 'have' && form === 's') return 'N';
  if (i !== before + 1 && out[i - 1] !== 'G' && out[i - 1] !== 'X') return undefined;
  const takesBase = aux === 'do' || MODALS.has(doc.norm[before] ?? '');
  const fits =
    (takesBase && form === 'base') ||
    (aux === 'have' && (form === 'past' || form === 'participle')) ||
    (aux === 'be' && form !== 'base' && form !== 's');
  return fits ? 'V' : undefined;
}

/** “Some think it has begun”: a quantifier may be a subject of its own. */
function afterQuantifier({ doc, norm, form, before, prior, next }: Place): Class | undefined {
  if (prior !== 'D' || form !== 'base' || !THINKING.has(norm)) return undefined;
  if (!QUANTIFIERS.has(doc.norm[before] ?? '')) return undefined;
  return startsNounPhrase(next) || next === 'S' || next === 'W' ? 'V' : undefined;
}

/** “the backing”, “its support”, “the opposed states”; but “the three support” is a verb before a noun phrase. */
function insideNounPhrase({
  doc,
  out,
  i,
  norm,
  form,
  before,
  prior,
  next,
}: Place): Class | undefined {
  const owned = prior === 'D' || prior === 'H' || prior === 'L';
  if (form === 'past' || form === 'participle')
    return prior === 'D' || prior === 'H' ? 'J' : undefined;
  if (!owned && !NOUNS_AS_WELL.has(norm)) return undefined;
  if (owned || !startsNounPhrase(next)) return 'N';
  if (prior === 'M') return doc.norm[before] === 'one' ? 'N' : 'V';
  // “Hungarians support him”
  return out[i - 1] === 'J' && doc.norm[i - 1]?.endsWith('s') === true ? 'V' : 'N';
}

/** “ruled out voting for him”, “in favour of backing him”. */
function afterPreposition({ doc, i, norm, form, prior, next }: Place): Class | undefined {
  if (prior !== 'I' || form !== 'ing') return undefined;
  const before = doc.norm[i - 1] ?? '';
  if (BEFORE_GERUND.has(before)) return 'V';
  return norm === 'backing' && before === 'of' && startsNounPhrase(next) ? 'V' : undefined;
}

/** “France backs Rutte”, “allies support him”, “which opposed …”. */
function afterSubject(at: Place): Class | undefined {
  const { doc, out, i, norm, form, from, before, prior, next } = at;
  const here = out[i];
  const afterComma = prior === 'K' && before > from;
  const subject = prior === 'N' || prior === 'P' || prior === 'R' || prior === 'W';
  if (!subject && !afterComma) return undefined;
  if ((form === 's' || form === 'past') && (here === 'V' || goesOn(at))) {
    if (here === 'V' || form === 'past') return 'V';
    // “its allies' backs”, “the vetoes of”: nouns as well, unless something shows the verb.
    const shown =
      prior === 'R' || prior === 'W' || startsNounPhrase(next) || next === 'S' || next === 'Q';
    if (NOUNS_AS_WELL.has(norm) && !shown) return here;
    return prior === 'K' ? here : 'V';
  }
  if (form !== 'base' || afterComma) return undefined;
  if (!startsNounPhrase(next) && !(next === 'S' && prior === 'N')) return undefined;
  return prior !== 'N' || isPlural(doc, before) ? 'V' : undefined;
}

/** Whether what follows can follow a verb. */
const goesOn = ({ i, to, next }: Place): boolean =>
  startsNounPhrase(next) ||
  next === 'I' ||
  next === 'S' ||
  next === 'T' ||
  next === 'X' ||
  next === 'Q' ||
  next === 'O' ||
  next === 'K' ||
  i + 1 >= to;

const isPlural = (doc: Doc, i: number): boolean => {
  const norm = doc.norm[i] ?? '';
  return norm.endsWith('s') || norm === 'people' || PLURAL_SUBJECTS.has(norm);
};

/** Where no subject stands before it. */
function alone({ out, i, norm, form, prior, next }: Place): Class | undefined {
  const here = out[i];
  if (here === 'X' || here === 'J') {
    if (norm !== 'backing') return undefined;
    return next === 'I' ? 'N' : 'V';
  }
  const asNoun = prior === 'I' && here === 'V' && (form === 'base' || form === 's');
  return asNoun && NOUNS_AS_WELL.has(norm) ? 'N' : undefined;
}
