/** Where the counting of a game stands after some classes: one node of each majority's diagram. */
import { openIn, truthOf, type Truth } from '../linear/index.ts';
import type { Classed } from './classes.ts';
import { LOST, MajorityDiagram, WON } from './majority-diagram.ts';

/** One node a majority; those that can no longer matter are set to lost, so that equal states are alike. */
export type State = readonly number[];

const truth = (node: number): Truth => (node === WON ? true : node === LOST ? false : undefined);

/** Of one majority: a wider diagram is not going to be walked in any useful time. */
const MOST_NODES = 200_000;

export class States {
  readonly #diagrams: readonly MajorityDiagram[];
  readonly #game: Classed;

  constructor(game: Classed) {
    this.#game = game;
    const counts = game.classes.map(({ members }) => members.length);
    this.#diagrams = game.quotas.map(
      (_, t) =>
        new MajorityDiagram(
          game.classes.map(({ weights }) => weights[t] ?? 0),
          counts,
          MOST_NODES,
        ),
    );
  }

  /** Where nobody has been counted yet; undefined where a diagram would be too large. */
  first(): State | undefined {
    const nodes = this.#diagrams.map((diagram, t) => diagram.at(0, this.#game.quotas[t] ?? 0));
    return this.#diagrams.some((diagram) => diagram.isTooLarge) ? undefined : this.#settled(nodes);
  }

  next(state: State, taken: number): State {
    return this.#settled(state.map((node, t) => this.#diagrams[t]?.next(node, taken) ?? LOST));
  }

  /** Won, lost, or open. */
  outcome(state: State): Truth {
    return truthOf(this.#game.formula, (t) => truth(state[t] ?? LOST));
  }

  /** Whether every coalition that wins from `a` wins from `b`; both must be of one level. */
  within(a: State, b: State): boolean {
    return a.every((node, t) => {
      const diagram = this.#diagrams[t];
      return diagram !== undefined && diagram.high(node) >= diagram.high(b[t] ?? LOST);
    });
  }

  #settled(state: number[]): State {
    const open = openIn(this.#game.formula, (t) => truth(state[t] ?? LOST));
    if (open.size === 0) {
      const end = this.outcome(state) === true ? WON : LOST;
      return state.map(() => end);
    }
    return state.map((node, t) => (node > WON && !open.has(t) ? LOST : node));
  }
}
