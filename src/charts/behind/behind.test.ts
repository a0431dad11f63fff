import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import {
  commitments,
  criteria,
  PackageFile,
  packagesFor,
  standing,
  watch,
  changesBetween,
  type Packages,
} from '../../analysis/index.ts';
import { estimateView, openRecord, weightedPower, type OpenRecord } from '../../api/index.ts';
import {
  changeArrows,
  criteriaGrid,
  marksGrid,
  memberChances,
  numberChances,
  packageBars,
  paretoBars,
  powerBars,
  promiseBars,
  watchBars,
} from './index.ts';

const document = parseHTML('<html><body></body></html>').document;
const asOf = '2024-03-10';

function must<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const MEMBERS = ['AAA', 'BBB', 'CCC', 'DDD'];
const story = new Story(MEMBERS)
  .happens({
    type: 'rule-set',
    rule: { kind: 'at-most', choices: ['object'], threshold: { number: 0 } },
    words: 'nobody may object',
    basis: 'tradition',
  })
  .position('2024-03-01', 'AAA', 'supports')
  .position('2024-03-02', 'BBB', 'objects')
  .position('2024-03-05', 'BBB', 'supports');
const record: OpenRecord = must(openRecord(story.entries));
const { state } = record;
const on = { candidate: 'mark-rutte', asOf, include: 'accepted' } as const;

async function packages(at = asOf): Promise<Packages> {
  const concessions = [
    {
      id: 'cheap',
      label: 'a word',
      cost: 1,
      moves: [{ member: 'BBB', to: 'consent', chance: 0.25 }],
    },
    {
      id: 'dear',
      label: 'a post',
      cost: 4,
      moves: [{ member: 'BBB', to: 'consent', chance: 0.5 }],
    },
  ];
  const query = { ...on, asOf: at, file: PackageFile.parse({ concessions }) };
  // So few concessions are all tried: nobody asks a solver.
  return must(await packagesFor(state, query, () => Promise.reject(new Error('asked'))));
}

const estimate = must(estimateView(record, { candidate: 'Rutte', asOf }));
const seats = (day: string) => standing(state, { asOf: day, include: 'accepted' });
const moves = changesBetween(seats('2024-03-03'), seats(asOf)).filter(
  (change) => change.kind === 'move',
);

const all = (svg: Element, selector: string): Element[] => [...svg.querySelectorAll(selector)];
const number = (element: Element | undefined, name: string): number =>
  Number(element?.getAttribute(name));

const charts: readonly (readonly [string, () => SVGSVGElement | Promise<SVGSVGElement>])[] = [
  ['power', () => powerBars(must(weightedPower(3, [2, 1, 1])), { document })],
  ['numbers', () => numberChances(estimate, { document })],
  ['members', () => memberChances(estimate, { document })],
  ['packages', async () => packageBars(await packages('2024-03-03'), { document })],
  ['sure packages', async () => paretoBars(await packages('2024-03-03'), { document })],
  [
    'moves',
    () => changeArrows({ name: 'Mark Rutte', from: '2024-03-03', to: asOf, moves }, { document }),
  ],
  ['news', () => watchBars(must(watch(state, { asOf })), { document })],
];

describe.each(charts)('the picture of %s', (_, chart) => {
  it('says in words what it shows, defines what it fills with and names its source', async () => {
    const svg = await chart();
    const described = svg.querySelector(`#${svg.getAttribute('aria-describedby')}`);
    expect(described?.textContent).toMatch(/\w{3}/);
    const defined = new Set(all(svg, 'pattern').map((one) => one.getAttribute('id')));
    const used = all(svg, '[fill]')
      .map((one) => one.getAttribute('fill') ?? '')
      .filter((fill) => fill.startsWith('url(#'));
    expect(used.length).toBeGreaterThan(0);
    for (const fill of used) expect(defined).toContain(fill.slice(5, -1));
    expect(svg.textContent).toMatch(/Source: Nemcon/);
    expect(all(svg, 'style, script, foreignObject')).toEqual([]);
  });

  it('is the same text for the same data, and keeps to its width', async () => {
    const [one, other] = [await chart(), await chart()];
    expect(one.outerHTML).toBe(other.outerHTML);
    for (const shape of all(one, 'rect:not(pattern rect)')) {
      const right = number(shape, 'x') + number(shape, 'width');
      if (!Number.isNaN(right)) expect(right).toBeLessThanOrEqual(640);
    }
  });
});

