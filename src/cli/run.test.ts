import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { nemcon, ownFolder } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';
import { proposing } from '../../test/toy-reader.ts';
import {
  ClaimOutput,
  ClaimsOutput,
  LogOutput,
  QuotesOutput,
  ReadOutput,
  StandingOutput,
} from '../api/index.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

const ARTICLE =
  'Estonia backs Ada Lovelace, its foreign minister said on Monday. Denmark backs Grace Hopper, people at the talks said.';

let folder = '';
beforeEach(async () => {
  folder = await ownFolder();
  await smallRaceIn(folder);
  await writeFile(join(folder, 'article.txt'), ARTICLE);
});

const entries = async (name = 'small-race'): Promise<string[]> =>
  (await readFile(join(folder, name, 'entries.jsonl'), 'utf8')).trimEnd().split('\n');

/** Runs in the test's folder, expects it to go well, and gives back what was printed. */
async function ran(...argv: string[]): Promise<string> {
  const { code, out, err } = await nemcon(argv, { cwd: folder });
  expect(code, err).toBe(0);
  return out;
}
const json = async (...argv: string[]): Promise<unknown> =>
  JSON.parse(await ran(...argv, '--json'));

const READ = [
  'read',
  'article.txt',
  '--case',
  'small-race',
  '--published',
  '2024-03-07',
  '--outlet',
  'The Example',
];

describe('nemcon read', () => {
  test('proposes claims into a case of one’s own, with the text, and counts them', async () => {
    const before = await entries();
    const { code, out, err } = await nemcon(READ, { cwd: folder });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Written to small-race: the text and 2 proposed claims. `nemcon accept` and `nemcon reject` decide on them.\n',
    });
    expect(out).toContain('‹Estonia backs Ada Lovelace›');
    const after = await entries();
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length).map((line) => JSON.parse(line).event.type as string);
    expect(added).toEqual([
      'source-added',
      'person-described',
      'candidate-named',
      'claim-proposed',
      'claim-proposed',
    ]);
    // Only proposed: the board does not count it until somebody accepts it.
    expect(await ran('standing', 'small-race', '--as-of', '2024-03-07')).toContain(
      '2 of 5 for Ada Lovelace',
    );
    expect(await ran('standing', 'small-race', '--as-of', '2024-03-07', '--proposed')).toContain(
      '3 of 5 for Ada Lovelace',
    );
  });

  test('accepts at once with --accept all', async () => {
    await ran(...READ, '--accept', 'all');
    expect(await ran('standing', 'small-race', '--as-of', '2024-03-07')).toContain(
      '3 of 5 for Ada Lovelace',
    );
  });

  test('prints JSON that is as documented, and nothing else on standard output', async () => {
    const output = ReadOutput.parse(await json(...READ));
    expect(output.claims.map(({ says }) => says.kind === 'position' && says.member)).toEqual([
      'EST',
      'DNK',
    ]);
    for (const { quote } of output.claims) {
      expect(output.source.text.slice(quote.start, quote.end)).toBe(quote.exact);
    }
    expect(output.standing.asOf).toBe('2024-03-07');
  });

  test('writes the same text only once', async () => {
    await ran(...READ);
    const once = await entries();
    const { err } = await nemcon(READ, { cwd: folder });
    expect(err).toContain('has this text already');
    expect(await entries()).toEqual(once);
  });

  test('never writes to an example, and says how to keep it', async () => {
    const { code, err } = await nemcon(
      ['read', '-', '--published', '2024-03-07', '--case', 'nato-2024'],
      {
        cwd: folder,
        stdin: 'Estonia backs Mark Rutte, its foreign minister said on Monday after the talks.',
      },
    );
    expect(code).toBe(0);
    expect(err).toContain('nothing was written; `nemcon copy nato-2024 my-nato-2024`');
  });

  test('dates a text by its name, its dateline or the clock, and says which', async () => {
    const given = async (name: string, text: string): Promise<string> => {
      await writeFile(join(folder, name), text);
      const { out, err } = await nemcon(['read', name, '--case', 'small-race', '--json'], {
        cwd: folder,
      });
      return `${ReadOutput.parse(JSON.parse(out)).source.published} ${err}`;
    };
    expect(await given('2024-03-08-talks.txt', ARTICLE)).toMatch(
      /^2024-03-08 Published 2024-03-08, by its name/,
    );
    expect(await given('a.txt', `Talks go on\nPublished: March 9, 2024\n\n${ARTICLE}`)).toMatch(
      /^2024-03-09 .*by its own dateline/,
    );
    expect(await given('c.txt', `BRUSSELS, 5 March 2024\n\n${ARTICLE}`)).toMatch(
      /^2024-03-05 .*by its own dateline/,
    );
    expect(await given('b.txt', `${ARTICLE} It ended on 4 March 2024.`)).toMatch(
      /^2024-07-01 No day of publication was found/,
    );
  });

  test('takes the headline of a plain text as its title', async () => {
    await writeFile(join(folder, 'h.txt'), `Envoys weigh a name\n\n${ARTICLE}`);
    const output = ReadOutput.parse(
      await json('read', 'h.txt', '--case', 'small-race', '--published', '2024-03-07'),
    );
    expect(output.source).toMatchObject({ title: 'Envoys weigh a name' });
    expect(ReadOutput.parse(await json(...READ)).source.title).toBeUndefined();
  });

  test('reads a page from the network, with its outlet and day', async () => {
    const page = `<!doctype html><html><head><title>Talks</title><meta property="og:site_name" content="The Wire">
      <meta property="article:published_time" content="2024-03-10T08:00:00Z"></head><body><article><p>${ARTICLE}</p>
      <p>The chair of the council hopes that the choice will be made before the end of the month, people in the room said.</p></article></body></html>`;
    const server = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end(page),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { code, out, err } = await nemcon(
      ['read', `http://wire.test:${port}/talks`, '--case', 'small-race', '--json'],
      {
        cwd: folder,
        network: {
          resolve: async () => ['127.0.0.1'],
          mayConnect: () => true,
          mostBytes: 100_000,
          mostTime: 5_000,
          mostRedirects: 5,
        },
      },
    );
    expect(code, err).toBe(0);
    expect(ReadOutput.parse(JSON.parse(out)).source).toMatchObject({
      outlet: 'The Wire',
      published: '2024-03-10',
      title: 'Talks',
    });
  });
});

