/** docs/procedures.md is held to the schema and to its example. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { wordsOf } from '../../test/schema-words.ts';
import { procedureJsonSchema } from '../procedure/index.ts';

const read = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const PAGE = await read('docs/procedures.md');
const EXAMPLE: unknown = JSON.parse(await read('examples/procedures/housing-chair.json'));

/** A value with everything inside it, as text. */
const inside = (value: unknown): readonly string[] => [
  JSON.stringify(value),
  ...(typeof value === 'object' && value !== null ? Object.values(value).flatMap(inside) : []),
];

const blocks = [...PAGE.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

test('the page shows parts of its example as they are', () => {
  const parts = new Set(inside(EXAMPLE));
  expect(blocks.length).toBeGreaterThan(3);
  for (const block of blocks) expect(parts).toContain(JSON.stringify(JSON.parse(block)));
});

test('every field and every word that a file may have is told', () => {
  const missing = [...wordsOf(procedureJsonSchema())].filter(
    (word) => !PAGE.includes(`\`${word}\``),
  );
  expect(missing).toEqual([]);
});
