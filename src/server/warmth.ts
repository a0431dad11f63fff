/**
 * What views of a long case rest on, worked out before they are: in short steps, between which others get
 * their turn. A case that was just opened, or a day that nobody looked at lately, takes a second or more.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { standingInSteps, type Include } from '../analysis/index.ts';
import type { Day } from '../basics/index.ts';
import type { Case } from '../case/index.ts';
import type { LiveCase } from './hub/live.ts';

/** Below this many entries everything is worked out at once. */
const SHORT = 3000;
/** After so few entries more, what is new is worked out at once. */
const FEW = 100;
/** The longest without a pause, in milliseconds. */
const AT_ONCE = 15;
/** Questions of a case that are known to be warm. */
const MOST = 4;

/**
 * What comes of the steps, with a turn for others where they have taken so long.
 *
 * @param stop nobody waits any more: undefined comes of it
 */
export async function inTurns<T>(
  steps: Generator<void, T>,
  atOnce = AT_ONCE,
  stop?: AbortSignal,
): Promise<T | undefined> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < atOnce) continue;
    await turn();
    if (stop?.aborted === true) return undefined;
    since = performance.now();
  }
}

export interface Warmth {
  /** Ends when a view of that state on that day can be worked out in little time. */
  for(
    live: LiveCase,
    state: Case,
    question: { readonly asOf: Day; readonly include: Include },
  ): Promise<void>;
}

export function warmth(atOnce = AT_ONCE): Warmth {
  /** By question, the entries for which it was worked out last; the oldest question first. */
  const warm = new WeakMap<LiveCase, Map<string, number>>();
  return {
    async for(live, state, { asOf, include }) {
      if (state.version <= SHORT) return;
      const question = `${asOf} ${include} ${state.language ?? ''}`;
      const known = warm.get(live) ?? new Map<string, number>();
      warm.set(live, known);
      const last = known.get(question);
      known.delete(question);
      if (last === undefined || Math.abs(state.version - last) > FEW) {
        await inTurns(standingInSteps(state, { asOf, include }), atOnce);
      }
      known.set(question, state.version);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
  };
}