describe('nemcon standing', () => {
  test('prints JSON that is as documented', async () => {
    const output = StandingOutput.parse(
      await json('standing', 'small-race', '--as-of', '2024-03-06'),
    );
    expect(output.candidates[0]).toMatchObject({
      id: 'ada-lovelace',
      tally: { for: 2, against: 1 },
    });
  });

  test.each(['ada-lovelace', 'Lovelace', 'lovelase', 'Ada Lovelace'])(
    'finds the candidate meant by %s',
    async (name) => {
      const output = StandingOutput.parse(
        await json('standing', 'small-race', '--candidate', name),
      );
      expect(output.candidates.map(({ id }) => id)).toEqual(['ada-lovelace']);
    },
  );

  test('shows what was known on a day', async () => {
    const output = StandingOutput.parse(
      await json('standing', 'small-race', '--as-of', '2024-03-06', '--known-at', '2024-03-06'),
    );
    expect(output.candidates[0]?.tally.for).toBe(2);
    const { code } = await nemcon(['standing', 'small-race', '--known-at', '2024-03-05'], {
      cwd: folder,
    });
    expect(code).toBe(0);
  });

  test('takes the case from the folder, from NEMCON_CASE, or from --case', async () => {
    const inside = await nemcon(['standing'], { cwd: join(folder, 'small-race') });
    expect(inside.out).toContain('The chair of the Small Council');
    const named = await nemcon(['standing'], { cwd: folder, env: { NEMCON_CASE: 'small-race' } });
    expect(named.out).toBe(inside.out);
    expect(await ran('standing', '--case', 'small-race')).toBe(inside.out);
  });
});

describe('the record', () => {
  test('log, claims and show print JSON that is as documented', async () => {
    expect(LogOutput.parse(await json('log', 'small-race')).entries).toHaveLength(
      (await entries()).length,
    );
    expect(ClaimsOutput.parse(await json('claims', 'small-race')).claims).toHaveLength(6);
    expect(
      ClaimsOutput.parse(await json('claims', 'small-race', '--status', 'proposed')).claims,
    ).toHaveLength(1);
    const shown = ClaimOutput.parse(await json('show', 'che-1', '--case', 'small-race'));
    expect(shown.surroundings).toEqual({
      before: '',
      words: 'Switzerland objects to Ada Lovelace',
      after: ' over “the remarks of last year”, and asks for “a vice-chair of its own”.',
    });
  });

  test('show takes the case first, or a claim by the beginning of its id', async () => {
    const whole = await ran('show', 'small-race', 'che-1');
    expect(await ran('show', 'che-1', '--case', 'small-race')).toBe(whole);
    expect(await ran('show', 'aut', '--case', 'small-race')).toContain('Austria supports');
    const { code, err } = await nemcon(['show', 'small-race', 'che'], { cwd: folder });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('2 claims begin with “che”') as string,
    });
  });
});

describe('nemcon quotes', () => {
  test('tells who says what, as lines and as JSON', async () => {
    await writeFile(join(folder, 'q.txt'), '“We are for it” said Estonia.');
    expect(await ran('quotes', 'q.txt')).toBe('Estonia (said): We are for it\n\n1 quote.\n');
    const output = QuotesOutput.parse(await json('quotes', 'q.txt'));
    expect(output.quotes[0]?.content).toEqual({ start: 1, end: 14, exact: 'We are for it' });
  });
});

describe('the program itself', () => {
  test('tells its version', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(await ran('--version')).toBe(`${version}\n`);
  });

  test('has help with examples for every command', async () => {
    const help = await ran('--help');
    const listed = help.slice(help.indexOf('Commands:'), help.indexOf('Examples:'));
    const commands = [...listed.matchAll(/^ {2}([a-z-]+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help');
    expect(commands).toEqual([
      'read',
      'quotes',
      'standing',
      'log',
      'claims',
      'show',
      'replay',
      'package',
      'estimate',
      'power',
      'why',
      'hypotheses',
      'changes',
      'watch',
      'commitments',
      'criteria',
      'accept',
      'reject',
      'correct',
      'reopen',
      'names',
      'name',
      'same',
      'ratings',
      'rate',
      'copy',
      'new',
      'demo',
      'init',
      'open',
      'doctor',
      'serve',
      'export',
      'import',
      'receipt',
      'verify',
      'witness',
      'briefing',
      'table',
      'graph',
      'calendar',
      'feed',
      'chart',
      'embed',
      'dna-export',
      'dna-import',
      'procedure',
    ]);
    for (const command of commands) {
      expect(await ran(command, '--help')).toMatch(
        new RegExp(`Examples:\n {2}.*nemcon ${command}`),
      );
    }
  });

  test('a fault of its own is told apart from bad input', async () => {
    const { code, err } = await nemcon(['standing', 'small-race'], {
      cwd: folder,
      now: () => {
        throw new Error('the clock has stopped');
      },
    });
    expect(code).toBe(70);
    expect(err).toContain('fault in the program');
  });
});
