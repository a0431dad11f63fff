import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { anyProcedure } from '../../../test/any-procedure.ts';
import { CATALOGUE, diagramOf, readProcedure, type Procedure } from '../../procedure/index.ts';
import { LIGHT, NIGHT, procedureDiagram } from '../index.ts';
import { layoutOf, type Box } from './layout.ts';

const { document } = parseHTML('<html><body></body></html>');
const draw = (procedure: Procedure, theme = LIGHT): SVGSVGElement =>
  procedureDiagram(procedure, { document, theme });

function example(): Procedure {
  const file = new URL('../../../examples/procedures/housing-chair.json', import.meta.url);
  const read = readProcedure(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const apart = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
  Math.abs(a.y - b.y) >= (a.height + b.height) / 2;

const PROCEDURES = [...CATALOGUE, example()].map((one) => [one.name, one] as const);

describe.each(PROCEDURES)('the state diagram of %s', (_, procedure) => {
  it('has a title and a description that tells every step', () => {
    const svg = draw(procedure);
    expect(svg.getAttribute('role')).toBe('img');
    const title = svg.querySelector(`#${svg.getAttribute('aria-labelledby')}`);
    const description = svg.querySelector(`#${svg.getAttribute('aria-describedby')}`);
    expect(title?.textContent).toBe(procedure.title);
    for (const { title: stage } of procedure.stages) {
      expect(description?.textContent).toContain(`“${stage}”`);
    }
  });

  it('has a box for every stage and every end, and an arrow for every step', () => {
    const svg = draw(procedure);
    const { nodes, arrows } = diagramOf(procedure);
    expect(
      [...svg.querySelectorAll('[data-stage]')].map((box) => box.getAttribute('data-stage')),
    ).toEqual(nodes.map(({ id }) => id));
    expect(layoutOf(diagramOf(procedure)).arrows).toHaveLength(
      arrows.filter(({ again }) => !again).length,
    );
  });

  it('has no box over another, and nothing outside the picture', () => {
    const { boxes, arrows, width, height } = layoutOf(diagramOf(procedure));
    for (const [i, box] of boxes.entries()) {
      for (const other of boxes.slice(i + 1))
        expect(apart(box, other), `${box.node.id} and ${other.node.id}`).toBe(true);
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
      expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
    }
    for (const { at, room } of arrows) {
      expect(at.x - room / 2).toBeGreaterThanOrEqual(0);
      expect(at.x + room / 2).toBeLessThanOrEqual(width);
    }
  });

  it('is the same picture every time, in other colours at night', () => {
    expect(draw(procedure).outerHTML).toBe(draw(procedure).outerHTML);
    const night = draw(procedure, NIGHT).outerHTML;
    expect(night).toContain(NIGHT.paper);
    expect(night).not.toContain(LIGHT.paper);
  });
});

it('needs nothing that a strict page refuses', () => {
  const svg = draw(example());
  expect(svg.querySelector('style, script, foreignObject, image, a')).toBeNull();
  expect(svg.outerHTML).not.toMatch(/\son\w+=|style=/);
});

it('draws any procedure, and shows its words as words', () => {
  fc.assert(
    fc.property(anyProcedure, (procedure) => {
      const svg = draw(procedure);
      expect(svg.querySelector('img, script')).toBeNull();
      expect(svg.getAttribute('width')).toMatch(/^\d+$/);
    }),
    { numRuns: 60 },
  );
});
