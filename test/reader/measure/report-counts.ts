/** Compares the counts that the reader finds with the gold set: bounds, stance, of how many. */
import type { Claim, SaysOf } from '../../../src/case/index.ts';
import type { GoldClaim as WrittenClaim } from '../gold/format.ts';
import type { KindMeasure } from './kinds.ts';
import type { GoldItem } from './positions.ts';

type Count = SaysOf<'count'>;

/** Words that leave the number open by this many on either side. */
const VAGUE = /\b(?:about|around|roughly|some|nearly|almost|or so)\b/i;
const MARGIN = 2;

const near = (a: number, b: number | undefined, words: string): boolean =>
  b === undefined || Math.abs(a - b) <= (VAGUE.test(words) ? MARGIN : 0);

const overlaps = (text: string, words: string, { quote }: Claim): boolean => {
  const start = text.indexOf(words);
  return start >= 0 && quote.start < start + words.length && start < quote.end;
};

function fits(text: string, gold: WrittenClaim, says: Count, claim: Claim): boolean {
  const stances = gold.stance === undefined ? [] : [gold.stance, ...(gold.stanceAlso ?? [])];
  return (
    (gold.candidate === undefined || gold.candidate === says.candidate) &&
    (stances.length === 0 || stances.includes(says.stance)) &&
    near(says.atLeast, gold.atLeast, gold.words) &&
    near(says.atMost, gold.atMost, gold.words) &&
    // A text that does not say of how many leaves it to the case.
    (gold.of === undefined || says.of === undefined || gold.of === says.of) &&
    overlaps(text, gold.words, claim)
  );
}

const inWords = (id: string, { candidate, stance, atLeast, atMost, of }: Partial<Count>): string =>
  `${id} ${atLeast ?? '…'} to ${atMost ?? '…'} of ${of ?? '…'} ${stance} ${candidate}`;

const counts = (claims: readonly unknown[] = []): WrittenClaim[] =>
  (claims as readonly WrittenClaim[]).filter(({ kind }) => kind === 'count');

/** How many counts are found, and every one that is not, or is wrong. */
export function measureCounts(
  items: readonly GoldItem[],
  read: (item: GoldItem) => readonly Claim[],
): KindMeasure {
  const missed: string[] = [];
  const wrong: string[] = [];
  const sum = { gold: 0, proposed: 0, right: 0, modality: 0 };
  for (const item of items) {
    const free = new Set(counts(item.claims));
    const allowed = [...free, ...counts(item.may)];
    sum.gold += free.size;
    for (const claim of read(item)) {
      const { says, modality, quote } = claim;
      if (says.kind !== 'count') continue;
      const hit = [...free].find((gold) => fits(item.text, gold, says, claim));
      if (hit !== undefined) {
        free.delete(hit);
        sum.proposed += 1;
        sum.right += 1;
        const right = [hit.modality, ...(hit.modalityAlso ?? [])];
        if (hit.modality === undefined || right.includes(modality)) sum.modality += 1;
        else wrong.push(`${item.id} [modality ${modality}, not ${hit.modality}]: ${quote.exact}`);
      } else if (!allowed.some((gold) => fits(item.text, gold, says, claim))) {
        sum.proposed += 1;
        wrong.push(`${inWords(item.id, says)}: ${quote.exact}`);
      }
    }
    for (const gold of free)
      missed.push(`${inWords(item.id, gold as Partial<Count>)}: ${gold.words}`);
  }
  return { ...sum, missed, wrong };
}
