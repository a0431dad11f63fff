/** “was on his side”, “in Rutte's corner”, “fell in behind Rutte”, “want nothing to do with him”. */
import type { Clause } from '../../clauses/clauses.ts';
import { SIDES, SIDING_PREPOSITIONS, SIDING_VERBS } from '../../lang/en/idioms.ts';
import type { Article } from '../article.ts';
import { firstTargets, type Found, runOver } from '../position/found.ts';

export function siding(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject } = clause;
  if (subject === undefined || !article.canAct(subject)) return undefined;
  if (verb.lemma === 'want' && clause.object?.ref.head === 'nothing') {
    const targets =
      firstTargets(article, clause.preps, subject, ['with', 'of']) ?? article.topic(clause.to);
    if (targets.length === 0) return undefined;
    const run = runOver(clause, subject);
    return [{ actors: [subject], targets, stance: 'objects', settled: 'objects', run, clause }];
  }
  if (!SIDING_VERBS.has(verb.lemma)) return undefined;
  for (const { word, phrase } of clause.preps) {
    if (!SIDING_PREPOSITIONS.has(word) || !SIDES.has(phrase.ref.head)) continue;
    const targets =
      phrase.of === undefined ? article.peopleIn(phrase) : article.targets(phrase.of, subject);
    if (targets.length === 0) continue;
    return [
      {
        actors: [subject],
        targets,
        stance: 'supports',
        run: runOver(clause, subject, phrase),
        clause,
      },
    ];
  }
  const behind =
    verb.lemma === 'fall' ? firstTargets(article, clause.preps, subject, ['behind']) : undefined;
  if (behind === undefined) return undefined;
  return [
    {
      actors: [subject],
      targets: behind,
      stance: 'supports',
      run: runOver(clause, subject),
      clause,
    },
  ];
}
