import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { NO_OBJECTION } from '../../procedure/index.ts';
import { watch, type Watch, type WatchQuery } from './watch.ts';

const race = (): Story =>
  new Story(['AAA', 'BBB', 'CCC'], ['Mark Rutte', 'Klaus Iohannis'])
    .happens({ type: 'rule-set', rule: NO_OBJECTION, words: 'unanimity', basis: 'tradition' })
    .position('2024-03-01', 'AAA', 'supports')
    .position('2024-03-01', 'BBB', 'objects');

function told(story: Story, query: Partial<WatchQuery> = {}): Watch {
  const found = watch(story.case, { asOf: '2024-04-01', candidate: 'mark-rutte', ...query });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

describe('what to watch', () => {
  it('is first what turns the answer: the only objector coming round', () => {
    const found = told(race());
    expect(found.before).toMatchObject({ outcome: 'not-met', blockers: ['BBB'] });
    expect(found.news[0]).toMatchObject({
      id: 'BBB:supports',
      turnsOutcome: true,
      blockers: -1,
      after: { outcome: 'undetermined' },
    });
  });

  it('makes the rule met where the objector is the last who is missing', () => {
    const found = told(race().position('2024-03-02', 'CCC', 'supports'));
    expect(found.news.find(({ id }) => id === 'BBB:supports')?.after.outcome).toBe('met');
  });

  it('does not expect who is reported to be for a candidate to turn round', () => {
    expect(told(race()).news.map(({ id }) => id)).not.toContain('AAA:objects');
  });

  it('weighs by how likely the news is, where that is told', () => {
    const chanceOf = (id: string): number => (id === 'BBB:supports' ? 0.9 : 0.01);
    expect(told(race(), { chanceOf }).news[0]?.id).toBe('BBB:supports');
  });

  it('watches a rival’s withdrawal', () => {
    const story = race().told('2024-03-05', {
      kind: 'nomination',
      nominator: 'CCC',
      candidate: 'klaus-iohannis',
      state: 'made',
    });
    const news = told(story).news.find(({ id }) => id === 'klaus-iohannis:withdraws');
    expect(news?.blockers).toBe(-1);
  });

  it('is refused where the candidate is not in the race', () => {
    const found = watch(race().case, { asOf: '2024-04-01', candidate: 'nobody' });
    expect(found.ok ? '' : found.error.message).toMatch(/“nobody” is not in the race/);
  });
});
