/** Noun and verb groups, and the small words between them. */
import type { Doc, Run } from '../text/tokens.ts';
import { type Class, VERBS } from './classes.ts';

export interface NounGroup extends Run {
  readonly kind: 'NP';
  /** The noun, name, number or pronoun that it is about. */
  readonly head: number;
  /** The owner: “Hungary” in “Hungary's foreign minister”. */
  readonly owner: NounGroup | undefined;
}

export interface VerbGroup extends Run {
  readonly kind: 'VG';
  /** The main verb, or the last auxiliary where there is none. */
  readonly main: number;
  /** Lemma of the main verb. */
  readonly lemma: string;
  readonly infinitive: boolean;
  readonly participle: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** First modal verb, lower case. */
  readonly modal: string | undefined;
  readonly perfect: boolean;
  /** A finite verb can have a subject. */
  readonly finite: boolean;
  /** Adverbs inside the group. */
  readonly adverbs: readonly string[];
}

export interface Small extends Run {
  readonly kind: Exclude<Class, 'N' | 'P' | 'V' | 'A' | 'R' | 'M' | 'D' | 'H' | 'J'> | 'J';
  readonly word: string;
}

export type Chunk = NounGroup | VerbGroup | Small;

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", 'gets', 'got']);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const REFLEXIVE = new Set(['himself', 'herself', 'itself', 'themselves']);
const HEDGE = new Set(['nearly', 'almost', 'about', 'around', 'roughly', 'over', 'only', 'some']);
const HAVE = new Set(['has', 'have', 'had', 'having', "'ve"]);
const MODAL = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', "'ll", "'d", 'wo', 'ca', 'ought', 'cannot']);

/** Groups the words of one sentence. */
export function chunksOf(doc: Doc, classes: readonly Class[], { from, to }: Run): Chunk[] {
  const out: Chunk[] = [];
  let owner: NounGroup | undefined;
  let i = from;
  while (i < to) {
    const cls = classes[i] as Class;
    const noun = nounGroup(doc, classes, i, to, owner !== undefined);
    if (noun !== undefined) {
      const group: NounGroup = { kind: 'NP', from: owner?.from ?? i, to: noun.to, head: noun.head, owner };
      owner = undefined;
      if (classes[noun.to] === 'L' && noun.to < to) {
        const after = classes[noun.to + 1];
        if (noun.to + 1 < to && after !== undefined && 'DHJNPMVXQ'.includes(after) && nounGroup(doc, classes, noun.to + 1, to, true) !== undefined) {
          owner = group;
          i = noun.to + 1;
          continue;
        }
      }
      const last = out.at(-1);
      if (noun.to - i === 1 && last?.kind === 'NP' && last.to === i && (REFLEXIVE.has(doc.norm[i] ?? '') || (/^(?:both|each|all)$/.test(doc.norm[i] ?? '') && /[VAX]/.test(classes[i + 1] ?? '')))) {
        // “Romania itself”
        out[out.length - 1] = { ...last, to: noun.to };
        i = noun.to;
        continue;
      }
      out.push(group);
      i = noun.to;
      if (classes[i] === 'L') i += 1;
      continue;
    }
    if (owner !== undefined) {
      out.push(owner);
      owner = undefined;
    }
    const verb = cls === 'V' || cls === 'A' || cls === 'T' ? verbGroup(doc, classes, i, to) : undefined;
    if (verb !== undefined) {
      out.push(verb);
      i = verb.to;
      continue;
    }
    const kind = 'NPVARMDHJ'.includes(cls) ? (cls === 'J' ? 'J' : 'O') : cls;
    out.push({ kind: kind as Small['kind'], from: i, to: i + 1, word: doc.norm[i] ?? '' });
    i += 1;
  }
  if (owner !== undefined) out.push(owner);
  return out;
}

