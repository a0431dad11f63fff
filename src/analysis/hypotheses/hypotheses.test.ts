import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { hypotheses, THE_RECORD } from './hypotheses.ts';
import { MARKS, MarksFile, type Mark } from './marks.ts';
import { leadersOf, matrixOf, type Piece } from './matrix.ts';

const piece = (id: string, marks: Readonly<Record<string, Mark>>, weight = 1): Piece => ({
  id,
  weight,
  marks,
});

describe('one matrix', () => {
  const pieces = [
    piece('e1', { bargain: 'C', obstruct: 'C' }),
    piece('e2', { bargain: 'C', obstruct: 'II' }),
    piece('e3', { bargain: 'I', obstruct: 'N' }),
  ];
  const matrix = matrixOf('A. Analyst', pieces, ['obstruct', 'bargain']);

  it('ranks by what speaks against, whatever speaks for it', () => {
    expect(
      matrix.ranking.map(({ hypothesis, rank, inconsistency }) => [
        hypothesis,
        rank,
        inconsistency,
      ]),
    ).toEqual([
      ['bargain', 1, 1],
      ['obstruct', 2, 2],
    ]);
    expect(matrix.leaders).toEqual(['bargain']);
  });

  it('finds no diagnostic value in what fits all hypotheses alike', () => {
    expect(matrix.evidence.map(({ evidence, diagnosticity }) => [evidence, diagnosticity])).toEqual(
      [
        ['e2', 0.75],
        ['e3', 0.25],
        ['e1', 0],
      ],
    );
  });

  it('tells which pieces the answer hangs on', () => {
    const hanging = matrix.evidence.filter(({ withoutIt }) => withoutIt !== undefined);
    expect(hanging.map(({ evidence, withoutIt }) => [evidence, withoutIt])).toEqual([
      ['e2', ['obstruct']],
    ]);
  });

  it('tells nothing where nothing is marked', () => {
    expect(leadersOf([piece('e1', {})], ['a', 'b'])).toEqual([]);
  });

  it('ranks the same under other names and in another order, and never better for one more inconsistency', () => {
    const marks = fc.constantFrom<Mark>(...MARKS);
    const rows = fc.array(fc.tuple(marks, marks, marks), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (rows) => {
        const all = (names: readonly string[], order: readonly (readonly Mark[])[]) =>
          matrixOf(
            'A',
            order.map((row, i) =>
              piece(`e${i}`, Object.fromEntries(row.map((mark, at) => [names[at] ?? '', mark]))),
            ),
            names,
          );
        const scores = (matrix: ReturnType<typeof all>) =>
          matrix.ranking.map(({ rank, inconsistency }) => [rank, inconsistency]);
        expect(scores(all(['z', 'y', 'x'], rows.toReversed()))).toEqual(
          scores(all(['a', 'b', 'c'], rows)),
        );
        const rankOf = (matrix: ReturnType<typeof all>) =>
          matrix.ranking.find(({ hypothesis }) => hypothesis === 'a')?.rank ?? 0;
        expect(rankOf(all(['a', 'b', 'c'], [...rows, ['II', 'N', 'N']]))).toBeGreaterThanOrEqual(
          rankOf(all(['a', 'b', 'c'], rows)),
        );
      }),
    );
  });
});

const TEXT = 'the words that say so, he asked for a post';
const EVIDENCE = {
  start: TEXT.indexOf('he asked'),
  end: TEXT.length,
  exact: 'he asked for a post',
};

function race(): Story {
  return new Story(['ROU', 'HUN'], ['Mark Rutte', 'Klaus Iohannis'])
    .told(
      '2024-03-04',
      { kind: 'hypothesis', member: 'ROU', motive: 'obstruct' },
      { id: 'h1', level: 'analysis', modality: 'possible' },
    )
    .told(
      '2024-03-04',
      {
        kind: 'hypothesis',
        member: 'ROU',
        motive: 'bargain',
        link: 'eu',
        evidence: [{ quote: EVIDENCE, speaks: 'for' }],
      },
      { id: 'h2', level: 'analysis', modality: 'possible', source: { text: TEXT } },
    )
    .told(
      '2024-03-12',
      { kind: 'nomination', nominator: 'ROU', candidate: 'klaus-iohannis', state: 'made' },
      { id: 'n1' },
    );
}
const asOf = '2024-04-01';

describe('the starting matrix', () => {
  it('marks what sources say speaks for or against, and leaves other claims on the member to be marked', () => {
    const found = hypotheses(race().case, { asOf });
    if (!found.ok) throw new Error(found.error.message);
    const [rou] = found.value.members;
    expect(rou?.hypotheses.map(({ id }) => id)).toEqual(['obstruct', 'bargain@eu']);
    const [own] = rou?.matrices ?? [];
    expect(own?.analyst).toBe(THE_RECORD);
    expect(
      Object.fromEntries(own?.evidence.map(({ evidence, marks }) => [evidence, marks]) ?? []),
    ).toEqual({
      h1: { obstruct: 'C' },
      h2: { 'bargain@eu': 'C' },
      'h2#1': { 'bargain@eu': 'C' },
      n1: {},
    });
  });

  it('holds a denial against the motive that is denied', () => {
    const story = race().told(
      '2024-03-20',
      { kind: 'hypothesis', member: 'ROU', motive: 'obstruct' },
      { id: 'h3', modality: 'denied' },
    );
    const found = hypotheses(story.case, { asOf, member: 'ROU' });
    expect(found.ok && found.value.members[0]?.matrices[0]?.leaders).toEqual(['bargain@eu']);
  });
});

describe('several analysts', () => {
  const marks = (analyst: string, mark: Mark): MarksFile =>
    MarksFile.parse({
      analyst,
      member: 'ROU',
      marks: { n1: { obstruct: mark, 'bargain@eu': 'C' } },
    });

  it('stand side by side, with the cells on which they disagree', () => {
    const found = hypotheses(race().case, { asOf, marks: [marks('Ada', 'C'), marks('Bo', 'II')] });
    if (!found.ok) throw new Error(found.error.message);
    const [rou] = found.value.members;
    expect(rou?.matrices.map(({ analyst, leaders }) => [analyst, leaders])).toEqual([
      [THE_RECORD, ['obstruct', 'bargain@eu']],
      ['Ada', ['obstruct', 'bargain@eu']],
      ['Bo', ['bargain@eu']],
    ]);
    expect(rou?.disagreements).toEqual([
      {
        evidence: 'n1',
        hypothesis: 'obstruct',
        marks: [
          { analyst: 'Ada', mark: 'C' },
          { analyst: 'Bo', mark: 'II' },
        ],
      },
    ]);
  });

  it.each([
    [{ analyst: 'Ada', member: 'ROU', marks: { nothing: { obstruct: 'C' } } }, /name “nothing”/],
    [{ analyst: 'Ada', member: 'ROU', marks: { n1: { spite: 'C' } } }, /name “spite”/],
    [{ analyst: 'Ada', member: 'ZZZ', marks: {} }, /“ZZZ”, which is no member/],
  ])('are refused where they mark what nobody told: %j', (file, message) => {
    const found = hypotheses(race().case, { asOf, marks: [MarksFile.parse(file)] });
    expect(found.ok ? 'answered' : found.error.message).toMatch(message);
  });
});
