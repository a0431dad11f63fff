/** A memory for what was worked out, bounded in bytes: what was not asked for longest goes first. */

export interface Memo<T> {
  get(key: string): T | undefined;
  set(key: string, value: T, bytes: number): void;
  /** Bytes that are held now. */
  readonly bytes: number;
}

export function memo<T>(mostBytes: number): Memo<T> {
  // A Map remembers the order of insertion; what is asked for is put in anew.
  const kept = new Map<string, { readonly value: T; readonly bytes: number }>();
  let held = 0;
  const drop = (key: string): void => {
    held -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    set(key, value, bytes) {
      drop(key);
      // What alone would fill half of it is not worth all the rest.
      if (bytes > mostBytes / 2) return;
      kept.set(key, { value, bytes });
      held += bytes;
      for (const oldest of kept.keys()) {
        if (held <= mostBytes) break;
        drop(oldest);
      }
    },
    get bytes() {
      return held;
    },
  };
}
