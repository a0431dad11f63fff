/** Work of which one piece is done at a time, in the order in which it came. */

export interface Line {
  /** Does the work once everything before it has ended, however it ended. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Pieces that are not done, the one under way included. */
  waiting(): number;
}

export function oneByOne(): Line {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run(work) {
      waiting += 1;
      const mine = last.then(work, work).finally(() => {
        waiting -= 1;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    waiting: () => waiting,
  };
}
