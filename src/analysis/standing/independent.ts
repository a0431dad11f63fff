/** Telling independent reports from copies of one report. */
import { fold } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import type { Evidence } from './evidence.ts';

type Report = Pick<Evidence, 'claim' | 'source'>;

/** The source that a source is a copy of, in the end; itself where it is none. */
export function rootOf({ copies }: Case, source: string): string {
  let root = source;
  for (let of = copies.get(root); of !== undefined; of = copies.get(root)) root = of;
  return root;
}

/** The report behind a claim: names that it shares with every copy of it. */
function reportNames(
  state: Case,
  { claim, source }: Report,
  quoted: ReadonlySet<string>,
): readonly string[] {
  const found = state.sources.get(source);
  const names = [`source ${rootOf(state, source)}`];
  if (found !== undefined) names.push(`text ${found.sha256}`);
  const origin = originOf(state, { claim, source }) ?? fold(found?.outlet ?? '');
  // Two articles by one outlet are two reports, unless somebody quotes the outlet: which of them is
  // quoted is then unknown, and they count once.
  if (quoted.has(origin)) names.push(`outlet ${origin}`);
  return names;
}

/** The outlet that a report has it from, first in the chain. */
function originOf(state: Case, { claim, source }: Report): string | undefined {
  const first = claim.attribution.via?.[0] ?? state.sources.get(source)?.via?.[0];
  return first === undefined ? undefined : fold(first);
}

/**
 * The claims in groups, each resting on one report: they stand in the same source, in copies of it,
 * in sources with the same text, or have it from the same first outlet.
 */
export function byReport<R extends Report>(
  state: Case,
  claims: readonly R[],
): readonly (readonly R[])[] {
  const quoted = new Set(claims.map((claim) => originOf(state, claim) ?? ''));
  quoted.delete('');
  // Names that stand for the same report point to one another; following them ends at one name.
  const same = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    for (let up = same.get(at); up !== undefined && up !== at; up = same.get(at)) at = up;
    return at;
  };
  const firsts = claims.map((claim) => {
    const [first = '', ...others] = reportNames(state, claim, quoted);
    for (const other of others) {
      const [a, b] = [root(first), root(other)];
      if (a !== b) same.set(b, a);
    }
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
export const independentReports = (state: Case, claims: readonly Report[]): number =>
  byReport(state, claims).length;
