/** docs/reading.md tells other programs what the JSON is; here it is held to the schemas and to the program. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { wordsOf } from '../../test/schema-words.ts';
import { proposing } from '../../test/toy-reader.ts';
import {
  ClaimOutput,
  ClaimsOutput,
  FeedOutput,
  LogOutput,
  NamesView,
  QuotesOutput,
  ReadOutput,
  RefusalOutput,
  StandingOutput,
  WrittenOutput,
} from '../api/index.ts';
import { Claim, Entry } from '../case/index.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

const PAGE = await readFile(new URL('../../docs/reading.md', import.meta.url), 'utf8');

/** What a block of the page may be, by the word after its language. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  read: ReadOutput,
  standing: StandingOutput,
  quotes: QuotesOutput,
  feed: FeedOutput,
  names: NamesView,
  claim: Claim,
  claims: ClaimsOutput,
  show: ClaimOutput,
  log: LogOutput,
  entry: Entry,
  written: WrittenOutput,
  refused: RefusalOutput,
};

const blocks = [...PAGE.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', name = '', text = '']) => ({ language, name, text }),
);
const block = (language: string, name: string): string =>
  blocks.find((one) => one.language === language && one.name === name)?.text ?? '';

test.each(blocks.filter(({ language }) => language === 'json'))(
  'the JSON called $name is what the schema of that name takes',
  ({ name, text }) => {
    const schema = SCHEMAS[name];
    expect(schema, `no schema is called “${name}”`).toBeDefined();
    schema?.parse(JSON.parse(text));
  },
);

test('the page shows what the program prints', async () => {
  const folder = await ownFolder();
  await writeFile(join(folder, 'article.txt'), block('text', 'article').trimEnd());
  const given = { cwd: folder };
  await nemcon(
    [
      'new',
      'race',
      '--members',
      'EST,DNK',
      '--body',
      'The Board',
      '--post',
      'President',
      '--since',
      '2004-03-29',
      '--candidate',
      'Ada Lovelace',
    ],
    given,
  );
  const read = await nemcon(
    [
      'read',
      'article.txt',
      '--case',
      'race',
      '--published',
      '2024-03-07',
      '--outlet',
      'The Example',
      '--accept',
      'all',
      '--json',
    ],
    given,
  );
  expect(JSON.parse(block('json', 'read'))).toEqual(JSON.parse(read.out));
  const quotes = await nemcon(['quotes', 'article.txt', '--json'], given);
  expect(JSON.parse(block('json', 'quotes'))).toEqual(JSON.parse(quotes.out));
  const log = await nemcon(['log', 'race', '--json'], given);
  const { signed, ...entry } = LogOutput.parse(JSON.parse(log.out)).entries.at(-1)?.entry ?? {};
  const { signed: shown, ...told } = JSON.parse(block('json', 'entry'));
  expect(entry).toEqual(told);
  // The keys are this machine's own; what the page shows are others of the same form.
  expect(Object.keys(shown)).toEqual(Object.keys(signed ?? {}));
  const refused = await nemcon(['show', 'race', 'c9', '--json'], given);
  expect(JSON.parse(block('json', 'refused'))).toEqual(JSON.parse(refused.out));
});

test.each(['read', 'standing', 'quotes', 'feed', 'names', 'claims', 'show'])(
  'every field and every value of %s is told',
  (name) => {
    const schema = SCHEMAS[name] ?? z.never();
    const missing = [...wordsOf(z.toJSONSchema(schema, { unrepresentable: 'any' }))].filter(
      (word) => !PAGE.includes(`\`${word}\``),
    );
    expect(missing).toEqual([]);
  },
);
