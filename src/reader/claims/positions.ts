/** From the frames found to drafts: who, towards whom, how firmly, under what condition. */
import type { Clause } from '../clauses/clauses.ts';
import type { Item } from '../phrases/phrase.ts';
import type { Actor, Amount, PersonRef } from '../phrases/refs.ts';
import type { Sentence } from '../text/tokens.ts';
import type { Article } from './article.ts';
import type { Draft, Leaning } from './draft.ts';
import { conditionIn, hasHappened, tiesTo } from './position/condition.ts';
import { findEllipsis } from './position/ellipsis.ts';
import { findPositions } from './position/find.ts';
import { anchorOf, type Found } from './position/found.ts';
import { leaningOf } from './position/lean.ts';
import { findListed } from './position/listed.ts';
import { findOutlooks } from './position/outlook.ts';
import { findRosters, withIncluded } from './position/rosters.ts';
import { isQuestion, isSupposed } from './position/supposed.ts';

export function positionDrafts(
  article: Article,
  sentence: Sentence,
  index: number,
  items: readonly Item[],
  clauses: readonly Clause[],
): Draft[] {
  if (isQuestion(article, sentence)) return [];
  const out: Draft[] = [];
  const framed = [
    ...findPositions(article, items, clauses),
    ...findListed(article, items),
    ...findRosters(article, items, clauses),
    ...findOutlooks(article, clauses),
  ];
  const direct = [...framed, ...withIncluded(article, items, framed)];
  for (const found of withEllipses(article, clauses, direct)) {
    if (isSupposed(article, clauses, found)) continue;
    const anchor = anchorOf(found);
    const reported = article.reportAt(anchor) !== undefined || found.clause?.under === 'that';
    const condition = conditionIn(article, sentence, found.run);
    const tied = condition !== undefined && tiesTo(article, clauses, found, condition);
    const conditioned = tied && !condition.price && !hasHappened(article, found);
    const leaning = leaningOf(article, clauses, found, { reported, conditioned });
    if (leaning === undefined) continue;
    const shared = {
      run: found.run,
      anchor,
      hearsay: leaning.hearsay,
      sentence: index,
      modality: leaning.modality,
    };
    const extra = {
      ...(found.performed === undefined ? {} : { performed: found.performed }),
      ...(tied ? { condition: { from: condition.from, to: condition.to } } : {}),
    };
    for (const says of sayings(article, found, leaning)) {
      out.push(
        says.kind === 'count'
          ? { ...shared, says }
          : { ...shared, ...extra, member: says.member, says },
      );
    }
  }
  return out.filter((draft) => !isEchoOfSupport(draft, out));
}

type Saying = Extract<Draft['says'], { kind: 'position' | 'count' }>;

/** What the actors of one stance say: a position a member and candidate, or a count where none is named. */
function sayings(article: Article, found: Found, leaning: Leaning): Saying[] {
  const out: Saying[] = [];
  for (const phrase of found.actors) {
    const actors = article.actorsOf(phrase);
    const { amount } = phrase.ref;
    if (actors.length === 0 && amount !== undefined) {
      for (const target of found.targets) out.push(countOf(target, leaning, amount));
    } else out.push(...positionsOf(actors, found.targets, leaning));
  }
  return out;
}

const countOf = (
  target: PersonRef,
  { stance }: Leaning,
  { atLeast, atMost, of, among, except }: Amount,
): Saying => ({
  kind: 'count',
  candidate: target.id,
  stance,
  atLeast,
  atMost,
  ...(of === undefined ? {} : { of }),
  ...(among === undefined ? {} : { among }),
  ...(except.length === 0 ? {} : { except: [...except] }),
});

function positionsOf(
  actors: readonly Actor[],
  targets: readonly PersonRef[],
  { stance }: Leaning,
): Saying[] {
  const members = [...new Set(actors.flatMap((actor) => actor.member ?? []))];
  const out: Saying[] = [];
  for (const member of members) {
    const jointly = members.filter((other) => other !== member);
    const speaker = actors.find((actor) => actor.member === member)?.person;
    for (const { id } of targets) {
      // What candidates say of their own candidature is no stance of their member.
      if (speaker === id) continue;
      const together = jointly.length === 0 ? {} : { jointly };
      out.push({ kind: 'position', member, candidate: id, stance, ...together });
    }
  }
  return out;
}

/** Praise beside support in one sentence says nothing of its own: “supports Rutte, calling him outstanding”. */
function isEchoOfSupport({ says }: Draft, among: readonly Draft[]): boolean {
  if (says.kind !== 'position' || says.stance !== 'leans-for') return false;
  return among.some(
    ({ says: other, modality }) =>
      other.kind === 'position' &&
      other.stance === 'supports' &&
      modality === 'asserted' &&
      other.member === says.member &&
      other.candidate === says.candidate,
  );
}

/** Adds what leans on a position found before, in this sentence or the one before it. */
function withEllipses(
  article: Article,
  clauses: readonly Clause[],
  direct: readonly Found[],
): Found[] {
  const out = [...direct];
  for (const clause of clauses) {
    if (direct.some((found) => found.clause === clause)) continue;
    const last =
      direct.findLast((found) => found.run.to <= clause.verb.from + 1) ?? article.lastFound;
    const found = findEllipsis(article, clause, last);
    if (found !== undefined) out.push(found);
  }
  article.lastFound = direct.at(-1) ?? article.lastFound;
  return out;
}
