import { describe, expect, it } from 'vitest';
import { act, beginRace } from '../race/act/act.ts';
import { RaceCommand } from '../race/command.ts';
import type { RaceEvent } from '../race/event.ts';
import type { RaceState } from '../race/state.ts';
import { procedureNamed } from './index.ts';

type Doing = { readonly do: string; readonly at?: string; readonly [field: string]: unknown };

/** Runs commands through a procedure of the catalogue; every one of them must be accepted. */
function race(name: string, doings: readonly Doing[], setup = {}) {
  const found = procedureNamed(name);
  if (!found.ok) throw new Error(found.error.message);
  const begun = beginRace(found.value, setup, '2026-01-01');
  if (!begun.ok) throw new Error(begun.error.message);
  let state: RaceState = begun.value.state;
  const events: RaceEvent[] = [...begun.value.events];
  for (const doing of doings) {
    const moved = act(found.value, state, RaceCommand.parse({ at: '2026-01-02', ...doing }));
    if (!moved.ok) throw new Error(moved.error.message);
    state = moved.value.state;
    events.push(...moved.value.events);
  }
  return { state, events };
}

const names = (id: string, by: string, post?: string): Doing => ({
  do: 'nominate',
  candidate: { id, name: id, by: [by], ...(post === undefined ? {} : { post }) },
});

/** The chair asks a meeting whether anybody objects, and nobody does. */
const nobodyObjects = (by: string): readonly Doing[] => [
  { do: 'open-round', by },
  { do: 'close-round', by },
];

describe('NATO', () => {
  const agreed: readonly Doing[] = [
    names('ada', 'NLD'),
    { do: 'proceed', by: 'convener' },
    { do: 'declare', by: 'convener', candidates: ['ada'] },
  ];
  const silence: readonly Doing[] = [
    ...agreed,
    { do: 'choose-way', by: 'chair', way: 2 },
    { do: 'propose', by: 'chair', candidates: ['ada'] },
  ];

  it('appoints at a meeting when no ally objects there', () => {
    const { state } = race('nato', [
      ...agreed,
      { do: 'choose-way', by: 'chair', way: 1 },
      ...nobodyObjects('chair'),
    ]);
    expect(state.ended).toEqual({ how: 'appointed' });
  });

  it('appoints when 48 hours of silence run out, and not a day before', () => {
    const expire = { do: 'let-silence-expire', at: '2026-01-04' };
    expect(race('nato', [...silence, expire]).state.ended).toEqual({ how: 'appointed' });
    expect(() => race('nato', [...silence, { ...expire, at: '2026-01-03' }])).toThrow('until');
  });

  it('given that one ally breaks silence, goes back to the capitals with all who stand', () => {
    const { state } = race('nato', [
      ...silence,
      { do: 'break-silence', member: 'HUN', ground: 'words of another year' },
      { do: 'choose-way', by: 'chair', way: 2 },
    ]);
    expect(state).toMatchObject({
      stage: 'soundings',
      candidates: { ada: { status: 'standing' } },
    });
  });

  it('takes names until one is put to the decision', () => {
    const { state } = race('nato', [...agreed.slice(0, 2), names('bo', 'ROU')]);
    expect(Object.keys(state.candidates)).toEqual(['ada', 'bo']);
  });
});

describe('ASEAN', () => {
  it('settles whose turn it is before anybody stands, and appoints by consensus twice over', () => {
    const { state, events } = race('asean', [
      { do: 'assign', by: 'chair', to: 'Viet Nam' },
      names('ada', 'VNM'),
      { do: 'proceed', by: 'chair' },
      ...nobodyObjects('chair'),
      ...nobodyObjects('chair'),
    ]);
    expect(state.ended).toEqual({ how: 'appointed' });
    expect(events.at(-1)).toMatchObject({
      type: 'appointed',
      lasts: { count: 5, unit: 'years' },
    });
  });
});

