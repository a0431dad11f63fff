import { describe, expect, test } from 'vitest';
import { blocksOf, kindOf } from './blocks.ts';

/** An index beyond the head of the page, where a short line is no headline. */
const LATER = 20;

describe('the kind of a line', () => {
  test.each([
    ['Mark Rutte arrives in Brussels. (Photo: EPA)', 'caption'],
    ['Photo: the two men on Friday', 'caption'],
    ['Rutte (left) and Orbán in Budapest', 'caption'],
    ['Rutte speaks to reporters. © Reuters', 'caption'],
    ['By Jane Smith', 'byline'],
    ['Published on 3 March 2024 at 10:00', 'byline'],
    ['Tuesday, 5 March 2024', 'byline'],
    ['Read also: Who will lead the alliance', 'furniture'],
    ['Share this', 'furniture'],
    ['WORLD | POLITICS', 'furniture'],
    ['Rutte wins over the last of the doubters', 'title'],
    ['Who will lead the alliance?', 'title'],
    ['France backs Rutte.', 'body'],
    ['“We will not stand in his way,” she said.”', 'body'],
  ])('given “%s”, then it is a %s', (line, kind) => {
    expect(kindOf(line, LATER)).toBe(kind);
  });

  test('given a single word without a full stop, then it is a headline at the top and furniture below', () => {
    expect(kindOf('Rutte', 0)).toBe('title');
    expect(kindOf('Rutte', LATER)).toBe('furniture');
  });
});

describe('lines into blocks', () => {
  const LONG = 'The alliance has been looking for a new head since last year and';

  test('given a line broken in mid-sentence, then both halves are one block', () => {
    const text = `${LONG}\nmost members have made up their minds.`;
    expect(blocksOf(text)).toEqual([{ start: 0, end: text.length, kind: 'body' }]);
  });

  test('given an empty line between them, then they are two', () => {
    expect(blocksOf(`${LONG}\n\nmost members have made up their minds.`)).toHaveLength(2);
  });

  test('given a caption, then no line is joined to it', () => {
    const kinds = blocksOf('Rutte in Brussels this week (Reuters)\nfollowed by others.').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['caption', 'body']);
  });

  test('given nothing but line ends, then there is one block', () => {
    expect(blocksOf('\n\n')).toEqual([{ start: 0, end: 2, kind: 'body' }]);
  });
});
