import { describe, expect, it } from 'vitest';
import { Story } from '../../test/story.ts';
import type { Attribution, Claim, ClaimKind, Modality, Says } from './claim.ts';
import { describeClaim } from './describe.ts';
import { sentence } from './sentence.ts';
import { describeVoice } from './voice.ts';

const quote = { start: 4, end: 9, exact: 'words' };
const race = (): Story =>
  new Story([], [])
    .happens({ type: 'member-joined', member: 'USA', name: 'United States' })
    .happens({ type: 'member-joined', member: 'ROU', name: 'Romania' })
    .happens({ type: 'member-joined', member: 'HUN', name: 'Hungary' })
    .happens({
      type: 'group-defined',
      group: 'east',
      name: 'eastern members',
      members: ['ROU', 'HUN'],
    })
    .happens({ type: 'person-described', person: 'mark-rutte', name: 'Mark Rutte' })
    .happens({ type: 'candidate-named', candidate: 'mark-rutte' });

const claim = (
  says: Says,
  modality: Modality = 'asserted',
  attribution: Attribution = { level: 'report' },
): Claim => ({ id: 'c', says, quote, attribution, modality, reported: '2024-02-22' });

const candidate = 'mark-rutte';
const position: Says = { kind: 'position', member: 'USA', candidate, stance: 'supports' };

/** At least one of each kind; the record's type makes a missing kind an error. */
const SAID: Readonly<Record<ClaimKind, readonly (readonly [Says, string])[]>> = {
  position: [
    [position, 'The United States supports Mark Rutte.'],
    [
      { ...position, member: 'east', stance: 'objects' },
      'The eastern members object to Mark Rutte.',
    ],
    [
      { ...position, jointly: ['ROU', 'HUN'] },
      'The United States supports Mark Rutte, together with Romania and Hungary.',
    ],
    [
      { ...position, condition: quote },
      'The United States supports Mark Rutte, depending on “words”.',
    ],
  ],
  candidature: [
    [
      { kind: 'candidature', candidate, state: 'interested' },
      'Mark Rutte is interested in the post.',
    ],
  ],
  nomination: [
    [
      { kind: 'nomination', nominator: 'ROU', candidate, state: 'intended' },
      'Romania intends to nominate Mark Rutte.',
    ],
    [{ kind: 'nomination', candidate, state: 'made' }, 'Somebody nominated Mark Rutte.'],
  ],
  withdrawal: [
    [{ kind: 'withdrawal', candidate, state: 'expected' }, 'Mark Rutte is expected to withdraw.'],
  ],
  offer: [
    [
      { kind: 'offer', by: 'USA', candidate, outcome: 'declined', times: 2 },
      'The post was offered to Mark Rutte by the United States and declined, 2 times.',
    ],
  ],
  count: [
    [
      { kind: 'count', candidate, stance: 'supports', atLeast: 20, atMost: 21, of: 31 },
      '20 to 21 of 31 members support Mark Rutte.',
    ],
    [
      {
        kind: 'count',
        candidate,
        stance: 'supports',
        atLeast: 1,
        atMost: 1,
        of: 2,
        among: 'east',
      },
      '1 of 2 members among the eastern members supports Mark Rutte.',
    ],
    [
      { kind: 'count', candidate, stance: 'supports', atLeast: 20, atMost: 31, of: 31 },
      'At least 20 of 31 members support Mark Rutte.',
    ],
    [
      {
        kind: 'count',
        candidate,
        stance: 'supports',
        atLeast: 1,
        atMost: 1,
        except: ['HUN', 'ROU'],
      },
      '1 member supports Mark Rutte, all but Hungary and Romania.',
    ],
  ],
  demand: [
    [
      { kind: 'demand', member: 'ROU', asks: quote, of: 'USA', link: 'European Union' },
      'Romania asks of the United States for “words”, tied to the European Union.',
    ],
  ],
  concession: [
    [
      { kind: 'concession', by: candidate, to: 'HUN', gives: quote, state: 'given' },
      'Mark Rutte gave Hungary “words”.',
    ],
  ],
  deadline: [
    [
      { kind: 'deadline', what: 'decision', on: '2024-03', firmness: 'hoped' },
      'The decision is hoped for in March 2024.',
    ],
    [
      {
        kind: 'deadline',
        what: 'meeting',
        on: '2024-07-09/2024-07-11',
        firmness: 'set',
        label: 'the summit',
      },
      'The summit is set between 9 July 2024 and 11 July 2024.',
    ],
  ],
  rule: [
    [
      { kind: 'rule', rule: 'no-objection', basis: 'tradition' },
      'The choice stands when no member objects, by tradition.',
    ],
  ],
  hypothesis: [
    [{ kind: 'hypothesis', member: 'ROU', motive: 'bargain' }, 'Romania acts to bargain.'],
  ],
  criterion: [
    [
      { kind: 'criterion', asks: quote, candidate, met: 'yes' },
      'A candidate is said to need “words”, which Mark Rutte is said to meet.',
    ],
  ],
  commitment: [
    [
      {
        kind: 'commitment',
        by: 'European Union',
        to: 'Ukraine',
        quantity: { amount: 1_000_000, of: 'shells' },
        due: '2024-03',
      },
      'The European Union promised 1,000,000 shells to Ukraine, due in March 2024.',
    ],
  ],
  delivery: [
    [
      {
        kind: 'delivery',
        by: 'European Union',
        quantity: { share: 0.5, of: 'the shells' },
        state: 'expected',
        due: '2024-03-31',
      },
      'The European Union is expected to deliver 50% of the shells, due on 31 March 2024.',
    ],
  ],
  relation: [
    [
      { kind: 'relation', from: candidate, to: 'HUN', sort: 'criticised' },
      'Mark Rutte criticised Hungary.',
    ],
  ],
  assessment: [
    [
      { kind: 'assessment', candidate, verdict: 'front-runner' },
      'Mark Rutte is seen as the front-runner.',
    ],
  ],
};

