/**
 * One class a word, from the tagger's tags, the names found and the verbs that matter here.
 *
 * The tagger is right about most words and wrong just where it hurts: “backs”, “support” and “veto”
 * are noun and verb alike. Their class is settled by their neighbours.
 */
import { CATENATIVES, ENDING_VERBS, GETTING_VERBS, GIVING_VERBS, LACKING_VERBS, STANCE_VERBS } from '../lang/en/stance.ts';
import { verbIndex } from '../lang/en/inflect.ts';
import { ACTION_VERBS } from '../lang/en/actions.ts';
import { SAYING_VERBS } from '../lang/en/speech.ts';
import type { Names } from '../names/recognise.ts';
import type { Doc } from '../text/tokens.ts';

/**
 * `D` determiner, `H` possessive pronoun, `J` adjective, `N` noun, `P` name, `M` number, `R` pronoun,
 * `V` verb, `A` auxiliary, `G` not, `X` adverb, `I` preposition, `C` and/or/but, `S` subordinator,
 * `W` relative or question word, `T` to before a verb, `L` the possessive 's, `Q` quotation mark,
 * `K` comma, `B` dash or bracket, `E` colon or semicolon, `O` anything else.
 */
export type Class = 'D' | 'H' | 'J' | 'N' | 'P' | 'M' | 'R' | 'V' | 'A' | 'G' | 'X' | 'I' | 'C' | 'S' | 'W' | 'T' | 'L' | 'Q' | 'K' | 'B' | 'E' | 'O';

/** Every verb form that some rule looks at. */
export const VERBS = verbIndex([
  ...SAYING_VERBS,
  ...ACTION_VERBS,
  ...Object.keys(STANCE_VERBS),
  ...[...GIVING_VERBS, ...GETTING_VERBS, ...LACKING_VERBS, ...ENDING_VERBS],
  ...Object.keys(CATENATIVES).filter((verb) => !verb.includes(' ')),
]);

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'him', 'them', 'we', 'us', 'i', 'me', 'you', 'himself', 'herself', 'itself', 'themselves', 'who', 'nobody', 'everyone', 'everybody', 'someone', 'somebody', 'none', 'others', 'anyone', 'both']);
const SUBORDINATORS = new Set(['that', 'if', 'whether', 'unless', 'because', 'although', 'though', 'while', 'whilst', 'whereas', 'since', 'until', 'till', 'before', 'after', 'when', 'once', 'as', 'so', 'provided', 'lest', 'where', 'why', 'how', 'even', 'than']);
const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', "'ll", "'d", 'wo', 'ca', 'ought', 'cannot']);
const BE_HAVE_DO = new Set(['be', 'have', 'do']);
const NOT_VERBS_ALONE = new Set(['support', 'back', 'backing', 'veto', 'block', 'doubt', 'question', 'vote', 'praise', 'favour', 'favor', 'welcome', 'approval', 'hope', 'fear', 'plan', 'promise', 'pledge', 'report', 'reports', 'claim', 'claims', 'call', 'calls', 'demand', 'demands', 'request', 'need', 'needs', 'face', 'run', 'push', 'bid', 'move', 'drop', 'lift', 'state', 'states', 'post', 'posts', 'warning', 'say', 'weight', 'offer', 'offers', 'promises', 'hopes', 'fears', 'doubts', 'plans', 'votes', 'backs', 'blocks', 'vetoes', 'supports', 'remarks', 'remark', 'comment', 'comments', 'talks', 'talk', 'meeting', 'meetings', 'hint', 'hints', 'signal', 'signals', 'tip', 'lead', 'leads', 'cast', 'set', 'eye', 'eyes', 'meet', 'win', 'show', 'use', 'count', 'counts', 'objection', 'object', 'second', 'champion', 'advocate', 'bow', 'advance', 'press', 'like', 'feeling', 'saying', 'understanding', 'opposing', 'standing', 'leaning', 'running', 'hearing']);

/** Verbs of saying and thinking that are no nouns after “some” or “many”. */
const THINKS = new Set(['think', 'say', 'believe', 'argue', 'fear', 'hope', 'want', 'worry', 'see', 'expect', 'wonder', 'insist', 'suggest', 'doubt', 'suspect', 'know', 'feel', 'point', 'warn', 'predict', 'complain', 'note']);

/** Classes of all words of a document. */
export function classesOf(doc: Doc, names: Names): Class[] {
  const out = new Array<Class>(doc.size);
  for (let i = 0; i < doc.size; i += 1) out[i] = firstGuess(doc, names, i);
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i += 1) settle(doc, out, i, from, to);
  }
  return out;
}

