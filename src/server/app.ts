/** The server as one function from requests to answers: the table of routes, and what stands around it. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { RouteName } from '../api/index.ts';
import type { HttpContext, Endpoint } from './endpoints/endpoint.ts';
import { ENDPOINTS } from './endpoints/index.ts';
import type { House } from './house.ts';
import { methodsAt, paramsIn, routeAt } from './http/addresses.ts';
import { answerOf } from './http/answer.ts';
import { bodyOf } from './http/body.ts';
import { inputOf, queryOf } from './http/input.ts';
import { openApiDocument } from './http/openapi.ts';
import { problemResponse } from './http/problem.ts';
import { madeJson, responseFor, tagOf, type Made } from './http/send.ts';
import type { Metrics } from './metrics.ts';
import { API_STYLE, apiPage } from './pages/api-page.ts';
import { NOT_BUILT, type Pages } from './pages/built.ts';
import { securityHeaders, type Surface } from './safety/headers.ts';
import { hostAllowed, originAllowed } from './safety/who-asks.ts';

export interface AppOptions {
  readonly house: House;
  readonly metrics: Metrics;
  readonly pages: Pages;
  /** The port that is listened on; known once it is. */
  readonly port: () => number;
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

const text = (body: string, type: string): Made => {
  const bytes = Buffer.from(body, 'utf8');
  return { bytes, type: `${type}; charset=utf-8`, tag: tagOf(bytes), headers: {} };
};

/** The methods of a path, as the header Allow names them. */
function allowOf(methods: readonly string[]): string {
  const names = methods.flatMap((one) => (one === 'get' ? ['GET', 'HEAD'] : [one.toUpperCase()]));
  return [...new Set(names), 'OPTIONS'].join(', ');
}

/** Where an answer is shown: a page of ours, data, or a document for others. */
function surfaceOf(endpoint: Endpoint | undefined, type: string): Surface {
  const isFile = /^(?:file|loose|fixed-file)$/.test(endpoint?.kind ?? '');
  if (isFile) return endpoint?.kind === 'file' && endpoint.framed === true ? 'framed' : 'document';
  // A service worker lives under the policy that its script came with.
  return /^text\/(?:html|javascript)/.test(type) ? 'page' : 'api';
}

async function routed(name: RouteName, { house }: AppOptions, c: HttpContext): Promise<Response> {
  const endpoint = ENDPOINTS.get(name);
  if (endpoint === undefined) return noSuchAddress();
  const params = paramsIn(name, new URL(c.req.url).pathname);
  if (!params.ok) return problemResponse(params.error);
  const body = await bodyOf(name, c.req.raw);
  if (!body.ok) return problemResponse(body.error);
  const { json, upload } = body.value;
  const input = inputOf(name, { params: params.value, query: queryOf(c.req.url), body: json });
  if (!input.ok) return problemResponse(input.error);
  return answerOf(endpoint, input.value, upload, house, c);
}

const noSuchAddress = (): Response =>
  problemResponse({
    code: 'not-found',
    message: 'There is nothing at this address; /api lists all there are.',
  });

const wrongMethod = (method: string, allow: string): Response =>
  problemResponse(
    {
      code: 'method',
      message: `This address does not take ${method.slice(0, 20)}; it takes ${allow}. Nothing was written.`,
    },
    { allow },
  );

/** What is not in the table: pages, documents about the API, health and metrics. */
function ownAddresses({
  house,
  metrics,
  pages,
}: AppOptions): ReadonlyMap<string, () => Promise<Made>> {
  let document: Made | undefined;
  return new Map<string, () => Promise<Made>>([
    ['/openapi.json', async () => (document ??= madeJson(openApiDocument(house.version)))],
    ['/api', async () => text(apiPage(house.version), 'text/html')],
    ['/api/style.css', async () => text(API_STYLE, 'text/css')],
    [
      '/healthz',
      async () => {
        const listed = await house.store.list();
        const made = madeJson({
          status: listed.ok ? 'ok' : 'failing',
          version: house.version,
          ...(!listed.ok && { says: listed.error.message }),
        });
        return { ...made, headers: { 'cache-control': 'no-store' } };
      },
    ],
    [
      '/metrics',
      async () => ({
        ...text(await metrics.registry.metrics(), 'text/plain'),
        headers: { 'cache-control': 'no-store' },
      }),
    ],
    ['/', async () => (await pages.page()) ?? text(NOT_BUILT, 'text/html')],
  ]);
}

