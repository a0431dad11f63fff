import { describe, expect, it } from 'vitest';
import { NOTE, SMALL_RACE } from '../../../test/small-race.ts';
import { openRecord, extend, type OpenRecord } from '../record.ts';
import {
  decisions,
  membersFromCsv,
  newCandidate,
  newCase,
  NewCase,
  newDate,
  ownClaim,
  settleName,
  TEMPLATES,
} from '../index.ts';

function must<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const race: OpenRecord = must(openRecord(SMALL_RACE));
const writing = { by: 'A. Tester', now: '2024-03-06T10:00:00.000Z' };

describe('a new race', () => {
  it.each(TEMPLATES.map((one) => [one.id, one] as const))(
    'given the template %s, when nothing is changed, then it is a case with all its members',
    (_, { name, post, rule, ruleWords, ruleBasis, members }) => {
      const made = must(
        newCase(
          NewCase.parse({
            title: `${post}, ${name}`,
            body: { name },
            post: { name: post },
            rule,
            ...(ruleWords !== undefined && { ruleWords }),
            ruleBasis,
            members,
            candidates: [{ name: 'Ada Example' }],
          }),
          writing,
        ),
      );
      const record = must(openRecord(made.drafts.map((draft, n) => ({ seq: n + 1, ...draft }))));
      expect(record.state.members.size).toBe(members.length);
      expect([...record.state.candidates]).toEqual(['ada-example']);
    },
  );

  it.each([
    ['FRA,France\nFRA,France again', 'line 2', /twice/],
    ['FRA,France,yesterday', 'line 1', /is no date/],
    ['code,name\n!!,Nobody', 'line 2', /no code of a member/],
    ['', undefined, /at least one member/],
  ])('given the list of members %j, then the refusal names %s', (csv, where, message) => {
    const refused = membersFromCsv(csv);
    expect(!refused.ok && refused.error.where).toBe(where);
    expect(!refused.ok && refused.error.message).toMatch(message);
  });
});

describe('acts at the desk', () => {
  const after = (drafts: ReturnType<typeof decisions>): OpenRecord =>
    must(extend(race, must(drafts)));

  it('given a claim that was accepted, when it is rejected and reopened, then it waits again', () => {
    const rejected = after(
      decisions(race, { reject: [{ claim: 'che-1', reason: 'hearsay' }] }, writing),
    );
    expect(rejected.state.claims.get('che-1')?.status).toBe('rejected');
    const reopened = must(
      extend(rejected, must(decisions(rejected, { reopen: ['che-1'] }, writing))),
    );
    expect(reopened.state.claims.get('che-1')?.status).toBe('proposed');
  });

  it('given two decisions of which one is impossible, then neither is written', () => {
    const refused = decisions(race, { reject: [{ claim: 'che-1' }], accept: ['nowhere'] }, writing);
    expect(!refused.ok && refused.error.message).toMatch(/nowhere.*Nothing was written\./);
  });

  it('given words in a source, when a person adds a claim on them, then it counts; given other words, then not', () => {
    const [source = ''] = race.state.sources.keys();
    const exact = 'Austria supports Ada Lovelace';
    const start = NOTE.indexOf(exact);
    const claim = {
      says: {
        kind: 'position',
        member: 'EST',
        candidate: 'ada-lovelace',
        stance: 'supports',
      },
      quote: { start, end: start + exact.length, exact },
      attribution: { level: 'report' },
      modality: 'asserted',
      reported: '2024-03-05',
    } as const;
    const added = after(ownClaim(race, { source, claim }, writing));
    expect(added.state.claims.get(`${source}-own-1`)?.status).toBe('accepted');
    const forged = { ...claim, quote: { ...claim.quote, exact: 'Austria opposes Ada Lovelacee' } };
    expect(ownClaim(race, { source, claim: forged }, writing).ok).toBe(false);
  });

  it('given a misspelt name, when it is settled and taken back, then it is as before', () => {
    const settled = after(
      settleName(race, { written: 'Lovelase', means: 'ada-lovelace' }, writing),
    );
    expect(settled.state.spellings.get('lovelase')).toBe('ada-lovelace');
    const back = must(
      extend(settled, must(settleName(settled, { written: 'Lovelase', means: null }, writing))),
    );
    expect(back.state.spellings).toEqual(race.state.spellings);
  });

  it('given a name and a date, then both are in the case; a date that is none is refused', () => {
    expect(after(newCandidate(race, { name: 'Mary Shelley' }, writing)).state.candidates).toContain(
      'mary-shelley',
    );
    const date = { what: 'decision', firmness: 'hoped', label: 'The decision' } as const;
    expect(after(newDate(race, { ...date, on: '2024-06' }, writing)).state.dates.size).toBe(
      race.state.dates.size + 1,
    );
    expect(newDate(race, { ...date, on: 'soon' }, writing).ok).toBe(false);
  });
});