function nounGroup(
  doc: Doc,
  classes: readonly Class[],
  from: number,
  to: number,
  owned = false,
): { head: number; to: number } | undefined {
  const first = classes[from];
  if (first === 'R') return { head: from, to: from + 1 };
  let i = from;
  if (first === 'D' || first === 'H') i += 1;
  if (first === 'D' && classes[i] === 'D') i += 1;
  let head = -1;
  while (i < to) {
    const cls = classes[i];
    if (cls === 'N' || cls === 'P' || cls === 'M') {
      // “on Tuesday | Péter Szijjártó”, “told reporters | Italy favoured him”
      if (head >= 0 && cls === 'P' && (WEEKDAY.test(doc.norm[head] ?? '') || (classes[head] === 'N' && /[a-z]s$/.test(doc.value[head] ?? '') && /^[a-z]/.test(doc.value[head] ?? '') && !/spokes|ss$/.test(doc.norm[head] ?? '')))) break;
      if (head >= 0 && classes[head] === 'P' && cls === 'M' && !/^\d{1,2}$/.test(doc.norm[i] ?? '')) break;
      head = i;
      i += 1;
    } else if (cls === 'J' || cls === 'D') {
      if (cls === 'D' && i > from && classes[i - 1] !== 'D' && !(classes[i - 1] === 'X')) break;
      // An adjective after the head begins something new, unless another noun follows.
      if (head >= 0 && !nounFollows(classes, i + 1, to)) break;
      i += 1;
    } else if (cls === 'V' && head < 0 && (i > from || owned) && nounFollows(classes, i + 1, to) && /(?:ed|ing|en)$/.test(doc.norm[i] ?? '')) {
      i += 1;
    } else if (cls === 'X' && head < 0 && (i > from || HEDGE.has(doc.norm[i] ?? '')) && (classes[i + 1] === 'J' || (doc.norm[i] === 'only' && classes[i + 1] === 'N') || classes[i + 1] === 'M' || classes[i + 1] === 'D' || (classes[i + 1] === 'V' && nounFollows(classes, i + 2, to)))) {
      i += 1;
    } else if (cls === 'O' && doc.value[i] === '-' && i > from && i + 1 < to && (doc.end[i - 1] ?? 0) === doc.start[i]) {
      i += 1;
      const joined = (doc.end[i - 1] ?? 0) === doc.start[i];
      if (head >= 0 && joined && head === i - 2 && !nounFollows(classes, i + 1, to)) head = i;
      if (joined || classes[i] === 'V' || classes[i] === 'I' || classes[i] === 'X') i += 1;
    } else if (cls === 'Q' && head < 0 && i > from && nounFollows(classes, i + 1, to)) {
      i += 1;
    } else if (cls === 'C' && head < 0 && classes[i - 1] === 'J' && classes[i + 1] === 'J') {
      i += 1;
    } else if (cls === 'K' && head < 0 && classes[i - 1] === 'J' && classes[i + 1] === 'J' && nounFollows(classes, i + 1, to)) {
      i += 1;
    } else break;
  }
  if (head < 0) {
    // “the Dutch”, “the Hungarian”, “these”, “the latter”, “several”.
    if ((first === 'D' || first === 'J' || first === 'H') && i > from) {
      const last = classes[i - 1];
      if (last === 'J' && (first === 'D' || first === 'H' || /^\p{Lu}/u.test(doc.value[i - 1] ?? ''))) return { head: i - 1, to: i };
      if (last === 'D' && i === from + 1 && /^(?:this|that|these|those|some|all|several|many|most|few|both|each|another|any|half)$/.test(doc.norm[from] ?? '')) {
        return { head: from, to: from + 1 };
      }
    }
    return undefined;
  }
  return { head, to: head + 1 };
}

function nounFollows(classes: readonly Class[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 4; i += 1) {
    const cls = classes[i];
    if (cls === 'N' || cls === 'P') return true;
    if (cls !== 'J' && cls !== 'M' && cls !== 'O' && cls !== 'Q' && cls !== 'V') return false;
    if (cls === 'V' && i > from) return false;
  }
  return false;
}

function verbGroup(doc: Doc, classes: readonly Class[], from: number, to: number): VerbGroup | undefined {
  let i = from;
  let main = -1;
  let negated = false;
  let modal: string | undefined;
  let lastBe = false;
  let perfect = false;
  const finite = classes[from] !== 'T';
  const adverbs: string[] = [];
  if (classes[i] === 'T') i += 1;
  let lastVerbal = -1;
  while (i < to) {
    const cls = classes[i];
    const norm = doc.norm[i] ?? '';
    if (cls === 'A' || (cls === 'V' && (BE.has(norm) || HAVE.has(norm)) && main < 0)) {
      if (MODAL.has(norm)) modal ??= norm;
      lastBe = BE.has(norm);
      if (HAVE.has(norm)) perfect = true;
      if (norm === 'cannot') negated = true;
      lastVerbal = i;
      i += 1;
    } else if (cls === 'G') {
      negated = true;
      i += 1;
    } else if (cls === 'X') {
      // An adverb belongs to the group only where a verb follows it.
      let next = i + 1;
      while (next < to && (classes[next] === 'X' || classes[next] === 'G')) next += 1;
      if (classes[next] !== 'V' && classes[next] !== 'A') break;
      adverbs.push(norm);
      if (norm === 'never' || norm === 'no longer') negated = true;
      i += 1;
    } else if (cls === 'V') {
      main = i;
      i += 1;
      break;
    } else break;
  }
  if (main < 0 && lastVerbal < 0) return undefined;
  const word = main < 0 ? lastVerbal : main;
  const norm = doc.norm[word] ?? '';
  const participleForm = /(?:ed|en|wn|ne|ut|ld|ng|pt|nt|de|id|st|ft|lt|un|um|ot|ad|ck|ood|ht|nd|rd|rn|one|ung|ept)$/.test(norm) && !norm.endsWith('ing');
  const bare = word === from;
  return {
    kind: 'VG',
    from,
    to: Math.max(i, word + 1),
    main: word,
    lemma: lemmaOf(doc, word),
    infinitive: classes[from] === 'T',
    participle: bare && main >= 0 && norm.endsWith('ing'),
    passive: main >= 0 && lastBe && participleForm,
    negated,
    modal,
    perfect: perfect && main >= 0,
    finite: finite && !(bare && norm.endsWith('ing')),
    adverbs,
  };
}


/** The verb behind a form: our own list first, which knows what the tagger may have mistaken. */
export const lemmaOf = (doc: Doc, i: number): string => VERBS.get(doc.norm[i] ?? '')?.verb ?? (doc.lemma[i]?.toLowerCase() || doc.norm[i] || '');
