/** Text of the article, character for character, so that places in it can be counted on the page. */

/** Characters that change the direction of the text around them, or cannot be seen. */
const HIDDEN =
  /([\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF])/;

const codeOf = (sign: string): string =>
  `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The text from `at` on. A character that would hide or turn text round is shut in by itself and named
 * before it by the style sheet, so that it stays one character.
 */
export function Piece({ at, text }: { readonly at: number; readonly text: string }) {
  const parts = text.split(HIDDEN);
  return (
    <span data-at={at}>
      {parts.length === 1
        ? text
        : parts.map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- the parts of a text have no other name
              <bdi key={index} className="hidden-sign" data-code={codeOf(part)}>
                {part}
              </bdi>
            ),
          )}
    </span>
  );
}
