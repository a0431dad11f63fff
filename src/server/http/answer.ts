/** From a checked request to an answer, for each kind of endpoint. */
import { MEDIA_TYPES, type InputOf, type OpenRecord, type RouteName } from '../../api/index.ts';
import { never, ok, type Language, type Refusal, type Result } from '../../basics/index.ts';
import { toldIn } from '../../case/index.ts';
import type {
  Endpoint,
  File,
  Filed,
  HttpContext,
  Seen,
  Upload,
  View,
} from '../endpoints/endpoint.ts';
import { todayIn, type House } from '../house.ts';
import type { LiveCase } from '../hub/live.ts';
import { problemResponse } from './problem.ts';
import { madeJson, responseFor, tagOf, isKnown, type Made } from './send.ts';

const wantedBy = (c: HttpContext) => ({
  ifNoneMatch: c.req.header('if-none-match'),
  acceptEncoding: c.req.header('accept-encoding'),
});

/** Query and params as every route with a case may have them. */
interface InCase {
  readonly params: { readonly case: string };
  readonly query?: {
    readonly asOf?: string;
    readonly knownAt?: string;
    readonly lang?: Language;
  };
}

/** The record as it is told in the language that is asked for. */
const inLanguage = (record: Result<OpenRecord>, lang: Language | undefined): Result<OpenRecord> =>
  record.ok && lang !== undefined
    ? ok({ ...record.value, state: toldIn(record.value.state, lang) })
    : record;

function fileMade({ bytes, kind, name }: File, tag?: string): Made {
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

const seenFor = (live: LiveCase, input: InputOf<RouteName>, house: House): Seen<RouteName> => {
  const today = todayIn(house);
  const { query } = input as unknown as InCase;
  return {
    ...input,
    id: live.id,
    writable: live.writable,
    today,
    asOf: query?.asOf ?? today,
    recordAt: (version: number) => inLanguage(live.recordAt(version), query?.lang),
    knownOn: (day: string) => live.knownOn(day),
  };
};

/**
 * What a view or a file shows follows from the entries known, the question and the day, so these name
 * it: it is worked out once, and a client that has it is told so without any work.
 */
async function shown(
  endpoint: View | Filed,
  input: InputOf<RouteName>,
  house: House,
  c: HttpContext,
): Promise<Response> {
  const { params, query } = input as unknown as InCase;
  const opened = await house.hub.open(params.case);
  if (!opened.ok) return problemResponse(opened.error);
  const live = opened.value;
  const seen = seenFor(live, input, house);
  const version = query?.knownAt === undefined ? live.version : live.knownOn(query.knownAt);
  const key = JSON.stringify([
    endpoint.route,
    live.id,
    live.writable,
    version,
    seen.today,
    params,
    query,
  ]);
  const tag = tagOf(house.version, house.store.where, key);
  const known = house.made.get(tag);
  if (known === undefined && isKnown(c.req.header('if-none-match'), tag)) {
    // Only a state that was shown has such a name, so the client has it.
    return responseFor({ bytes: new Uint8Array(), type: '', tag, headers: {} }, wantedBy(c));
  }
  const made = known ?? (await workedOut(endpoint, seen.recordAt(version), seen, tag));
  if ('code' in made) return problemResponse(made);
  house.made.set(tag, made, made.bytes.length * 2 + 500);
  return responseFor(made, wantedBy(c));
}

async function workedOut(
  endpoint: View | Filed,
  record: Result<OpenRecord>,
  seen: Seen<RouteName>,
  tag: string,
): Promise<Made | Refusal> {
  if (!record.ok) return record.error;
  if (endpoint.kind === 'view') {
    const answer = await endpoint.answer(record.value, seen);
    return answer.ok ? madeJson(answer.value, tag) : answer.error;
  }
  const answer = await endpoint.answer(record.value, seen);
  return answer.ok ? fileMade(answer.value, tag) : answer.error;
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
    case 'stream':
      return endpoint.answer(house, input, c);
    default:
      return never(endpoint, 'endpoint');
  }
}
