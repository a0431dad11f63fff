/** The other one in a comparison: “leans towards Iohannis rather than Rutte”. */
import type { Article } from '../article.ts';
import type { Found } from './found.ts';

export function ratherThan(article: Article, found: readonly Found[]): Found[] {
  const { norm } = article.doc;
  const out: Found[] = [];
  for (const one of found) {
    if ((one.stance !== 'supports' && one.stance !== 'leans-for') || one.clause === undefined)
      continue;
    for (let i = one.clause.verb.to; i < one.run.to + 3 && i + 1 < norm.length; i += 1) {
      const instead =
        norm[i] === 'rather'
          ? norm[i + 1] === 'than'
          : norm[i] === 'instead' && norm[i + 1] === 'of';
      const other = instead ? article.phraseAtWord(i + 2) : undefined;
      const targets = other === undefined ? [] : article.targets(other, one.actors[0]);
      if (other === undefined || targets.length === 0) continue;
      out.push({
        ...one,
        targets,
        stance: 'leans-against',
        run: { from: one.run.from, to: other.to },
      });
    }
  }
  return out;
}
