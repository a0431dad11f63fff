/** Terminal and pictures show one palette. The terminal keeps its own copy, to start without the charts. */
import { expect, it } from 'vitest';
import { LIGHT } from '../src/charts/index.ts';
import { paint, screenOf } from '../src/cli/terminal/index.ts';
import { STANCES } from '../src/case/index.ts';

it.each(STANCES)('%s has the same colour in the terminal and in pictures', (stance) => {
  const screen = screenOf({ isTTY: true, env: { FORCE_COLOR: '3' } });
  const { ground } = LIGHT.stances[stance];
  const numbers = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  expect(paint(screen, { text: 'x', style: stance })).toContain(`38;2;${numbers.join(';')}m`);
});
