/** What is said: where a complement begins after its verb, and where it ends. */
import { frameOf, TIME_PREPOSITIONS } from '../lang/en/speech.ts';
import type { NounGroup, VerbGroup } from '../phrases/chunks.ts';
import type { Doc } from '../text/tokens.ts';
import type { Item, Segment } from './segments.ts';
import { isTime, sourceAfter, subjectBefore } from './sources.ts';

export type ComplementKind =
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

export const wordOf = (item: Item | undefined): string =>
  item !== undefined && 'word' in item ? item.word : '';
export const isVerb = (item: Item | undefined): item is VerbGroup => item?.kind === 'VG';

/** A verb group that can be what a subject does; bare participles before “by” are not. */
export const isFinite = (items: readonly Item[], i: number): boolean => {
  const item = items[i];
  if (item?.kind !== 'VG' || !item.finite || item.infinitive || item.participle) return false;
  return !(item.to - item.from === 1 && wordOf(items[i + 1]) === 'by');
};

/** Whether a clause with its own subject and finite verb begins at item `first`. */
export function clauseBegins(doc: Doc, segment: Segment, first: number): boolean {
  const { items } = segment;
  const start = items[first];
  if (wordOf(start) === 'there' && isVerb(items[first + 1])) return true;
  if (start?.kind !== 'NP') return false;
  for (let t = first + 1; t < items.length && t < first + 16; t += 1) {
    const item = items[t];
    if (item === undefined || item.kind === 'E' || (item.kind === 'QUOTE' && !item.comma))
      return false;
    if (isFinite(items, t) && subjectBefore(doc, segment, t, first)?.first === first) return true;
  }
  return false;
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
const NAMING_VERBS: ReadonlySet<string> = new Set(['call', 'dub', 'label', 'brand', 'deem']);

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

/** The item before which the thing that is promised, denied or warned of ends. */
export function thingEnd(doc: Doc, segment: Segment, first: number): number {
  const { items } = segment;
  const end = contentEnd(doc, segment, first);
  for (let i = first + 1; i < end; i += 1) {
    const item = items[i];
    if (item?.kind === 'K' || item?.kind === 'E' || (item?.kind === 'B' && item.word !== '('))
      return i;
    if (item?.kind === 'C' && isFinite(items, i + 1)) return i;
    if (
      item?.kind === 'S' &&
      /^(?:while|although|though|after|before|when|as|because|since)$/.test(item.word)
    )
      return i;
  }
  return end;
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

const clauseAhead = (doc: Doc, segment: Segment, from: number): boolean => {
  for (let i = from; i < segment.items.length; i += 1)
    if (isFinite(segment.items, i)) return clauseBegins(doc, segment, from) || i > from;
  return false;
};

const nextComma = (items: readonly Item[], from: number): number => {
  for (let i = from; i < items.length && i < from + 14; i += 1) {
    if (items[i]?.kind === 'K') return i;
    if (items[i]?.kind === 'E' || items[i]?.kind === 'QUOTE') return -1;
  }
  return -1;
};

const hasVerb = (items: readonly Item[], from: number): boolean => {
  for (let i = from; i < items.length; i += 1)
    if (items[i]?.kind === 'VG' || items[i]?.kind === 'QUOTE') return true;
  return false;
};

export const hasFinite = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (isFinite(items, i)) return true;
  return false;
};

/** The item before which content that begins at item `first` ends. */
export function contentEnd(doc: Doc, segment: Segment, first: number): number {
  const { items } = segment;
  for (let i = first + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (
      item.kind === 'K' ||
      item.kind === 'B' ||
      (item.kind === 'QUOTE' && item.comma && i > first)
    ) {
      const stop = item.kind === 'QUOTE' ? i + 1 : i;
      if (beginsOther(doc, segment, i + 1)) return stop;
    } else if (item.kind === 'C' && i > first + 1) {
      if (coordinatedCue(items, i + 1)) return i;
      if (item.word === 'but' && ownReport(doc, segment, i + 1)) return i;
    } else if (item.kind === 'E' && item.word === ';') {
      if (hasCue(doc, segment, i + 1)) return i;
    } else if (isVerb(item) && item.lemma === 'accord' && wordOf(items[i + 1]) === 'to') return i;
    else if (
      item.kind === 'O' &&
      (item.word === '.' || item.word === '!' || item.word === '?') &&
      items[i + 1] !== undefined &&
      items[i + 1]?.kind !== 'Q'
    ) {
      if (/^\p{Lu}|^["]/u.test(doc.value[items[i + 1]?.from ?? 0] ?? '')) return i;
    }
  }
  return items.length;
}

/** Whether, after a comma, another voice or another report of the same voice begins. */
function beginsOther(doc: Doc, segment: Segment, at: number): boolean {
  const { items } = segment;
  const item = items[at];
  if (item === undefined) return false;
  if (isVerb(item)) {
    if (item.lemma === 'accord' && wordOf(items[at + 1]) === 'to') return true;
    const frame = frameOf(item.lemma);
    // “…, adding that”; “…, said Smith”
    if (frame === undefined) return false;
    if (item.participle)
      return (
        /[cqap]/.test(frame) &&
        !/^(?:mean|show|prove|find|see|read|go|begin|finish|want|seek|consider|offer|reflect)$/.test(
          item.lemma,
        )
      );
    return (
      item.finite &&
      /^(?:say|add|write|report|tell|argue|explain|note)$/.test(item.lemma) &&
      items[at + 1]?.kind === 'NP' &&
      item.to - item.from === 1
    );
  }
  if (
    item.kind === 'C' ||
    (item.kind === 'S' && /^(?:while|whereas|although|though|as)$/.test(item.word))
  ) {
    if (item.kind === 'C' && coordinatedCue(items, at + 1)) return true;
    // “said that he was ready, and left”: after a comma, the narrator's own verb.
    const verb = items[at + 1];
    if (
      item.kind === 'C' &&
      isVerb(verb) &&
      isFinite(items, at + 1) &&
      verb.modal === undefined &&
      verb.to - verb.from === 1
    )
      return true;
    return ownReport(doc, segment, at + 1);
  }
  if (item.kind === 'NP') return parenthesis(doc, segment, at) || splice(doc, segment, at);
  if (item.kind === 'X' && isVerb(items[at + 1])) return beginsOther(doc, segment, at + 1);
  return false;
}

/** “and added that …”: a reporting verb in the past or present with the subject left out. */
function coordinatedCue(items: readonly Item[], at: number): boolean {
  const skip = items[at]?.kind === 'X' ? at + 1 : at;
  const item = items[skip];
  if (
    !isVerb(item) ||
    item.infinitive ||
    item.passive ||
    item.modal !== undefined ||
    item.to - item.from > 1
  )
    return false;
  const frame = frameOf(item.lemma);
  if (frame === undefined || !/[cqi]/.test(frame)) return false;
  const next = items[skip + 1];
  return (
    next !== undefined &&
    (wordOf(next) === 'that' ||
      next.kind === 'QUOTE' ||
      next.kind === 'E' ||
      (isVerb(next) && next.infinitive) ||
      (next.kind === 'NP' && /^(?:say|add|warn|insist|claim|argue|tell|note)$/.test(item.lemma)))
  );
}

/** Whether a clause with its own speaker begins here: “but Jones said …”. */
function ownReport(doc: Doc, segment: Segment, at: number): boolean {
  const { items } = segment;
  for (let t = at; t < items.length && t < at + 14; t += 1) {
    const item = items[t];
    if (t === at && item?.kind === 'S' && item.word === 'that') return false;
    if (!isFinite(items, t) || !isVerb(item)) continue;
    if (subjectBefore(doc, segment, t, at) === undefined) continue;
    const frame = frameOf(item.lemma);
    if (frame !== undefined && NAMING_VERBS.has(item.lemma)) return true;
    return (
      frame !== undefined &&
      /[cq]/.test(frame) &&
      item.modal === undefined &&
      complementAfter(doc, segment, t, frame) !== undefined
    );
  }
  return false;
}

/** “…, Smith said that …” after a comma: a report of its own. */
function splice(doc: Doc, segment: Segment, at: number): boolean {
  const { items } = segment;
  for (let t = at + 1; t < items.length && t < at + 10; t += 1) {
    const item = items[t];
    if (!isFinite(items, t) || !isVerb(item)) continue;
    const frame = frameOf(item.lemma);
    return (
      frame !== undefined &&
      frame.startsWith('c') &&
      subjectBefore(doc, segment, t, at)?.first === at &&
      complementAfter(doc, segment, t, frame)?.kind === 'that'
    );
  }
  return false;
}

/** “…, Smith said.” or “…, the minister told reporters,”: a reporting clause with nothing after its verb. */
function parenthesis(doc: Doc, segment: Segment, at: number): boolean {
  const { items } = segment;
  for (let t = at + 1; t < items.length && t < at + 14; t += 1) {
    const item = items[t];
    if (!isFinite(items, t) || !isVerb(item)) continue;
    const frame = frameOf(item.lemma);
    if (frame === undefined || !(/[cq]/.test(frame) || /^(?:find|show)$/.test(item.lemma)))
      return false;
    if (subjectBefore(doc, segment, t, at)?.first !== at) return false;
    return closesAfter(doc, items, t);
  }
  return false;
}

/** Whether nothing but when, where and to whom stands between a reporting verb and the next comma or full stop. */
export function closesAfter(doc: Doc, items: readonly Item[], verb: number): boolean {
  const cue = items[verb];
  const told = isVerb(cue) && /[ro]/.test(frameOf(cue.lemma) ?? '');
  for (let i = verb + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) return true;
    if (
      item.kind === 'K' ||
      item.kind === 'O' ||
      item.kind === 'B' ||
      item.kind === 'E' ||
      item.kind === 'Q'
    )
      return true;
    if (
      item.kind === 'NP' &&
      ((i === verb + 1 && told) ||
        isTime(doc, item) ||
        items[i - 1]?.kind === 'I' ||
        items[i - 1]?.kind === 'T' ||
        items[i - 1]?.kind === 'C')
    )
      continue;
    if (
      item.kind === 'I' ||
      item.kind === 'X' ||
      item.kind === 'C' ||
      item.kind === 'T' ||
      item.kind === 'J'
    )
      continue;
    if (item.kind === 'S' && TIME_PREPOSITIONS.has(item.word)) {
      // “, he said as he left the building.”
      return true;
    }
    return false;
  }
  return true;
}

/** Whether a reporting verb stands after this item. */
const hasCue = (doc: Doc, segment: Segment, at: number): boolean => {
  for (let i = at; i < segment.items.length; i += 1) {
    const item = segment.items[i];
    if (
      isVerb(item) &&
      isFinite(segment.items, i) &&
      /[cq]/.test(frameOf(item.lemma) ?? '') &&
      complementAfter(doc, segment, i, frameOf(item.lemma) ?? '') !== undefined
    )
      return true;
  }
  return false;
};
