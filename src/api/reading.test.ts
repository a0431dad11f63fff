import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { SMALL_RACE } from '../../test/small-race.ts';
import { proposing } from '../../test/toy-reader.ts';
import type { Result } from '../basics/index.ts';
import { independentReports } from '../analysis/index.ts';
import { sameReport } from './copies/index.ts';
import { readArticle, type ReadArticle } from './reading.ts';
import { extend, openRecord, type OpenRecord } from './record.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

function held<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const race = held(openRecord(SMALL_RACE));
const writing = { by: 'A. Tester', now: '2024-03-09T10:00:00Z' };

const WIRE =
  'Estonia backs Ada Lovelace, its foreign minister said on Monday after talks with the chair. He gave no reason, but people in the room said that the two had met in the spring and got on well. The others will be asked one by one before the end of the month.';
const URL_OF = 'https://www.wire.example/race?utm_source=mail';

async function read(
  record: OpenRecord,
  text: string,
  more: { readonly published?: string; readonly url?: string; readonly outlet?: string } = {},
): Promise<ReadArticle & { readonly after: OpenRecord }> {
  const { published = '2024-03-08', ...rest } = more;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const result = held(
    await readArticle(record, { text, published, sha256, ...rest }, { ...writing, accept: 'all' }),
  );
  return { ...result, after: held(extend(record, result.drafts)) };
}

describe('given a report that was read', () => {
  test('when a copy of it is read, then that is noticed on the reader’s word, and the two are one report', async () => {
    const first = await read(race, WIRE, { outlet: 'The Wire' });
    expect([first.copy, first.changed]).toEqual([undefined, undefined]);
    const copy = await read(first.after, `Envoy speaks\n\n${WIRE.replace('spring', 'summer')}`, {
      outlet: 'The Example',
      published: '2024-03-09',
    });
    expect(copy.copy).toMatchObject({ source: first.source.id, kind: 'copy' });
    expect(copy.drafts[1]).toEqual({
      recorded: writing.now,
      basis: { kind: 'reader', version: 'toy/1' },
      event: { type: 'copy-noticed', source: copy.source.id, of: first.source.id },
    });
    const claims = [...first.claims, ...copy.claims].map((claim) => ({
      claim,
      source: copy.state.claims.get(claim.id)?.source ?? '',
    }));
    expect(claims).toHaveLength(2);
    expect(independentReports(copy.state, claims)).toBe(1);
  });

  test('when its original of an earlier day is read after it, then the later one is the copy', async () => {
    const later = await read(race, WIRE, { published: '2024-03-09' });
    const earlier = await read(later.after, `${WIRE} More to follow.`, { published: '2024-03-08' });
    expect(earlier.after.state.copies.get(later.source.id)).toBe(earlier.source.id);
  });

  test('when a copy of a copy is read, then both are copies of the first', async () => {
    const first = await read(race, WIRE);
    const second = await read(first.after, `${WIRE} One.`, { published: '2024-03-09' });
    const third = await read(second.after, `${WIRE} One. Two.`, { published: '2024-03-10' });
    expect([...third.after.state.copies]).toEqual([
      [second.source.id, first.source.id],
      [third.source.id, first.source.id],
    ]);
  });

  test('when it is read in other typography, then that is told', async () => {
    const first = await read(race, WIRE, { url: URL_OF });
    const again = await read(first.after, WIRE.replace(/ /g, '\u00a0 '), { url: URL_OF });
    expect(again.copy).toMatchObject({ kind: 'same-words', resemblance: 1 });
    expect(again.changed).toBeUndefined();
  });

  test('when the very same text is read, then nothing is to be written', async () => {
    const first = await read(race, WIRE);
    const again = await read(first.after, WIRE);
    expect([again.known?.id, again.drafts, again.copy]).toEqual([first.source.id, [], undefined]);
  });

  test('when its address has another text, then what came, what went and what lost its words is told', async () => {
    const first = await read(race, WIRE, { url: URL_OF });
    const now = WIRE.replace('Estonia backs Ada', 'Estonia might yet object to Ada').replace(
      ' The others',
      ' Nobody else spoke. The others',
    );
    const changed = await read(first.after, now, { url: 'http://wire.example/race/#live' });
    expect(changed.changed).toEqual({
      source: first.source.id,
      added: [
        'Estonia might yet object to Ada Lovelace, its foreign minister said on Monday after talks with the chair.',
        'Nobody else spoke.',
      ],
      removed: [
        'Estonia backs Ada Lovelace, its foreign minister said on Monday after talks with the chair.',
      ],
      lost: [first.claims[0]?.id],
    });
    const { sources, claims } = changed.after.state;
    expect(sources.get(first.source.id)).toEqual(first.source);
    expect(claims.get(first.claims[0]?.id ?? '')?.status).toBe('accepted');
  });
});

describe('that a source is a copy', () => {
  test('can be taken back, and said by a person', async () => {
    const first = await read(race, WIRE);
    const second = await read(first.after, `${WIRE} One.`);
    const apart = held(sameReport(second.after, second.source.id, null, writing));
    const after = held(extend(second.after, apart));
    expect(after.state.copies.size).toBe(0);
    const again = held(sameReport(after, second.source.id, first.source.id, writing));
    expect(held(extend(after, again)).state.copies.size).toBe(1);
  });
});
