/** Sentences that lean on the one before: “Italy does not”, “so does Berlin”, “Mexico is expected to follow”. */
import type { Clause } from '../../clauses/clauses.ts';
import { BARE_AUXILIARIES, CONTRASTING, NEGATED } from '../../lang/en/stance.ts';
import type { Article } from '../article.ts';
import { type Found, hasWord } from './found.ts';

/** How many words may lie between the stance and what leans on it. */
const REACH = 45;

/** The position that a clause takes over from the last one found, if it does. */
export function findEllipsis(
  article: Article,
  clause: Clause,
  last: Found | undefined,
): Found | undefined {
  const { verb, subject } = clause;
  if (last === undefined || subject === undefined || clause.relative) return undefined;
  if (verb.from < last.run.to || verb.from - last.run.to > REACH) return undefined;
  if (!article.canAct(subject) || last.actors.some((actor) => actor.from === subject.from))
    return undefined;
  if (!leans(clause)) return undefined;
  const run = { from: Math.min(subject.from, verb.from), to: Math.max(clause.to, verb.to) };
  const common = { actors: [subject], targets: last.targets, run };
  if (standsAlone(clause)) {
    const denied =
      verb.negated || hasWord(clause, 'not') || article.doc.norm[verb.main] === 'cannot';
    const stance = denied ? NEGATED[last.stance] : last.stance;
    return stance === undefined
      ? undefined
      : { ...common, stance, settled: stance, clause: undefined };
  }
  return follows(clause) ? { ...common, stance: last.stance, clause } : undefined;
}

/** “gave no hint that he would”, “under pressure to do so”: nothing is taken over. */
function leans(clause: Clause): boolean {
  const { verb, under } = clause;
  if (verb.lemma === 'do' && verb.infinitive) return false;
  return under === undefined || CONTRASTING.has(under) || !standsAlone(clause);
}

/** “Italy does not.” */
const standsAlone = ({ verb, object, preps }: Clause): boolean =>
  BARE_AUXILIARIES.has(verb.lemma) && object === undefined && preps.length === 0;

/** “followed suit”, “did the same”, “did likewise”. */
function follows(clause: Clause): boolean {
  const head = clause.object?.ref.head ?? '';
  if (clause.verb.lemma === 'follow') {
    return clause.object === undefined || head === 'suit' || head === 'lead' || head === 'example';
  }
  if (clause.verb.lemma !== 'do') return false;
  return (
    head === 'same' || head === 'likewise' || hasWord(clause, 'likewise') || hasWord(clause, 'so')
  );
}
