/** What is different between two texts, sentence by sentence. */
import { wordsOf } from './words.ts';

export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface Sentence {
  readonly text: string;
  /** Its words: what is compared. */
  readonly key: string;
}

/** Cut after a full stop that white space follows, and at line ends; good enough to show, not to read by. */
function sentencesIn(text: string): readonly Sentence[] {
  return text
    .split(/\n+|(?<=[.!?…][”"’')\]]?)\s+(?=[\p{Lu}\p{N}“"‘'([])/u)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .map((part) => ({ text: part, key: wordsOf(part).join(' ') }))
    .filter(({ key }) => key !== '');
}

/** More cells than this are not worth the time; then order is left out of account. */
const MOST_CELLS = 4_000_000;

/** The sentences of the second text that the first has not, and the other way round. */
export function difference(before: string, after: string): Difference {
  const old = sentencesIn(before);
  const now = sentencesIn(after);
  let from = 0;
  while (from < old.length && from < now.length && old[from]?.key === now[from]?.key) from += 1;
  let ends = 0;
  while (
    ends < old.length - from &&
    ends < now.length - from &&
    old[old.length - 1 - ends]?.key === now[now.length - 1 - ends]?.key
  )
    ends += 1;
  const a = old.slice(from, old.length - ends);
  const b = now.slice(from, now.length - ends);
  const kept = a.length * b.length > MOST_CELLS ? sameKeys(a, b) : longestCommon(a, b);
  return {
    removed: a.filter((_, i) => !kept.old.has(i)).map(({ text }) => text),
    added: b.filter((_, i) => !kept.now.has(i)).map(({ text }) => text),
  };
}

interface Kept {
  readonly old: ReadonlySet<number>;
  readonly now: ReadonlySet<number>;
}

/** The longest common subsequence (Wagner and Fischer, 1974), as places in both. */
function longestCommon(a: readonly Sentence[], b: readonly Sentence[]): Kept {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const old = new Set<number>();
  const now = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) {
      old.add(i++);
      now.add(j++);
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return { old, now };
}

/** Sentences that both have, wherever they stand. */
function sameKeys(a: readonly Sentence[], b: readonly Sentence[]): Kept {
  const places = (all: readonly Sentence[], others: readonly Sentence[]): ReadonlySet<number> => {
    const keys = new Set(others.map(({ key }) => key));
    return new Set(all.flatMap(({ key }, i) => (keys.has(key) ? [i] : [])));
  };
  return { old: places(a, b), now: places(b, a) };
}
