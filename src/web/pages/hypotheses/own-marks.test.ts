import { describe, expect, it } from 'vitest';
import { MarksFile, type MemberHypotheses } from '../../../analysis/index.ts';
import { fileOf, marksGiven, NO_MARKS, ownMarksFrom, withMark } from './own-marks.ts';

const MEMBER: MemberHypotheses = {
  member: 'ROU',
  name: 'Romania',
  hypotheses: ['obstruct', 'bargain'].map((id) => ({ id, label: id, words: [] })),
  evidence: [{ id: 'c-1', label: 'it said so', words: [] }],
  matrices: [],
  disagreements: [],
  sentence: '',
};

describe('marks of one’s own', () => {
  it('given a mark, then it goes along as a file of marks that the program takes; taken back, nothing is left of it', () => {
    const own = withMark(NO_MARKS, 'ROU', ['c-1', 'obstruct'], 'II');
    const [given] = marksGiven(own, [MEMBER], 'you');
    expect(given).toEqual({ analyst: 'you', member: 'ROU', marks: { 'c-1': { obstruct: 'II' } } });
    expect(MarksFile.safeParse(given).success).toBe(true);
    const back = withMark(own, 'ROU', ['c-1', 'obstruct'], undefined);
    expect(marksGiven(back, [MEMBER], 'you')).toEqual([
      { analyst: 'you', member: 'ROU', marks: {} },
    ]);
    expect(fileOf(back, 'ROU', 'A. Analyst')).toEqual({
      analyst: 'A. Analyst',
      member: 'ROU',
      marks: {},
    });
  });

  it('given marks on what is told another day only, then they stay at home and are kept', () => {
    const own = withMark(NO_MARKS, 'ROU', ['c-later', 'obstruct'], 'C');
    expect(marksGiven(own, [MEMBER], 'you')).toEqual([
      { analyst: 'you', member: 'ROU', marks: {} },
    ]);
    expect(fileOf(own, 'ROU', 'you')['marks']).toEqual({ 'c-later': { obstruct: 'C' } });
  });

  it('given what was kept is read again, then it is the same, and nonsense in it is left out', () => {
    const own = { ...withMark(NO_MARKS, 'ROU', ['c-1', 'bargain'], 'N'), name: 'A. Analyst' };
    expect(ownMarksFrom(JSON.parse(JSON.stringify(own)))).toEqual(own);
    expect(
      ownMarksFrom({ mine: { ROU: { 'c-1': { a: 'CC', b: 'maybe' } }, HUN: 3 }, files: [1, {}] }),
    ).toEqual({ name: '', mine: { ROU: { 'c-1': { a: 'CC' } } }, files: [] });
    expect(ownMarksFrom(7)).toBeUndefined();
  });
});
