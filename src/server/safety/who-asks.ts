/**
 * Whether a request may be answered at all. The server trusts whoever sits at this machine, so it must
 * make sure that it is not some page on the internet that asks through that person’s browser.
 */
import { refuse, type Result } from '../../basics/index.ts';

const OK: Result<void> = { ok: true, value: undefined };

/**
 * A name on the internet can be made to lead to this machine (DNS rebinding), but its pages then ask
 * under that name; only the names of loopback are answered.
 *
 * @param port on which the server listens
 */
export function hostAllowed(host: string | undefined, port: number): Result<void> {
  const names = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  // Browsers leave the usual port of HTTP away.
  if (port === 80) names.push('localhost', '127.0.0.1', '[::1]');
  if (host !== undefined && names.includes(host.toLowerCase())) return OK;
  return refuse(
    'not-allowed',
    `This server answers only under ${names.slice(0, 3).join(', ')}; nothing was read or written. Ask under one of these names.`,
    'Host',
  );
}

/**
 * Whether something may be changed: never on behalf of a page from elsewhere. Programs that are no
 * browsers send neither header, and no page can make a browser leave both away.
 */
export function originAllowed(
  host: string,
  origin: string | undefined,
  fetchSite: string | undefined,
): Result<void> {
  const foreign =
    (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) ||
    (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none');
  if (!foreign) return OK;
  return refuse(
    'not-allowed',
    'A page from elsewhere may not change anything here; nothing was written. Use the pages of this server, or a program.',
    origin === undefined ? 'Sec-Fetch-Site' : 'Origin',
  );
}
