/** What a word is in its sentence, as one letter. */

/**
 * `D` determiner, `H` possessive pronoun, `J` adjective, `N` noun, `P` name, `M` number, `R` pronoun,
 * `V` verb, `A` auxiliary, `G` not, `X` adverb, `I` preposition, `C` and/or/but, `S` subordinator,
 * `W` relative or question word, `T` to before a verb, `L` the possessive 's, `Q` quotation mark,
 * `K` comma, `B` dash or bracket, `E` colon or semicolon, `O` anything else.
 */
export type Class =
  | 'D'
  | 'H'
  | 'J'
  | 'N'
  | 'P'
  | 'M'
  | 'R'
  | 'V'
  | 'A'
  | 'G'
  | 'X'
  | 'I'
  | 'C'
  | 'S'
  | 'W'
  | 'T'
  | 'L'
  | 'Q'
  | 'K'
  | 'B'
  | 'E'
  | 'O';

/** Whether a noun phrase can begin with a word of this class. */
export const startsNounPhrase = (cls: Class | undefined): boolean =>
  cls === 'D' ||
  cls === 'H' ||
  cls === 'P' ||
  cls === 'R' ||
  cls === 'J' ||
  cls === 'M' ||
  cls === 'N';
