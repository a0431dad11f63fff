/** What the seed tells of a promise, followed through the program's own eyes. */
import { expect, test } from 'vitest';
import { commitments, criteria, hypotheses } from '../../src/analysis/index.ts';
import { fold, type Entry } from '../../src/case/index.ts';
import { recordOf } from '../golden/record-of.ts';
import { readSeed, seedIsHere, seedText } from './seed.ts';

const HERE = '2024-03-04';

/** The NATO race as known on the day of the article, with everything that the reader finds in it. */
function withSeed(): ReturnType<typeof fold> {
  const { entries } = recordOf('nato-2024');
  const known = entries.filter(({ recorded }) => recorded <= HERE);
  const basis = { kind: 'act', by: 'A. Tester' } as const;
  const source = {
    id: 'seed',
    kind: 'article',
    published: HERE,
    text: seedText,
    sha256: '0'.repeat(64),
  } as const;
  const events: Entry['event'][] = [
    { type: 'source-added', source },
    ...readSeed().flatMap((claim): Entry['event'][] => [
      { type: 'claim-proposed', source: 'seed', claim: { ...claim, id: `seed-${claim.id}` } },
      { type: 'claim-accepted', claim: `seed-${claim.id}` },
    ]),
  ];
  return fold([
    ...known,
    ...events.map((event, i): Entry => ({
      seq: known.length + i + 1,
      recorded: HERE,
      basis,
      event,
    })),
  ]);
}

test.skipIf(!seedIsHere)(
  'the seed’s shells: a million by March 2024, half of them late (skipped where the seed is not here)',
  () => {
    const state = withSeed();
    if (!state.ok) throw new Error(state.error.message);
    const shells = (asOf: string) =>
      commitments(state.value, { asOf }).commitments.find(({ of }) => of === 'artillery shells');
    expect(shells('2024-03-05')).toMatchObject({
      promised: 1_000_000,
      state: 'outstanding',
      shortWhenDue: 500_000,
    });
    expect(shells('2024-03-05')?.expected.map(({ on, amount }) => [on, amount])).toEqual([
      ['2024-03-31', 500_000],
      ['2024-12-31', 500_000],
    ]);
    expect(shells('2024-04-30')).toMatchObject({ state: 'overdue', daysOverdue: 30 });
  },
);

test.skipIf(!seedIsHere)(
  'the seed’s rival hypotheses on Romania and its criterion (skipped where the seed is not here)',
  () => {
    const state = withSeed();
    if (!state.ok) throw new Error(state.error.message);
    const found = hypotheses(state.value, { asOf: HERE, member: 'ROU' });
    const ids = found.ok ? found.value.members[0]?.hypotheses.map(({ id }) => id) : [];
    expect(ids).toEqual(expect.arrayContaining(['obstruct', 'bargain@european-union']));
    const told = criteria(state.value, { asOf: HERE }).criteria;
    const both = told.find(({ asks }) => asks.includes('Donald Trump'));
    expect(both?.candidates.map(({ candidate, met }) => [candidate, met])).toEqual([
      ['mark-rutte', 'yes'],
    ]);
  },
);