function firstGuess(doc: Doc, names: Names, i: number): Class {
  const norm = doc.norm[i] ?? '';
  const pos = doc.pos[i];
  const named = names.covers[i] ?? -1;
  if (named >= 0) {
    const found = names.list[named];
    const { name } = found ?? { name: undefined };
    if (name?.sort === 'member' && (name.as === 'adjective' || name.as === 'national')) return 'J';
    if (name?.sort === 'group' || name?.sort === 'post') {
      return i === (found?.to ?? 0) - 1 ? 'N' : norm === 'the' ? 'D' : doc.pos[i] === 'ADP' ? 'I' : 'J';
    }
    return 'P';
  }
  if (pos === 'PUNCT' || pos === 'SYM') {
    if (norm === '"') return 'Q';
    if (norm === ',') return 'K';
    if (norm === '—' || norm === '(' || norm === ')' || norm === '[' || norm === ']') return 'B';
    if (norm === '-') return spaced(doc, i) ? 'B' : 'O';
    if (norm === ':' || norm === ';') return 'E';
    if (norm === "'") return possessive(doc, i) ? 'L' : 'Q';
    return 'O';
  }
  if (norm === 'not' || norm === "n't" || norm === 'never') return 'G';
  if (norm === "'s" || norm === "'") return pos === 'AUX' || pos === 'VERB' ? 'A' : 'L';
  if (POSSESSIVES.has(norm)) return 'H';
  if (MODALS.has(norm)) return 'A';
  if (norm === 'to') return 'T';
  if (norm === 'who' || norm === 'which' || norm === 'whom' || norm === 'what') return 'W';
  if (PRONOUNS.has(norm)) return doc.value[i] === 'US' ? 'P' : 'R';
  if (norm === 'and' || norm === 'or' || norm === 'but' || norm === 'nor' || norm === '&') return 'C';
  switch (pos) {
    case 'DET':
      return norm === 'that' ? 'D' : 'D';
    case 'ADJ':
      return 'J';
    case 'NOUN':
    case 'X':
      return 'N';
    case 'PROPN':
      return 'P';
    case 'NUM':
      return 'M';
    case 'PRON':
      return norm === 'that' ? 'W' : 'R';
    case 'VERB':
      return 'V';
    case 'AUX':
      return 'A';
    case 'ADV':
      return SUBORDINATORS.has(norm) && norm !== 'so' && norm !== 'even' && norm !== 'once' ? 'S' : 'X';
    case 'ADP':
      return norm === 'if' || norm === 'because' || norm === 'while' || norm === 'unless' || norm === 'although' || norm === 'whether' ? 'S' : 'I';
    case 'SCONJ':
      return SUBORDINATORS.has(norm) ? 'S' : 'I';
    case 'CCONJ':
      return 'C';
    case 'PART':
      return 'X';
    default:
      return 'O';
  }
}

const spaced = (doc: Doc, i: number): boolean => (doc.start[i] ?? 0) > (doc.end[i - 1] ?? -1) && i > 0;

/** “the players' union”: an apostrophe after a plural and before its noun, where no single mark is open. */
function possessive(doc: Doc, i: number): boolean {
  if (doc.end[i - 1] !== doc.start[i] || doc.start[i + 1] === doc.end[i] || !(doc.norm[i - 1] ?? '').endsWith('s')) return false;
  const next = doc.pos[i + 1];
  if (next !== 'NOUN' && next !== 'ADJ' && next !== 'PROPN' && next !== 'NUM') return false;
  for (let k = i - 1; k > i - 25 && k >= 0 && doc.norm[k] !== '.'; k -= 1) {
    if (doc.norm[k] === "'" && doc.end[k] === doc.start[k + 1] && doc.end[k - 1] !== doc.start[k]) return false;
  }
  return true;
}

