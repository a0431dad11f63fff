/** The class of a word by itself: what it is called, how it is written, what the tagger makes of it. */
import {
  ALSO_ADVERBS,
  MODALS,
  NEVER_PREPOSITIONS,
  POSSESSIVES,
  PRONOUNS,
  SUBORDINATORS,
} from '../lang/en/words.ts';
import type { Found, Names } from '../names/recognise.ts';
import type { Doc } from '../text/tokens.ts';
import type { Class } from './class.ts';

export function firstGuess(doc: Doc, names: Names, i: number): Class {
  const named = names.covers[i] ?? -1;
  const found = named < 0 ? undefined : names.list[named];
  if (found !== undefined) return inName(doc, found, i);
  const pos = doc.pos[i] ?? '';
  if (pos === 'PUNCT' || pos === 'SYM') return ofMark(doc, i);
  const norm = doc.norm[i] ?? '';
  // “US” is no pronoun.
  if (norm === 'us' && doc.value[i] === 'US') return 'P';
  return bySpelling(norm, pos) ?? byTag(norm, pos);
}

/** “Hungary” is a name, “Hungarian” an adjective, and “the Baltic states” what its words are. */
function inName(doc: Doc, { name, to }: Found, i: number): Class {
  if (name.sort === 'member' && (name.as === 'adjective' || name.as === 'national')) return 'J';
  if (name.sort !== 'group' && name.sort !== 'post') return 'P';
  if (i === to - 1) return 'N';
  if (doc.norm[i] === 'the') return 'D';
  return doc.pos[i] === 'ADP' ? 'I' : 'J';
}

function ofMark(doc: Doc, i: number): Class {
  switch (doc.norm[i]) {
    case '"':
      return 'Q';
    case ',':
      return 'K';
    case '—':
    case '(':
    case ')':
    case '[':
    case ']':
      return 'B';
    case '-':
      return isSpaced(doc, i) ? 'B' : 'O';
    case ':':
    case ';':
      return 'E';
    case "'":
      return isPossessive(doc, i) ? 'L' : 'Q';
    default:
      return 'O';
  }
}

/** A hyphen that stands for a dash: with a space before it. */
const isSpaced = (doc: Doc, i: number): boolean =>
  i > 0 && (doc.start[i] ?? 0) > (doc.end[i - 1] ?? -1);

/** How many words back an opening single mark is sought. */
const REACH = 25;

/** “the players' union”: an apostrophe after a plural and before its noun, where no single mark is open. */
function isPossessive(doc: Doc, i: number): boolean {
  const touches = doc.end[i - 1] === doc.start[i] && doc.start[i + 1] !== doc.end[i];
  if (!touches || !(doc.norm[i - 1] ?? '').endsWith('s')) return false;
  const next = doc.pos[i + 1];
  if (next !== 'NOUN' && next !== 'ADJ' && next !== 'PROPN' && next !== 'NUM') return false;
  for (let k = i - 1; k > i - REACH && k >= 0 && doc.norm[k] !== '.'; k -= 1) {
    const opens = doc.end[k] === doc.start[k + 1] && doc.end[k - 1] !== doc.start[k];
    if (doc.norm[k] === "'" && opens) return false;
  }
  return true;
}

/** Small words whose class their spelling tells, whatever the tagger says. */
function bySpelling(norm: string, pos: string): Class | undefined {
  switch (norm) {
    case 'not':
    case "n't":
    case 'never':
      return 'G';
    case "'s":
    case "'":
      return pos === 'AUX' || pos === 'VERB' ? 'A' : 'L';
    case 'to':
      return 'T';
    case 'who':
    case 'which':
    case 'whom':
    case 'what':
      return 'W';
    case 'and':
    case 'or':
    case 'but':
    case 'nor':
    case '&':
      return 'C';
    default:
      if (POSSESSIVES.has(norm)) return 'H';
      if (MODALS.has(norm)) return 'A';
      return PRONOUNS.has(norm) ? 'R' : undefined;
  }
}

/** From the universal part-of-speech tags. */
function byTag(norm: string, pos: string): Class {
  switch (pos) {
    case 'DET':
      return 'D';
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
      return SUBORDINATORS.has(norm) && !ALSO_ADVERBS.has(norm) ? 'S' : 'X';
    case 'ADP':
      return NEVER_PREPOSITIONS.has(norm) ? 'S' : 'I';
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
