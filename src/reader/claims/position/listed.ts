/** Tables in words: “For Mr Rutte: the United States, France.”, “Undeclared: Estonia and Latvia.” */
import { LABELS } from '../../lang/en/stance.ts';
import type { Item } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import type { Found } from './found.ts';

/** A label is short: how many items and words may stand before the colon. */
const MOST_ITEMS = 7;
const MOST_WORDS = 4;

const LETTER = /^\p{L}/u;

export function findListed(article: Article, items: readonly Item[]): Found[] {
  const colon = items.findIndex((item) => item.kind === 'E' && item.word === ':');
  if (colon < 1 || colon > MOST_ITEMS) return [];
  const list = items[colon + 1];
  if (list?.kind !== 'PH' || !list.ref.actors.some((actor) => actor.rank === 'member')) return [];
  const before = items.slice(0, colon);
  const first = items[0];
  const end = items[colon];
  if (first === undefined || end === undefined) return [];
  // A whole clause before the colon is no label.
  if (before.some((item) => item.kind === 'VG' && item.finite && item.from !== item.main))
    return [];
  const { norm } = article.doc;
  let { from } = first;
  while (from < end.from && !LETTER.test(norm[from] ?? '')) from += 1;
  const words = norm.slice(from, end.from);
  const label = [words.slice(0, 2).join(' '), words[0] ?? '', words.at(-1) ?? ''].find((key) =>
    Object.hasOwn(LABELS, key),
  );
  const stance = label === undefined ? undefined : LABELS[label];
  if (stance === undefined) return [];
  if (words.length > MOST_WORDS && before.every((item) => item.kind !== 'PH')) return [];
  const named = before.flatMap((item) => (item.kind === 'PH' ? article.targets(item) : []));
  const targets = named.length > 0 ? named : article.topic(end.from);
  if (targets.length === 0) return [];
  return [
    {
      actors: [list],
      targets,
      stance,
      settled: stance,
      run: { from, to: list.to },
      clause: undefined,
    },
  ];
}