describe('a claim in plain words', () => {
  it.each(Object.values(SAID).flat())('%o', (says, words) => {
    expect(describeClaim(claim(says), race().case)).toBe(words);
  });
  it.each([
    ['likely', 'It is likely that the United States supports Mark Rutte.'],
    ['possible', 'It is possible that the United States supports Mark Rutte.'],
    ['conditional', 'On a condition, the United States supports Mark Rutte.'],
    ['denied', 'It is denied that the United States supports Mark Rutte.'],
  ] as const)('says it no more firmly than the source: %s', (modality, words) => {
    expect(describeClaim(claim(position, modality), race().case)).toBe(words);
  });
});

describe('whose word it is', () => {
  it.each([
    [{ level: 'own-words' }, 'the United States'],
    [{ level: 'own-words', speaker: 'Joe Biden' }, 'Joe Biden'],
    [{ level: 'spokesperson' }, 'a spokesperson of the United States'],
    [{ level: 'spokesperson', speaker: 'USA' }, 'a spokesperson of the United States'],
    [
      { level: 'spokesperson', speaker: 'John Kirby' },
      'John Kirby, spokesperson of the United States',
    ],
    [
      { level: 'named-official', speaker: 'Julianne Smith' },
      'Julianne Smith, an official of the United States',
    ],
    [{ level: 'anonymous' }, 'a source that is not named'],
    [{ level: 'report' }, 'the outlet itself'],
    [{ level: 'analysis' }, 'observers'],
  ] as const)('%o', (attribution, words) => {
    expect(describeVoice(claim(position, 'asserted', attribution), race().case)).toBe(words);
  });
});

describe('an entry in one sentence', () => {
  it('tells an accepted claim with its voice, firmness, source and who accepted it', () => {
    const told = race().told('2024-02-22', position, {
      level: 'spokesperson',
      source: { outlet: 'Reuters' },
      via: ['NOS'],
    });
    const last = told.entries.at(-1);
    expect(last && sentence(last, told.case)).toBe(
      'A spokesperson of the United States: The United States supports Mark Rutte (asserted), in Reuters, 22 February 2024, from NOS — accepted by E. Example.',
    );
  });
  it('is there for every entry, and is one', () => {
    const told = race()
      .happens({
        type: 'date-set',
        date: 'd',
        what: 'meeting',
        on: '2024-07',
        firmness: 'set',
        label: 'Summit',
      })
      .told('2024-02-22', position)
      .happens({ type: 'claim-reopened', claim: 'claim-1', reason: 'Too early.' })
      .happens({ type: 'name-settled', written: 'Rütte', means: 'mark-rutte' })
      .happens({ type: 'source-rated', source: 'source-1', rating: 'F' })
      .happens({ type: 'claim-rated', claim: 'claim-1', rating: '2', reason: 'Said by two.' })
      .happens({ type: 'claim-rated', claim: 'claim-1', rating: null });
    expect(told.entries.map((entry) => sentence(entry, told.case))).toEqual([
      'Case opened by E. Example: The race, to be chosen by the Body.',
      'The United States is a member.',
      'Romania is a member.',
      'Hungary is a member.',
      'The eastern members are Romania and Hungary.',
      'Mark Rutte is known to the case.',
      'Mark Rutte is named as a candidate.',
      'Summit: set for July 2024.',
      'Summary added by E. Example: no outlet given, 22 February 2024.',
      'In its own words: The United States supports Mark Rutte (asserted), in source-1, 22 February 2024 — proposed by E. Example.',
      'In its own words: The United States supports Mark Rutte (asserted), in source-1, 22 February 2024 — accepted by E. Example.',
      'In its own words: The United States supports Mark Rutte (asserted), in source-1, 22 February 2024 — open again by E. Example: Too early.',
      '“Rütte” means Mark Rutte.',
      'The source source-1 is rated F, reliability cannot be judged, by E. Example.',
      'The claim claim-1 is rated 2, probably true, by E. Example: Said by two.',
      'The claim claim-1 is not rated any more by E. Example.',
    ]);
  });
});
