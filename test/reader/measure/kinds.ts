/** Compares the claims that are no positions with a gold set, kind by kind: precision, recall, misses. */
import type { Claim, ClaimKind, Says } from '../../../src/case/index.ts';
import type { GoldClaim, GoldItem } from './positions.ts';

/** A gold claim of these kinds: `state` is whichever of state, outcome, verdict, motive, what or rule it has. */
export interface KindClaim extends GoldClaim {
  readonly state?: string;
  /** Other modalities and states that are right as well. */
  readonly modalityAlso?: readonly string[];
  readonly stateAlso?: readonly string[];
}

export interface KindMeasure {
  readonly gold: number;
  readonly proposed: number;
  readonly right: number;
  readonly modality: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const NOT_HERE: ReadonlySet<string> = new Set<ClaimKind>(['position', 'count']);

/** What of a claim is compared: whose it is, whom it concerns, and the state it tells. */
export function essence(says: Says): {
  member: string | undefined;
  candidate: string | undefined;
  state: string | undefined;
} {
  const of = says as unknown as Readonly<Record<string, string | undefined>>;
  return {
    member:
      says.kind === 'concession'
        ? says.to
        : (of['member'] ?? of['nominator'] ?? (says.kind === 'offer' ? says.by : undefined)),
    candidate: of['candidate'],
    state:
      of['state'] ?? of['outcome'] ?? of['verdict'] ?? of['motive'] ?? of['what'] ?? of['rule'],
  };
}

const overlaps = (text: string, words: string, claim: Claim): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (claim.quote.start < at + words.length && at < claim.quote.end) return true;
  }
  return false;
};

/** Gold that names no member, candidate or state leaves it open. */
function fits(item: GoldItem, gold: KindClaim, claim: Claim): boolean {
  const { member, candidate, state } = essence(claim.says);
  return (
    gold.kind === claim.says.kind &&
    (gold.member === undefined || gold.member === member) &&
    (gold.candidate === undefined || gold.candidate === candidate) &&
    (gold.state === undefined ||
      gold.state === state ||
      gold.stateAlso?.includes(state ?? '') === true) &&
    overlaps(item.text, gold.words, claim)
  );
}

/** One measure for each kind that the gold set or the reader has. */
export function measureKinds(
  items: readonly GoldItem[],
  read: (item: GoldItem) => readonly Claim[],
): Readonly<Record<string, KindMeasure>> {
  const all: Record<
    string,
    {
      gold: number;
      proposed: number;
      right: number;
      modality: number;
      missed: string[];
      wrong: string[];
    }
  > = {};
  const of = (kind: string): (typeof all)[string] =>
    (all[kind] ??= { gold: 0, proposed: 0, right: 0, modality: 0, missed: [], wrong: [] });
  for (const item of items) {
    const counted = (claim: KindClaim): boolean => !NOT_HERE.has(claim.kind);
    const wanted = (item.claims as readonly KindClaim[]).filter(
      (claim) => counted(claim) && claim.where !== 'headline',
    );
    const allowed = [
      ...(item.may ?? []),
      ...item.claims.filter((claim) => claim.where === 'headline'),
    ] as readonly KindClaim[];
    const free = new Set(wanted);
    for (const gold of wanted) of(gold.kind).gold += 1;
    for (const claim of read(item)) {
      if (NOT_HERE.has(claim.says.kind)) continue;
      const measure = of(claim.says.kind);
      const hit = [...free].find((gold) => fits(item, gold, claim));
      if (hit !== undefined) {
        free.delete(hit);
        measure.proposed += 1;
        measure.right += 1;
        if (
          hit.modality === undefined ||
          hit.modality === claim.modality ||
          hit.modalityAlso?.includes(claim.modality) === true
        )
          measure.modality += 1;
        else
          measure.wrong.push(
            `${item.id} [modality ${claim.modality}, not ${hit.modality}]: ${claim.quote.exact}`,
          );
      } else if (
        !wanted.some((gold) => fits(item, gold, claim)) &&
        !allowed.some((gold) => fits(item, gold, claim))
      ) {
        measure.proposed += 1;
        measure.wrong.push(
          `${item.id} ${JSON.stringify(essence(claim.says))} (${claim.modality}): ${claim.quote.exact}`,
        );
      }
    }
    for (const gold of free)
      of(gold.kind).missed.push(
        `${item.id} ${gold.member ?? ''} ${gold.candidate ?? ''} ${gold.state ?? ''}: ${gold.words}`,
      );
  }
  return all;
}
