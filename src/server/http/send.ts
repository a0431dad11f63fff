/** Sends what was made: compressed where that helps, with an ETag for each form of it. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Something made, kept so that it is made and compressed only once. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Names this very content; without quotation marks. */
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
  packed?: Partial<Record<Packing, Promise<Uint8Array>>>;
}

type Packing = 'br' | 'gzip';

/** Below this, in bytes, a packed answer is hardly smaller and costs more. */
const WORTH_PACKING = 1024;
/** Brotli’s levels go to 11; at 5 it is as fast as gzip and smaller. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const packers: Readonly<Record<Packing, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes) => promisify(gzip)(bytes),
};

const packs = (type: string): boolean =>
  /^(?:text\/|application\/(?:\w+\+)?(?:json|xml|javascript)|application\/(?:graphml|atom)\+xml|image\/svg)/.test(
    type,
  ) && !type.startsWith('text/event-stream');

export const tagOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 22);
};

/** The packing that a client prefers of those that we have; `q=0` forbids one. */
export function packingFor(accept: string | undefined): Packing | undefined {
  const weights = new Map<string, number>();
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [name = '', ...rest] = part.split(';').map((piece) => piece.trim());
    const q = rest.map((piece) => /^q=([\d.]+)$/.exec(piece)?.[1]).find((one) => one !== undefined);
    if (name !== '') weights.set(name, q === undefined ? 1 : Number(q));
  }
  const weight = (name: Packing): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const)
    .filter((name) => weight(name) > 0)
    .toSorted((a, b) => weight(b) - weight(a));
  return best;
}

const SUFFIX = /-(?:br|gzip)$/;

/** Whether the client has this content already, in whatever packing. */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => {
    const text = one.trim().replace(/^W\//, '').replaceAll('"', '');
    return text.replace(SUFFIX, '') === tag;
  });
}

interface Wanted {
  readonly ifNoneMatch: string | undefined;
  readonly acceptEncoding: string | undefined;
}

/** An answer to a request for something made. */
export async function responseFor(
  made: Made,
  { ifNoneMatch, acceptEncoding }: Wanted,
): Promise<Response> {
  const worth = made.bytes.length >= WORTH_PACKING && packs(made.type);
  const packing = worth ? packingFor(acceptEncoding) : undefined;
  const etag = `"${made.tag}${packing === undefined ? '' : `-${packing}`}"`;
  const headers = new Headers({
    'cache-control': 'no-cache',
    ...made.headers,
    etag,
    ...(worth && { vary: 'Accept-Encoding' }),
  });
  if (isKnown(ifNoneMatch, made.tag)) return new Response(null, { status: 304, headers });
  headers.set('content-type', made.type);
  if (packing === undefined) return bytesResponse(made.bytes, headers);
  made.packed ??= {};
  const packed = await (made.packed[packing] ??= packers[packing](made.bytes));
  headers.set('content-encoding', packing);
  return bytesResponse(packed, headers);
}

function bytesResponse(bytes: Uint8Array, headers: Headers): Response {
  headers.set('content-length', String(bytes.length));
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}

/** A made thing from an object, as JSON. */
export function madeJson(value: unknown, tag?: string): Made {
  const bytes = Buffer.from(JSON.stringify(value), 'utf8');
  return { bytes, type: 'application/json; charset=utf-8', tag: tag ?? tagOf(bytes), headers: {} };
}
