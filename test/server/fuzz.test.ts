/**
 * Requests drawn from the table of routes: mostly right, with something wrong in them, and nonsense.
 * None gets a 5xx, and the record stays whole whatever is sent.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fold } from '../../src/case/index.ts';
import { PATHS, Problem, ROUTES, type Route, type RouteName } from '../../src/api/index.ts';
import { ENDPOINTS } from '../../src/server/endpoints/index.ts';
import { ask, serving } from './serving.ts';

type Json = Readonly<Record<string, unknown>>;

const odd = fc.oneof(
  fc.constantFrom(
    '',
    '%',
    '%zz',
    '..',
    '../..',
    '/etc/passwd',
    '__proto__',
    'constructor',
    '\u0000',
    '‮evil',
    '<script>',
    "';--",
    'null',
    '-1',
    '1e999',
    '2024-02-30',
    '9007199254740993',
    'nato-2024',
    'small',
  ),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);

/** Values for a JSON schema as Zod writes it: usually fitting, sometimes not. */
function valuesOf(schema: Json, depth = 0): fc.Arbitrary<unknown> {
  const right = (): fc.Arbitrary<unknown> => {
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
    if ('const' in schema) return fc.constant(schema['const']);
    const options = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
    if (options !== undefined && depth < 5)
      return fc.oneof(...options.map((one) => valuesOf(one, depth + 1)));
    switch (schema['type']) {
      case 'string':
        return fc.oneof(
          odd,
          fc.constantFrom('2024-03-05', 'AUT', 'che-1', 'small', 'supports', 'ada-lovelace'),
        );
      case 'integer':
      case 'number':
        return fc.oneof(fc.integer({ min: -2, max: 600 }), fc.double());
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(valuesOf((schema['items'] ?? {}) as Json, depth + 1), { maxLength: 3 });
      case 'object': {
        if (depth > 6) return fc.constant({});
        const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
        const required = (schema['required'] ?? []) as string[];
        return fc.record(
          Object.fromEntries(fields.map(([name, one]) => [name, valuesOf(one, depth + 1)])),
          { requiredKeys: required },
        );
      }
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  };
  return fc.oneof(
    { weight: 12, arbitrary: right() },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

const schemaOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    reused: 'inline',
    cycles: 'ref',
  }) as Json;

interface Drawn {
  readonly path: string;
  readonly body: string | undefined;
  readonly type: string | undefined;
}

function requestsOf(name: RouteName): fc.Arbitrary<Drawn> {
  const route: Route = ROUTES[name];
  const known: Readonly<Record<string, string>> = {
    case: 'small',
    member: 'CHE',
    claim: 'che-1',
    seq: '3',
    format: 'csv',
    table: 'claims',
    chart: 'bars',
  };
  const names = [...PATHS[name][1].matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one);
  const params = fc.record(
    Object.fromEntries(
      names.map((one) => [
        one,
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(known[one] ?? 'x') },
          { weight: 1, arbitrary: odd },
        ),
      ]),
    ),
  );
  const fields = Object.keys(route.query?.shape ?? {});
  const query = fc.array(
    fc.tuple(
      fc.constantFrom(...fields, 'odd', '__proto__'),
      fc.oneof(odd, fc.constantFrom('2024-03-10', '2', 'accepted')),
    ),
    { maxLength: 3 },
  );
  const json =
    route.body === undefined
      ? fc.constant(undefined)
      : valuesOf(schemaOf(route.body)).map((value) => JSON.stringify(value));
  const body = fc.oneof(
    { weight: 8, arbitrary: json },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  );
  const type = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constant(
        route.upload === true ? 'multipart/form-data; boundary=x' : 'application/json',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'text/plain',
        '',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ),
    },
  );
  return fc.record({ params, query, body, type }).map((drawn) => {
    const filled = PATHS[name][1].replaceAll(/\{(\w+)\}/g, (_, one: string) =>
      encodeURIComponent(drawn.params[one] ?? ''),
    );
    const search = drawn.query
      .map(([field, value]) => `${encodeURIComponent(field)}=${encodeURIComponent(value)}`)
      .join('&');
    return {
      path: search === '' ? filled : `${filled}?${search}`,
      body: drawn.body,
      type: drawn.type,
    };
  });
}

/** Nothing is fetched, and streams are tried in their own test. */
const NOT_HERE: readonly RouteName[] = ['fetch', 'events', 'new-webhook'];

describe('whatever is sent to a route, the answer is one of its own or a reason, and never a fault', () => {
  it.each([...ENDPOINTS.keys()].filter((name) => !NOT_HERE.includes(name)))('%s', async (name) => {
    const { port, store, log } = await serving();
    const method = PATHS[name][0].toUpperCase();
    await fc.assert(
      fc.asyncProperty(requestsOf(name), async ({ path, body, type }) => {
        const answer = await ask(port, path, {
          method,
          headers: { ...(type !== undefined && type !== '' && { 'content-type': type }) },
          ...(body !== undefined && method === 'POST' && { body }),
        });
        expect(answer.status, `${path} ${body ?? ''}: ${answer.text}`).toBeLessThan(500);
        if (answer.status >= 400) {
          const problem = Problem.parse(JSON.parse(answer.text));
          expect(problem.status).toBe(answer.status);
          expect(problem.detail.length).toBeGreaterThan(20);
        }
      }),
      { numRuns: 40 },
    );
    expect(log).toEqual([]);
    const ids = await store.list();
    for (const id of ids.ok ? ids.value : []) {
      const kept = await store.read(id);
      expect(kept.ok && fold(kept.value).ok).toBe(true);
    }
  });
});

it('given bytes that are no address of ours, then they get a reason too', async () => {
  const { port } = await serving();
  for (const path of [
    '/api/%',
    '/api/cases/%E0%A4',
    '/api//cases',
    '/api/cases/',
    '/..%2f..%2fetc/passwd',
    '/assets/../../package.json',
    '/api/cases/small/standing?%',
    '/%00',
  ]) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE']) {
      const { status } = await ask(port, path, { method });
      expect(status, `${method} ${path}`).toBeLessThan(500);
    }
  }
});
