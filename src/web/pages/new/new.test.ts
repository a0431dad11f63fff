import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewCase } from '../../../api/index.ts';
import { memberList } from './member-list.ts';
import { dayBefore } from './day-before.ts';
import { fromTemplate } from './from-template.ts';
import {
  EMPTY_RACE,
  keptDraft,
  membersText,
  raceFrom,
  raceLacks,
  type Decision,
  type Template,
} from './race-draft.ts';

const decision: Decision = {
  id: 'meeting',
  name: 'Agreement in the Council',
  body: { id: 'council', name: 'North Atlantic Council' },
  rule: { words: 'no ally objects', basis: 'tradition', countable: true, groups: [] },
  members: [
    { id: 'BEL', name: 'Belgium', from: '1949-08-24' },
    { id: 'COD', name: 'Congo, Democratic Republic' },
  ],
  groups: [],
  weights: [],
};
const template: Template = {
  id: 'nato',
  name: 'Secretary General of NATO',
  organisation: 'North Atlantic Treaty Organization',
  posts: [{ id: 'secretary-general', name: 'Secretary General', termYears: 4 }],
  decisions: [decision],
  clocks: [],
};
/** A council of whom only the permanent members and the size are known, and a rule that names them. */
const council: Decision = {
  id: 'vote',
  name: 'Vote',
  body: { id: 'council', name: 'Council' },
  rule: { words: 'nine, and no veto', basis: 'written', countable: true, groups: ['big', 'turn'] },
  size: 3,
  groups: [
    { id: 'big', name: 'Permanent members', members: ['FRA'] },
    { id: 'turn', name: 'Region in turn' },
  ],
  weights: [{ id: 'votes', name: 'Votes', unit: 'votes' }],
};

describe('a list of members', () => {
  it('given a head, empty lines and cells in quotes, then the members are read', () => {
    expect(
      memberList('code;name;joined\r\n\r\nbel;Belgium;1949-08-24\n"COD","Congo, D. R."'),
    ).toEqual([
      { line: 3, id: 'BEL', name: 'Belgium', from: '1949-08-24', wrong: undefined },
      { line: 4, id: 'COD', name: 'Congo, D. R.', from: '', wrong: undefined },
    ]);
  });

  it('given several wrong lines, then each is told with its number', () => {
    const found = memberList('BEL\n?!\nbel\nFRA,France,24.8.1949\n"COD, Congo');
    expect(found.map(({ line, wrong }) => [line, wrong])).toEqual([
      [1, undefined],
      [2, 'no-code'],
      [3, 'twice'],
      [4, 'no-date'],
      [5, 'open-quote'],
    ]);
  });

  it('reads back every list that a template fills in', () => {
    const name = fc.stringMatching(/^[A-Za-z",; ]{0,12}$/).map((text) => `N${text}e`);
    const members = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[A-Z]{3}$/), name }), {
      selector: ({ id }) => id,
      maxLength: 6,
    });
    fc.assert(
      fc.property(members, (members) => {
        const found = memberList(membersText([...members]));
        expect(found.map(({ id, name, wrong }) => ({ id, name, wrong }))).toEqual(
          members.map((member) => ({ ...member, wrong: undefined })),
        );
      }),
    );
  });
});

describe('a race while it is set up', () => {
  it('given nothing, then it is told what is missing', () => {
    expect(Object.fromEntries(raceLacks(EMPTY_RACE))).toEqual({
      title: 'missing',
      body: 'missing',
      post: 'missing',
      members: 'no-members',
    });
  });

  it('given a template, then nothing is missing and the server takes it', () => {
    const draft = fromTemplate(EMPTY_RACE, template);
    expect([...raceLacks(draft, decision)]).toEqual([]);
    const sent = NewCase.parse(raceFrom(draft, decision));
    expect(sent.members).toEqual(decision.members);
    expect(sent.candidates).toEqual([]);
    expect(sent).toMatchObject({
      rule: 'procedure',
      ruleWords: 'no ally objects',
      procedure: { name: 'nato', decision: 'meeting' },
      post: { name: 'Secretary General', termYears: 4 },
    });
  });

  it('given a procedure that leaves members, a group and weights open, then each is asked for and nothing is made up', () => {
    const open = { ...template, decisions: [council] };
    const draft = fromTemplate(EMPTY_RACE, open);
    expect(draft.members).toBe('FRA');
    expect(Object.fromEntries(raceLacks(draft, council))).toEqual({
      'groups.turn': 'missing',
      'weights.votes': 'no-weight',
    });
    const filled = {
      ...draft,
      members: 'FRA\nAUT\nBEL',
      groups: { turn: 'aut, CHE' },
      weights: { votes: 'FRA,3\nAUT;2\nbel 1' },
    };
    expect(Object.fromEntries(raceLacks(filled, council))).toEqual({
      'groups.turn': 'strangers',
      'weights.votes': 'no-weight',
    });
    const right = { ...filled, groups: { turn: 'aut' }, weights: { votes: 'FRA,3\nAUT,2\nBEL,1' } };
    expect([...raceLacks(right, council)]).toEqual([]);
    expect(NewCase.parse(raceFrom(right, council)).procedure).toEqual({
      name: 'nato',
      decision: 'vote',
      groups: { turn: ['AUT'] },
      weights: { votes: { FRA: 3, AUT: 2, BEL: 1 } },
    });
  });

  it('given a rule that a race cannot count by, then another must be chosen and its words are not taken over', () => {
    const ranked = { ...decision, rule: { ...decision.rule, countable: false } };
    const draft = fromTemplate(EMPTY_RACE, { ...template, decisions: [ranked] });
    expect(draft).toMatchObject({ rule: 'no-objection', ruleWords: '', ruleBasis: 'unstated' });
  });

  it('given the end of a term, then a clock before it has its day, and without it none', () => {
    expect(dayBefore('2026-12-31', { count: 9, unit: 'months' })).toBe('2026-03-31');
    expect(dayBefore('2026', { count: 9, unit: 'months' })).toBeUndefined();
  });

  it('given a draft kept by the browser, then it is read back, and anything else is not', () => {
    const draft = fromTemplate(EMPTY_RACE, template);
    expect(keptDraft(JSON.stringify(draft))).toEqual(draft);
    expect(keptDraft('{"title":1}')).toBeUndefined();
    expect(keptDraft('{')).toBeUndefined();
    expect(keptDraft(undefined)).toBeUndefined();
  });
});
