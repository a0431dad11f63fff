import { describe, expect, it } from 'vitest';
import { Story } from '../../test/story.ts';
import { emptyCase, evolve } from './evolve.ts';
import type { Entry } from './event.ts';
import { fold, knownAt } from './fold.ts';
import { membersOn } from './members.ts';

/** A case with its maps as lists, copied all the way down. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
};

const story = (): Story =>
  new Story(['USA', 'HUN', 'EST'])
    .happens({ type: 'group-defined', group: 'baltic', name: 'Baltic states', members: ['EST'] })
    .happens({ type: 'post-described', name: 'Secretary General', incumbent: 'mark-rutte' })
    .happens({
      type: 'date-set',
      date: 'summit',
      what: 'meeting',
      on: '2024-07',
      firmness: 'set',
      label: 'Summit',
    })
    .position('2024-02-22', 'USA', 'supports')
    .position('2024-03-05', 'HUN', 'objects', { accepted: false })
    .happens({ type: 'claim-reopened', claim: 'claim-1' })
    .happens({ type: 'claim-accepted', claim: 'claim-1' })
    .happens({ type: 'name-settled', written: 'Rütte', means: 'mark-rutte' })
    .happens({ type: 'member-left', member: 'EST' }, '2024-04-01');

describe('folding a record', () => {
  it('gives what taking one step after another gives', () => {
    const { entries } = story();
    const folded = fold(entries);
    expect(folded.ok && plain(folded.value)).toEqual(plain(entries.reduce(evolve, emptyCase)));
  });

  it('goes on from a case that holds the first entries', () => {
    const { entries, case: whole } = story();
    const first = fold(entries.slice(0, 5));
    const both = first.ok ? fold(entries.slice(5), first.value) : first;
    expect(both.ok && plain(both.value)).toEqual(plain(whole));
  });

  it('leaves the case that it goes on from as it was', () => {
    const { entries } = story();
    const first = fold(entries.slice(0, 5));
    const before = first.ok ? plain(first.value) : undefined;
    if (first.ok) fold(entries.slice(5), first.value);
    expect(first.ok && plain(first.value)).toEqual(before);
  });

  it('takes a step without changing the case before it', () => {
    const { entries } = story();
    const states = [emptyCase];
    const copies = [plain(emptyCase)];
    for (const entry of entries) {
      const next = evolve(states.at(-1) ?? emptyCase, entry);
      states.push(next);
      copies.push(plain(next));
    }
    expect(states.map(plain)).toEqual(copies);
  });

  it('names the place of a gap', () => {
    const { entries } = story();
    const gap = fold(entries.filter(({ seq }) => seq !== 4));
    expect(gap).toMatchObject({ ok: false, error: { code: 'damaged', where: 'entry 4' } });
  });

  it('names the place of an entry that could not have happened', () => {
    const { entries } = story().happens({ type: 'claim-accepted', claim: 'claim-1' });
    const refused = fold(entries);
    expect(refused.ok ? '' : refused.error.message).toBe(
      `Entry ${entries.length}: The claim claim-1 is accepted already.`,
    );
  });

  it('keeps what was proposed beside what it was corrected to', () => {
    const told = story();
    const { claim } = told.case.claims.get('claim-2') ?? {};
    if (claim === undefined) throw new Error('claim-2 is not there');
    const now = { ...claim, modality: 'likely' as const };
    told.happens({ type: 'claim-corrected', claim: 'claim-2', now }, undefined, '2024-03-06');
    expect(told.case.claims.get('claim-2')).toMatchObject({
      claim: now,
      proposed: claim,
      corrections: [now],
      status: 'accepted',
      decided: '2024-03-06',
      decidedBy: 'E. Example',
    });
  });

  it('stays in proportion to the record: twenty thousand claims and their acceptances', () => {
    const told = story();
    const [first] = told.case.claims.values();
    if (first === undefined) throw new Error('no claim');
    for (let i = 0; i < 20_000; i += 1) {
      const claim = { ...first.claim, id: `more-${i}` };
      told.happens({ type: 'claim-proposed', source: first.source, claim });
      told.happens({ type: 'claim-accepted', claim: claim.id });
    }
    expect(told.case.claims.size).toBe(20_002);
  });
});

describe('what was known on a day', () => {
  it('is what had been written down by then', () => {
    const told = new Story(['USA'])
      .happens(
        { type: 'member-joined', member: 'HUN', name: 'HUN' },
        '2024-01-01',
        '2024-02-03T10:00:00Z',
      )
      .happens({ type: 'member-joined', member: 'EST', name: 'EST' }, '2024-01-01', '2024-02-04');
    const known = (day: string): number => knownAt(told.entries, day).length;
    const all = told.entries.length;
    expect([
      known('2023-12-31'),
      known('2024-02-02'),
      known('2024-02-03'),
      known('2024-02-04'),
    ]).toEqual([0, all - 2, all - 1, all]);
  });
});

describe('membership in time', () => {
  const told = new Story(['USA'])
    .happens({ type: 'member-joined', member: 'SWE', name: 'Sweden' }, '2024-03-07')
    .happens({ type: 'member-left', member: 'SWE' }, '2024-05-01')
    .happens({ type: 'member-joined', member: 'SWE', name: 'Sweden' }, '2024-06-01');
  it.each([
    ['2024-03-06', ['USA']],
    ['2024-03-07', ['USA', 'SWE']],
    ['2024-04-30', ['USA', 'SWE']],
    ['2024-05-01', ['USA']],
    ['2024-06-01', ['USA', 'SWE']],
  ])('on %s the members are %j', (day, members) => {
    expect(membersOn(told.case, day).map(({ id }) => id)).toEqual(members);
  });
});

describe('an entry that comes from a file', () => {
  it('is not trusted to be in order', () => {
    const [first] = story().entries;
    const late: Entry[] = first === undefined ? [] : [{ ...first, seq: 2 }];
    expect(fold(late)).toMatchObject({ ok: false, error: { where: 'entry 1' } });
  });
});
