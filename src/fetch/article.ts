/** An article, or a feed of articles, from the network. */
import { ok, refuse, type Result } from '../basics/index.ts';
import { feedIn, isFeed, type Feed } from './feed.ts';
import { articleFromFile, type FromFile } from './file.ts';
import { answerAt, type Found } from './follow.ts';
import { NETWORK, type Network } from './limits.ts';

const READ = new Set([
  '',
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);

async function articleAt({ url, answer }: Found): Promise<Result<FromFile>> {
  const { type, charset, bytes } = answer;
  if (!READ.has(type)) {
    return refuse(
      'bad-input',
      `${url.href} is ${type}, and only web pages, plain text, PDF and DOCX are read; nothing was read.`,
    );
  }
  const article = await articleFromFile({
    name: url.href,
    bytes,
    type,
    ...(charset !== undefined && { charset }),
  });
  if (!article.ok) return article;
  const { outlet = url.hostname.replace(/^www\./, '') } = article.value;
  return ok({ ...article.value, outlet, url: url.href });
}

/** What stands at a web address: an article, or a feed that lists articles. */
export type AtAddress =
  | { readonly kind: 'article'; readonly article: FromFile }
  | { readonly kind: 'feed'; readonly feed: Feed };

/** Fetches an article or a feed; which of them it is, the type and the body tell. */
export async function fetchAt(
  address: string,
  network: Network = NETWORK,
): Promise<Result<AtAddress>> {
  const found = await answerAt(address, network);
  if (!found.ok) return found;
  if (isFeed(found.value.answer)) {
    const feed = feedIn(found.value);
    return feed.ok ? ok({ kind: 'feed', feed: feed.value }) : feed;
  }
  const article = await articleAt(found.value);
  return article.ok ? ok({ kind: 'article', article: article.value }) : article;
}

/** Fetches the article at a web address; a feed is refused. */
export async function fetchArticle(
  address: string,
  network: Network = NETWORK,
): Promise<Result<FromFile>> {
  const found = await fetchAt(address, network);
  if (!found.ok) return found;
  if (found.value.kind === 'article') return ok(found.value.article);
  return refuse(
    'bad-input',
    `${address} is a feed and no article; nothing was read. Give the address of one of its items.`,
  );
}

/** Fetches the feed at a web address; a page is refused. */
export async function feedAt(address: string, network: Network = NETWORK): Promise<Result<Feed>> {
  const found = await answerAt(address, network);
  if (!found.ok) return found;
  if (isFeed(found.value.answer)) return feedIn(found.value);
  return refuse(
    'bad-input',
    `${found.value.url.href} is no feed that is known (RSS, Atom, RDF, JSON Feed); nothing was read. Give the address of the feed itself.`,
  );
}
