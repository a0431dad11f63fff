import { describe, expect, it } from 'vitest';
import type { ReplayRoundOutput } from '../../../api/index.ts';
import { barOf, scaleOf } from './vote-bars.ts';

type Candidate = ReplayRoundOutput['candidates'][number];
type Part = Candidate['parts'][number];

const part = (more: Partial<Part>): Part => ({
  kind: 'at-least',
  label: 'x',
  outcome: 'not-met',
  ...more,
});
const candidate = (more: Partial<Candidate>): Candidate => ({
  candidate: 'a',
  name: 'A',
  parts: [],
  ...more,
});

describe('the bars of a round', () => {
  it('given votes and what is needed of them, then the line is drawn through the votes', () => {
    const one = candidate({ votes: 23, parts: [part({ count: 23, needed: 24 })] });
    expect(barOf(one)).toEqual({ votes: 23, against: undefined, need: 24 });
    expect(scaleOf([one, candidate({ votes: 5 })])).toBe(24);
  });

  it('given a limit to objections, or a count within a group, then no line is drawn through the votes', () => {
    const none = candidate({
      votes: 0,
      parts: [
        part({ kind: 'at-most', count: 0, needed: 0 }),
        part({ count: 0, needed: 5, group: 'p5' }),
      ],
    });
    expect(barOf(none).need).toBeUndefined();
  });

  it('given papers that ask of each, then those against come after those for', () => {
    const one = candidate({ votes: 9, counts: { for: 9, against: 4 } });
    expect(barOf(one)).toMatchObject({ votes: 9, against: 4 });
    expect(scaleOf([one])).toBe(13);
  });

  it('given figures that nobody knows, then there is nothing to draw', () => {
    expect(scaleOf([candidate({}), candidate({})])).toBeUndefined();
  });
});
