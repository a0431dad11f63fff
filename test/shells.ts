/** The shells that were promised in March 2023, as the press told of them a year later. */
import { Story } from './story.ts';

export const shells = (): Story =>
  new Story(['EST'])
    .told(
      '2024-03-04',
      {
        kind: 'commitment',
        by: 'eu',
        to: 'UKR',
        quantity: { amount: 1_000_000, of: 'artillery shells' },
        due: '2024-03',
      },
      { level: 'report', occurred: '2023-03' },
    )
    .told('2024-03-04', {
      kind: 'delivery',
      by: 'eu',
      to: 'UKR',
      quantity: { share: 0.5, of: 'artillery shells' },
      due: '2024-03-31',
      state: 'expected',
    })
    .told('2024-03-04', {
      kind: 'delivery',
      by: 'eu',
      to: 'UKR',
      quantity: { share: 0.5, of: 'artillery shells' },
      due: '2024-12-31',
      state: 'expected',
    });
