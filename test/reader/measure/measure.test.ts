/** The floors below which a change to the reader does not go in. */
import { describe, expect, it } from 'vitest';
import { reportSentences } from './report.ts';

const { positions, refused, texts } = reportSentences();

describe('given the gold sentences, when they are read', () => {
  it('at least 60 were written', () => {
    expect(texts).toBeGreaterThanOrEqual(60);
  });

  it('none is refused', () => {
    expect(refused).toEqual([]);
  });

  it('of the positions proposed, at least nine in ten are right', () => {
    const precision = positions.right / positions.proposed;
    expect(precision, positions.wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('of the positions told, at least three in four are found', () => {
    const recall = positions.right / positions.gold;
    expect(recall, positions.missed.join('\n')).toBeGreaterThanOrEqual(0.75);
  });
});
