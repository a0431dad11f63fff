/** Whatever is handed over: one clear sentence, an exit code, and nothing written. */
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nemcon, ownFolder, type Ran } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';
import { proposing } from '../../test/toy-reader.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

let folder = '';
let entries = '';
let before = '';
beforeEach(async () => {
  folder = await ownFolder();
  entries = join(await smallRaceIn(folder), 'entries.jsonl');
  before = await readFile(entries, 'utf8');
});

/** A refusal is one line on standard error, an exit code, no output, and the record as it was. */
async function kept(ran: Ran): Promise<unknown> {
  return {
    code: ran.code,
    says: ran.err.trimEnd(),
    printed: ran.out,
    written: (await readFile(entries, 'utf8')) !== before,
  };
}

const refusal = (code: number, words: RegExp): unknown => ({
  code,
  says: expect.stringMatching(new RegExp(`^nemcon: [^\\n]*(?:${words.source})[^\\n]*$`)) as unknown,
  printed: '',
  written: false,
});

const ENGLISH =
  'Estonia backs Ada Lovelace, its foreign minister said on Monday after talks in the capital.';

async function readBytes(content: string | Uint8Array, name = 'article.txt'): Promise<Ran> {
  await writeFile(join(folder, name), content);
  return nemcon(['read', name, '--case', 'small-race', '--published', '2024-03-07'], {
    cwd: folder,
  });
}

describe('a text that cannot be read', () => {
  test('an empty file', async () =>
    expect(await kept(await readBytes(''))).toEqual(refusal(2, /article\.txt is empty/)));
  test('a file of blanks', async () =>
    expect(await kept(await readBytes(' \n\t\n'))).toEqual(refusal(2, /nothing but white space/)));
  test('a PDF', async () =>
    expect(await kept(await readBytes('%PDF-1.4\n…'))).toEqual(
      refusal(2, /is a PDF.*save its text/),
    ));
  test('another binary', async () =>
    expect(await kept(await readBytes(Buffer.from([1, 0, 2, 0])))).toEqual(
      refusal(2, /not text but binary/),
    ));
  test('control characters', async () =>
    expect(await kept(await readBytes(`${ENGLISH}\n\u001b]0;x\u0007`))).toEqual(
      refusal(2, /control character \(U\+001B\) in line 2/),
    ));
  test('mixed encodings', async () =>
    expect(
      await kept(
        await readBytes(Buffer.concat([Buffer.from('Čapek\n'), Buffer.from('Orbán', 'latin1')])),
      ),
    ).toEqual(refusal(2, /mixes UTF-8.*line 2/)));
  test('a text in another language', async () =>
    expect(
      await kept(
        await readBytes(
          'Der Ministerpräsident sagte am Montag in der Hauptstadt, sein Land werde die Kandidatin Ada Lovelace nicht unterstützen, solange die offenen Fragen nicht geklärt sind und der Rat darüber nicht noch einmal gesprochen hat.',
        ),
      ),
    ).toEqual(refusal(2, /not seem to be in English/)));
  test('a text in another script', async () =>
    expect(
      await kept(
        await readBytes('Премьер-министр заявил в понедельник, что страна не поддержит кандидата.'),
      ),
    ).toEqual(refusal(2, /not seem to be in English/)));
  test('a text with no known name', async () =>
    expect(
      await kept(
        await readBytes(
          'The baker said on Monday that the bread would be ready by the time the shop opens.',
        ),
      ),
    ).toEqual(refusal(2, /names nobody of “The chair of the Small Council”/)));
  test('no such file', async () =>
    expect(
      await kept(await nemcon(['read', 'missing.txt', '--case', 'small-race'], { cwd: folder })),
    ).toEqual(refusal(3, /no file missing\.txt/)));
  test('a folder', async () =>
    expect(
      await kept(await nemcon(['read', '.', '--case', 'small-race'], { cwd: folder })),
    ).toEqual(refusal(2, /is a folder/)));
  test('an address inside the network', async () =>
    expect(
      await kept(
        await nemcon(['read', 'http://127.0.0.1:1/', '--case', 'small-race'], { cwd: folder }),
      ),
    ).toEqual(refusal(5, /not on the public internet/)));

  test('50 MB of text, by its size alone', async () => {
    const path = join(folder, 'long.txt');
    await writeFile(path, '');
    await truncate(path, 50 * 1024 * 1024);
    expect(
      await kept(await nemcon(['read', 'long.txt', '--case', 'small-race'], { cwd: folder })),
    ).toEqual(refusal(6, /has 50 MB, more than the 10 MB/));
    expect(await kept(await nemcon(['quotes', 'long.txt'], { cwd: folder }))).toEqual(
      refusal(6, /50 MB/),
    );
  });

  test('50 MB on standard input', async () =>
    expect(
      await kept(
        await nemcon(['read', '-', '--case', 'small-race'], {
          cwd: folder,
          stdin: Buffer.alloc(11 * 1024 * 1024, 97),
        }),
      ),
    ).toEqual(refusal(6, /Standard input has more than the 10 MB/)));
});

