/** An article from the network: only from public addresses, within limits, reduced to its text. */
import { ok, refuse, type Result } from '../basics/index.ts';
import { decode } from './decode.ts';
import { checkedAddress, get, type Answer } from './get.ts';
import { NETWORK, type Network } from './limits.ts';
import { declaredCharset, isHtml, reduce, type Article } from './page.ts';

export interface Fetched extends Article {
  /** Where it was in the end, after redirects. */
  readonly url?: string;
  readonly note?: string;
}

/** Bytes of a text or a page into an article; shared by what is fetched and what is a file. */
export async function articleIn(
  bytes: Uint8Array,
  name: string,
  declared?: string,
): Promise<Result<Fetched>> {
  const decoded = decode(bytes, name, declared ?? declaredCharset(bytes));
  if (!decoded.ok) return decoded;
  const { text, note } = decoded.value;
  if (text.trim() === '')
    return refuse('bad-input', `${name} has nothing but white space in it; nothing was read.`);
  const noted = note === undefined ? {} : { note };
  if (!isHtml(text)) return ok({ text, ...noted });
  const article = await reduce(text, name);
  return article.ok ? ok({ ...article.value, ...noted }) : article;
}

function parsed(text: string, base?: URL): Result<URL> {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    return refuse('bad-input', `“${text}” is not a web address; nothing was fetched.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(
      'not-allowed',
      `Only http and https addresses are fetched, not ${url.protocol}; nothing was read.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    return refuse(
      'not-allowed',
      `The address has a name or password in it, which are never sent; nothing was fetched.`,
    );
  }
  return ok(url);
}

const READ = new Set(['', 'text/html', 'application/xhtml+xml', 'text/plain']);

function turnedDown(url: URL, answer: Answer): Result<never> | undefined {
  const { status, type } = answer;
  if (status === 404 || status === 410) {
    return refuse('not-found', `There is no page at ${url.href} (${status}); nothing was read.`);
  }
  if (status < 200 || status >= 300) {
    return refuse(
      'unavailable',
      `${url.host} answered ${status} instead of the page; nothing was read. Open it in a browser, save it and read the file.`,
    );
  }
  if (!READ.has(type)) {
    return refuse(
      'bad-input',
      `${url.href} is ${type}, and only web pages and plain text are read; nothing was read.`,
    );
  }
  return undefined;
}

async function follow(start: URL, network: Network, signal: AbortSignal): Promise<Result<Fetched>> {
  let url = start;
  for (let redirects = 0; redirects <= network.mostRedirects; redirects++) {
    // Checked anew at each step: a public page may point inside.
    const address = await checkedAddress(url, network);
    if (!address.ok) return address;
    signal.throwIfAborted();
    const answer = await get(url, address.value, network, signal);
    if (!answer.ok) return answer;
    const { status, location } = answer.value;
    if (status >= 300 && status < 400 && location !== undefined) {
      const next = parsed(location, url);
      if (!next.ok) return next;
      url = next.value;
      continue;
    }
    const refused = turnedDown(url, answer.value);
    if (refused !== undefined) return refused;
    const article = await articleIn(answer.value.bytes, url.href, answer.value.charset);
    if (!article.ok) return article;
    const { outlet = url.hostname.replace(/^www\./, '') } = article.value;
    return ok({ ...article.value, outlet, url: url.href });
  }
  return refuse(
    'unavailable',
    `${start.href} redirects more than ${network.mostRedirects} times; nothing was read.`,
  );
}

/** Fetches the article at a web address. */
export async function fetchArticle(
  address: string,
  network: Network = NETWORK,
): Promise<Result<Fetched>> {
  const url = parsed(address);
  if (!url.ok) return url;
  const signal = AbortSignal.timeout(network.mostTime);
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  try {
    return await Promise.race([follow(url.value, network, signal), late]);
  } catch (error) {
    if (signal.aborted) {
      return refuse(
        'unavailable',
        `${url.value.host} took longer than ${network.mostTime / 1000} seconds; nothing was read.`,
      );
    }
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      'unavailable',
      `${url.value.host} could not be reached (${why}); nothing was read.`,
    );
  }
}
