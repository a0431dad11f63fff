/** Tables in words: “For Mr Rutte: the United States, France.”, “Undeclared: Estonia and Latvia.” */
import type { Stance } from '../../case/index.ts';
import type { Item } from '../phrases/phrases.ts';
import type { Article } from './article.ts';
import type { Found } from './position.ts';

const LABELS: Readonly<Record<string, Stance>> = {
  for: 'supports',
  'in favour': 'supports',
  'in favor': 'supports',
  supporting: 'supports',
  supporters: 'supports',
  backing: 'supports',
  backers: 'supports',
  behind: 'supports',
  yes: 'supports',
  against: 'objects',
  opposed: 'objects',
  opposing: 'objects',
  opponents: 'objects',
  no: 'objects',
  undeclared: 'undecided',
  undecided: 'undecided',
  uncommitted: 'undecided',
  open: 'undecided',
  wavering: 'undecided',
  hesitant: 'undecided',
  holdouts: 'undecided',
  unclear: 'undecided',
};

export function findListed(article: Article, items: readonly Item[]): Found[] {
  const colon = items.findIndex((item) => item.kind === 'E' && item.word === ':');
  if (colon < 1 || colon > 7) return [];
  const list = items[colon + 1];
  if (list?.kind !== 'PH' || !list.ref.actors.some((actor) => actor.rank === 'member')) return [];
  const first = items[0];
  const end = items[colon];
  if (first === undefined || end === undefined || items.slice(0, colon).some((item) => item.kind === 'VG' && item.finite && item.from !== item.main)) return [];
  const { norm } = article.doc;
  let from = first.from;
  while (from < end.from && !/^\p{L}/u.test(norm[from] ?? '')) from += 1;
  const words = norm.slice(from, end.from);
  const label = [words.slice(0, 2).join(' '), words[0] ?? '', words.at(-1) ?? ''].find((key) => Object.hasOwn(LABELS, key));
  if (label === undefined || (words.length > 4 && items.slice(0, colon).every((item) => item.kind !== 'PH'))) return [];
  const named = items.slice(0, colon).flatMap((item) => (item.kind === 'PH' ? article.targets(item) : []));
  const targets = named.length > 0 ? named : article.topic(end.from);
  if (targets.length === 0) return [];
  const stance = LABELS[label] as Stance;
  return [{ actors: [list], targets, stance, settled: stance, run: { from, to: list.to }, clause: undefined }];
}
