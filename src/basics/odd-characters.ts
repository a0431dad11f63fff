/**
 * Characters that make a text look like another than it is. They stay in the text, because a claim
 * quotes its very characters; a reader is told.
 */

interface Oddity {
  readonly pattern: RegExp;
  readonly what: string;
}

const ODDITIES: readonly Oddity[] = [
  {
    // Unicode Standard Annex 9, 2: explicit formatting; the attack is described in CVE-2021-42574.
    pattern: /[\u202a-\u202e\u2066-\u2069]/g,
    what: 'a character that turns the order of letters around, so that it may be shown otherwise than it is read',
  },
  {
    pattern: /[\u200b\u2060\u2061-\u2064\u180e\ufeff\u{e0000}-\u{e007f}]/gu,
    what: 'a character that cannot be seen',
  },
  {
    // They look like quotation marks, but no language quotes with them.
    pattern:
      /[\u02ba\u02dd\u02ee\u02f6\u05f4\u1cd3\u2033\u2036\u275d\u275e\u2760\u3003\uff02\u{1f676}-\u{1f678}]/gu,
    what: 'a character that looks like a quotation mark and is none',
  },
];

/** Where in the text the marks stop being in pairs, as a paragraph number; undefined where they do not. */
function unpaired(text: string): number | undefined {
  let number = 0;
  for (const paragraph of text.split(/\n\s*\n/)) {
    number += 1;
    let open = 0;
    for (const mark of paragraph.match(/[“”]/g) ?? []) {
      open += mark === '“' ? 1 : -1;
      if (open < 0) return number;
    }
  }
  return undefined;
}

const line = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/**
 * One sentence for each kind of odd character in the text, with how many there are and the line of
 * the first; one more where a quotation is closed that nobody opened.
 */
export function oddCharacters(text: string): readonly string[] {
  const found = ODDITIES.flatMap(({ pattern, what }) => {
    const all = [...text.matchAll(pattern)];
    const [first] = all;
    if (first === undefined) return [];
    const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const times = all.length === 1 ? '' : `, ${all.length} times in all`;
    return [`The text has ${what} (U+${code} in line ${line(text, first.index)}${times}).`];
  });
  const place = unpaired(text);
  return place === undefined
    ? found
    : [
        ...found,
        `A quotation is closed in paragraph ${place} that was not opened there, so check whose words are whose.`,
      ];
}
