export { feedAt, fetchArticle, fetchAt, type AtAddress } from './article.ts';
export type { Fetched } from './decoded.ts';
export type { Attachment } from './extract.ts';
export { looksLikeFeed, parseFeed, type Feed, type FeedItem } from './feed.ts';
export { articleFromFile, type FromFile, type GivenFile } from './file.ts';
export type { FileKind } from './kinds.ts';
export { FILES, MOST_BYTES, type FeedLimits, type FileLimits, type Network } from './limits.ts';
export type { Article } from './page.ts';
export { mayPostTo, post } from './post.ts';
