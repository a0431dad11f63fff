/** One noun group: determiners, adjectives and nouns up to its head. */
import { DETERMINERS_ALONE, OPENING_ADVERBS, WEEKDAYS } from '../lang/en/words.ts';
import type { Doc } from '../text/tokens.ts';
import type { Class } from './class.ts';

/** Where a noun group ends, and the word that it is about. */
interface Bounds {
  readonly head: number;
  readonly to: number;
}

/** What is read so far. */
interface Reading {
  readonly doc: Doc;
  readonly classes: readonly Class[];
  readonly from: number;
  readonly to: number;
  /** A possessive stands before it: “Hungary's”. */
  readonly owned: boolean;
}

/** The noun group that begins at `from`, if one does. */
export function nounGroup(
  doc: Doc,
  classes: readonly Class[],
  from: number,
  to: number,
  owned: boolean,
): Bounds | undefined {
  const first = classes[from];
  if (first === 'R') return { head: from, to: from + 1 };
  const at: Reading = { doc, classes, from, to, owned };
  let i = from;
  if (first === 'D' || first === 'H') i += 1;
  if (first === 'D' && classes[i] === 'D') i += 1;
  let head = -1;
  while (i < to) {
    const cls = classes[i];
    if (cls === 'N' || cls === 'P' || cls === 'M') {
      if (head >= 0 && startsAnother(at, head, i)) break;
      head = i;
      i += 1;
    } else if (cls === 'O') {
      if (!isHyphen(at, i)) break;
      const behind = hyphened(at, head, i);
      ({ head } = behind);
      i = behind.next;
    } else if (belongs(at, head, i)) i += 1;
    else break;
  }
  return head < 0 ? headless(at, i) : { head, to: head + 1 };
}

const PLURAL = /[a-z]s$/;
const LOWER = /^[a-z]/;
/** “spokespersons”, “boss”: an ending that is no plural of things told. */
const NO_PLURAL = /spokes|ss$/;
const SHORT_NUMBER = /^\d{1,2}$/;

/** “on Tuesday | Péter Szijjártó”, “told reporters | Italy favoured him”, “Ukraine | 2024”. */
function startsAnother({ doc, classes }: Reading, head: number, i: number): boolean {
  const norm = doc.norm[head] ?? '';
  if (classes[i] === 'P') {
    if (WEEKDAYS.has(norm)) return true;
    const value = doc.value[head] ?? '';
    return (
      classes[head] === 'N' && PLURAL.test(value) && LOWER.test(value) && !NO_PLURAL.test(norm)
    );
  }
  return classes[head] === 'P' && classes[i] === 'M' && !SHORT_NUMBER.test(doc.norm[i] ?? '');
}

const VERBAL_ADJECTIVE = /(?:ed|ing|en)$/;

/** Whether a word that is no noun belongs to the group: it stands before a noun that does. */
function belongs({ doc, classes, from, to, owned }: Reading, head: number, i: number): boolean {
  const cls = classes[i];
  const next = classes[i + 1];
  switch (cls) {
    case 'D':
    case 'J':
      if (cls === 'D' && i > from && classes[i - 1] !== 'D' && classes[i - 1] !== 'X') return false;
      // An adjective after the head begins something new, unless another noun follows.
      return head < 0 || nounFollows(classes, i + 1, to);
    case 'V':
      // “the leading candidate”
      return (
        head < 0 &&
        (i > from || owned) &&
        nounFollows(classes, i + 1, to) &&
        VERBAL_ADJECTIVE.test(doc.norm[i] ?? '')
      );
    case 'X':
      if (head >= 0 || (i === from && !OPENING_ADVERBS.has(doc.norm[i] ?? ''))) return false;
      if (next === 'J' || next === 'M' || next === 'D') return true;
      if (next === 'N') return doc.norm[i] === 'only';
      return next === 'V' && nounFollows(classes, i + 2, to);
    case 'Q':
      // “the “natural” candidate”
      return head < 0 && i > from && nounFollows(classes, i + 1, to);
    case 'C':
      return head < 0 && classes[i - 1] === 'J' && next === 'J';
    case 'K':
      return head < 0 && classes[i - 1] === 'J' && next === 'J' && nounFollows(classes, i + 1, to);
    default:
      return false;
  }
}

/** A hyphen right behind a word of the group. */
const isHyphen = ({ doc, from, to }: Reading, i: number): boolean =>
  doc.value[i] === '-' && i > from && i + 1 < to && (doc.end[i - 1] ?? 0) === doc.start[i];

/** “front-runner”, “Hungarian-backed”: what follows the hyphen belongs to the word before it. */
function hyphened(
  { doc, classes, to }: Reading,
  before: number,
  hyphen: number,
): { head: number; next: number } {
  const i = hyphen + 1;
  const joined = (doc.end[hyphen] ?? 0) === doc.start[i];
  const cls = classes[i];
  const takes = joined || cls === 'V' || cls === 'I' || cls === 'X';
  const isHead = before >= 0 && joined && before === hyphen - 1 && !nounFollows(classes, i + 1, to);
  return { head: isHead ? i : before, next: takes ? i + 1 : i };
}

/** “the Dutch”, “the Hungarian”, “these”, “the latter”, “several”. */
function headless({ doc, classes, from }: Reading, i: number): Bounds | undefined {
  const first = classes[from];
  if (i === from || (first !== 'D' && first !== 'J' && first !== 'H')) return undefined;
  const last = classes[i - 1];
  if (last === 'J' && (first === 'D' || first === 'H' || CAPITAL.test(doc.value[i - 1] ?? '')))
    return { head: i - 1, to: i };
  const alone = last === 'D' && i === from + 1 && DETERMINERS_ALONE.has(doc.norm[from] ?? '');
  return alone ? { head: from, to: from + 1 } : undefined;
}
const CAPITAL = /^\p{Lu}/u;

/** How far ahead a noun is sought. */
const REACH = 4;

/** Whether a noun follows, behind adjectives, numbers and the like. */
function nounFollows(classes: readonly Class[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + REACH; i += 1) {
    switch (classes[i]) {
      case 'N':
      case 'P':
        return true;
      case 'J':
      case 'M':
      case 'O':
      case 'Q':
        break;
      case 'V':
        if (i > from) return false;
        break;
      default:
        return false;
    }
  }
  return false;
}
