/** “The Big Four want Rutte”, “wanted Rutte to be the next secretary general”, “would sooner have Kallas than Rutte”. */
import type { Clause } from '../../clauses/clauses.ts';
import { GLAD_WORDS, OFFICE_VERBS } from '../../lang/en/idioms.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import { type Found, hasWord, infinitiveUnder, runOver } from '../position/found.ts';

/** How many words after the verb the other half of a comparison may stand. */
const REACH = 14;

export function wanting(
  article: Article,
  clauses: readonly Clause[],
  clause: Clause,
): Found[] | undefined {
  const { verb, subject, object } = clause;
  const { lemma } = verb;
  if (subject === undefined || object === undefined || !article.canAct(subject)) return undefined;
  const sooner = saysSooner(clause);
  const wants =
    lemma === 'want' || lemma === 'wish' || (sooner && (lemma === 'have' || lemma === 'see'));
  if (!wants && lemma !== 'see' && lemma !== 'like') return undefined;
  const targets = article.targets(object, subject);
  if (targets.length === 0 || !article.isPersonPhrase(object)) return undefined;
  const found: Found = {
    actors: [subject],
    targets,
    stance: 'leans-for',
    run: runOver(clause, subject),
    clause,
  };
  if (!wants) return isGlad(clauses, clause) ? [{ ...found, plainWould: true }] : undefined;
  const under = infinitiveUnder(clauses, clause);
  if (under !== undefined && !OFFICE_VERBS.has(under.verb.lemma)) return undefined;
  if (!sooner) return [{ ...found, stance: 'supports' }];
  return [{ ...found, plainWould: true }, ...than(article, found, subject)];
}

const saysSooner = (clause: Clause): boolean =>
  hasWord(clause, 'sooner') ||
  hasWord(clause, 'rather') ||
  clause.verb.adverbs.some((word) => word === 'sooner' || word === 'rather');

/** “would like to see Rutte”, “is glad to see him”, “would like Rutte”. */
function isGlad(clauses: readonly Clause[], clause: Clause): boolean {
  if (clause.verb.lemma === 'like' && clause.verb.modal === 'would') return true;
  const governor = clause.governor === undefined ? undefined : clauses[clause.governor];
  if (governor === undefined) return false;
  const { lemma } = governor.verb;
  return (
    lemma === 'like' || lemma === 'love' || governor.words.some(({ word }) => GLAD_WORDS.has(word))
  );
}

/** The other half of the comparison: “rather … than Rutte”. */
function than(article: Article, found: Found, subject: Phrase): Found[] {
  const { norm } = article.doc;
  const from = found.clause?.verb.to ?? 0;
  for (let i = from; i < from + REACH; i += 1) {
    const other = norm[i] === 'than' ? article.phraseAtWord(i + 1) : undefined;
    const targets = other === undefined ? [] : article.targets(other, subject);
    if (other === undefined || targets.length === 0) continue;
    const run = { from: found.run.from, to: Math.max(found.run.to, other.to) };
    return [{ ...found, targets, stance: 'leans-against', run, plainWould: true }];
  }
  return [];
}
