/** Members that are states, written as their codes (ISO 3166-1 alpha-3) with blanks between them. */
export const states = (codes: string): string[] => codes.trim().split(/\s+/);
