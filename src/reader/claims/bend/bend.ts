/**
 * What negation, modal verbs, adverbs and governing verbs make of a stance: “has yet to back”, “is
 * expected to support”, “refused to endorse”, “would not block”.
 */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { UNTIL_THEN } from '../../lang/en/bends.ts';
import type { Doc } from '../../text/tokens.ts';
import type { Leaning } from '../draft.ts';
import { applied, type How, howBelow } from './governing.ts';
import { byVerbGroup } from './verb-group.ts';

export interface Surroundings {
  /** Inside reported speech, where “would” is the past of “will”. */
  readonly reported: boolean;
  /** An if-clause or the like stands beside it. */
  readonly conditioned: boolean;
}

/** How many words after the clause may still say until when it was so. */
const REACH = 6;

/** The stance that a clause asserts, or undefined where it asserts none. */
export function bend(
  doc: Doc,
  clauses: readonly Clause[],
  clause: Clause,
  stance: Stance,
  around: Surroundings,
): Leaning | undefined {
  if (!around.reported && wasOnlyThen(doc, clause)) return undefined;
  let now = byVerbGroup(doc, clause, { stance, modality: 'asserted', hearsay: false }, around);
  const beside = clause.coordinated === undefined ? undefined : clauses[clause.coordinated];
  if (now !== undefined && beside !== undefined && sharesModal(doc, clause, beside)) {
    now = byVerbGroup(doc, beside, now, around);
  }
  let below = clause;
  while (now !== undefined && below.governor !== undefined) {
    const governor: Clause | undefined = clauses[below.governor];
    if (governor === undefined) break;
    const how: How | undefined = howBelow(doc, governor, below);
    if (how !== undefined) {
      now = applied(how, now);
      if (now !== undefined) now = byVerbGroup(doc, governor, now, around, how);
    }
    below = governor;
  }
  if (now === undefined || !around.conditioned || now.modality === 'denied') return now;
  return { ...now, modality: 'conditional' };
}

/** “had supported him until his exit”: past when the article was written, unless somebody says it. */
function wasOnlyThen(doc: Doc, { verb, to }: Clause): boolean {
  if (!verb.perfect || !doc.norm.slice(verb.from, verb.main).includes('had')) return false;
  return doc.norm.slice(verb.to, to + REACH).some((word) => UNTIL_THEN.has(word));
}

/** “will probably go along with the majority and accept Rutte”: the first verb's modal holds for both. */
const sharesModal = (doc: Doc, { verb }: Clause, beside: Clause): boolean =>
  verb.from === verb.main &&
  doc.norm[verb.main] === verb.lemma &&
  (beside.verb.modal !== undefined || beside.verb.infinitive);
