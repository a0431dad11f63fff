/** Telling independent reports from copies of one report. */
import { remembered, fold } from '../../basics/index.ts';
import type { Case, Source } from '../../case/index.ts';
import type { Evidence } from './evidence.ts';

type Report = Pick<Evidence, 'claim' | 'source'>;

/** The source that a source is a copy of, in the end; itself where it is none. */
export function rootOf({ copies }: Case, source: string): string {
  let root = source;
  for (let of = copies.get(root); of !== undefined; of = copies.get(root)) root = of;
  return root;
}

/** An outlet's name as it is compared. */
const outletOf = remembered(({ outlet = '' }: Source): string => fold(outlet));

/** The outlet that it was heard from first; empty where it has it from nobody. */
const heardFrom = remembered(({ via }: { readonly via?: readonly string[] | undefined }): string =>
  fold(via?.[0] ?? ''),
);

/** The outlet that a report has it from, first in the chain. */
function originOf({ claim }: Report, source: Source | undefined): string | undefined {
  if (claim.attribution.via?.[0] !== undefined) return heardFrom(claim.attribution);
  return source?.via?.[0] === undefined ? undefined : heardFrom(source);
}

/**
 * The claims in groups, each resting on one report: they stand in the same source, in copies of it,
 * in sources with the same text, or have it from the same first outlet.
 *
 * @param roots of what each one's source is a copy in the end, where that is known
 */
export function byReport<R extends Report>(
  state: Case,
  claims: readonly R[],
  roots: readonly string[] = claims.map(({ source }) => rootOf(state, source)),
): readonly (readonly R[])[] {
  const told = claims.map((claim) => {
    const source = state.sources.get(claim.source);
    return { claim, source, origin: originOf(claim, source) };
  });
  const quoted = new Set(told.map(({ origin = '' }) => origin));
  quoted.delete('');
  // Names that stand for the same report point to one another; following them ends at one name.
  const same = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    for (let up = same.get(at); up !== undefined && up !== at; up = same.get(at)) at = up;
    // The next time it is one step.
    if (at !== name) same.set(name, at);
    return at;
  };
  const join = (name: string, other: string): void => {
    const [a, b] = [root(name), root(other)];
    if (a !== b) same.set(b, a);
  };
  const firsts = told.map(({ source, origin }, i) => {
    const first = `source ${roots[i] ?? ''}`;
    if (source !== undefined) join(first, `text ${source.sha256}`);
    // Two articles by one outlet are two reports, unless somebody quotes the outlet: which of them is
    // quoted is then unknown, and they count once.
    const outlet = origin ?? (source === undefined ? '' : outletOf(source));
    if (quoted.has(outlet)) join(first, `outlet ${outlet}`);
    return first;
  });
  const groups = new Map<string, R[]>();
  for (const [i, claim] of claims.entries()) {
    const name = root(firsts[i] ?? '');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [claim]);
    else group.push(claim);
  }
  return [...groups.values()];
}

/** How many independent reports the claims come from. */
export const independentReports = (
  state: Case,
  claims: readonly Report[],
  roots?: readonly string[],
): number => byReport(state, claims, roots).length;
