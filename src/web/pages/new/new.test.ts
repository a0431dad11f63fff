import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewCase } from '../../../api/index.ts';
import { memberList } from './member-list.ts';
import {
  EMPTY_RACE,
  fromTemplate,
  keptDraft,
  membersText,
  raceFrom,
  raceLacks,
} from './race-draft.ts';

const template = {
  id: 'nato',
  name: 'North Atlantic Council',
  post: 'Secretary General',
  rule: 'no-objection' as const,
  ruleBasis: 'tradition' as const,
  members: [
    { id: 'BEL', name: 'Belgium', from: '1949-08-24' },
    { id: 'COD', name: 'Congo, Democratic Republic' },
  ],
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
    expect([...raceLacks(draft)]).toEqual([]);
    const sent = NewCase.parse(raceFrom(draft));
    expect(sent.members).toEqual(template.members);
    expect(sent.candidates).toEqual([]);
  });

  it('given a draft kept by the browser, then it is read back, and anything else is not', () => {
    const draft = fromTemplate(EMPTY_RACE, template);
    expect(keptDraft(JSON.stringify(draft))).toEqual(draft);
    expect(keptDraft('{"title":1}')).toBeUndefined();
    expect(keptDraft('{')).toBeUndefined();
    expect(keptDraft(undefined)).toBeUndefined();
  });
});
