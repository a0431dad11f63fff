/** One HTTP request to an address that was checked beforehand. */
import type { IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, isIPv6, type LookupFunction } from 'node:net';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ok, refuse, type Result } from '../basics/index.ts';
import type { Network } from './limits.ts';

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly type: string;
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

/** The address to connect to for a URL, or why none may be. */
export async function checkedAddress(url: URL, network: Network): Promise<Result<string>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  if (isIP(host) !== 0) {
    addresses = [host];
  } else {
    try {
      addresses = await network.resolve(host);
    } catch {
      return refuse(
        'unavailable',
        `The host ${host} was not found; nothing was read. Check the address or the connection.`,
      );
    }
  }
  const [first] = addresses;
  if (first === undefined) {
    return refuse('unavailable', `The host ${host} has no address; nothing was read.`);
  }
  // One private address among public ones is how a name is turned against its user.
  const inside = addresses.find((address) => !network.mayConnect(address));
  if (inside !== undefined) {
    return refuse(
      'not-allowed',
      `${url.host} leads to ${inside}, which is not on the public internet; nothing was fetched. Save the page and read the file.`,
    );
  }
  return ok(first);
}

/** Node asks this instead of the resolver, so that no second answer can name another address. */
export const pinnedTo = (address: string): LookupFunction => {
  const family = isIPv6(address) ? 6 : 4;
  return (_host, options, done) => {
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
};

/** Joins the two so that a broken connection ends both; the reader of the second sees the error. */
const through = (response: IncomingMessage, unpack: Transform): Transform =>
  pipeline(response, unpack, () => undefined);

function unpacked(response: IncomingMessage): NodeJS.ReadableStream {
  switch ((response.headers['content-encoding'] ?? '').toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return through(response, createGunzip());
    case 'deflate':
      return through(response, createInflate());
    case 'br':
      return through(response, createBrotliDecompress());
    default:
      return response;
  }
}

const tooLong = (url: URL, most: number): Result<never> =>
  refuse(
    'too-large',
    `${url.href} is larger than the ${Math.round(most / 1024 / 1024)} MB that are fetched; nothing was read.`,
  );

async function body(
  response: IncomingMessage,
  url: URL,
  most: number,
): Promise<Result<Uint8Array>> {
  if (Number(response.headers['content-length'] ?? 0) > most) return tooLong(url, most);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of unpacked(response)) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > most) return tooLong(url, most);
    parts.push(bytes);
  }
  return ok(Buffer.concat(parts));
}

/** Asks for a URL at a checked address; refusals only for what the limits forbid. */
export async function get(
  url: URL,
  address: string,
  network: Network,
  signal: AbortSignal,
): Promise<Result<Answer>> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, {
      agent: false,
      lookup: pinnedTo(address),
      signal,
      headers: {
        accept:
          'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en',
        'user-agent': 'nemcon (reads one article for its user)',
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
  try {
    const header = response.headers['content-type'] ?? '';
    const answer = {
      status: response.statusCode ?? 0,
      location: response.headers.location,
      type: (header.split(';')[0] ?? '').trim().toLowerCase(),
      charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(header)?.[1],
    };
    if (answer.status < 200 || answer.status >= 300)
      return ok({ ...answer, bytes: new Uint8Array() });
    const bytes = await body(response, url, network.mostBytes);
    return bytes.ok ? ok({ ...answer, bytes: bytes.value }) : bytes;
  } finally {
    response.destroy();
  }
}
