/** What comes in, held against the table's schemas; a refusal says which field and why. */
import type { z } from 'zod';
import { ROUTES, type InputOf, type Route, type RouteName } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';

type Part = 'path' | 'query' | 'body';

const NAMES: Readonly<Record<Part, string>> = {
  path: 'The address',
  query: 'The question after “?”',
  body: 'What was sent',
};

function placeOf(part: Part, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}.${String(step)}`),
    part,
  );
}

/** Values of users are not repeated: a message may stand on a page. */
const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

/** A value as the schema makes it, or the first thing that is wrong with it. */
export function checked(
  schema: z.ZodType | undefined,
  value: unknown,
  part: Part,
): Result<unknown> {
  if (schema === undefined) {
    const [odd] = Object.keys(value ?? {});
    if (odd === undefined) return ok(undefined);
    return refuse(
      'bad-input',
      `${NAMES[part]} holds “${shortened(odd)}”, which this address does not take; nothing was read or written.`,
      shortened(placeOf(part, [odd])),
    );
  }
  const found = schema.safeParse(value);
  if (found.success) return ok(found.data);
  const issue = found.error.issues[0];
  const where = shortened(placeOf(part, issue?.path ?? []));
  return refuse(
    'bad-input',
    `${NAMES[part]} is not as it must be (${where}: ${shortened(issue?.message ?? 'not valid')}); nothing was read or written. The page /api tells what this address takes.`,
    where,
  );
}

/** What follows “?”; a name that comes twice is a list, which no schema takes. */
export function queryOf(url: string): Readonly<Record<string, unknown>> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const all = searchParams.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
}

/** Everything that a route takes, checked. */
export function inputOf<K extends RouteName>(
  name: K,
  given: { readonly params: unknown; readonly query: unknown; readonly body: unknown },
): Result<InputOf<K>> {
  const route: Route = ROUTES[name];
  const params = checked(route.params, given.params, 'path');
  if (!params.ok) return params;
  const query = checked(route.query, given.query, 'query');
  if (!query.ok) return query;
  const body = route.upload === true ? ok(undefined) : checked(route.body, given.body, 'body');
  if (!body.ok) return body;
  return ok({ params: params.value, query: query.value, body: body.value } as InputOf<K>);
}
