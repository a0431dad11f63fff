/** “hold Rutte up”, “holding out against Rutte”, “dragged its feet”, “had kind words for Rutte”. */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { HARSH_WORDS, WARM_WORDS } from '../../lang/en/idioms.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { firstTargets, type Found, hasWord, runOver } from '../position/found.ts';

interface Held {
  readonly stance: Stance;
  readonly targets: readonly PersonRef[];
}

export function holding(article: Article, clause: Clause): Found[] | undefined {
  const { subject } = clause;
  if (subject === undefined || !article.canAct(subject)) return undefined;
  const held = heldAgainst(article, clause, subject);
  if (held === undefined || held.targets.length === 0) return undefined;
  return [{ actors: [subject], ...held, run: runOver(clause, subject), clause }];
}

function heldAgainst(article: Article, clause: Clause, subject: Phrase): Held | undefined {
  const { object } = clause;
  const { lemma } = clause.verb;
  const head = object?.ref.head;
  if (lemma === 'hold' && hasWord(clause, 'up') && object !== undefined) {
    return { stance: 'objects', targets: article.targets(object, subject) };
  }
  const drags = lemma === 'drag' && head === 'feet';
  if (drags || (lemma === 'dig' && (head === 'heels' || hasWord(clause, 'heels')))) {
    const targets = firstTargets(article, clause.preps, subject, [
      'on',
      'over',
      'against',
      'about',
    ]);
    return {
      stance: drags ? 'leans-against' : 'objects',
      targets: targets ?? article.topic(clause.from),
    };
  }
  if (lemma === 'have' && head === 'words') return kindWords(article, clause, subject);
  if (lemma !== 'fight' && !(lemma === 'hold' && hasWord(clause, 'out'))) return undefined;
  const direct = object === undefined ? [] : article.targets(object, subject);
  if (direct.length > 0) return { stance: 'objects', targets: direct };
  const against = firstTargets(article, clause.preps, subject, ['against', 'over']);
  const unnamed = lemma === 'hold' ? article.topic(clause.from) : [];
  return { stance: 'objects', targets: against ?? unnamed };
}

/** “had kind words for Rutte”, “had harsh words about him”. */
function kindWords(article: Article, clause: Clause, subject: Phrase): Held | undefined {
  const { object } = clause;
  if (object === undefined || clause.verb.negated) return undefined;
  const targets = firstTargets(article, clause.preps, subject, ['for', 'about']) ?? [];
  const warm = article.hasWord(object, WARM_WORDS);
  if (!warm && !article.hasWord(object, HARSH_WORDS)) return undefined;
  return { stance: warm ? 'leans-for' : 'leans-against', targets };
}
