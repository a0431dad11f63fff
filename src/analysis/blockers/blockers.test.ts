import { describe, expect, it } from 'vitest';
import { saying, spoken, Story } from '../../../test/story.ts';
import { NO_OBJECTION } from '../../procedure/index.ts';
import { blockers } from './blockers.ts';
import { why } from './why.ts';

const race = (): Story =>
  new Story(['HUN', 'ROU', 'FRA'], ['Mark Rutte', 'Klaus Iohannis'])
    .happens({ type: 'rule-set', rule: NO_OBJECTION, words: 'unanimity', basis: 'tradition' })
    .told(
      '2024-02-01',
      { kind: 'position', member: 'HUN', candidate: 'mark-rutte', stance: 'supports' },
      { id: 'early', level: 'report' },
    )
    .told(
      '2024-03-01',
      {
        kind: 'position',
        member: 'HUN',
        candidate: 'mark-rutte',
        stance: 'objects',
        grounds: [{ quote: spoken('his remarks'), about: 'mark-rutte', occurred: '2021-06' }],
      },
      saying('his remarks', { id: 'no' }),
    )
    .told(
      '2024-03-02',
      {
        kind: 'demand',
        member: 'HUN',
        asks: spoken('an apology'),
        of: 'mark-rutte',
        candidate: 'mark-rutte',
        link: 'the parcel',
      },
      saying('an apology', { id: 'ask' }),
    )
    .told(
      '2024-03-03',
      {
        kind: 'concession',
        by: 'mark-rutte',
        to: 'HUN',
        gives: spoken('an opt-out'),
        state: 'given',
      },
      saying('an opt-out', { id: 'gift' }),
    )
    .told(
      '2024-03-04',
      { kind: 'hypothesis', member: 'HUN', motive: 'retaliate' },
      { id: 'motive', level: 'analysis', modality: 'possible' },
    )
    .told(
      '2024-03-05',
      { kind: 'relation', from: 'mark-rutte', to: 'HUN', sort: 'criticised' },
      { id: 'quarrel' },
    )
    .told(
      '2024-03-06',
      { kind: 'nomination', nominator: 'ROU', candidate: 'klaus-iohannis', state: 'made' },
      { id: 'own' },
    );
const query = { asOf: '2024-04-01', candidate: 'mark-rutte' };

describe('who is in the way', () => {
  it('is told with ground, price, who could pay, what was given and what it is tied to, each with its claim', () => {
    const found = blockers(race().case, query);
    if (!found.ok) throw new Error(found.error.message);
    const [hungary, romania] = found.value;
    expect(hungary).toMatchObject({
      member: 'HUN',
      blocks: true,
      grounds: [
        { ground: 'his remarks', about: 'Mark Rutte', occurred: '2021-06', word: { claim: 'no' } },
      ],
      prices: [
        {
          asks: 'an apology',
          payer: 'Mark Rutte',
          link: 'the parcel',
          isFirm: true,
          word: { claim: 'ask' },
        },
      ],
      gifts: [{ gives: 'an opt-out', by: 'Mark Rutte', state: 'given', word: { claim: 'gift' } }],
      motives: [{ motive: 'retaliate', word: { claim: 'motive' } }],
      links: ['the parcel'],
    });
    expect([romania?.member, romania?.blocks, romania?.seat.ownCandidate]).toEqual([
      'ROU',
      true,
      'klaus-iohannis',
    ]);
  });
});

describe('why a member stands where it does', () => {
  it('is one sentence, and everything that it rests on', () => {
    const found = why(race().case, 'HUN', query);
    if (!found.ok) throw new Error(found.error.message);
    expect(found.value.sentence).toBe(
      'HUN objects to Mark Rutte since 1 March 2024. Over “his remarks”. It asks for “an apology”. Mark Rutte gave “an opt-out”. Tied to the parcel.',
    );
    expect(found.value.relations.map(({ claim }) => claim)).toEqual(['quarrel']);
    expect(found.value.setAside.map(({ word, why: because }) => [word.claim, because])).toEqual([
      ['early', 'later'],
    ]);
  });

  it('tells of a member that is not in the way, too', () => {
    const found = why(race().case, 'FRA', query);
    expect(found.ok && found.value.sentence).toBe(
      'FRA has said nothing that is known on Mark Rutte.',
    );
  });

  it('is refused for who is no member or no candidate', () => {
    const [stranger, nobody] = [
      why(race().case, 'ZZZ', query),
      why(race().case, 'HUN', { ...query, candidate: 'nobody' }),
    ];
    expect([stranger.ok, nobody.ok]).toEqual([false, false]);
  });
});
