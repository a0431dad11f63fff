import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { SMALL_RACE } from '../../test/small-race.ts';
import { Story } from '../../test/story.ts';
import { standing, type CandidateStanding, type Standing } from '../analysis/index.ts';
import { openRecord, timelineView } from '../api/index.ts';
import {
  candidateBars,
  LIGHT,
  needOf,
  NIGHT,
  seatMap,
  standingOverCandidates,
  supportersOverTime,
  THEMES,
  type Timeline,
} from './index.ts';

const document = parseHTML('<html><body></body></html>').document;

function small(): { standing: Standing; timeline: Timeline } {
  const record = openRecord(SMALL_RACE);
  if (!record.ok) throw new Error(record.error.message);
  const asOf = '2024-03-10';
  const timeline = timelineView(record.value, { asOf, candidate: 'Lovelace' });
  if (!timeline.ok) throw new Error(timeline.error.message);
  return {
    standing: standing(record.value.state, { asOf, include: 'accepted' }),
    timeline: timeline.value,
  };
}

const first = ({ candidates }: Standing): CandidateStanding => {
  const [one] = candidates;
  if (one === undefined) throw new Error('nobody stands');
  return one;
};

/** A body of so many members of whom every third is for, uncertain or against. */
function bodyOf(size: number): CandidateStanding {
  const members = Array.from({ length: size }, (_, i) => `M${String(i).padStart(2, '0')}`);
  const story = new Story(members);
  for (const [i, member] of members.entries()) {
    if (i % 3 === 0) story.position('2024-03-01', member, 'supports');
    if (i % 3 === 1) story.position('2024-03-01', member, 'leans-for', { modality: 'likely' });
    if (i % 7 === 2) story.position('2024-03-01', member, 'objects');
  }
  return first(standing(story.case, { asOf: '2024-03-02', include: 'accepted' }));
}

const all = (within: Element, selector: string): Element[] => [
  ...within.querySelectorAll(selector),
];
const attribute = (elements: readonly Element[], name: string): readonly string[] =>
  elements.flatMap((element) => element.getAttribute(name) ?? []);

const charts: readonly (readonly [string, () => SVGSVGElement])[] = [
  ['seats in rows', () => seatMap(first(small().standing), { document })],
  ['seats in a half circle', () => seatMap(bodyOf(40), { document, layout: 'hemicycle' })],
  ['bars', () => candidateBars(small().standing, { document })],
  ['everybody towards everybody', () => standingOverCandidates(small().standing, { document })],
  ['members over time', () => supportersOverTime(small().timeline, { document })],
];

describe.each(charts)('the picture of %s', (_, chart) => {
  it('has a title and a description that its root names', () => {
    const svg = chart();
    expect(svg.getAttribute('role')).toBe('img');
    const title = svg.querySelector(`#${svg.getAttribute('aria-labelledby')}`);
    const description = svg.querySelector(`#${svg.getAttribute('aria-describedby')}`);
    expect(title?.textContent).toMatch(/\w{3}/);
    expect(description?.textContent).toMatch(/\w{3}/);
  });

  it('defines every pattern that it fills with, and no stylesheet', () => {
    const svg = chart();
    const defined = new Set(attribute(all(svg, 'pattern'), 'id'));
    const used = attribute(all(svg, '[fill]'), 'fill')
      .filter((fill) => fill.startsWith('url(#'))
      .map((fill) => fill.slice(5, -1));
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(defined).toContain(id);
    expect(all(svg, 'style, script, foreignObject')).toEqual([]);
  });

  it('is the same text for the same data, and names its source', () => {
    expect(chart().outerHTML).toBe(chart().outerHTML);
    expect(chart().textContent).toMatch(/Source: Nemcon, as of/);
  });
});

describe('the seats', () => {
  it.each([5, 32, 193])('of a body of %i each have a tile that says whose it is', (size) => {
    const candidate = bodyOf(size);
    for (const layout of ['grid', 'hemicycle'] as const) {
      const tiles = all(seatMap(candidate, { document, layout }), '[data-member]');
      expect(new Set(attribute(tiles, 'data-member'))).toEqual(
        new Set(candidate.members.map(({ member }) => member)),
      );
      expect(tiles).toHaveLength(size);
      for (const tile of tiles) {
        const seat = candidate.members.find(
          ({ member }) => member === tile.getAttribute('data-member'),
        );
        expect(tile.getAttribute('data-stance')).toBe(seat?.stance);
        expect(tile.querySelector('title')?.textContent).toContain(seat?.name);
        const unsure = seat?.stance !== 'undeclared' && seat?.certain === false;
        expect(tile.getAttribute('fill')).toMatch(unsure ? /-unsure\)$/ : /[a-z]\)$/);
        expect(tile.getAttribute('fill')?.includes('unsure')).toBe(unsure);
      }
    }
  });

  it('can be reached by keyboard where the page asks for it, and the picture is a group then', () => {
    const svg = seatMap(bodyOf(5), { document, interactive: true });
    expect(svg.getAttribute('role')).toBe('group');
    const tiles = all(svg, '[data-member]');
    expect(new Set(attribute(tiles, 'tabindex'))).toEqual(new Set(['0']));
    expect(attribute(tiles, 'aria-label')).toHaveLength(5);
  });

  it('take a hostile name as text', () => {
    const story = new Story(['AAA'], ['<script>alert(1)</script>']);
    const candidate = first(standing(story.case, { asOf: '2024-03-02', include: 'accepted' }));
    const svg = seatMap(candidate, { document });
    expect(all(svg, 'script')).toEqual([]);
    expect(svg.querySelector('title')?.textContent).toContain('<script>');
  });
});

