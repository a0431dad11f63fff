/** What stands at a web address: only from public addresses, checked at each redirect, within limits. */
import { ok, refuse, type Result } from '../basics/index.ts';
import { checkedAddress, get, type Answer } from './get.ts';
import type { Network } from './limits.ts';

export interface Found {
  /** Where it was in the end, after redirects. */
  readonly url: URL;
  readonly answer: Answer;
}

/** A web address that may be fetched, as far as its text tells. */
export function webAddress(text: string, base?: URL): Result<URL> {
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

function turnedDown(url: URL, { status }: Answer): Result<never> | undefined {
  if (status === 404 || status === 410) {
    return refuse('not-found', `There is no page at ${url.href} (${status}); nothing was read.`);
  }
  if (status < 200 || status >= 300) {
    return refuse(
      'unavailable',
      `${url.host} answered ${status} instead of the page; nothing was read. Open it in a browser, save it and read the file.`,
    );
  }
  return undefined;
}

async function follow(start: URL, network: Network, signal: AbortSignal): Promise<Result<Found>> {
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
      const next = webAddress(location, url);
      if (!next.ok) return next;
      url = next.value;
      continue;
    }
    return turnedDown(url, answer.value) ?? ok({ url, answer: answer.value });
  }
  return refuse(
    'unavailable',
    `${start.href} redirects more than ${network.mostRedirects} times; nothing was read.`,
  );
}

/** Fetches what stands at a web address, whatever it is. */
export async function answerAt(address: string, network: Network): Promise<Result<Found>> {
  const url = webAddress(address);
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
