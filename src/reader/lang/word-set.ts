/** A set of words written as one line, as the data files of a language list them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What a table says of a word, never what every object inherits (`constructor`, `toString`). */
export const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
