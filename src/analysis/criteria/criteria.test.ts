import { expect, it } from 'vitest';
import { saying, spoken, Story } from '../../../test/story.ts';
import { criteria } from './criteria.ts';

it('the same wish in other letters is one, and who is said both to meet it and not is disputed', () => {
  const story = new Story(['EST'], ['Mark Rutte', 'Kaja Kallas'])
    .told('2024-03-01', { kind: 'criterion', asks: spoken('a woman') }, saying('a woman'))
    .told(
      '2024-03-02',
      { kind: 'criterion', asks: spoken('A woman'), candidate: 'kaja-kallas', met: 'yes' },
      saying('A woman'),
    )
    .told(
      '2024-03-03',
      { kind: 'criterion', asks: spoken('experience'), candidate: 'mark-rutte', met: 'yes' },
      saying('experience'),
    )
    .told(
      '2024-03-04',
      { kind: 'criterion', asks: spoken('experience'), candidate: 'mark-rutte', met: 'yes' },
      saying('experience', { modality: 'denied' }),
    );
  const found = criteria(story.case, { asOf: '2024-04-01' });
  expect(
    found.criteria.map(({ asks: words, candidates, words: all }) => [
      words,
      all.length,
      candidates.map(({ candidate, met }) => [candidate, met]),
    ]),
  ).toEqual([
    ['a woman', 2, [['kaja-kallas', 'yes']]],
    ['experience', 2, [['mark-rutte', 'disputed']]],
  ]);
});
