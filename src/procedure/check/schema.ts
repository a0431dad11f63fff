/** The JSON Schema of a procedure's file, and what it allows at a place. */
import { z } from 'zod';
import { PROCEDURE_FORMAT, Procedure } from '../parts/procedure.ts';

/** Draft 2020-12, as editors read it that are told of it by `$schema`. */
export const procedureJsonSchema = (): Record<string, unknown> => ({
  title: `Procedure (${PROCEDURE_FORMAT})`,
  description:
    'How a body fills a post: stages, ballots, decision rules and the steps between them. ' +
    'The words are told in docs/procedures.md of Nemcon.',
  ...z.toJSONSchema(Procedure, { io: 'input', reused: 'ref' }),
});

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shapes that a value may have: references followed, alternatives narrowed by fixed words. */
function shapes(node: unknown, value: unknown, definitions: Node): readonly Node[] {
  if (!isNode(node)) return [];
  const { $ref: reference } = node;
  if (typeof reference === 'string') {
    return shapes(definitions[reference.replace('#/$defs/', '')], value, definitions);
  }
  const choices = node['anyOf'] ?? node['oneOf'];
  if (!Array.isArray(choices)) return [node];
  const all = choices.flatMap((choice) => shapes(choice, value, definitions));
  const fitting = all.filter((one) => fits(one, value, definitions));
  return fitting.length > 0 ? fitting : all;
}

/** Whether none of the shape's fixed words contradicts the value. */
function fits(shape: Node, value: unknown, definitions: Node): boolean {
  const { properties } = shape;
  if (!isNode(value)) return properties === undefined;
  if (!isNode(properties)) return shape['additionalProperties'] !== undefined;
  return Object.entries(properties).every(([name, property]) => {
    const [only] = shapes(property, undefined, definitions);
    return only?.['const'] === undefined || !(name in value) || only['const'] === value[name];
  });
}

/** The names of the fields that may stand in the object at a place of a file. */
export function fieldsAt(whole: unknown, path: readonly PropertyKey[]): readonly string[] {
  const schema = procedureJsonSchema();
  const definitions = isNode(schema['$defs']) ? schema['$defs'] : {};
  let value: unknown = whole;
  let here = shapes(schema, value, definitions);
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    const inner = here.flatMap(({ properties, items, additionalProperties }) =>
      typeof key === 'number'
        ? [items]
        : [isNode(properties) ? properties[String(key)] : additionalProperties],
    );
    here = inner.flatMap((node) => shapes(node, value, definitions));
  }
  return [
    ...new Set(
      here.flatMap(({ properties }) => (isNode(properties) ? Object.keys(properties) : [])),
    ),
  ];
}
