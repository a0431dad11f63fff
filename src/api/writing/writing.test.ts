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
  standingView,
  TEMPLATES,
} from '../index.ts';

function must<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const race: OpenRecord = must(openRecord(SMALL_RACE));
const writing = { by: 'A. Tester', now: '2024-03-06T10:00:00.000Z' };

type Template = (typeof TEMPLATES)[number];
type Decision = Template['decisions'][number];

describe('a new race', () => {
  const beginning = ({ id, name, posts }: Template, decision: Decision, more: Partial<NewCase>) =>
    newCase(
      NewCase.parse({
        title: `${name}, ${decision.name}`,
        body: { name: decision.body.name },
        post: { name: posts[0]?.name ?? '', termYears: posts[0]?.termYears },
        rule: decision.rule.countable ? 'procedure' : 'no-objection',
        ruleWords: decision.rule.words.slice(0, 300),
        ruleBasis: decision.rule.basis,
        members: decision.members ?? [{ id: 'AUT' }, { id: 'BEL' }],
        candidates: [{ name: 'Ada Example' }],
        procedure: { name: id, decision: decision.id },
        ...more,
      }),
      writing,
    );

  it.each(
    TEMPLATES.flatMap((template) =>
      template.decisions.map((one) => [`${template.id}, ${one.id}`, template, one] as const),
    ),
  )(
    'given the decision %s, when what is open is filled in, then it is a case of that procedure',
    (_, template, decision) => {
      const members =
        decision.members ??
        [
          ...new Set(['AUT', 'BEL', ...decision.groups.flatMap((group) => group.members ?? [])]),
        ].map((id) => ({ id }));
      const weights = Object.fromEntries(
        decision.weights.map(({ id }) => [
          id,
          Object.fromEntries(members.map((member, i) => [member.id, i + 1])),
        ]),
      );
      const made = must(
        beginning(template, decision, {
          members,
          procedure: { name: template.id, decision: decision.id, weights },
        }),
      );
      const record = must(openRecord(made.drafts.map((draft, n) => ({ seq: n + 1, ...draft }))));
      const { state } = record;
      expect(state.members.size).toBe(members.length);
      expect([...state.candidates]).toEqual(['ada-example']);
      expect(state.rule?.procedure).toBe(template.id);
      expect(decision.rule.groups.every((group) => state.groups.has(group))).toBe(true);
      expect(must(standingView(record, { asOf: '2024-03-06' })).candidates).toHaveLength(1);
    },
  );

  const un = TEMPLATES.find(({ id }) => id === 'un');
  const vote = un?.decisions.find(({ id }) => id === 'recommendation');

  it('given the veto at the United Nations, then it is in the rule of the case, as the catalogue has it', () => {
    if (un === undefined || vote === undefined) throw new Error('no such procedure');
    const members = ['CHN', 'FRA', 'GBR', 'RUS', 'USA', 'NZL'].map((id) => ({ id }));
    const made = must(beginning(un, vote, { members }));
    const { state } = must(openRecord(made.drafts.map((draft, n) => ({ seq: n + 1, ...draft }))));
    expect(state.groups.get('p5')?.members).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA']);
    expect(JSON.stringify(state.rule?.rule)).toContain('"group":"p5"');
    expect(state.post?.termYears).toBe(5);
  });

  it.each<[string, Partial<NewCase>, RegExp]>([
    ['a member of the group is missing', { members: [{ id: 'FRA' }] }, /p5 names CHN, which is no/],
    ['no procedure is named', { procedure: undefined }, /of a procedure, but none is named/],
    ['no decision is named', { procedure: { name: 'un' } }, /not said of which decision/],
    [
      'the decision is none',
      { procedure: { name: 'un', decision: 'nominations' } },
      /has no decision “nominations”/,
    ],
    [
      'the rule ranks candidates',
      { procedure: { name: 'two-round-majority', decision: 'second-round' } },
      /a race cannot count by it/,
    ],
    [
      'what members weigh is not given',
      { procedure: { name: 'imf', decision: 'vote' } },
      /what AUT weighs is not given/,
    ],
  ])('given that %s, then it is refused and nothing is written', (_, more, says) => {
    if (un === undefined || vote === undefined) throw new Error('no such procedure');
    const refused = beginning(un, vote, more);
    expect(!refused.ok && refused.error.message).toMatch(says);
  });

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
