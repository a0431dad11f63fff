/** One stop for the Tab key in a field of many things; the arrows move within. */

/** Where an arrow key leads: along the line, or to the nearest one above or below. */
export function arrowTo(key: string, at: number, items: readonly Element[]): number | undefined {
  const last = items.length - 1;
  if (key === 'ArrowRight') return Math.min(at + 1, last);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const way = { ArrowDown: 1, ArrowUp: -1 }[key];
  const here = items[at]?.getBoundingClientRect();
  if (way === undefined || here === undefined) return undefined;
  const found = items
    .map((item, i) => ({ i, box: item.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - here.top) * way > here.height / 2)
    .sort((a, b) => distance(a.box, here) - distance(b.box, here));
  return found[0]?.i;
}

const distance = (a: DOMRect, b: DOMRect): number =>
  Math.hypot(a.left - b.left, 2 * (a.top - b.top));
