/** What is said: where it begins after its verb. */
import type { NounGroup, VerbGroup } from '../phrases/chunks.ts';
import type { Doc } from '../text/tokens.ts';
import { clauseAhead, clauseBegins, hasFinite, hasVerb, isFinite, nextComma } from './grammar.ts';
import { isTime } from './phrases.ts';
import { wordOf, isVerb, type Item, type Segment } from './segments.ts';
import { sourceAfter } from './sources.ts';

type ComplementKind =
  | 'that'
  | 'bare'
  | 'quote'
  | 'colon'
  | 'wh'
  | 'infinitive'
  | 'object'
  | 'thing';

export interface Complement {
  readonly kind: ComplementKind;
  /** First item of the content. */
  readonly item: number;
  /** First word of the content. */
  readonly from: number;
}

const RECIPIENT = /[ro]/;

/** Finds what is said after the reporting verb at item `at`, stepping over who is told, when and where. */
export function complementAfter(
  doc: Doc,
  segment: Segment,
  at: number,
  frame: string,
): Complement | undefined {
  const { items } = segment;
  let i = at + 1;
  let told = false;
  let stepped = false;
  const found = (kind: ComplementKind, item: number): Complement => ({
    kind,
    item,
    from: (items[item] as Item).from,
  });
  while (i < items.length) {
    const item = items[i];
    const next = items[i + 1];
    if (item === undefined) return undefined;
    switch (item.kind) {
      case 'QUOTE':
        return found('quote', i);
      case 'S': {
        const { word } = item;
        if (word === 'that')
          return next === undefined || !hasVerb(items, i + 1) ? undefined : found('that', i);
        if (/^(?:if|whether|why|how|where|when)$/.test(word)) {
          if (/^(?:when|where)$/.test(word) && !clauseBegins(doc, segment, i + 1)) return undefined;
          if (/[wu]/.test(frame)) return found('wh', i);
          return frame.includes('c') &&
            !stepped &&
            /^(?:if|when|whether|where|how|why)$/.test(word) &&
            next !== undefined
            ? found('bare', i)
            : undefined;
        }
        if (word === 'as') return undefined;
        return frame.startsWith('c') &&
          /^(?:while|although|though|once|unless|until|because|since)$/.test(word) &&
          clauseAhead(doc, segment, i + 1)
          ? found('bare', i)
          : undefined;
      }
      case 'W':
        return /[wu]/.test(frame) || (frame.startsWith('c') && item.word === 'what')
          ? found('wh', i)
          : undefined;
      case 'E':
        return item.word === ':' && next !== undefined && !frame.includes('Z')
          ? found('colon', i + 1)
          : undefined;
      case 'K': {
        if (next?.kind === 'QUOTE') return found('quote', i + 1);
        if (next?.kind === 'S' && wordOf(next) === 'that') {
          i += 1;
          continue;
        }
        // “said, without elaborating, that …”
        const close = nextComma(items, i + 1);
        if (
          close > 0 &&
          (wordOf(items[close + 1]) === 'that' || items[close + 1]?.kind === 'QUOTE') &&
          !hasFinite(items, i + 1, close)
        ) {
          i = close + 1;
          continue;
        }
        return undefined;
      }
      case 'B': {
        if (item.word !== '(' && item.word !== '—') return undefined;
        return undefined;
      }
      case 'J':
        if (wordOf(next) !== 'that') return undefined;
        i += 1;
        continue;
      case 'X':
        if (item.word === 'there' && isVerb(next) && /[cC]/.test(frame)) return found('bare', i);
        i += 1;
        stepped = true;
        continue;
      case 'T':
      case 'I': {
        if (i === at + 1 && /p/.test(frame) && PARTICLES.has(item.word) && next !== undefined)
          return found('thing', i);
        if (next?.kind === 'QUOTE')
          return /[pqQ]/.test(frame) && item.word !== 'by' ? found('quote', i + 1) : undefined;
        if (next?.kind !== 'NP') {
          if (next?.kind === 'J' || next?.kind === 'I' || next?.kind === 'X') {
            i += 1;
            continue;
          }
          return undefined;
        }
        stepped = true;
        // “said in Paris he would go”: the pronoun is no part of the adjunct.
        i += 2;
        continue;
      }
      case 'NP': {
        if (isTime(doc, item) && !(isFinite(items, i + 1) && wordOf(items[i + 1]) !== '')) {
          i += 1;
          stepped = true;
          continue;
        }
        if (
          i === at + 1 &&
          (/[nf]/.test(frame) || NAMING_VERBS.has((items[at] as VerbGroup).lemma)) &&
          isThing(doc, segment, i, frame)
        )
          return found('thing', i);
        if (RECIPIENT.test(frame) && !told && !stepped) {
          const whom = sourceAfter(doc, segment, i);
          const short = items[i + 1];
          if (
            frame.includes('o') &&
            whom !== undefined &&
            isVerb(items[whom.next]) &&
            (items[whom.next] as VerbGroup).infinitive
          )
            return found('object', i);
          // “told the Times the plan had failed”: the first noun phrase is whom, the second begins what.
          const clause = frame.includes('c') && clauseBegins(doc, segment, i);
          if (clause && !(short?.kind === 'NP' || short?.kind === 'S'))
            return frame.startsWith('r') ? undefined : found('bare', i);
          told = true;
          i =
            whom !== undefined && whom.next > i && !(items[whom.next - 1]?.kind === 'K')
              ? Math.min(whom.next, skipWhom(items, i))
              : i + 1;
          continue;
        }
        if (frame.includes('c') && clauseBegins(doc, segment, i)) return found('bare', i);
        // “says the river floods”: where the tagger took the verb for a noun, enough words still make a clause.
        if (
          frame === 'cqw' &&
          i === at + 1 &&
          (items[at] as VerbGroup).lemma === 'say' &&
          (items.at(-1) as Item).to - item.from > 4 &&
          !hasVerb(items, i + 1) &&
          !/^(?:so|nothing|something|anything|it|this|that|yes|no|a|an)$/.test(
            doc.norm[item.from] ?? '',
          )
        )
          return found('bare', i);
        if (told && frame.includes('r') && clauseBegins(doc, segment, i)) return found('bare', i);
        // “made the announcement Monday that”; otherwise the noun is its object.
        return undefined;
      }
      case 'VG':
        if (item.infinitive && /i/.test(frame)) return found('infinitive', i);
        if (
          i === at + 1 &&
          /[dn]/.test(frame) &&
          (item.participle || /^(?:having|being)$/.test(doc.norm[item.from] ?? ''))
        )
          return found('infinitive', i);
        return undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** Verbs of calling that need no “as”: “called Rutte a respected figure”. */
export const NAMING_VERBS: ReadonlySet<string> = new Set(['call', 'dub', 'label', 'brand', 'deem']);

/** Prepositions of what is warned of, complained about, called for. */
const PARTICLES: ReadonlySet<string> = new Set(['of', 'about', 'against', 'for']);

/** “promised changes”, “denied any part in it”, “accused Smith of lying”. */
function isThing(doc: Doc, segment: Segment, first: number, frame: string): boolean {
  const { items } = segment;
  if (clauseBegins(doc, segment, first)) return false;
  const whom = sourceAfter(doc, segment, first);
  const after = items[skipWhom(items, first)];
  if (NAMING_VERBS.has((items[first - 1] as VerbGroup).lemma))
    return (
      items[first + 1]?.kind === 'NP' ||
      (items[first + 1]?.kind === 'J' && !isTime(doc, items[first] as NounGroup))
    );
  if (frame.includes('f'))
    return (
      wordOf(items[first + 1]) === 'of' ||
      wordOf(items[first + 1]) === 'for' ||
      wordOf(items[first + 1]) === 'with'
    );
  if (
    wordOf(after) === 'that' ||
    after?.kind === 'QUOTE' ||
    after?.kind === 'E' ||
    (isVerb(after) && after.infinitive)
  )
    return false;
  return (
    whom !== undefined &&
    !(after?.kind === 'NP' && clauseBegins(doc, segment, first + 1)) &&
    !(
      /^(?:him|her|them|me|us|you)$/.test(doc.norm[(items[first] as Item).from] ?? '') &&
      after?.kind !== 'NP'
    )
  );
}

/** The item after whom something is told: the noun phrase and its “of”. */
function skipWhom(items: readonly Item[], first: number): number {
  let i = first + 1;
  while (
    (items[i]?.kind === 'I' || items[i]?.kind === 'C') &&
    items[i + 1]?.kind === 'NP' &&
    (wordOf(items[i]) === 'of' || wordOf(items[i]) === 'at' || items[i]?.kind === 'C')
  )
    i += 2;
  return i;
}