describe('a case that cannot be opened', () => {
  test('an unknown name, with the names that are known', async () =>
    expect(await kept(await nemcon(['standing', 'atlantis'], { cwd: folder }))).toEqual(
      refusal(3, /no case “atlantis”.*nato-2024/),
    ));
  test('a folder without a record', async () => {
    expect(
      await kept(await nemcon(['standing', '..'], { cwd: join(folder, 'small-race') })),
    ).toEqual(refusal(3, /holds no entries\.jsonl/));
  });

  test('a malformed line, by line and field', async () => {
    await writeFile(entries, before.replace('"occurred":"2000-01-01"', '"occurred":"long ago"'));
    before = await readFile(entries, 'utf8');
    expect(await kept(await nemcon(['log', 'small-race'], { cwd: folder }))).toEqual(
      refusal(8, /[Ll]ine 2: occurred.*Nothing was read or changed/),
    );
    expect(await kept(await readBytes(ENGLISH))).toEqual(refusal(8, /[Ll]ine 2/));
  });

  test('a record that does not add up', async () => {
    await writeFile(entries, before.replace('"member":"BEL"', '"member":"AUT"'));
    before = await readFile(entries, 'utf8');
    expect(await kept(await nemcon(['log', 'small-race'], { cwd: folder }))).toEqual(
      refusal(8, /does not add up: Entry 3: AUT is a member already/),
    );
  });
});

describe('arguments that cannot be understood', () => {
  test.each([
    [
      ['read', '-', '--case', 'small-race', '--published', '31 February'],
      /“31 February” after --published is not a day/,
    ],
    [['read', '-', '--case', 'small-race', '--published', '2024-02-30'], /not a day/],
    [['standing', 'small-race', '--as-of', 'soon'], /“soon” after --as-of/],
    [['standing', 'small-race', '--known-at', '2024'], /“2024” after --known-at/],
    [['read', '-', '--case', 'small-race', '--accept', 'some'], /--accept takes all or none/],
    [['claims', 'small-race', '--status', 'old'], /invalid/],
    [['standnig'], /unknown command.*standing/],
    [['read'], /missing required argument/],
    [['read', '-', '--jsn'], /unknown option/],
  ])('%j', async (argv, words) =>
    expect(await kept(await nemcon(argv, { cwd: folder, stdin: ENGLISH }))).toEqual(
      refusal(2, words),
    ),
  );

  test('an unknown candidate, with those who are known', async () =>
    expect(
      await kept(
        await nemcon(['standing', 'small-race', '--candidate', 'Turing'], { cwd: folder }),
      ),
    ).toEqual(refusal(3, /called “Turing”; there are Ada Lovelace, Karel Čapek/)));
  test('an unknown claim', async () =>
    expect(await kept(await nemcon(['show', 'small-race', 'nope'], { cwd: folder }))).toEqual(
      refusal(3, /no claim “nope”/),
    ));
});

test('with --json, a refusal is JSON as well', async () => {
  const { code, out, err } = await nemcon(['standing', 'atlantis', '--json'], { cwd: folder });
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ refused: { code: 'not-found' } });
  expect(err).toContain('atlantis');
});

test('an older encoding that is plausible is read, and it is said so', async () => {
  const { code, err } = await readBytes(
    Buffer.from(`${ENGLISH} Café society had hoped for it.`, 'latin1'),
  );
  expect(code).toBe(0);
  expect(err).toContain('was read as Windows-1252');
});

test('what a source says cannot steer the terminal', async () => {
  const { out } = await readBytes(`${ENGLISH} \u202eEstonia backs Ada Lovelace\u2069.`);
  expect(out).not.toMatch(/[\u202e\u2069]/);
});
