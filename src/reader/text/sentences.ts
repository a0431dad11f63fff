/** The tagger's sentences, cut at paragraph ends and joined where an abbreviation fooled it. */
import { ABBREVIATION, ABBREVIATION_WITH_STOP } from '../lang/en/abbreviations.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Doc, Sentence } from './tokens.ts';

type Words = Pick<Doc, 'start' | 'end' | 'norm' | 'value'>;

/** `spans` are the first and last word of each sentence that the tagger found. */
export function sentencesOf(
  plain: string,
  spans: readonly (readonly [number, number])[],
  words: Words,
): Sentence[] {
  const blocks = blocksOf(plain);
  const out: Sentence[] = [];
  let block = 0;
  let open: { readonly from: number; readonly block: number } | undefined;
  const close = (to: number): void => {
    if (open === undefined) return;
    const { kind } = blocks[open.block] as Block;
    const run = trimmed(words, open.from, to);
    if (run.to > run.from) out.push({ ...run, kind, block: open.block });
    open = undefined;
  };
  for (const [first, last] of spans) {
    for (let i = first; i <= last; i += 1) {
      const offset = words.start[i] ?? 0;
      while ((blocks[block + 1]?.start ?? Infinity) <= offset) block += 1;
      if (open !== undefined && block !== open.block) close(i);
      open ??= { from: i, block };
    }
    if (!fooled(words, first, last)) close(last + 1);
  }
  close(words.value.length);
  return out;
}

/** Without the white space at its ends, which the tagger counts as words. */
function trimmed({ value }: Words, first: number, behind: number): { from: number; to: number } {
  let from = first;
  while (from < behind && (value[from] ?? '').trim() === '') from += 1;
  let to = behind;
  while (to > from && (value[to - 1] ?? '').trim() === '') to -= 1;
  return { from, to };
}

const WORD = /^[A-Z0-9a-z]/;

/** Whether the full stop at the end of a sentence is an abbreviation's. */
function fooled({ start, end, norm, value }: Words, first: number, last: number): boolean {
  const final = value[last] ?? '';
  if (ABBREVIATION_WITH_STOP.test(final)) return true;
  if (final !== '.' || last <= first || end[last - 1] !== start[last]) return false;
  return ABBREVIATION.test(norm[last - 1] ?? '') && WORD.test(value[last + 1] ?? '');
}
