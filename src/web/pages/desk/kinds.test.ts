import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Claim, Says } from '../../../case/index.ts';
import { AROUND, fieldsOf, KINDS, SAID, type Field } from './kinds.ts';

/** The choices of an enum, with or without `optional` around it. */
function choicesOf(schema: z.ZodType): readonly string[] | undefined {
  if (schema instanceof z.ZodOptional) return choicesOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : undefined;
}

const compare = (field: Field | undefined, schema: z.ZodType, path: string): void => {
  expect(field, path).toBeDefined();
  expect(field?.needed, `${path} is needed`).toBe(!schema.safeParse(undefined).success);
  expect(field?.choices, `${path} choices`).toEqual(choicesOf(schema));
};

describe('the fields of a claim', () => {
  it.each(Says.options.map((option) => [option.shape.kind.value, option] as const))(
    'given the schema of a %s, then the form has the same fields, needs and choices',
    (kind, option) => {
      const fields: Readonly<Record<string, Field>> = SAID[kind];
      const { kind: _, ...shape } = option.shape;
      expect(Object.keys(fields).sort()).toEqual(Object.keys(shape).sort());
      for (const [name, schema] of Object.entries(shape)) {
        compare(fields[name], schema as z.ZodType, `${kind}.${name}`);
      }
    },
  );

  it('given the schema of all claims, then the form has what is around as well', () => {
    const { modality, occurred, reported, quote, attribution } = Claim.shape;
    const voice = Object.keys(attribution.shape).map((name) => `attribution.${name}`);
    expect(Object.keys(AROUND)).toEqual(expect.arrayContaining(voice));
    for (const [name, schema] of Object.entries({ modality, occurred, reported, quote })) {
      compare(AROUND[name as 'quote'], schema, name);
    }
    for (const [name, schema] of Object.entries(attribution.shape)) {
      compare(AROUND[`attribution.${name}` as 'attribution.level'], schema, name);
    }
  });

  it('lists every kind, and each path once', () => {
    expect(KINDS).toHaveLength(Says.options.length);
    for (const kind of KINDS) {
      const paths = fieldsOf(kind).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});