describe('the bars', () => {
  it('are as long as there are members of each kind', () => {
    const candidate = first(small().standing);
    const svg = candidateBars(small().standing, { document, width: 504 });
    const lengths = all(svg, `[data-candidate="${candidate.id}"]`).map((bar) => [
      bar.getAttribute('data-stance'),
      Math.round(Number(bar.getAttribute('width'))),
    ]);
    const perMember = 500 / candidate.members.length;
    expect(lengths).toEqual([
      ['supports', perMember],
      ['accepts', perMember],
      ['undecided', perMember],
      ['objects', perMember],
      ['undeclared', perMember],
    ]);
  });

  it('draw the line of a rule only where it counts those for or against', () => {
    const candidate = first(small().standing);
    expect(needOf(candidate)).toEqual({ kind: 'at-most', number: 0, line: 5 });
    const [part] = candidate.answer?.parts ?? [];
    if (part === undefined) throw new Error('no rule');
    const answer = (changed: object): CandidateStanding => ({
      ...candidate,
      answer: { outcome: 'undetermined', parts: [{ ...part, ...changed }] },
    });
    expect(needOf(answer({ group: 'alpine' }))).toBeUndefined();
    expect(needOf(answer({ weights: 'shares' }))).toBeUndefined();
    expect(needOf(answer({ count: 3 }))).toBeUndefined();
    expect(needOf(answer({ kind: 'at-least', needed: 4 }))).toEqual({
      kind: 'at-least',
      number: 4,
      line: 4,
    });
  });
});

describe('the time line', () => {
  const timeline: Timeline = {
    candidate: { id: 'ada', name: 'Ada' },
    asOf: '2024-03-20',
    steps: [
      { on: '2024-03-01', size: 10, for: 2, uncertain: 1, open: 0, against: 0, undeclared: 8 },
      { on: '2024-03-10', size: 10, for: 6, uncertain: 2, open: 1, against: 1, undeclared: 2 },
    ],
    published: [
      count('a', 'Daily', 6, 6),
      count('b', 'Weekly', 6, 6),
      count('c', 'Monthly', 5, 10),
    ],
    events: [{ on: '2023-06-01', kind: 'withdrawal', sentence: 'Bob withdrew.', claim: 'e' }],
    deadlines: [
      { on: '2024-03-25', what: 'decision', firmness: 'hoped', label: 'The decision' },
      { on: '2030', what: 'term-end', firmness: 'set', label: 'The end' },
    ],
  };
  function count(claim: string, outlet: string, atLeast: number, atMost: number) {
    const rest = { on: '2024-03-12', stance: 'supports', of: 10, modality: 'asserted' } as const;
    return { claim, outlet, atLeast, atMost, ...rest };
  }

  it('has a circle for each number that was published, naming everybody who says so', () => {
    const svg = supportersOverTime(timeline, { document });
    const circles = all(svg, 'circle[data-claims]');
    expect(attribute(circles, 'data-claims')).toEqual(['a b', 'c']);
    expect(circles[0]?.querySelector('title')?.textContent).toBe(
      'published count, 12 March 2024: 6 of 10 supports – Daily, Weekly',
    );
    expect(circles[1]?.querySelector('title')?.textContent).toContain('at least 5 of 10');
  });

  it('tells what lies outside the span at its edge, with its date', () => {
    const text = supportersOverTime(timeline, { document }).textContent ?? '';
    expect(text).toContain('‹ 1 Jun 2023: Bob withdrew');
    expect(text).toContain('2030 ›: The end');
    expect(text).toContain('The decision');
  });

  it('draws a record without a step as words', () => {
    const empty = { ...timeline, steps: [], published: [], events: [], deadlines: [] };
    const svg = supportersOverTime(empty, { document });
    expect(svg.querySelector('desc')?.textContent).toBe('Nobody has said anything yet.');
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(THEMES))('the theme %s', (_, theme) => {
  it('has ink that can be read on every ground', () => {
    for (const { ground, ink } of Object.values(theme.stances)) {
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.paper, theme.ink)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.paper, theme.faint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.paper, theme.edge)).toBeGreaterThanOrEqual(3);
  });
});

it('has two themes that differ in paper', () => expect(LIGHT.paper).not.toBe(NIGHT.paper));
