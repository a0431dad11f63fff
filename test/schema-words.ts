/** Names of all fields and values of all enums in a JSON schema: what a page on it has to tell. */
export function wordsOf(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
    if (key === 'enum') for (const one of value as readonly unknown[]) found.add(String(one));
    if (key === 'const') found.add(String(value));
    wordsOf(value, found);
  }
  return found;
}
