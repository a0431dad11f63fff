/** The items by what `key` says of them, in the order in which each key was first met. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const found = key(item);
    const group = groups.get(found);
    if (group === undefined) groups.set(found, [item]);
    else group.push(item);
  }
  return groups;
}
