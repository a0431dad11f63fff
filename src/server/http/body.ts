/** The body of a request: JSON, or a file in a form, within limits. */
import { parseBody } from 'hono/utils/body';
import { ROUTES, type Route, type RouteName } from '../../api/index.ts';
import { ok, refuse, type Refusal, type Result } from '../../basics/index.ts';
import type { Upload } from '../endpoints/endpoint.ts';
import type { HttpCode } from './problem.ts';
import { mostBytes } from './limits.ts';

type BodyRefusal = Refusal | { readonly code: HttpCode; readonly message: string };
type Given<T> = Result<T, BodyRefusal>;

export interface Body {
  readonly json: unknown;
  readonly upload: Upload | undefined;
}

const tooLarge = (most: number): Given<never> =>
  refuse(
    'too-large',
    `What was sent is larger than the ${Math.round(most / 1024)} kB that this address takes; nothing was written. Send less.`,
    'body',
  );

/** All bytes of the body, or the refusal once there are too many. */
async function bytesOf(request: Request, most: number): Promise<Given<Buffer<ArrayBuffer>>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge(most);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return ok(Buffer.concat(parts));
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      return tooLarge(most);
    }
    parts.push(part.value);
  }
}

function jsonOf(bytes: Buffer): Result<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok(JSON.parse(text));
  } catch {
    return refuse('bad-input', 'What was sent is not JSON in UTF-8; nothing was written.', 'body');
  }
}

async function uploadOf(bytes: Buffer<ArrayBuffer>, type: string): Promise<Result<Upload>> {
  const wrong = refuse(
    'bad-input',
    'Send one file, in the field “file” of a form (multipart/form-data); nothing was read or written.',
    'body.file',
  );
  try {
    const headers = { 'content-type': type };
    const form = await parseBody(
      new Request('http://localhost', { method: 'POST', body: bytes, headers }),
      { all: true },
    );
    const { file: value, ...others } = form;
    if (Object.keys(others).length > 0 || !(value instanceof File)) return wrong;
    return ok({
      name: value.name,
      type: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  } catch {
    return wrong;
  }
}

/** The body that a route takes; nothing is read where it takes none. */
export async function bodyOf(name: RouteName, request: Request): Promise<Given<Body>> {
  const route: Route = ROUTES[name];
  if (route.body === undefined && route.upload !== true)
    return ok({ json: undefined, upload: undefined });
  const wanted = route.upload === true ? 'multipart/form-data' : 'application/json';
  const type = request.headers.get('content-type') ?? '';
  if ((type.split(';')[0] ?? '').trim().toLowerCase() !== wanted) {
    return {
      ok: false,
      error: {
        code: 'media-type',
        message: `This address takes ${wanted}; nothing was read or written. Say so in the header Content-Type.`,
      },
    };
  }
  const bytes = await bytesOf(request, mostBytes(name));
  if (!bytes.ok) return bytes;
  if (route.upload === true) {
    const upload = await uploadOf(bytes.value, type);
    return upload.ok ? ok({ json: undefined, upload: upload.value }) : upload;
  }
  const json = jsonOf(bytes.value);
  return json.ok ? ok({ json: json.value, upload: undefined }) : json;
}
