import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnsi } from '../scripts/ansi.ts';
import { makePicture, PICTURE } from '../scripts/make-picture.ts';
import { drawTerminal } from '../scripts/picture.ts';

const ESC = '\u001b';

describe('reading a terminal', () => {
  it('gives each run its columns, counting a letter with its accent once', () => {
    const [line] = readAnsi(`Orba\u0301n ${ESC}[1mno${ESC}[22m.`);

    expect(line?.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 6],
      [6, 2],
      [8, 1],
    ]);
  });

  it('follows colours and styles, on and off, over line ends', () => {
    const lines = readAnsi(`${ESC}[1;38;2;27;107;111ma${ESC}[0;31mb\n${ESC}[48;5;231mc${ESC}[39md`);

    expect(lines.flat().map(({ text, style }) => ({ text, ...style }))).toEqual([
      { text: 'a', bold: true, ink: '#1b6b6f' },
      { text: 'b', ink: '#b5472b' },
      { text: 'c', ink: '#b5472b', paper: '#ffffff' },
      { text: 'd', paper: '#ffffff' },
    ]);
  });

  it('drops links and movements of the cursor, and keeps the words of a link', () => {
    const output = `${ESC}]8;;https://example.org${ESC}\\words${ESC}]8;;${ESC}\\${ESC}[2K.`;

    expect(
      readAnsi(output)
        .flat()
        .map(({ text }) => text),
    ).toEqual(['words', '.']);
  });
});

describe('drawing a terminal', () => {
  it('escapes what is said, and gives every run the width of its columns', () => {
    const svg = drawTerminal('nemcon', `a <b> & c`);

    expect(svg).toContain('textLength="75.6"');
    expect(svg).toContain('>a &lt;b&gt; &amp; c</tspan>');
  });

  it('draws full blocks as boxes, so that bars have no seams', () => {
    const svg = drawTerminal('nemcon', `Rutte ${ESC}[36m███${ESC}[39m 28`);

    expect(svg).toMatch(/<rect x="70\.4" y="\d+" width="25\.2" height="16" fill="#1b6b6f"\/>/);
    expect(svg).not.toContain('█');
  });
});

describe('the picture in the README', () => {
  it('is what the command prints today (npm run picture draws it anew)', async () => {
    expect(await makePicture()).toBe(readFileSync(PICTURE, 'utf8'));
  });
});
