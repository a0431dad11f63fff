/** Where what is said ends, and another voice begins. */
import { frameOf } from '../lang/en/speech.ts';
import type { Doc } from '../text/tokens.ts';
import { complementAfter, NAMING_VERBS } from './complements.ts';
import { closesAfter, isFinite } from './grammar.ts';
import { wordOf, isVerb, type Item, type Segment } from './segments.ts';
import { subjectBefore } from './subjects.ts';

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
