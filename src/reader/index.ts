export * from './types.ts';
export { read } from './read.ts';

/** Version of the reader, kept with every claim that it proposes. */
export const READER_VERSION = 'reader-en/1';

export { quotes } from './speech/quotes.ts';
