/** Sentences that lean on the one before: “Italy does not”, “so does Berlin”, “Mexico is expected to follow”. */
import type { Clause } from '../clauses/clauses.ts';
import { NEGATED } from '../lang/en/stance.ts';
import type { Article } from './article.ts';
import type { Found } from './position.ts';

/** How many words may lie between the stance and what leans on it. */
const REACH = 45;

/** The position that a clause takes over from the last one found, if it does. */
export function findEllipsis(article: Article, clause: Clause, last: Found | undefined): Found | undefined {
  const { verb, subject } = clause;
  if (last === undefined || subject === undefined) return undefined;
  if (verb.from <= last.run.to - 1 || verb.from - last.run.to > REACH) return undefined;
  if (last.actors.some((actor) => actor.from === subject.from)) return undefined;
  const words = clause.words.map(({ word }) => word);
  const head = clause.object?.ref.head ?? '';
  const bare = /^(?:do|can|will|could|would|ca|wo|cannot)$/.test(verb.lemma) && clause.object === undefined && clause.preps.length === 0;
  const follows = (verb.lemma === 'follow' && (clause.object === undefined || head === 'suit' || head === 'lead' || head === 'example')) || (verb.lemma === 'do' && (head === 'same' || head === 'likewise' || words.includes('likewise') || words.includes('so')));
  if (!bare && !follows) return undefined;
  // “gave no hint that he would”, “under pressure to do so”: nothing is taken over.
  if (bare && clause.under !== undefined && clause.under !== 'but' && clause.under !== 'while' && clause.under !== 'whereas') return undefined;
  if (verb.lemma === 'do' && verb.infinitive) return undefined;
  if (clause.relative || !article.canAct(subject)) return undefined;
  const run = { from: Math.min(subject.from, verb.from), to: Math.max(clause.to, verb.to) };
  const common = { actors: [subject], targets: last.targets, run };
  if (bare) {
    const negative = verb.negated || words.includes('not') || /^(?:cannot)$/.test(article.doc.norm[verb.main] ?? '');
    const stance = negative ? NEGATED[last.stance] : last.stance;
    return stance === undefined ? undefined : { ...common, stance, settled: stance, clause: undefined };
  }
  return { ...common, stance: last.stance, clause };
}
