/** How the inequalities of a rule combine. */
import { never } from '../../basics/index.ts';

export type Formula =
  | { readonly kind: 'one'; readonly index: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

/** Met, not met, or still open; `undefined` is open. */
export type Truth = boolean | undefined;

/** Kleene's strong three-valued logic. */
export function truthOf(formula: Formula, of: (index: number) => Truth): Truth {
  switch (formula.kind) {
    case 'one':
      return of(formula.index);
    case 'all':
    case 'any': {
      const decisive = formula.kind === 'any';
      let open = false;
      for (const part of formula.of) {
        const truth = truthOf(part, of);
        if (truth === decisive) return decisive;
        if (truth === undefined) open = true;
      }
      return open ? undefined : !decisive;
    }
    default:
      return never(formula, 'formula');
  }
}

/** The inequalities on which an open formula still depends. */
export function openIn(formula: Formula, of: (index: number) => Truth): ReadonlySet<number> {
  const found = new Set<number>();
  const walk = (part: Formula): void => {
    if (truthOf(part, of) !== undefined) return;
    if (part.kind === 'one') found.add(part.index);
    else part.of.forEach(walk);
  };
  walk(formula);
  return found;
}

/** With `all` and `any` exchanged: the formula of the dual game. */
export const exchanged = (formula: Formula): Formula =>
  formula.kind === 'one'
    ? formula
    : { kind: formula.kind === 'all' ? 'any' : 'all', of: formula.of.map(exchanged) };

/** The inequalities under other numbers. */
export const renumbered = (formula: Formula, to: (index: number) => number): Formula =>
  formula.kind === 'one'
    ? { kind: 'one', index: to(formula.index) }
    : { kind: formula.kind, of: formula.of.map((part) => renumbered(part, to)) };
