import { describe, expect, test } from 'vitest';
import { Story } from '../../../test/story.ts';
import { spanOf, type Claim, type Entry } from '../../case/index.ts';
import type { Result } from '../../basics/index.ts';
import { read } from '../../reader/index.ts';
import { correctClaim } from '../deciding.ts';
import { extend, openRecord, type OpenRecord } from '../record.ts';
import { settleName, suggestedName } from './settle.ts';
import { findSomebody } from './somebody.ts';
import { unknownNames } from './unknown-names.ts';

const writing = { by: 'A. Tester', now: '2024-03-09T10:00:00Z' };

function held<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const opened = (entries: readonly Entry[]): OpenRecord => held(openRecord(entries));
const settled = (record: OpenRecord, written: string, means: string | null): OpenRecord =>
  held(extend(record, held(settleName(record, { written, means }, writing))));

const race = (): Story =>
  new Story([], ['Ada Lovelace', 'Karel Čapek'])
    .happens({ type: 'member-joined', member: 'EST', name: 'Estonia' })
    .happens({ type: 'member-joined', member: 'BEL', name: 'Belgium' })
    .happens({ type: 'group-defined', group: 'coast', name: 'Coastal members', members: ['EST'] });

describe('somebody is found', () => {
  test.each([
    ['EST', 'EST'],
    ['estonia', 'EST'],
    ['Lovelace', 'ada-lovelace'],
    ['karel capek', 'karel-capek'],
    ['Coastal members', 'coast'],
  ])('by “%s”', (typed, id) =>
    expect(held(findSomebody(opened(race().entries).state, typed)).id).toBe(id),
  );
  test('not by a slip, but told who is near', () => {
    const found = findSomebody(opened(race().entries).state, 'Lovelaec');
    expect(found.ok ? '' : found.error.message).toBe(
      'Nobody of “The race” is called “Lovelaec”; near to it are Ada Lovelace (ada-lovelace). Nothing was written.',
    );
  });
  test('not by a surname that two have', () => {
    const two = race().happens({ type: 'person-described', person: 'ben', name: 'Ben Lovelace' });
    const found = findSomebody(opened(two.entries).state, 'Lovelace');
    expect(found.ok ? '' : found.error.message).toContain('could be Ada Lovelace (ada-lovelace)');
  });
});

describe('given a name that was settled', () => {
  const claims = (record: OpenRecord, text: string): readonly unknown[] =>
    held(read(text, { of: record.state, published: '2024-03-08' })).claims.map(({ says }) => says);
  const record = opened(race().entries);

  test('when it is a person’s, then what is read takes it so, until it is taken back', () => {
    const text =
      'Estonia backs Adelheid Loblatz for the post, its foreign minister said on Monday.';
    const right = {
      kind: 'position',
      member: 'EST',
      candidate: 'ada-lovelace',
      stance: 'supports',
    };
    expect(claims(record, text)).not.toContainEqual(right);
    const known = settled(record, 'Adelheid Loblatz', 'Lovelace');
    expect(claims(known, text)).toContainEqual(right);
    expect(claims(settled(known, 'adelheid loblatz', null), text)).toEqual(claims(record, text));
  });

  test('when it is a member’s or a group’s, then the same', () => {
    const text = 'Estlandia backs Ada Lovelace for the post, officials said on Monday.';
    expect(claims(record, text)).toEqual([]);
    expect(claims(settled(record, 'Estlandia', 'EST'), text)).toMatchObject([
      { kind: 'position', member: 'EST', candidate: 'ada-lovelace', stance: 'supports' },
    ]);
  });

  test('it can be settled anew to somebody else, and neither twice nor as nobody', () => {
    const known = settled(record, 'Loblatz', 'ada-lovelace');
    const twice = settleName(known, { written: 'LOBLATZ', means: 'Lovelace' }, writing);
    expect(twice.ok ? '' : twice.error.code).toBe('conflict');
    const other = settled(known, 'Loblatz', 'karel-capek');
    expect([...other.state.spellings]).toEqual([['loblatz', 'karel-capek']]);
    for (const [written, means] of [
      ['…', 'EST'],
      ['Loblatz', 'Nobody'],
      ['Never', null],
    ] as const) {
      expect(settleName(record, { written, means }, writing).ok).toBe(false);
    }
  });
});

