/** A word of the record under what rests on it: the quotation, whose it is, where it stands, its id. */
import type { Word } from '../../analysis/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { MODALITY_WORDS, short } from './words.ts';

/** The words as lines, indented by `by` columns. */
export function said(
  screen: Screen,
  { words, voice, source, claim, modality }: Word,
  by = 4,
): string[] {
  const firm = modality === 'asserted' ? '' : `; ${MODALITY_WORDS[modality]}`;
  return wrap(
    screen,
    [
      piece(`“${short(words)}”`, 'said'),
      piece(` — ${voice}; ${source}${firm}`),
      piece(` [${claim}]`, 'faint'),
    ],
    { first: ' '.repeat(by), rest: by + 2 },
  );
}

/** A title and the lines under it; nothing where there are no lines. */
export const section = (screen: Screen, title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', ...wrap(screen, [piece(title, 'strong')]), ...lines];

/** One line of the program's own words, then the record's. */
export const line = (screen: Screen, text: string, words: readonly Word[] = []): string[] => [
  ...wrap(screen, [piece(text)], { first: '  ', rest: 4 }),
  ...words.flatMap((word) => said(screen, word)),
];