/** Puts right what the neighbours show to be wrong. */
function settle(doc: Doc, out: Class[], i: number, from: number, to: number): void {
  const norm = doc.norm[i] ?? '';
  const here = out[i];
  if (here === 'T') {
    // “to” before a verb, or the preposition.
    const close = VERBS.get(doc.norm[i + 1] ?? '');
    const next = close?.form === 'base' ? i + 1 : nextWord(out, doc, i + 1, to);
    const verb = VERBS.get(doc.norm[next] ?? '');
    const isVerb = (verb?.form === 'base' && out[next] !== 'P') || doc.pos[next] === 'AUX' || (doc.pos[next] === 'VERB' && doc.lemma[next] === doc.norm[next]);
    if (isVerb) {
      if (out[next] !== 'A') out[next] = 'V';
    } else out[i] = 'I';
    return;
  }
  if (norm === 'that') {
    out[i] = thatClass(doc, out, i, from, to);
    return;
  }
  if (here === 'J' && norm === 'as') out[i] = 'I';
  if (norm === 'both' && i + 1 < to && (out[i + 1] === 'N' || out[i + 1] === 'J')) out[i] = 'D';
  if (norm === 'both' && i > from && (out[i - 1] === 'P' || out[i - 1] === 'N') && VERBS.has(doc.norm[i + 1] ?? '')) {
    out[i] = 'X';
    return;
  }
  if ((norm === 'either' || norm === 'neither') && startsNounPhrase(out[i + 1])) {
    out[i] = 'D';
    return;
  }
  if (norm === 'either' && doc.norm[i + 1] === 'of') {
    out[i] = 'R';
    return;
  }
  if (norm === 'either' && (i + 1 >= to || out[i + 1] === 'O' || out[i + 1] === 'K')) {
    out[i] = 'R';
    return;
  }
  if (here === 'H' && norm === 'her' && !ownsSomething(out, i + 1, to)) {
    // “Canada supports her.”
    out[i] = 'R';
    return;
  }
  if ((norm === 'provided' || norm === 'providing') && doc.norm[i + 1] === 'that') {
    out[i] = 'S';
    return;
  }
  if (/^\d+-year$/.test(norm) && doc.value[i + 1] === '-') {
    // “the 46-year-old” is a person unless a noun follows.
    out[i] = 'J';
    out[i + 2] = startsNounPhrase(out[i + 3]) && out[i + 3] !== 'D' ? 'J' : 'N';
    return;
  }
  if (norm === 'since' && out[i - 1] === 'A') {
    out[i] = 'X';
    return;
  }
  // “Ford said”: a name that the tagger takes for a verb at the head of its sentence.
  if (i === from && here === 'V' && out[i + 1] === 'V' && /^\p{Lu}\p{Ll}+$/u.test(doc.value[i] ?? '') && !/(?:ed|ing)$/.test(norm)) {
    out[i] = 'P';
    return;
  }
  // “said lead author Emma Jones”
  if (norm === 'lead' && i > from && out[i - 1] === 'V' && (out[i + 1] === 'N' || out[i + 1] === 'P')) {
    out[i] = 'J';
    return;
  }
  const verb = VERBS.get(norm);
  if (verb === undefined || here === 'P' || here === 'A') {
    return;
  }
  const before = previousWord(out, i - 1, from);
  const prior = before < from ? undefined : out[before];
  if (prior === 'T') {
    if (verb.form === 'base') out[i] = 'V';
    return;
  }
  const auxiliary = prior === 'A' || (prior === 'V' && BE_HAVE_DO.has(doc.lemma[before] ?? ''));
  if (auxiliary) {
    const aux = doc.lemma[before] ?? '';
    const modal = MODALS.has(doc.norm[before] ?? '') || aux === 'do';
    if (aux === 'have' && verb.form === 's') {
      // “has doubts”
      out[i] = 'N';
      return;
    }
    const bare = i === before + 1 || out[i - 1] === 'G' || out[i - 1] === 'X';
    if (bare && ((modal && verb.form === 'base') || (aux === 'have' && (verb.form === 'past' || verb.form === 'participle')) || (aux === 'be' && verb.form !== 'base' && verb.form !== 's'))) {
      out[i] = 'V';
      return;
    }
  }
  // “Some think it has begun”: a quantifier may be a subject of its own.
  if (prior === 'D' && verb.form === 'base' && THINKS.has(norm) && /^(?:some|many|most|several|few|both)$/.test(doc.norm[before] ?? '') && (startsNounPhrase(out[i + 1]) || out[i + 1] === 'S' || out[i + 1] === 'W')) {
    out[i] = 'V';
    return;
  }
  if (prior === 'I' && verb.form === 'ing' && /^(?:out|short|from|against|off)$/.test(doc.norm[i - 1] ?? '')) {
    // “ruled out voting for him”
    out[i] = 'V';
    return;
  }
  if (norm === 'backing' && prior === 'I' && doc.norm[i - 1] === 'of' && startsNounPhrase(out[i + 1])) {
    out[i] = 'V';
    return;
  }
  if (prior === 'D' || prior === 'H' || prior === 'L' || prior === 'J' || prior === 'M') {
    if (verb.form === 'base' || verb.form === 's' || verb.form === 'ing') {
      if (prior === 'D' || prior === 'H' || prior === 'L' || NOT_VERBS_ALONE.has(norm)) {
        // “the backing”, “its support”; but “the three support” is a verb before a noun phrase.
        if (!(prior === 'M' && doc.norm[before] !== 'one' && startsNounPhrase(out[i + 1])) && !(prior === 'J' && isNational(doc, out, i - 1) && startsNounPhrase(out[i + 1]))) out[i] = 'N';
        else out[i] = 'V';
        return;
      }
    }
    if ((prior === 'D' || prior === 'H') && (verb.form === 'past' || verb.form === 'participle')) out[i] = 'J';
    return;
  }
  const afterSubject = prior === 'N' || prior === 'P' || prior === 'R' || prior === 'W' || (prior === 'K' && before > from);
  const next = out[i + 1];
  if (verb.form === 's' || verb.form === 'past') {
    if (afterSubject && (startsNounPhrase(next) || next === 'I' || next === 'S' || next === 'T' || next === 'X' || next === 'Q' || here === 'V' || i + 1 >= to || next === 'O' || next === 'K')) {
      if (verb.form === 's' && NOT_VERBS_ALONE.has(norm) && prior !== 'R' && prior !== 'W' && !startsNounPhrase(next) && next !== 'S' && next !== 'Q' && here !== 'V') return;
      if (prior === 'K' && here !== 'V' && verb.form === 's') return;
      out[i] = 'V';
      return;
    }
  }
  if (verb.form === 'base' && afterSubject && (startsNounPhrase(next) || (next === 'S' && prior === 'N')) && (prior !== 'N' || plural(doc, before) || /^(?:four|three|five|allies)$/.test(doc.norm[before] ?? '')) && prior !== 'K') {
    out[i] = 'V';
    return;
  }
  if (verb.form === 'base' && prior === 'X' && startsNounPhrase(next)) {
    out[i] = 'V';
    return;
  }
  if (here === 'X' || here === 'J') {
    if (norm === 'backing') out[i] = next === 'I' ? 'N' : 'V';
    return;
  }
  if (prior === 'I' && (verb.form === 'base' || verb.form === 's') && here === 'V' && NOT_VERBS_ALONE.has(norm)) out[i] = 'N';
}

