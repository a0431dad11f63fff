/** What would hide in a text, made visible. */

/** Characters that change the direction of the text around them, or cannot be seen (Unicode Cf, and controls). */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Replaces each hidden character by its code point, `⟨U+202E⟩`. Line ends and tabs stay. */
export const withHiddenShown = (text: string): string =>
  text.replaceAll(
    HIDDEN,
    (c) => `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
