import { describe, expect, it } from 'vitest';
import { NOTE, SMALL_RACE } from '../../../test/small-race.ts';
import { sentence, toldIn } from '../../case/index.ts';
import { openRecord, type OpenRecord } from '../record.ts';
import {
  calendarView,
  caseView,
  CaseView,
  changesView,
  ChangesView,
  claimDetail,
  claimsPage,
  ClaimView,
  entriesPage,
  EntriesPage,
  memberView,
  MemberView,
  readerView,
  ReaderView,
  sourcesView,
  SourcesView,
  sourceView,
  standingView,
  SourceView,
  timelineView,
  TimelineView,
} from '../index.ts';

function opened(entries = SMALL_RACE): OpenRecord {
  const record = openRecord(entries);
  if (!record.ok) throw new Error(record.error.message);
  return record.value;
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const race = opened();
const asOf = '2024-03-10';

describe('every view is what the table of routes promises', () => {
  it.each([
    ['case', CaseView, () => caseView(race, { id: 'r', writable: true, today: asOf })],
    ['timeline', TimelineView, () => must(timelineView(race, { asOf }))],
    [
      'changes',
      ChangesView,
      () => changesView({ record: race, asOf: '2024-01-01' }, { record: race, asOf }),
    ],
    ['member', MemberView, () => must(memberView(race, 'CHE', { asOf }))],
    ['claim', ClaimView, () => must(claimDetail(race, 'che-1'))],
    ['reader', ReaderView, () => readerView(race)],
    ['sources', SourcesView, () => sourcesView(race, asOf)],
    ['source', SourceView, () => must(sourceView(race, [...race.state.sources.keys()][0] ?? ''))],
    ['entries', EntriesPage, () => entriesPage(race, {})],
  ])('%s', (_, schema, view) => {
    const made = view();
    expect(schema.parse(made)).toEqual(made);
  });
});

describe('lists come in pages that join without a gap', () => {
  it.each(['oldest', 'newest'] as const)('the record, %s first', (order) => {
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = entriesPage(race, { after, limit: 4, order });
      seen.push(...page.entries.map(({ entry }) => entry.seq));
      after = page.next;
    } while (after !== undefined);
    const all = race.entries.map(({ seq }) => seq);
    expect(seen).toEqual(order === 'oldest' ? all : all.toReversed());
  });

  it('the record, only what fits, whatever the size of a page', () => {
    const wanted = race.entries.filter((entry) => /SUPPORTS/i.test(sentence(entry, race.state)));
    expect(wanted.length).toBeGreaterThan(1);
    for (const limit of [1, 2, 100]) {
      const seen: number[] = [];
      let after: number | undefined;
      do {
        const page = entriesPage(race, { after, limit, order: 'newest', find: ' SUPPORTS ' });
        seen.push(...page.entries.map(({ entry }) => entry.seq));
        expect(page.total).toBe(race.entries.length);
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(wanted.map(({ seq }) => seq).toReversed());
    }
    expect(entriesPage(race, { find: 'no such words' }).entries).toEqual([]);
  });

  it('claims', () => {
    const first = claimsPage(race, { limit: 4 });
    const second = claimsPage(race, { limit: 4, after: first.next });
    expect([...first.claims, ...second.claims].map(({ claim }) => claim.id)).toEqual([
      ...race.state.claims.keys(),
    ]);
    expect(second.next).toBeUndefined();
    expect(claimsPage(race, { member: 'CHE' }).total).toBe(2);
  });
});

it('given a member with a ground and a demand, then both open the words that they rest on', () => {
  const view = must(memberView(race, 'CHE', { asOf }));
  const [ada] = view.towards;
  expect(ada?.holdout?.grounds.map(({ words }) => words)).toEqual(['the remarks of last year']);
  expect(ada?.history.map(({ role, on }) => [role, on])).toEqual([['counts', '2024-03-05']]);
  for (const { words } of view.demands) expect(NOTE).toContain(words);
});

it('given somebody who is no member, then it is said who the members are', () => {
  const refused = memberView(race, 'XYZ', { asOf });
  expect(!refused.ok && refused.error).toMatchObject({ code: 'not-found' });
  expect(!refused.ok && refused.error.message).toContain('AUT, BEL, CHE');
});

it('given a date that is over, then the calendar still has it, as past', () => {
  const dated = opened([
    ...SMALL_RACE,
    {
      seq: SMALL_RACE.length + 1,
      recorded: '2024-03-06',
      basis: { kind: 'act', by: 'A. Tester' },
      event: {
        type: 'date-set',
        date: 'meeting-1',
        what: 'meeting',
        on: '2024-03-08',
        firmness: 'set',
        label: 'Meeting of ministers',
      },
    },
  ]);
  const dates = (on: string) =>
    calendarView(dated, { asOf: on }).dates.filter(({ what }) => what === 'meeting');
  expect(dates('2024-03-07')).toMatchObject([{ id: 'date-meeting-1', past: false }]);
  expect(dates('2024-03-09')).toMatchObject([{ id: 'date-meeting-1', past: true }]);
});

describe('a case that is told in another language', () => {
  const french: OpenRecord = { ...race, state: toldIn(race.state, 'fr') };

  it('names states and says claims in it, quotes as they are, and every id as it was', () => {
    const [here, there] = [race, french].map((record) => must(memberView(record, 'CHE', { asOf })));
    expect(there?.member.name).toBe('Suisse');
    expect(there?.demands[0]?.sentence).toMatch(/^Suisse\u00a0: demande « ?/);
    expect(there?.demands.map(({ words, claim }) => [words, claim])).toEqual(
      here?.demands.map(({ words, claim }) => [words, claim]),
    );
    expect(must(timelineView(french, { asOf })).steps).toEqual(
      must(timelineView(race, { asOf })).steps,
    );
    expect(entriesPage(french, {}).entries.map(({ entry }) => entry)).toEqual(race.entries);
    expect(entriesPage(french, { find: 'soutien' }).entries.length).toBeGreaterThan(0);
  });

  it('is worked out apart from the same in English, whichever is asked for first', () => {
    const said = (record: OpenRecord): string =>
      JSON.stringify(must(standingView(record, { asOf })).candidates.map((one) => one.members));
    const [first, second, third] = [said(french), said(race), said(french)];
    expect(first).toContain('Suisse');
    expect(second).toContain('Switzerland');
    expect(second).not.toContain('Suisse');
    expect(third).toBe(first);
  });

  it('tells every kind of change in it', () => {
    const { changes } = changesView(
      { record: french, asOf: '2024-01-01' },
      { record: french, asOf },
    );
    const english = changesView(
      { record: race, asOf: '2024-01-01' },
      { record: race, asOf },
    ).changes;
    expect(
      changes.map(({ sentence: _, name: __, ...rest }: Record<string, unknown>) => rest),
    ).toEqual(english.map(({ sentence: _, name: __, ...rest }: Record<string, unknown>) => rest));
    const told = changes.map((change) => change.sentence).join(' ');
    expect(told).toMatch(/\u00a0: (soutien|opposition) à Ada Lovelace/);
    expect(told).not.toMatch(/\b(the|is|was|supports|objects|before)\b/);
  });
});