describe('OPEC', () => {
  const asked: readonly Doing[] = [
    names('ada', 'IRQ'),
    names('bo', 'IRN'),
    { do: 'proceed', by: 'president' },
    { do: 'proceed', by: 'president' },
  ];
  const vote = (ada: object, bo: object): Doing => ({
    do: 'close-round',
    by: 'president',
    tally: { candidates: { ada, bo }, complete: true },
  });

  it('appoints for three years when all agree', () => {
    const { events } = race('opec', [...asked, vote({ for: 12 }, { against: 12 })]);
    expect(events.at(-1)).toMatchObject({ candidate: 'ada', lasts: { count: 3 } });
  });

  it('given that one member does not agree, appoints in turn for two', () => {
    const { events } = race('opec', [
      ...asked,
      vote({ for: 11, against: 1 }, { for: 1, against: 11 }),
      { do: 'declare', by: 'president', candidates: ['bo'] },
    ]);
    expect(events.at(-1)).toMatchObject({ candidate: 'bo', lasts: { count: 2 } });
  });
});

describe('the OSCE', () => {
  it('given an objection to one of four names, recommends none of them while the package holds', () => {
    const four = ['secretary-general', 'odihr', 'minorities', 'media'];
    const { state } = race('osce', [
      ...four.map((post) => names(`for-${post}`, 'CHE', post)),
      { do: 'proceed', by: 'chair' },
      { do: 'declare', by: 'chair', candidates: four.map((post) => `for-${post}`) },
      { do: 'open-round', by: 'chair' },
      {
        do: 'cast',
        member: 'AZE',
        vote: { kind: 'assent', says: 'object', about: ['for-media'] },
      },
      { do: 'close-round', by: 'chair' },
      { do: 'choose-way', by: 'chair', way: 1 },
    ]);
    expect(state.stage).toBe('soundings');
    expect(state.apart).toBe(false);
  });
});

describe('a majority in two rounds', () => {
  const members = { bodies: { members: { members: 10 } } };
  const round = (candidates: object, blank = 0): Doing => ({
    do: 'close-round',
    by: 'returning-officer',
    tally: { candidates, blank, complete: true },
  });
  const opened: readonly Doing[] = [
    names('ada', 'M1'),
    names('bo', 'M2'),
    names('cy', 'M3'),
    { do: 'proceed', by: 'returning-officer', at: '2026-01-29' },
  ];
  const later = (doings: readonly Doing[]): readonly Doing[] =>
    doings.map((doing) => ({ at: '2026-01-30', ...doing }));
  const five = { ada: { for: 5 }, bo: { for: 5 } };

  it('leaves blank papers out of the base', () => {
    const { state } = race(
      'two-round-majority',
      [...opened, ...later([round({ ada: { for: 4 }, bo: { for: 2 }, cy: { for: 1 } }, 3)])],
      members,
    );
    expect(state.offer).toMatchObject({ candidates: ['ada'] });
  });

  it('given the same number twice in the second round, lets a lot decide', () => {
    const { state } = race(
      'two-round-majority',
      [
        ...opened,
        ...later([
          round({ ada: { for: 4 }, bo: { for: 4 }, cy: { for: 2 } }),
          round(five),
          round(five),
          { do: 'break-tie', by: 'returning-officer', how: 'lot', candidates: ['bo'] },
          { do: 'accept', candidate: 'bo' },
        ]),
      ],
      members,
    );
    expect(state.candidates['bo']?.status).toBe('appointed');
  });
});

describe('an invitation at the WTO', () => {
  it('leaves whoever does not follow it in the race', () => {
    const { state } = race(
      'wto',
      [
        names('ada', 'KEN'),
        names('bo', 'NZL'),
        { do: 'proceed', by: 'council', at: '2026-02-01' },
        { do: 'proceed', by: 'chair', at: '2026-02-02' },
        { do: 'choose-way', by: 'council', way: 1, at: '2026-02-02' },
        { do: 'proceed', by: 'council', at: '2026-05-02' },
        { do: 'invite', by: 'chair', candidates: ['ada'], at: '2026-05-10' },
      ],
      { bodies: { 'general-council': { members: 166 } } },
    );
    expect(state.candidates['ada']).toMatchObject({ status: 'standing', invited: true });
  });
});
