import { describe, expect, test } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { marksOf } from './marks.ts';

const marked = (text: string): string[] => {
  const doc = tokenise(text);
  return marksOf(doc).outer.map(({ from, to }) => doc.text.slice(doc.start[from], doc.end[to - 1]));
};

describe('pairs of quotation marks', () => {
  test.each([
    ['curly', 'He said “we lost” twice.', ['“we lost”']],
    ['straight', 'He said "we lost" and "we tried" again.', ['"we lost"', '"we tried"']],
    ['French', 'Elle dit «we lost» today.', ['«we lost»']],
    ['German', 'He said „we lost“ today.', ['„we lost“']],
    ['single', '‘We lost,’ he said. ‘It’s over.’', ['‘We lost,’', '‘It’s over.’']],
    ['single and straight', "'It is a start,' said the envoy.", ["'It is a start,'"]],
  ])('given %s marks, they are found with what they hold', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test('given apostrophes, none is taken for a mark', () => {
    expect(
      marked("The ministers' plan isn't Smith's, and the '90s were the players' years."),
    ).toEqual([]);
  });

  test('given a quotation over two sentences, it is one', () => {
    expect(marked('“We lost. We tried,” she said.')).toEqual(['“We lost. We tried,”']);
  });

  test('given paragraphs that each open the quotation again, each is a piece of it', () => {
    expect(marked('“We lost, and it hurts.\n\n“We tried,” she said.')).toEqual([
      '“We lost, and it hurts.',
      '“We tried,”',
    ]);
  });

  test('given a mark that nothing closes, it ends with its paragraph', () => {
    expect(marked('He said “we lost today.\n\nThe crowd went home.')).toEqual(['“we lost today.']);
  });

  test('given single marks inside double ones, they are kept apart as nested', () => {
    const doc = tokenise('“He told me ‘nobody is safe’,” she said.');
    const { outer, inner } = marksOf(doc);
    expect([outer.length, inner.length]).toEqual([1, 1]);
  });
});
