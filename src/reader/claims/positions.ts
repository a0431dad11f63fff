/** From the frames found to drafts: who, towards whom, how firmly, under what condition. */
import type { Stance } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { IN_RETURN, SUPPOSING } from '../lang/en/frames.ts';
import type { Item } from '../phrases/phrases.ts';
import type { Actor } from '../phrases/refs.ts';
import type { Run, Sentence } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { bend } from './bend.ts';
import type { Draft, Leaning } from './draft.ts';
import { findEllipsis } from './ellipsis.ts';
import { findListed } from './listed.ts';
import { findOutlooks } from './outlook.ts';
import { findRosters, withIncluded } from './rosters.ts';
import { findPositions, type Found } from './position.ts';

/** The condition that a sentence states, with the words that introduce it, outside the given run. */
export function conditionIn(article: Article, sentence: Run, apart: Run): (Run & { readonly price: boolean }) | undefined {
  const { norm } = article.doc;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    for (const words of IN_RETURN) {
      if (norm[i] !== words[0] || !words.every((word, k) => norm[i + k] === word)) continue;
      if (words.length === 1 && (norm[i] === 'once' || norm[i] === 'until') && (i < apart.to - 1 || norm[i - 1] === ',')) continue;
      if (i > apart.from && i < apart.to - 1 && words.length === 1 && norm[i - 1] === 'even') continue;
      let to = i + words.length;
      while (to < sentence.to && !/^[.!?;"]$/.test(norm[to] ?? '') && !(norm[to] === ',' && to > i + 2)) to += 1;
      return { from: i, to, price: words.includes('exchange') || words.includes('return') };
    }
  }
  return undefined;
}

const isQuestion = (article: Article, sentence: Run): boolean => {
  for (let i = sentence.to - 1; i >= sentence.from && i >= sentence.to - 3; i -= 1) if (article.doc.value[i] === '?') return true;
  return false;
};

export function positionDrafts(article: Article, sentence: Sentence, index: number, items: readonly Item[], clauses: readonly Clause[]): Draft[] {
  if (isQuestion(article, sentence)) return [];
  const out: Draft[] = [];
  const framed = [...findPositions(article, items, clauses), ...findListed(article, items), ...findRosters(article, items, clauses), ...findOutlooks(article, clauses)];
  const direct = [...framed, ...withIncluded(article, items, framed)];
  for (const found of withEllipses(article, clauses, direct)) {
    const anchor = found.clause?.verb.main ?? found.run.from;
    if (supposed(article, clauses, found)) continue;
    const reported = article.reportAt(anchor) !== undefined || found.clause?.under === 'that';
    const condition = conditionIn(article, sentence, found.run);
    const tied = condition !== undefined && tiesTo(article, clauses, found, condition);
    const conditioned = tied && !condition.price && !isPast(article, found);
    const leaning = lean(article, clauses, found, { reported, conditioned });
    if (leaning === undefined) continue;
    const shared = { run: found.run, anchor, hearsay: leaning.hearsay, sentence: index };
    for (const phrase of found.actors) {
      const actors = article.actorsOf(phrase);
      const { amount } = phrase.ref;
      if (actors.length === 0 && amount !== undefined) {
        for (const target of found.targets) {
          out.push({
            ...shared,
            modality: leaning.modality,
            says: {
              kind: 'count',
              candidate: target.id,
              stance: leaning.stance,
              atLeast: amount.atLeast,
              atMost: amount.atMost,
              ...(amount.of === undefined ? {} : { of: amount.of }),
              ...(amount.except.length === 0 ? {} : { except: [...amount.except] }),
            },
          });
        }
        continue;
      }
      const members = distinct(actors);
      for (const actor of members) {
        const jointly = members.filter((other) => other !== actor).map((other) => other.member as string);
        for (const target of found.targets) {
          if (actor.person === target.id) continue;
          out.push({
            ...shared,
            modality: leaning.modality,
            member: actor.member as string,
            ...(found.performed === undefined ? {} : { performed: found.performed }),
            ...(condition === undefined || !tied ? {} : { condition: { from: condition.from, to: condition.to } }),
            says: {
              kind: 'position',
              member: actor.member as string,
              candidate: target.id,
              stance: leaning.stance,
              ...(jointly.length === 0 ? {} : { jointly }),
            },
          });
        }
      }
    }
  }
  return out.filter((draft) => !isEchoOfSupport(draft, out));
}

/** Praise beside support in one sentence says nothing of its own: “supports Rutte, calling him outstanding”. */
const isEchoOfSupport = (draft: Draft, among: readonly Draft[]): boolean => {
  const { says } = draft;
  if (says.kind !== 'position' || says.stance !== 'leans-for') return false;
  return among.some(({ says: other, modality }) => other.kind === 'position' && other.stance === 'supports' && modality === 'asserted' && other.member === says.member && other.candidate === says.candidate);
};

/** Adds what leans on a position found before, in this sentence or the one before it. */
function withEllipses(article: Article, clauses: readonly Clause[], direct: readonly Found[]): Found[] {
  const out = [...direct];
  for (const clause of clauses) {
    if (direct.some((found) => found.clause === clause)) continue;
    const last = direct.findLast((found) => found.run.to <= clause.verb.from + 1) ?? article.lastFound;
    const found = findEllipsis(article, clause, last);
    if (found !== undefined) out.push(found);
  }
  article.lastFound = direct.at(-1) ?? article.lastFound;
  return out;
}

function distinct(actors: readonly Actor[]): Actor[] {
  const out: Actor[] = [];
  for (const actor of actors) if (actor.member !== undefined && !out.some((one) => one.member === actor.member)) out.push(actor);
  return out;
}

/** Under “if”, “whether” and the like nothing is asserted; nor in what somebody merely asks or fears. */
function supposed(article: Article, clauses: readonly Clause[], found: Found): boolean {
  const { clause } = found;
  let at: Clause | undefined = clause;
  for (let depth = 0; at !== undefined && depth < 5; depth += 1) {
    if (at.under !== undefined && SUPPOSING.has(at.under)) return true;
    at = at.governor === undefined ? undefined : clauses[at.governor];
  }
  // “Suppose Poland came out for Kallas”; “Had Germany supported Wallace”
  const sentence = clause === undefined ? undefined : article.sentenceAt(clause.verb.main);
  if (sentence !== undefined && clause !== undefined) {
    const opening = article.doc.norm[sentence.from] === '"' ? sentence.from + 1 : sentence.from;
    const word = article.doc.norm[opening] ?? '';
    if (/^(?:suppose|supposing|imagine|assuming|assume)$/.test(word)) return true;
    if (/^(?:had|were|should)$/.test(word) && opening < clause.verb.from && clauses[0] !== undefined && clause.verb.from - opening < 9) return true;
  }
  if (clause !== undefined && /^(?:were|should|had)$/.test(article.doc.norm[clause.from - 1] ?? '') && clause.verb.infinitive) return true;
  if (clause === undefined) {
    const before = article.doc.norm.slice(Math.max(0, found.run.from - 2), found.run.from);
    if (before.includes('if') || before.includes('whether') || before.includes('unless')) return true;
  }
  const anchor = clause?.verb.main ?? found.run.from;
  return article.reportAt(anchor)?.unasserted === true;
}

/** What has happened depends on nothing any more: “rallied behind Rutte once the others had”. */
const isPast = (article: Article, found: Found): boolean => {
  const verb = found.clause?.verb;
  if (verb === undefined || verb.modal !== undefined || verb.infinitive) return false;
  const form = article.doc.norm[verb.main] ?? '';
  return verb.perfect || (/(?:ed|ew|ave|oke|ood)$/.test(form) && verb.from === verb.main);
};

/** Whether the condition belongs to this clause: it is not inside another reported clause. */
function tiesTo(article: Article, clauses: readonly Clause[], found: Found, condition: Run): boolean {
  const anchor = found.clause?.verb.main ?? found.run.from;
  const same = article.reportAt(anchor) === article.reportAt(condition.from) || article.reportAt(condition.from) === undefined || article.reportAt(anchor) === undefined;
  if (!same) return false;
  if (found.clause === undefined) return false;
  // “until”, “once”, “unless” behind a later verb belong to that one.
  for (const other of clauses) {
    if (other === found.clause || other.verb.from < found.clause.verb.from) continue;
    if (other.verb.from < condition.from && other.verb.from > found.clause.verb.to && !other.verb.infinitive && other.subject !== found.clause.subject) return false;
  }
  return true;
}

function lean(article: Article, clauses: readonly Clause[], found: Found, around: { reported: boolean; conditioned: boolean }): Leaning | undefined {
  const { clause } = found;
  let stance: Stance = found.stance;
  if (found.settled !== undefined) {
    return { stance: found.settled, modality: around.conditioned ? 'conditional' : 'asserted', hearsay: false };
  }
  if (found.ends === true) stance = stance === 'objects' || stance === 'leans-against' ? 'accepts' : 'leans-against';
  if (clause === undefined) return { stance, modality: 'asserted', hearsay: false };
  const leaning = bend(article.doc, clauses, clause, stance, { ...around, reported: around.reported || found.plainWould === true || /^(?:prefer|favour|favor|welcome|accept|like)$/.test(clause.verb.lemma) });
  if (leaning === undefined) return undefined;
  const denies = article.reportAt(clause.verb.main)?.denies === true;
  if (found.ends === true && clause.verb.negated) return { ...leaning, stance: found.stance };
  return denies ? { ...leaning, modality: 'denied' } : leaning;
}
