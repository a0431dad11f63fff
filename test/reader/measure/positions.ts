/** Compares the positions that the reader finds with a gold set: precision, recall, every miss. */
import type { Claim } from '../../../src/case/index.ts';

/** A claim as the gold sets write it: reduced to what is measured, with the words it rests on. */
export interface GoldClaim {
  readonly kind: string;
  readonly member?: string;
  readonly candidate?: string;
  readonly stance?: string;
  readonly stanceAlso?: readonly string[];
  readonly modality?: string;
  readonly modalityAlso?: readonly string[];
  readonly level?: string;
  readonly words: string;
  /** `headline`: in a title or summary, where a reader may be silent without fault. */
  readonly where?: string;
}

export interface GoldItem {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly construction?: string;
  readonly claims: readonly GoldClaim[];
  /** Claims that a reader may propose and need not. */
  readonly may?: readonly GoldClaim[];
}

export interface Measure {
  readonly gold: number;
  readonly proposed: number;
  readonly right: number;
  readonly modality: number;
  readonly level: number;
  readonly levelsGiven: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const overlaps = (text: string, words: string, claim: Claim): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (claim.quote.start < at + words.length && at < claim.quote.end) return true;
  }
  return false;
};

const stances = (gold: GoldClaim): readonly (string | undefined)[] => [
  gold.stance,
  ...(gold.stanceAlso ?? []),
];

/**
 * A proposal is right when member, candidate and stance agree with a gold position and its quote
 * overlaps that one's words. Modality and level are counted apart, among the right ones.
 */
export function measurePositions(
  items: readonly GoldItem[],
  read: (item: GoldItem) => readonly Claim[],
): Measure {
  const missed: string[] = [];
  const wrong: string[] = [];
  let gold = 0;
  let proposed = 0;
  let right = 0;
  let modality = 0;
  let level = 0;
  let levelsGiven = 0;
  for (const item of items) {
    const wanted = item.claims.filter(
      (claim) => claim.kind === 'position' && claim.where !== 'headline',
    );
    const allowed = [
      ...(item.may ?? []),
      ...item.claims.filter((claim) => claim.where === 'headline'),
    ].filter((claim) => claim.kind === 'position');
    const got = read(item).filter((claim) => claim.says.kind === 'position');
    const free = new Set(wanted);
    gold += wanted.length;
    for (const claim of got) {
      const { says } = claim;
      if (says.kind !== 'position') continue;
      const fits = (one: GoldClaim): boolean =>
        one.member === says.member &&
        one.candidate === says.candidate &&
        stances(one).includes(says.stance) &&
        overlaps(item.text, one.words, claim);
      const hit =
        [...free].find((one) => fits(one) && one.modality === claim.modality) ??
        [...free].find(fits);
      if (hit !== undefined) {
        free.delete(hit);
        proposed += 1;
        right += 1;
        if (
          hit.modality === undefined ||
          hit.modality === claim.modality ||
          hit.modalityAlso?.includes(claim.modality) === true
        )
          modality += 1;
        else
          wrong.push(
            `${item.id} [modality ${claim.modality}, not ${hit.modality}] ${says.member} ${says.stance} ${says.candidate}: ${claim.quote.exact}`,
          );
        if (hit.level !== undefined) {
          levelsGiven += 1;
          if (hit.level === claim.attribution.level) level += 1;
          else
            wrong.push(
              `${item.id} [level ${claim.attribution.level}, not ${hit.level}] ${says.member} ${says.stance}: ${claim.quote.exact}`,
            );
        }
        continue;
      }
      if (wanted.some(fits) || allowed.some(fits)) continue;
      proposed += 1;
      wrong.push(
        `${item.id} ${says.member} ${says.stance} ${says.candidate} (${claim.modality}): ${claim.quote.exact}`,
      );
    }
    for (const one of free)
      missed.push(
        `${item.id} (${item.construction ?? ''}) ${one.member} ${one.stance} ${one.candidate} (${one.modality}): ${one.words}`,
      );
  }
  return { gold, proposed, right, modality, level, levelsGiven, missed, wrong };
}

/** The measure in lines for a terminal. */
export function measureInWords(name: string, of: Measure): string {
  const percent = (a: number, b: number): string => (b === 0 ? '–' : (a / b).toFixed(3));
  return [
    `${name}: precision ${percent(of.right, of.proposed)} (${of.right}/${of.proposed}), recall ${percent(of.right, of.gold)} (${of.right}/${of.gold}), modality ${percent(of.modality, of.right)}, level ${percent(of.level, of.levelsGiven)}`,
  ].join('\n');
}
