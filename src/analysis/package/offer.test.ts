/** Picking concessions: given this record, when these are given, then the rule answers so. */
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../test/golden/record-of.ts';
import { saying, spoken, Story } from '../../../test/story.ts';
import { NO_OBJECTION } from '../../procedure/index.ts';
import { outlook } from '../outlook/index.ts';
import { PackageFile } from './file.ts';
import { offerFor, type OfferQuery } from './offer.ts';
import type { Offer } from './offer-types.ts';
import { packagesFor } from './packages.ts';

const race = (): Story =>
  new Story(['AAA', 'BBB', 'CCC', 'DDD'], ['Mark Rutte', 'Klaus Iohannis'])
    .happens({ type: 'rule-set', rule: NO_OBJECTION, words: 'unanimity', basis: 'tradition' })
    .position('2024-03-01', 'AAA', 'objects')
    .told('2024-03-02', {
      kind: 'nomination',
      nominator: 'BBB',
      candidate: 'klaus-iohannis',
      state: 'made',
    })
    .position('2024-03-03', 'CCC', 'supports');

function offer(story: Story, query: Partial<OfferQuery> = {}, file?: unknown): Offer {
  const given = file === undefined ? {} : { file: PackageFile.parse(file) };
  const found = offerFor(story.case, {
    asOf: '2024-04-01',
    candidate: 'mark-rutte',
    ...given,
    ...query,
  });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

const BOTH = ['lifting:AAA', 'withdrawal:klaus-iohannis'];

describe('what could be given', () => {
  it('given nothing is, then all is on offer, with whom each wins, and the rule is not met', () => {
    const found = offer(race());
    expect(found.concessions.map(({ id }) => id)).toEqual(BOTH);
    expect(found.concessions.map(({ wins }) => wins.map(({ member, to }) => [member, to]))).toEqual(
      [[['AAA', 'consent']], [['BBB', 'consent']]],
    );
    expect(found.concessions.map(({ about }) => about?.name)).toEqual(['AAA', 'Klaus Iohannis']);
    expect([found.outcome, found.changes]).toEqual(['not-met', []]);
    expect(found.parts[0]?.margin.max).toBe(-2);
  });

  it('given one and then both, then the margin moves with each and the rule is met', () => {
    const one = offer(race(), { given: BOTH.slice(0, 1) });
    expect([one.outcome, one.parts[0]?.margin.max]).toEqual(['not-met', -1]);
    expect(one.changes).toEqual([{ member: 'AAA', name: 'AAA', from: 'object', to: 'consent' }]);
    const both = offer(race(), { given: BOTH });
    expect([both.outcome, both.ifOpen, both.cost]).toEqual([
      'met',
      'undetermined',
      { known: 0, unknown: 2 },
    ]);
  });

  it('given what is not on offer, then it is refused and names it', () => {
    const found = offerFor(race().case, {
      asOf: '2024-04-01',
      candidate: 'mark-rutte',
      given: ['a-moon'],
    });
    expect(found.ok ? '' : found.error.message).toContain('“a-moon” is not among');
  });

  it('given what cannot be given side by side, then each reason is told', () => {
    const file = {
      concessions: [
        { id: 'post', label: 'a post', excludes: ['money'], waitsFor: ['parcel'] },
        { id: 'money', label: 'money', together: ['thanks'] },
        { id: 'thanks', label: 'thanks' },
        { id: 'moon', label: 'the moon', payers: [] },
        { id: 'parcel', label: 'the parcel' },
      ],
    };
    const found = offer(race(), { given: ['post', 'money', 'moon'] }, file);
    expect(found.clashes).toEqual([
      { kind: 'unavailable', concessions: ['moon'] },
      { kind: 'before', concessions: ['post', 'parcel'] },
      { kind: 'excludes', concessions: ['post', 'money'] },
      { kind: 'together', concessions: ['money', 'thanks'] },
    ]);
    const post = found.concessions.find(({ id }) => id === 'post');
    expect([post?.excludes, post?.after]).toEqual([['money'], ['parcel']]);
  });

  it('given a red line, then it is told with what it loses, and giving it loses that', () => {
    const file = { redLines: [{ member: 'CCC', when: ['lifting:AAA'], unless: BOTH.slice(1) }] };
    const crossed = offer(race(), { given: BOTH.slice(0, 1) }, file);
    expect(crossed.concessions[0]?.loses).toMatchObject([{ member: 'CCC', unless: BOTH.slice(1) }]);
    expect(crossed.changes).toContainEqual({
      member: 'CCC',
      name: 'CCC',
      from: 'consent',
      to: 'object',
    });
    expect(offer(race(), { given: BOTH }, file).outcome).toBe('met');
  });

  it('given a demand, then its words are told apart from its label', () => {
    const story = race()
      .position('2024-03-04', 'DDD', 'undecided')
      .told(
        '2024-03-05',
        { kind: 'demand', member: 'DDD', asks: spoken('a seat'), candidate: 'mark-rutte' },
        saying('a seat'),
      );
    const demand = offer(story).concessions.find(({ kind }) => kind === 'demand');
    expect(demand?.about).toEqual({ name: 'DDD', words: 'a seat' });
  });
});

describe('chances by the estimates', () => {
  const { knownOn } = recordOf('nato-2024');
  const day = '2024-06-17';
  const query = { asOf: day, candidate: 'mark-rutte', estimates: true } as const;

  it('with nothing given it is the outlook’s own number, and whom the package moves is left to no chance', () => {
    const state = knownOn(day);
    const found = offerFor(state, query);
    const told = outlook(state, { asOf: day, candidate: 'mark-rutte', include: 'accepted' });
    if (!found.ok || !told.ok) throw new Error('refused');
    expect(found.value.chanceNow).toBeCloseTo(told.value.chance?.met ?? -1, 12);
    const all = found.value.concessions.map(({ id }) => id);
    const after = offerFor(state, { ...query, given: all });
    if (!after.ok) throw new Error(after.error.message);
    const moved = new Set(after.value.changes.map(({ member }) => member));
    // Nobody may object: what is left is at most the chance that no one of the others does.
    const least = Math.max(
      ...told.value.members
        .filter(({ member }) => !moved.has(member))
        .map(({ stances }) => stances['objects'] ?? 0),
    );
    expect(after.value.chance).toBeGreaterThan(found.value.chanceNow ?? 1);
    expect(after.value.chance).toBeLessThanOrEqual(1 - least + 1e-12);
  });

  it('the Pareto set goes from nothing given to the surest, each dearer and surer than the one before', async () => {
    const found = await packagesFor(knownOn(day), query, async () => {
      throw new Error('a small problem was sent to the solver');
    });
    if (!found.ok) throw new Error(found.error.message);
    expect(found.value.chanceBy).toBe('estimates');
    const sets = found.value.pareto?.sets ?? [];
    expect(found.value.pareto?.isWhole).toBe(true);
    expect(sets[0]?.concessions).toEqual([]);
    expect(sets.length).toBeGreaterThan(2);
    for (const [i, { chance, cost }] of sets.entries()) {
      if (i === 0) continue;
      expect(chance).toBeGreaterThan(sets[i - 1]?.chance ?? 1);
      expect(cost.unknown).toBeGreaterThan(sets[i - 1]?.cost.unknown ?? 99);
    }
  });

  it('an analyst’s belief takes the place of the estimate, and a poll without names has none', () => {
    const sure = offer(
      race(),
      { given: BOTH, estimates: true },
      {
        stands: [{ member: 'CCC', choice: 'consent' }],
        beliefs: { DDD: { consent: 0.75, object: 0.25 } },
      },
    );
    expect(sure.chance).toBeCloseTo(0.75, 12);
    const poll = offer(race(), { estimates: true }, { poll: [{ choice: 'consent', seats: 4 }] });
    expect([poll.chance, poll.chanceBy, poll.outcome]).toEqual([undefined, undefined, 'met']);
  });
});
