import { describe, expect, it } from 'vitest';
import { shells } from '../../../test/shells.ts';
import { Story } from '../../../test/story.ts';
import type { SaysOf } from '../../case/index.ts';
import { commitments, type Commitment } from './commitments.ts';

const only = (story: Story, asOf: string): Commitment | undefined =>
  commitments(story.case, { asOf }).commitments[0];
const came =
  (day: string, quantity: NonNullable<SaysOf<'delivery'>['quantity']>) =>
  (story: Story): Story =>
    story.told(day, { kind: 'delivery', by: 'eu', quantity, state: 'delivered' });

describe('a million shells by March 2024', () => {
  it('are outstanding before the day, half of them short when it comes', () => {
    expect(only(shells(), '2024-03-05')).toMatchObject({
      state: 'outstanding',
      promised: 1_000_000,
      shortWhenDue: 500_000,
      outstanding: { atLeast: 1_000_000, atMost: 1_000_000 },
    });
    expect(only(shells(), '2024-03-05')?.sentence).toBe(
      'Eu promised 1,000,000 artillery shells to UKR by March 2024. None is known to have come. Expected: 500,000 by 31 March 2024, 500,000 by 31 December 2024. 500,000 short on the day.',
    );
  });

  it('are overdue after it, by so many days', () => {
    expect(only(shells(), '2024-04-10')).toMatchObject({ state: 'overdue', daysOverdue: 10 });
  });

  it('are partly delivered, and what is told twice may be the same', () => {
    const told = came('2024-06-01', { amount: 300_000 })(
      came('2024-04-01', { share: 0.5 })(shells()),
    );
    expect(only(told, '2024-06-02')).toMatchObject({
      delivered: { atLeast: 500_000, atMost: 800_000 },
      outstanding: { atLeast: 200_000, atMost: 500_000 },
      state: 'overdue',
    });
  });

  it('are kept once all of them came', () => {
    expect(only(came('2024-11-01', { amount: 1_000_000 })(shells()), '2024-12-01')).toMatchObject({
      state: 'kept',
    });
  });

  it('of which an unknown number came leave open how many are missing', () => {
    const one = only(came('2024-04-01', { of: 'artillery shells' })(shells()), '2024-04-02');
    expect([one?.delivered, one?.outstanding, one?.state]).toEqual([
      undefined,
      undefined,
      'overdue',
    ]);
  });
});

it('a promise without a number or a day stays without', () => {
  const story = new Story(['HUN']).told('2024-06-18', {
    kind: 'commitment',
    by: 'mark-rutte',
    to: 'HUN',
  });
  expect(only(story, '2024-07-01')).toMatchObject({
    state: 'outstanding',
    by: 'Mark Rutte',
    to: 'HUN',
  });
  expect(only(story, '2024-07-01')).not.toHaveProperty('promised');
});

it('promises and deliveries of different things are kept apart', () => {
  const story = shells().told('2024-04-01', {
    kind: 'delivery',
    by: 'eu',
    quantity: { amount: 30, of: 'tanks' },
    state: 'delivered',
  });
  expect(only(story, '2024-04-02')?.delivered).toEqual({ atLeast: 0, atMost: 0 });
});
