/** Headers that every answer has: what a browser may do with it. */

/** What is answered: pages of ours, data, or documents made for others that may hold inline style. */
export type Surface = 'page' | 'api' | 'document' | 'framed';

const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const DATA = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** Documents and pictures carry their style within; scripts never run in them. */
const INLINE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const POLICIES: Readonly<Record<Surface, string>> = {
  page: PAGE,
  api: DATA,
  document: `${INLINE}; frame-ancestors 'none'`,
  framed: `${INLINE}; frame-ancestors *`,
};

/** Nothing in here needs any of the machine’s senses. */
const PERMISSIONS =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()';

export const securityHeaders = (surface: Surface): Readonly<Record<string, string>> => ({
  'content-security-policy': POLICIES[surface],
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': surface === 'framed' ? 'cross-origin' : 'same-origin',
  'permissions-policy': PERMISSIONS,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});