describe('names that nobody settled', () => {
  test('are those of strangers in claims, with whom they may mean', () => {
    const told = race()
      .told('2024-03-05', {
        kind: 'relation',
        from: 'Ada Lovelase',
        to: 'EST',
        sort: 'met',
      })
      .told('2024-03-06', {
        kind: 'relation',
        from: 'Ada Lovelase',
        to: 'Nobody Near',
        sort: 'met',
      })
      .told('2024-03-06', { kind: 'relation', from: 'Lovelace', to: 'the Body', sort: 'met' });
    const record = opened(told.entries);
    expect(unknownNames(record)).toEqual([
      {
        written: 'Ada Lovelase',
        claims: ['claim-1', 'claim-2'],
        near: [{ id: 'ada-lovelace', name: 'Ada Lovelace' }],
      },
      { written: 'Nobody Near', claims: ['claim-2'], near: [] },
    ]);
    const known = settled(record, 'Ada Lovelase', 'ada-lovelace');
    expect(unknownNames(known).map(({ written }) => written)).toEqual(['Nobody Near']);
    const rejected = told
      .happens({ type: 'claim-rejected', claim: 'claim-1' })
      .happens({ type: 'claim-rejected', claim: 'claim-2' });
    expect(unknownNames(opened(rejected.entries))).toEqual([]);
  });

  test('and of candidates whom the reader found by itself and who are nearly somebody else', () => {
    const told = race()
      .happens({ type: 'person-described', person: 'ada-lovelaze', name: 'Ada Lovelaze' })
      .happens({ type: 'candidate-named', candidate: 'ada-lovelaze' })
      .position('2024-03-05', 'EST', 'supports', { candidate: 'ada-lovelaze' });
    const byReader = told.entries.map((entry) =>
      entry.event.type === 'person-described' && entry.event.person === 'ada-lovelaze'
        ? { ...entry, basis: { kind: 'reader' as const, version: 'x' } }
        : entry,
    );
    expect(unknownNames(opened(byReader))).toEqual([
      {
        written: 'Ada Lovelaze',
        claims: ['claim-1'],
        near: [{ id: 'ada-lovelace', name: 'Ada Lovelace' }],
      },
    ]);
    // Whom a person described is who they are.
    expect(unknownNames(opened(told.entries))).toEqual([]);
  });
});

describe('a correction suggests a name', () => {
  const TEXT = 'Estonia backs Lovelase and Karel Čapek waits.';
  const claim: Claim = {
    id: 'c1',
    says: { kind: 'position', member: 'EST', candidate: 'karel-capek', stance: 'supports' },
    quote: spanOf(TEXT, 0, TEXT.length),
    attribution: { level: 'report' },
    modality: 'asserted',
    reported: '2024-03-05',
  };
  const source = {
    id: 'note',
    kind: 'summary' as const,
    published: '2024-03-05',
    text: TEXT,
    sha256: 'a'.repeat(64),
  };
  const record = opened(
    race()
      .happens({ type: 'source-added', source })
      .happens({ type: 'claim-proposed', source: 'note', claim }).entries,
  );
  const corrected = (settings: readonly string[]): Claim => {
    const [draft] = held(correctClaim(record, 'c1', settings, writing));
    if (draft?.event.type !== 'claim-corrected') throw new Error('no correction');
    return draft.event.now;
  };

  test('when the words are nearly the right name', () => {
    const quoted = { ...claim, quote: spanOf(TEXT, 0, 22) };
    expect(suggestedName(record, quoted, corrected(['candidate=ada-lovelace']))).toEqual({
      written: 'Lovelase',
      means: 'ada-lovelace',
    });
  });
  test('when the words are just those of whom they were taken for', () => {
    expect(suggestedName(record, claim, corrected(['candidate=ada-lovelace']))).toEqual({
      written: 'Karel Čapek',
      means: 'ada-lovelace',
    });
  });
  test('and none when nobody was named anew, or no words can have misled', () => {
    expect(suggestedName(record, claim, corrected(['stance=objects']))).toBeUndefined();
    expect(suggestedName(record, claim, corrected(['member=BEL']))).toBeUndefined();
  });
});
