/** Puts right what the neighbours of a word show to be wrong. */
import type { Doc } from '../text/tokens.ts';
import { type Class, startsNounPhrase } from './class.ts';
import { settleVerb } from './settle-verb.ts';
import { VERBS } from './verbs.ts';

/** Settles word `i` of the sentence from `from` to `to`; the words before it are settled already. */
export function settle(doc: Doc, out: Class[], i: number, from: number, to: number): void {
  const norm = doc.norm[i] ?? '';
  if (out[i] === 'T') return settleTo(doc, out, i, to);
  if (HEDGING.has(norm) && doc.norm[i + 1] === 'than' && out[i + 2] === 'M') {
    // “more than 20 allies” is one phrase, at the start of a sentence too.
    out[i] = 'X';
    out[i + 1] = 'X';
    return;
  }
  if (norm === 'than' && out[i] === 'X') return;
  if (out[i] === 'J' && norm === 'as') out[i] = 'I';
  const known = smallWord(doc, out, i, from, to) ?? nameAtHead(doc, out, i, from);
  if (known !== undefined) {
    out[i] = known;
    return;
  }
  if (AGE.test(norm) && doc.value[i + 1] === '-') {
    // “the 46-year-old” is a person unless a noun follows.
    out[i] = 'J';
    out[i + 2] = startsNounPhrase(out[i + 3]) && out[i + 3] !== 'D' ? 'J' : 'N';
    return;
  }
  settleVerb(doc, out, i, from, to);
}

const HEDGING = new Set(['more', 'less', 'fewer']);
const AGE = /^\d+-year$/;
const NAME_LIKE = /^\p{Lu}\p{Ll}+$/u;
const PAST_OR_GERUND = /(?:ed|ing)$/;

/** “to” before a verb, or the preposition. */
function settleTo(doc: Doc, out: Class[], i: number, to: number): void {
  let next = i + 1;
  if (VERBS.get(doc.norm[next] ?? '')?.form !== 'base') {
    while (next < to && (out[next] === 'X' || out[next] === 'G')) next += 1;
  }
  const known = VERBS.get(doc.norm[next] ?? '')?.form === 'base' && out[next] !== 'P';
  const tagged =
    doc.pos[next] === 'AUX' || (doc.pos[next] === 'VERB' && doc.lemma[next] === doc.norm[next]);
  if (!known && !tagged) out[i] = 'I';
  else if (out[next] !== 'A') out[next] = 'V';
}

/** The class of a small word, where the neighbours tell it. */
function smallWord(
  doc: Doc,
  out: readonly Class[],
  i: number,
  from: number,
  to: number,
): Class | undefined {
  const next = out[i + 1];
  switch (doc.norm[i]) {
    case 'that':
      return ofThat(doc, out, i, from, to);
    case 'both':
      return ofBoth(doc, out, i, from, to);
    case 'either':
      if (startsNounPhrase(next)) return 'D';
      if (doc.norm[i + 1] === 'of') return 'R';
      return i + 1 >= to || next === 'O' || next === 'K' ? 'R' : undefined;
    case 'neither':
      return startsNounPhrase(next) ? 'D' : undefined;
    case 'her':
      // “Canada supports her.”
      return out[i] === 'H' && !ownsSomething(out, i + 1, to) ? 'R' : undefined;
    case 'provided':
    case 'providing':
      return doc.norm[i + 1] === 'that' ? 'S' : undefined;
    case 'since':
      return out[i - 1] === 'A' ? 'X' : undefined;
    case 'lead':
      // “said lead author Emma Jones”
      return i > from && out[i - 1] === 'V' && (next === 'N' || next === 'P') ? 'J' : undefined;
    default:
      return undefined;
  }
}

/** “Ford said”: a name that the tagger takes for a verb at the head of its sentence. */
function nameAtHead(doc: Doc, out: readonly Class[], i: number, from: number): Class | undefined {
  if (i !== from || out[i] !== 'V' || out[i + 1] !== 'V') return undefined;
  const nameLike = NAME_LIKE.test(doc.value[i] ?? '') && !PAST_OR_GERUND.test(doc.norm[i] ?? '');
  return nameLike ? 'P' : undefined;
}

/** “both” before a noun, or “the two both back”. */
function ofBoth(
  doc: Doc,
  out: readonly Class[],
  i: number,
  from: number,
  to: number,
): Class | undefined {
  const before = out[i - 1];
  if (i > from && (before === 'P' || before === 'N') && VERBS.has(doc.norm[i + 1] ?? ''))
    return 'X';
  return i + 1 < to && (out[i + 1] === 'N' || out[i + 1] === 'J') ? 'D' : undefined;
}

/** “that” as a determiner, a relative pronoun, a subordinator or alone. */
function ofThat(doc: Doc, out: readonly Class[], i: number, from: number, to: number): Class {
  const before = i > from ? out[i - 1] : undefined;
  const next = i + 1 < to ? out[i + 1] : undefined;
  const verbNext = next === 'V' || next === 'A';
  // “believes that story.”
  if (before === 'V' && next === 'N' && endsPhrase(out, i + 2, to)) return 'D';
  if (before === 'V') return 'S';
  if (doc.pos[i] === 'SCONJ') return before === 'N' && verbNext ? 'W' : 'S';
  // “confident that rates …”, “said again that rates …”
  if ((before === 'J' || before === 'X') && (next === 'N' || next === 'P')) return 'S';
  if (before === 'N' || before === 'P' || before === 'K') return verbNext ? 'W' : 'S';
  if (next === 'N' || next === 'J') return 'D';
  return verbNext ? 'R' : 'S';
}

/** Whether no verb goes on at `at`: the noun before it is no subject. */
function endsPhrase(out: readonly Class[], at: number, to: number): boolean {
  const cls = out[at];
  if (cls === 'X') return out[at + 1] !== 'V' && out[at + 1] !== 'A';
  return at >= to || cls === 'O' || cls === 'K';
}

/** How far ahead a noun is sought that a possessive can own. */
const REACH = 4;

/** “her plan”, but not “think her too hawkish”. */
function ownsSomething(out: readonly Class[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + REACH; i += 1) {
    const cls = out[i];
    if (cls === 'N' || cls === 'P') return true;
    if (cls !== 'J' && cls !== 'X' && cls !== 'M' && cls !== 'Q' && cls !== 'V') return false;
    if (cls === 'V' && i > from) return false;
  }
  return false;
}