describe('bars are as long as what they stand for', () => {
  it('of power: of [3; 2, 1, 1] the large member has 2/3, and each small one 1/6', () => {
    const [large, small] = all(
      powerBars(must(weightedPower(3, [2, 1, 1])), { document }),
      '[data-id]',
    );
    expect(number(large, 'width') / number(small, 'width')).toBeCloseTo(4, 1);
  });

  it('of a number: as high as it is likely', () => {
    const bars = all(numberChances(estimate, { document }), '[data-number]');
    expect(bars).toHaveLength(MEMBERS.length + 1);
    const tallest = Math.max(...bars.map((bar) => number(bar, 'height')));
    const { chances } = estimate.number;
    const most = Math.max(...chances);
    for (const [k, bar] of bars.entries()) {
      expect(number(bar, 'height')).toBeCloseTo(((chances[k] ?? 0) / most) * tallest, 0);
    }
  });

  it('of a member: its stances share one whole bar', () => {
    const shapes = all(memberChances(estimate, { document }), '[data-id]');
    const width = (id: string): number =>
      shapes
        .filter((one) => one.getAttribute('data-id') === id)
        .reduce((sum, one) => sum + number(one, 'width'), 0);
    expect(width('AAA')).toBeCloseTo(width('CCC'), 0);
  });

  it('of a package: who is moved changes from the last stretch to the first', async () => {
    const given = await packages('2024-03-03');
    const shapes = all(packageBars(given, { document }), '[data-id]');
    const titles = (id: string): readonly string[] =>
      shapes
        .filter((one) => one.getAttribute('data-id') === id)
        .map((one) => one.querySelector('title')?.textContent ?? '');
    expect(titles('nothing').some((title) => title === 'object: 1 – BBB')).toBe(true);
    expect(titles('cheap').some((title) => title.startsWith('object'))).toBe(false);
    expect(titles('cheap').some((title) => title === 'consent: 2 – AAA, BBB')).toBe(true);
  });

  it('of chances: twice as likely is twice as long', async () => {
    const shapes = all(paretoBars(await packages('2024-03-03'), { document }), '[data-id]');
    const width = (id: string): number =>
      number(
        shapes.find((one) => one.getAttribute('data-id') === id),
        'width',
      );
    expect(width('dear') / width('cheap')).toBeCloseTo(2, 1);
  });
});

it('a move goes from where the member stood to where it stands', () => {
  const svg = changeArrows(
    { name: 'Mark Rutte', from: '2024-03-03', to: asOf, moves },
    { document },
  );
  const [dot] = all(svg, '[data-member]');
  expect(dot?.getAttribute('data-member')).toBe('BBB');
  expect(dot?.getAttribute('data-from')).toBe('objects');
  expect(dot?.getAttribute('data-stance')).toBe('supports');
  expect(dot?.querySelector('title')?.textContent).toMatch(/BBB supports Mark Rutte/);
});

it('where there is nothing to show, it says so', () => {
  const none = { name: 'Mark Rutte', from: asOf, to: asOf, moves: [] };
  expect(changeArrows(none, { document }).textContent).toMatch(/Nobody is known to have moved/);
  expect(promiseBars(commitments(state, { asOf }), { document }).textContent).toMatch(
    /Nobody is known to have promised/,
  );
  expect(criteriaGrid(criteria(state, { asOf }), { document }).textContent).toMatch(
    /Nobody is known to have said/,
  );
});

it('a mark stands in the cell of its evidence and its hypothesis; what nobody marked is empty', () => {
  const of = {
    member: 'AAA',
    name: 'AAA',
    hypotheses: [
      { id: 'one', label: 'AAA acts to bargain', words: [] },
      { id: 'two', label: 'AAA acts to obstruct', words: [] },
    ],
    evidence: [{ id: 'e1', label: 'It asked for a post', words: [] }],
    matrices: [],
    disagreements: [],
    sentence: 'Least speaks against bargaining.',
  };
  const matrix = {
    analyst: 'A. Tester',
    ranking: [
      { hypothesis: 'one', rank: 1, inconsistency: 0, consistency: 2, marked: 1 },
      { hypothesis: 'two', rank: 2, inconsistency: 0, consistency: 0, marked: 0 },
    ],
    evidence: [{ evidence: 'e1', weight: 1, marks: { one: 'CC' as const }, diagnosticity: 0 }],
    leaders: ['one'],
  };
  const cells = all(marksGrid({ of, matrix }, { document }), '[data-column]');
  expect(cells.map((cell) => cell.querySelector('title')?.textContent)).toEqual([
    'It asked for a post – AAA acts to bargain: CC',
    'It asked for a post – AAA acts to obstruct: not marked',
  ]);
  expect(cells[0]?.getAttribute('fill')).toMatch(/supports\)$/);
  expect(cells[1]?.getAttribute('fill')).toMatch(/undeclared\)$/);
});