/** An address that a page of the program may have: no file, and none of the API. */
const isPage = (path: string): boolean =>
  !/^\/(?:api|embed)(?:\/|$)/.test(path) && !/\.\w+$/.test(path);

function wantedBy(c: HttpContext): Parameters<typeof responseFor>[1] {
  return {
    ifNoneMatch: c.req.header('if-none-match'),
    acceptEncoding: c.req.header('accept-encoding'),
  };
}

async function answered(
  options: AppOptions,
  own: ReturnType<typeof ownAddresses>,
  c: HttpContext,
): Promise<{ readonly route: string; readonly response: Response }> {
  const { pages, port } = options;
  const method = c.req.raw.method;
  const path = new URL(c.req.url).pathname;
  const host = c.req.header('host') ?? '';
  const from = hostAllowed(host, port());
  if (!from.ok) return { route: 'refused', response: problemResponse(from.error) };
  if (!isSafe(method)) {
    const by = originAllowed(host, c.req.header('origin'), c.req.header('sec-fetch-site'));
    if (!by.ok) return { route: 'refused', response: problemResponse(by.error) };
  }
  const name = routeAt(method === 'HEAD' ? 'get' : method.toLowerCase(), path);
  if (name !== undefined) return { route: name, response: await routed(name, options, c) };
  const methods = methodsAt(path);
  const fixed = own.get(path);
  const asset = methods.length === 0 && fixed === undefined ? await pages.at(path) : undefined;
  const page = fixed === undefined && asset === undefined && methods.length === 0 && isPage(path);
  const known = fixed !== undefined || asset !== undefined || page ? ['get'] : methods;
  if (known.length > 0 && method === 'OPTIONS') {
    return {
      route: 'options',
      response: new Response(null, { status: 204, headers: { allow: allowOf(known) } }),
    };
  }
  if (known.length > 0 && !isSafe(method)) {
    return { route: 'refused', response: wrongMethod(method, allowOf(known)) };
  }
  if (known === methods && methods.length > 0) {
    return { route: 'refused', response: wrongMethod(method, allowOf(methods)) };
  }
  const make = fixed ?? (page ? own.get('/') : undefined);
  const made = asset ?? (await make?.());
  if (made === undefined) return { route: 'unknown', response: noSuchAddress() };
  const response = await responseFor(made, wantedBy(c));
  const failing = path === '/healthz' && Buffer.from(made.bytes).includes('"failing"');
  return {
    route: path === '/metrics' || path === '/healthz' ? path.slice(1) : 'page',
    response: failing
      ? new Response(made.bytes as Uint8Array<ArrayBuffer>, {
          status: 503,
          headers: response.headers,
        })
      : response,
  };
}

/** A bug: the client gets a number, and the log has what happened under it. */
function fault(error: unknown, { log }: House, id: string): Response {
  log.error({ request: id, err: error }, 'a fault in the program');
  return problemResponse({
    code: 'fault',
    message: `This is a fault in the program, not in what you asked; nothing more was written. Please report it with the number ${id} and what the log says of it.`,
  });
}

/** The whole server but its port. */
export function appOf(options: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const { house, metrics } = options;
  const own = ownAddresses(options);
  const app = new Hono<{ Bindings: HttpBindings }>();
  let requests = 0;
  app.all('*', async (c) => {
    const began = performance.now();
    requests += 1;
    const id = `${process.pid.toString(36)}-${requests.toString(36)}`;
    let route = 'fault';
    let response: Response;
    try {
      ({ route, response } = await answered(options, own, c));
    } catch (error) {
      response = fault(error, house, id);
    }
    const seconds = (performance.now() - began) / 1000;
    const { method } = c.req.raw;
    const { status } = response;
    metrics.answered(route, method, status, seconds);
    house.log.info(
      { request: id, route, method, status, ms: Math.round(seconds * 1000) },
      'answered',
    );
    // Of what did not change the browser keeps the headers that it has; a policy sent here would replace them.
    if (status === 304 || response.headers.has('x-hono-already-sent')) return response;
    const endpoint = ENDPOINTS.get(route as RouteName);
    const type = response.headers.get('content-type') ?? '';
    for (const [header, value] of Object.entries(securityHeaders(surfaceOf(endpoint, type)))) {
      response.headers.set(header, value);
    }
    return response;
  });
  return app;
}