const isNational = (doc: Doc, out: readonly Class[], i: number): boolean => out[i] === 'J' && doc.norm[i]?.endsWith('s') === true;
const plural = (doc: Doc, i: number): boolean => (doc.norm[i] ?? '').endsWith('s') || doc.norm[i] === 'people';
const startsNounPhrase = (next: Class | undefined): boolean =>
  next === 'D' || next === 'H' || next === 'P' || next === 'R' || next === 'J' || next === 'M' || next === 'N';

function thatClass(doc: Doc, out: readonly Class[], i: number, from: number, to: number): Class {
  const before = i > from ? out[i - 1] : undefined;
  const next = i + 1 < to ? out[i + 1] : undefined;
  // “believes that story.”
  if (before === 'V' && next === 'N' && (i + 2 >= to || out[i + 2] === 'O' || out[i + 2] === 'X' || out[i + 2] === 'K') && !(out[i + 2] === 'X' && (out[i + 3] === 'V' || out[i + 3] === 'A'))) return 'D';
  if (before === 'V' || doc.pos[i] === 'SCONJ') return before === 'N' && (next === 'V' || next === 'A') ? 'W' : 'S';
  // “confident that rates …”, “said again that rates …”
  if ((before === 'J' || before === 'X') && (next === 'N' || next === 'P')) return 'S';
  if (before === 'N' || before === 'P' || before === 'K') {
    return next === 'V' || next === 'A' ? 'W' : 'S';
  }
  if (next === 'N' || next === 'J') return 'D';
  return next === 'V' || next === 'A' ? 'R' : 'S';
}

/** Whether a noun follows that a possessive can own: “her plan”, but not “think her too hawkish”. */
const ownsSomething = (out: readonly Class[], i: number, to: number): boolean => {
  for (let at = i; at < to && at < i + 4; at += 1) {
    const cls = out[at];
    if (cls === 'N' || cls === 'P') return true;
    if (cls !== 'J' && cls !== 'X' && cls !== 'M' && cls !== 'Q' && cls !== 'V') return false;
    if (cls === 'V' && at > i) return false;
  }
  return false;
};

const nextWord = (out: readonly Class[], _doc: Doc, i: number, to: number): number => {
  let at = i;
  while (at < to && (out[at] === 'X' || out[at] === 'G')) at += 1;
  return at;
};
const previousWord = (out: readonly Class[], i: number, from: number): number => {
  let at = i;
  while (at >= from && (out[at] === 'X' || out[at] === 'G' || out[at] === 'Q')) at -= 1;
  return at;
};
