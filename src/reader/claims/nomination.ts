/** Putting a name forward: by whom, and whether it is done, planned or not confirmed. */
import type { Clause } from '../clauses/clauses.ts';
import { formsOf } from '../lang/en/inflect.ts';
import { AS_CANDIDATE, NOMINATING } from '../lang/en/moves.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { PersonRef } from '../phrases/refs.ts';
import type { Draft } from './draft.ts';
import { type Manner, mannerOf } from './manner.ts';
import {
  antecedentOf,
  draftOf,
  findWord,
  isPost,
  type KindRule,
  particle,
  peopleOf,
  type Sight,
  wordsOf,
} from './sight.ts';

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const { verb } = clause;
    const how = Object.hasOwn(NOMINATING, verb.lemma) ? NOMINATING[verb.lemma] : undefined;
    if (how === undefined) {
      out.push(...announced(sight, clause));
      continue;
    }
    if (how.particles !== undefined && !particle(sight, clause, how.particles, 12)) continue;
    const manner = mannerOf(sight, clause);
    if (manner === undefined) continue;
    const by = clause.preps.find((prep) => prep.word === 'by')?.phrase;
    const reduced = !verb.passive && clause.under === 'reduced' && by !== undefined;
    const passive = verb.passive || reduced;
    const whom = passive
      ? clause.subject
      : (clause.object ?? (clause.relative ? antecedentOf(sight, clause) : undefined));
    const named = whomOf(sight, whom, clause);
    // “The Uruguayan jurist was put forward by Uruguay”: whoever is being spoken of.
    const people =
      named.length === 0 && passive && by !== undefined && described(sight, whom)
        ? sight.article.topic(clause.from)
        : named;
    if (people.length === 0) continue;
    if (how.needsPost === true && !saysPost(sight, clause, whom)) continue;
    const actor = passive ? by : (manner.subject ?? clause.subject);
    out.push(...drafts(sight, clause, manner, actor, people, whom, passive));
  }
  return out;
}

/** “Romania announced Iohannis's candidacy”, “notified allies of the nomination of Rossi”. */
function announced(sight: Sight, clause: Clause): Draft[] {
  const { verb, object, preps } = clause;
  if (
    !/^(?:announce|notify|inform|communicate|register|formalise|formalize|lodge)$/.test(
      verb.lemma,
    ) ||
    verb.passive ||
    clause.subject === undefined
  )
    return [];
  const about =
    object !== undefined && object.ref.candidacyOf.length > 0
      ? object
      : preps.find((prep) => prep.word === 'of' && prep.phrase.ref.candidacyOf.length > 0)?.phrase;
  if (
    about === undefined ||
    !AS_CANDIDATE.has(about.ref.head) ||
    sight.article.sharesPerson(clause.subject, about.ref.candidacyOf)
  )
    return [];
  const manner = mannerOf(sight, clause);
  return manner === undefined
    ? []
    : drafts(sight, clause, manner, clause.subject, about.ref.candidacyOf, about, false);
}

function drafts(
  sight: Sight,
  clause: Clause,
  manner: Manner,
  actor: Phrase | undefined,
  people: readonly PersonRef[],
  whom: Phrase | undefined,
  passive: boolean,
): Draft[] {
  const members =
    actor === undefined ? [] : [...new Set(sight.article.actorsOf(actor).map((one) => one.member))];
  if (!passive && members.length === 0) return [];
  if (manner.negated) return [];
  const state =
    manner.intended || manner.time === 'coming' || manner.modality === 'possible'
      ? 'intended'
      : 'made';
  const modality =
    state === 'intended' && manner.modality === 'likely' && !manner.hearsay
      ? 'asserted'
      : manner.modality;
  const run = {
    from: Math.min(manner.run.from, wordsOf(clause, actor, whom).from),
    to: Math.max(manner.run.to, wordsOf(clause, actor, whom).to),
  };
  const out: Draft[] = [];
  for (const { id } of people) {
    for (const member of members.length === 0 ? [undefined] : members) {
      out.push(
        draftOf(
          sight,
          {
            kind: 'nomination',
            candidate: id,
            state,
            ...(member === undefined ? {} : { nominator: member }),
          },
          run,
          clause.verb.main,
          modality,
          {
            hearsay: manner.hearsay,
            ...(member === undefined ? {} : { member }),
          },
        ),
      );
    }
  }
  return out;
}

/** “the Uruguayan jurist”, “the former judge”: a description by which somebody is meant. */
const described = (sight: Sight, whom: Phrase | undefined): boolean =>
  whom !== undefined &&
  whom.core.owner === undefined &&
  sight.doc.norm[whom.core.from] === 'the' &&
  whom.of === undefined &&
  /^(?:jurist|judge|diplomat|economist|lawyer|doctor|scientist|politician|minister|candidate|woman|man|general|banker|academic|engineer|physician|professor|veteran|official|executive|newcomer)$/.test(
    whom.ref.head,
  );

/** Who is put forward: the person named, or the one whose candidacy or name it is. */
function whomOf(sight: Sight, whom: Phrase | undefined, clause: Clause): readonly PersonRef[] {
  if (whom === undefined) return [];
  if (whom.ref.pronoun === 'himself' || whom.ref.pronoun === 'herself') return [];
  const people = peopleOf(sight, whom);
  if (people.length > 0) {
    const own = whom === clause.subject ? undefined : clause.subject?.ref.people[0]?.id;
    return people.filter(({ id }) => id !== own);
  }
  // “put forward its foreign minister”: whoever holds the office of the subject's member.
  const office = whom.ref.actors[0];
  const first = sight.doc.norm[whom.core.from];
  const actor =
    clause.subject === undefined ? undefined : sight.article.actorsOf(clause.subject)[0];
  if (
    actor?.member === undefined ||
    office === undefined ||
    (first !== 'its' && first !== 'their' && first !== 'the')
  )
    return [];
  const named = sight.article.scene.of;
  const own = [...(named?.candidates ?? [])].filter(
    (id) => named?.people.get(id)?.nationality === actor.member,
  );
  return own.length === 1 && own[0] !== undefined ? [sight.article.scene.personRef(own[0])] : [];
}

/** “as a candidate”, “for the post”, “to lead the agency”, “the candidacy of”. */
function saysPost(sight: Sight, clause: Clause, whom: Phrase | undefined): boolean {
  if (whom !== undefined && (AS_CANDIDATE.has(whom.ref.head) || whom.ref.candidacyOf.length > 0))
    return true;
  if (clause.verb.lemma === 'name' && !clause.preps.some((prep) => prep.word === 'as'))
    return false;
  for (const prep of clause.preps) {
    if (prep.word === 'as' && AS_CANDIDATE.has(prep.phrase.ref.head)) return true;
    if (
      (prep.word === 'for' || prep.word === 'as' || prep.word === 'to') &&
      isPost(sight, prep.phrase)
    )
      return true;
  }
  const here = sight.clauses.indexOf(clause);
  if (
    sight.clauses.some(
      (other) =>
        other.governor === here &&
        /^(?:lead|head|succeed|replace|chair|become|run|be)$/.test(other.verb.lemma),
    )
  )
    return true;
  return findWord(sight.doc, AS_CANDIDATE, clause.verb.to, clause.to) >= 0;
}

export const nomination: KindRule = {
  triggers: [
    ...Object.keys(NOMINATING),
    'announce',
    'notify',
    'inform',
    'communicate',
    'lodge',
    'formalise',
    'formalize',
  ].flatMap((verb) => Object.values(formsOf(verb))),
  find,
};
