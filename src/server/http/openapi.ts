/** The OpenAPI document (3.1), made from the table of routes. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  MEDIA_TYPES,
  PATHS,
  Problem,
  ROUTES,
  type Route,
  type RouteName,
} from '../../api/index.ts';
import { PROBLEM_TYPE } from './problem.ts';

const COMPONENTS = '#/components/schemas/';

type Json = Record<string, unknown>;

/**
 * The schemas of bodies and answers by name. Zod writes JSON Schema of the draft that OpenAPI 3.1
 * takes; what several share it gathers under `__shared`, whose parts become components of their own.
 */
function components(): {
  readonly schemas: Readonly<Record<string, Json>>;
  readonly idOf: (schema: z.ZodType) => string;
} {
  const registry = z.registry<{ id: string }>();
  const ids = new Map<z.ZodType, string>();
  const add = (schema: z.ZodType, id: string): void => {
    if (ids.has(schema)) return;
    ids.set(schema, id);
    registry.add(schema, { id });
  };
  add(Problem, 'problem');
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { body, output }: Route = ROUTES[name];
    if (body !== undefined) add(body, `${name}-body`);
    if ('json' in output) add(output.json, `${name}-answer`);
  }
  const made = z.toJSONSchema(registry, {
    uri: (id) => `${COMPONENTS}${id}`,
    unrepresentable: 'any',
    io: 'input',
  });
  const text = JSON.stringify(made.schemas).replaceAll(
    `${COMPONENTS}__shared#/$defs/`,
    `${COMPONENTS}shared-`,
  );
  const { __shared: shared, ...own } = JSON.parse(text) as Record<string, Json>;
  const defs = Object.entries((shared?.['$defs'] ?? {}) as Record<string, Json>);
  const all = [...Object.entries(own), ...defs.map(([id, one]) => [`shared-${id}`, one] as const)];
  return {
    schemas: Object.fromEntries(
      all.map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
    ),
    idOf: (schema) => ids.get(schema) ?? 'problem',
  };
}

/** Path and query, one parameter a field. */
function parametersOf({ params, query }: Route): Json[] {
  const fields = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => {
      const { $schema: _, ...json } = z.toJSONSchema(field as z.ZodType, {
        unrepresentable: 'any',
        io: 'output',
      });
      const required = place === 'path' || !(field as z.ZodType).safeParse(undefined).success;
      return { name, in: place, required, schema: json };
    });
  return [...fields(params, 'path'), ...fields(query, 'query')];
}

function contentOf({ output }: Route, ref: (schema: z.ZodType) => Json): Json {
  if ('json' in output) return { 'application/json': { schema: ref(output.json) } };
  if ('stream' in output) return { 'text/event-stream': { schema: { type: 'string' } } };
  return Object.fromEntries(
    output.files.map((kind) => [
      (MEDIA_TYPES[kind].split(';')[0] ?? '').trim(),
      { schema: { type: 'string', format: 'binary' } },
    ]),
  );
}

const UPLOAD: Json = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
        additionalProperties: false,
      },
    },
  },
};

/** The whole document; the same for each server of a version. */
export function openApiDocument(version: string): unknown {
  const app = new OpenAPIHono();
  const { schemas, idOf } = components();
  const ref = (schema: z.ZodType): Json => ({ $ref: `${COMPONENTS}${idOf(schema)}` });
  for (const [id, schema] of Object.entries(schemas)) {
    app.openAPIRegistry.registerComponent('schemas', id, schema);
  }
  const problem = { description: 'Refused', content: { [PROBLEM_TYPE]: { schema: ref(Problem) } } };
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const route: Route = ROUTES[name];
    const [method, path] = PATHS[name];
    const body = route.body && {
      required: true,
      content: { 'application/json': { schema: ref(route.body) } },
    };
    app.openAPIRegistry.registerPath({
      method,
      path,
      operationId: name,
      summary: route.summary,
      tags: [route.tag],
      parameters: parametersOf(route) as never,
      ...((body ?? route.upload) && { requestBody: body ?? UPLOAD }),
      responses: {
        200: { description: route.summary, content: contentOf(route, ref) },
        default: problem,
      },
    } as Parameters<typeof app.openAPIRegistry.registerPath>[0]);
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Nemcon',
      version,
      description:
        'Who stands where in a choice that is made without a vote, on whose word, and what is in the way.',
      license: { name: 'Apache-2.0' },
    },
  });
}
