/** More than ten times the longest procedure of the catalogue, in characters; apart, as pages need no more. */
export const LONGEST_PROCEDURE_SENT = 200_000;
