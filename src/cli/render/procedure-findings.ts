/** What is wrong with a procedure, in the terminal. */
import type { Finding, Procedure } from '../../procedure/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { several } from './words.ts';

/** What a check found, the wrong before what is only remarked. */
export function findingLines(
  screen: Screen,
  procedure: Procedure | undefined,
  findings: readonly Finding[],
): readonly string[] {
  const wrong = findings.filter(({ level }) => level === 'wrong').length;
  const remarks = findings.length - wrong;
  const what = procedure === undefined ? 'The file' : `“${procedure.title}”`;
  const fine =
    wrong === 0
      ? `${what} can be run: nothing is wrong with it`
      : `${what} ${procedure === undefined ? 'is no procedure yet' : 'cannot be relied on'}: ${several(wrong, 'thing is', 'things are')} wrong`;
  const more =
    remarks === 0
      ? ''
      : `, and there ${remarks === 1 ? 'is' : 'are'} ${several(remarks, 'remark')}`;
  return [
    ...wrap(screen, [piece(`${fine}${more}.`, 'strong')]),
    ...findings.flatMap(({ level, where, message }) => [
      '',
      ...wrap(
        screen,
        message.startsWith(where)
          ? [piece(where, 'mark'), piece(message.slice(where.length))]
          : [piece(message)],
        { first: level === 'wrong' ? 'wrong   ' : 'remark  ', rest: 8 },
      ),
    ]),
  ];
}
