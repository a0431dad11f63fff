/** Terminal, pages and pictures show one palette. Each keeps its own copy, to load without the others. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIGHT } from '../src/charts/index.ts';
import { paint, screenOf } from '../src/cli/terminal/index.ts';
import { STANCES } from '../src/case/index.ts';

const css = readFileSync(new URL('../src/web/style/stance.css', import.meta.url), 'utf8');

it.each(STANCES)('%s has the same colour in the terminal and in pictures', (stance) => {
  const screen = screenOf({ isTTY: true, env: { FORCE_COLOR: '3' } });
  const { ground } = LIGHT.stances[stance];
  const numbers = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  expect(paint(screen, { text: 'x', style: stance })).toContain(`38;2;${numbers.join(';')}m`);
});

it.each(STANCES)('%s has the same colour on the pages and in pictures', (stance) => {
  const rule = new RegExp(`\\[data-stance='${stance}'\\] \\{[^}]*--fill: (#[0-9a-f]{6});`);
  expect(rule.exec(css)?.[1]).toBe(LIGHT.stances[stance].ground);
});
