/** docs/analysis-packages.md tells what the JSON is and what files may hold; here it is held to the schemas. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { MarksFile, PackageFile } from '../analysis/index.ts';
import {
  ChangesView,
  CommitmentsOutput,
  CriteriaOutput,
  EstimateOutput,
  HypothesesOutput,
  OfferView,
  PackageOutput,
  PowerOutput,
  RuleFile,
  WatchOutput,
  WhyOutput,
} from '../api/index.ts';
import { wordsOf } from '../../test/schema-words.ts';

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const PAGE = await read('analysis-packages.md');
/** What a seat is, and whose words there are, is told where the standing is. */
const ALL = PAGE + (await read('reading.md'));

test.each([
  ['package', PackageOutput],
  ['an offer', OfferView],
  ['why', WhyOutput],
  ['hypotheses', HypothesesOutput],
  ['watch', WatchOutput],
  ['changes', ChangesView],
  ['commitments', CommitmentsOutput],
  ['criteria', CriteriaOutput],
  ['the problem file', PackageFile],
  ['the file of marks', MarksFile],
])('every field and every value of %s is told', (_, schema) => {
  const json = z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' });
  const told = (word: string): boolean => ALL.includes(`\`${word}\``) || PAGE.includes(`"${word}"`);
  expect([...wordsOf(json)].filter((word) => !told(word))).toEqual([]);
});

const LIKELY = await read('analysis.md');
test.each([
  ['power', PowerOutput],
  ['estimate', EstimateOutput],
  ['the rule file', RuleFile],
])('every field and every value of %s is told', (_, schema) => {
  const json = z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' });
  expect([...wordsOf(json)].filter((word) => !LIKELY.includes(`\`${word}\``))).toEqual([]);
});

test('the rule file that the page shows is one that the program takes', () => {
  const [, text = ''] = /^```json\n([\s\S]*?)^```$/m.exec(LIKELY) ?? [];
  expect(RuleFile.safeParse(JSON.parse(text)).error).toBeUndefined();
});

test('the files that the page shows are files that the program takes', () => {
  const blocks = [...PAGE.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
    ([, text = '']) => JSON.parse(text) as object,
  );
  expect(blocks).toHaveLength(2);
  for (const block of blocks) {
    const schema: z.ZodType = 'analyst' in block ? MarksFile : PackageFile;
    expect(schema.safeParse(block).error).toBeUndefined();
  }
});
