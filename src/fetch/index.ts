export { articleIn, fetchArticle, type Fetched } from './article.ts';
export type { Article } from './page.ts';
export type { Network } from './limits.ts';
