/** From a checked request to an answer, for each kind of endpoint. */
import { MEDIA_TYPES, type InputOf, type RouteName } from '../../api/index.ts';
import { never, type Refusal, type Result } from '../../basics/index.ts';
import type {
  Endpoint,
  File,
  Filed,
  Fixed,
  FixedFile,
  HttpContext,
  Seen,
  Upload,
  View,
  Worked,
} from '../endpoints/endpoint.ts';
import type { Question } from '../analysing/messages.ts';
import { todayIn, type House } from '../house.ts';
import type { LiveCase } from '../hub/live.ts';
import { seenFor } from '../seen.ts';
import { problemResponse } from './problem.ts';
import { madeJson, responseFor, tagOf, isKnown, type Made } from './send.ts';

const wantedBy = (c: HttpContext) => ({
  // What is sent with a question is part of it; only what is looked at by its address alone is kept by name.
  ifNoneMatch: c.req.method === 'POST' ? undefined : c.req.header('if-none-match'),
  acceptEncoding: c.req.header('accept-encoding'),
});

/** Query and params as every route with a case may have them. */
interface InCase {
  readonly params: { readonly case: string };
  readonly query?: {
    readonly asOf?: string;
    readonly knownAt?: string;
    readonly include?: 'accepted' | 'proposed';
  };
  readonly body?: unknown;
}

function fileMade({ bytes, kind, name, tag: own }: File, tag = own): Made {
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return {
    bytes: content,
    type: MEDIA_TYPES[kind],
    tag: tag ?? tagOf(content),
    headers: name === undefined ? {} : { 'content-disposition': dispositionOf(name) },
  };
}

/** RFC 6266: a plain name for old programs, the whole one in UTF-8 for others. */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/**
 * What a view or a file shows follows from the entries known, the question and the day, so these name
 * it: it is worked out once, and a client that has it is told so without any work.
 */
async function shown(
  endpoint: View | Worked | Filed,
  input: InputOf<RouteName>,
  house: House,
  c: HttpContext,
): Promise<Response> {
  const { params, query, body } = input as unknown as InCase;
  const opened = await house.hub.open(params.case);
  if (!opened.ok) return problemResponse(opened.error);
  const live = opened.value;
  const include = query?.include ?? 'accepted';
  const seen = seenFor(live, input, todayIn(house), (state, asOf) =>
    house.warmth.for(live, state, { asOf, include }),
  );
  const version = query?.knownAt === undefined ? live.version : live.knownOn(query.knownAt);
  const key = JSON.stringify([
    endpoint.route,
    live.id,
    live.writable,
    version,
    seen.today,
    params,
    query,
    body,
  ]);
  const tag = tagOf(house.version, house.store.where, key);
  const toWorkOut = { live, input, version, seen, tag };
  const make = () =>
    endpoint.kind === 'worked'
      ? workedBeside(endpoint, toWorkOut, house, c)
      : workedOut(endpoint, toWorkOut, house);
  return kept(tag, make, house, c);
}

/** What goes by that tag: told to be known to whoever has it, else taken from memory or made. */
async function kept(
  tag: string,
  make: () => Promise<Made | Refusal>,
  house: House,
  c: HttpContext,
): Promise<Response> {
  const known = house.made.get(tag);
  if (known === undefined && isKnown(wantedBy(c).ifNoneMatch, tag)) {
    // Only what was shown has such a name, so the client has it.
    return responseFor({ bytes: new Uint8Array(), type: '', tag, headers: {} }, wantedBy(c));
  }
  const made = known ?? (await make());
  if ('code' in made) return problemResponse(made);
  house.made.set(tag, made, made.bytes.length * 2 + 500);
  return responseFor(made, wantedBy(c));
}

/** The version of the program and the question name all that is fixed. */
async function fixed(
  endpoint: Fixed | FixedFile,
  input: InputOf<RouteName>,
  house: House,
  c: HttpContext,
): Promise<Response> {
  const tag = tagOf(house.version, 'fixed', JSON.stringify([endpoint.route, input]));
  const make = async (): Promise<Made | Refusal> => {
    if (endpoint.kind === 'fixed') {
      const answer = await endpoint.answer(input);
      return answer.ok ? madeJson(answer.value, tag) : answer.error;
    }
    const answer = await endpoint.answer(input);
    return answer.ok ? fileMade(answer.value, tag) : answer.error;
  };
  return kept(tag, make, house, c);
}

interface ToWorkOut {
  readonly live: LiveCase;
  readonly input: InputOf<RouteName>;
  readonly version: number;
  readonly seen: Seen<RouteName>;
  readonly tag: string;
}

/** Worked out in the analysing thread, for as long as whoever asked is there. */
async function workedBeside(
  { route }: Worked,
  { live, input, version, seen, tag }: ToWorkOut,
  { analysing }: House,
  c: HttpContext,
): Promise<Made | Refusal> {
  const question: Question = { route, input, asOf: seen.asOf, version };
  const answer = await analysing.ask(tag, live, question, c.req.raw.signal);
  return answer.ok
    ? { bytes: answer.value, type: MEDIA_TYPES.json, tag, headers: {} }
    : answer.error;
}

async function workedOut(
  endpoint: View | Filed,
  { live, input, version, seen, tag }: ToWorkOut,
  house: House,
): Promise<Made | Refusal> {
  if (endpoint.kind === 'file') {
    const { today } = seen;
    const made = await house.files.make(endpoint, live, { input, version, today });
    return made.ok ? fileMade(made.value, tag) : made.error;
  }
  const record = seen.recordAt(version);
  if (!record.ok) return record.error;
  await seen.warm(record.value.state, seen.asOf);
  const answer = await endpoint.answer(record.value, seen);
  return answer.ok ? madeJson(answer.value, tag) : answer.error;
}

const sent = async <T>(
  answer: Result<T>,
  make: (value: T) => Made,
  c: HttpContext,
): Promise<Response> =>
  answer.ok ? responseFor(make(answer.value), wantedBy(c)) : problemResponse(answer.error);

/** Answers a request whose parts have been checked. */
export async function answerOf(
  endpoint: Endpoint,
  input: InputOf<RouteName>,
  upload: Upload | undefined,
  house: House,
  c: HttpContext,
): Promise<Response> {
  switch (endpoint.kind) {
    case 'view':
    case 'worked':
    case 'file':
      return shown(endpoint, input, house, c);
    case 'act': {
      const { params, body } = input as unknown as InCase & {
        readonly body: { readonly expected?: number };
      };
      const { by, now, hub } = house;
      const written = await hub.write(params.case, body.expected, (record) =>
        endpoint.drafts(record, body as never, { by, now: now().toISOString() }),
      );
      return sent(written, (value) => madeJson(value), c);
    }
    case 'other':
      return sent(await endpoint.answer(house, input, upload), (value) => madeJson(value), c);
    case 'loose':
      return sent(await endpoint.answer(house, input), (value) => fileMade(value), c);
    case 'fixed':
    case 'fixed-file':
      return fixed(endpoint, input, house, c);
    case 'stream':
      return endpoint.answer(house, input, c);
    default:
      return never(endpoint, 'endpoint');
  }
}
