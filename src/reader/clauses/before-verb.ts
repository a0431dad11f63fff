/** What stands before a verb: its subject, and the clause that governs or subordinates it. */
import { GERUND_CONNECTORS, OBJECT_CONTROL } from '../lang/en/words.ts';
import type { Small, VerbGroup } from '../phrases/chunks.ts';
import type { Item, Phrase } from '../phrases/phrase.ts';
import type { Doc } from '../text/tokens.ts';
import type { Clause } from './clauses.ts';
import { finiteSubject } from './finite-subject.ts';
import { isKind, isPhrase, isVerb, wordOf } from './items.ts';
import { type Left, NOTHING } from './left.ts';
import { isReduced } from './reduced.ts';

export function beforeVerb(
  doc: Doc,
  items: readonly Item[],
  at: number,
  verb: VerbGroup,
  before: readonly Clause[],
): Left {
  if (verb.infinitive) return governed(items, at, before);
  if (verb.participle) return ofGerund(items, at, before);
  const reduced = isReduced(doc, items, at, verb) ? ofReduced(items, at, before) : undefined;
  return reduced ?? finiteSubject(items, at, before);
}

/** “backing Rutte”: governed by a verb or preposition before it, or said of the phrase before it. */
function ofGerund(items: readonly Item[], at: number, before: readonly Clause[]): Left {
  const previous = items[at - 1];
  if (isVerb(previous) || (isKind(previous, 'I') && GERUND_CONNECTORS.has(wordOf(previous))))
    return governed(items, at, before);
  if (!isPhrase(previous)) return { ...NOTHING, subject: before.at(-1)?.subject, shared: true };
  // “with Hungary opposing him” is a clause of its own.
  const absolute = isKind(items[at - 2], 'I') && wordOf(items[at - 2]) === 'with';
  return absolute
    ? { ...NOTHING, subject: previous }
    : { ...NOTHING, subject: previous, under: 'reduced' };
}

/** “Wallace, favoured by London but resisted by Washington, …”, “Backed by Germany, Rutte …”. */
function ofReduced(
  items: readonly Item[],
  at: number,
  before: readonly Clause[],
): Left | undefined {
  const previous = items[at - 1];
  if (isPhrase(previous)) return { ...NOTHING, subject: previous, under: 'reduced' };
  const comma = isKind(previous, 'K');
  const apart = items[at - 2];
  if (comma && isPhrase(apart)) return { ...NOTHING, subject: apart, under: 'reduced' };
  const last = before.at(-1);
  if (isKind(previous, 'C') && last?.under === 'reduced')
    return { ...NOTHING, subject: last.subject, under: 'reduced' };
  if (previous !== undefined && !comma && !isKind(previous, 'Q')) return undefined;
  if (comma && last?.subject !== undefined)
    return { ...NOTHING, subject: last.subject, shared: true };
  // The phrase after the next comma.
  for (let i = at + 1; i < items.length; i += 1) {
    const next = items[i + 1];
    if (isKind(items[i], 'K') && isPhrase(next)) return { ...NOTHING, subject: next, shared: true };
  }
  return undefined;
}

/** Words between an infinitive or gerund and what governs it. */
const BETWEEN: ReadonlySet<Item['kind']> = new Set<Small['kind']>(['X', 'Q', 'J', 'I', 'C', 'G']);

/** An infinitive or gerund takes the subject of what governs it, or its object (“urged Hungary to”). */
function governed(items: readonly Item[], at: number, before: readonly Clause[]): Left {
  const previous = before.at(-1);
  if (previous === undefined) return NOTHING;
  const governor = before.length - 1;
  const controlled = controlledBy(previous);
  if (controlled !== undefined) return { ...NOTHING, subject: controlled, shared: true, governor };
  let i = at - 1;
  let item = items[i];
  while (item !== undefined && BETWEEN.has(item.kind)) {
    i -= 1;
    item = items[i];
  }
  // “is open for Hungary to back”
  const lead = items[i - 1];
  if (isPhrase(item) && isKind(lead, 'I') && wordOf(lead) === 'for')
    return { ...NOTHING, subject: item, governor };
  return { ...NOTHING, subject: previous.subject, shared: true, governor };
}

/** Whom a verb like “urge” makes the subject of what is below it: its object, or “calls on Hungary to”. */
function controlledBy({ verb, object, preps }: Clause): Phrase | undefined {
  if (verb.passive || !OBJECT_CONTROL.has(verb.lemma)) return undefined;
  return object ?? preps.find(({ word }) => word === 'on' || word === 'for')?.phrase;
}
