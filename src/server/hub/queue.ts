/** Work that must not overlap, one after the other by name. */

export interface Queue {
  /** Runs the work once all that was queued under the name before has ended, however it ended. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Waits until nothing is queued. */
  idle(): Promise<void>;
}

export function queue(): Queue {
  const last = new Map<string, Promise<unknown>>();
  return {
    async run(name, work) {
      const before = last.get(name) ?? Promise.resolve();
      const mine = before.then(work, work);
      const settled = mine.catch(() => undefined);
      last.set(name, settled);
      try {
        return await mine;
      } finally {
        if (last.get(name) === settled) last.delete(name);
      }
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
