/** Sends something to an address on the public internet; what comes back is not read. */
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ok, refuse, type Result } from '../basics/index.ts';
import { webAddress } from './follow.ts';
import { checkedAddress, pinnedTo } from './get.ts';
import { NETWORK, type Network } from './limits.ts';

/** Whether something may be sent there: an address of the web that leads to public machines only. */
export async function mayPostTo(address: string, network: Network = NETWORK): Promise<Result<URL>> {
  const url = webAddress(address);
  if (!url.ok) return url;
  const checked = await checkedAddress(url.value, network);
  return checked.ok ? url : checked;
}

/**
 * Posts JSON. The address is checked at each time, for a name may lead elsewhere by then; redirects are
 * not followed.
 *
 * @returns the status; refused where nobody answers within the network’s time
 */
export async function post(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  network: Network = NETWORK,
): Promise<Result<number>> {
  const url = webAddress(address);
  if (!url.ok) return url;
  const checked = await checkedAddress(url.value, network);
  if (!checked.ok) return checked;
  const request = url.value.protocol === 'https:' ? requestHttps : requestHttp;
  try {
    const response = await new Promise<IncomingMessage>((done, failed) => {
      request(url.value, {
        method: 'POST',
        agent: false,
        lookup: pinnedTo(checked.value),
        signal: AbortSignal.timeout(network.mostTime),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'nemcon (tells of changes in a race)',
        },
      })
        .on('response', done)
        .on('error', failed)
        .end(body);
    });
    response.destroy();
    return ok(response.statusCode ?? 0);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      'unavailable',
      `${url.value.host} did not answer (${why}); nothing was delivered.`,
    );
  }
}
