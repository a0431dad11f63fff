/** `nemcon quotes`: who is reported to say what, in any text. */
import { QuotesOutput, quotesView } from '../../api/index.ts';
import {
  DONE,
  print,
  printJson,
  remark,
  screenFor,
  showingProgress,
  type Outcome,
  type Usual,
} from '../context.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { several } from '../render/words.ts';
import { piece, wrap } from '../terminal/index.ts';

export async function quotesCommand(given: string, options: Usual, io: Io): Promise<Outcome> {
  const input = await showingProgress(io, `Fetching ${given}`, readInput(given, io));
  if (!input.ok) return input;
  if (input.value.note !== undefined) remark(io, input.value.note, options);
  const view = await quotesView(input.value.text);
  if (!view.ok) return view;
  if (options.json === true) {
    printJson(io, QuotesOutput, view.value);
    return DONE;
  }
  const screen = screenFor(io, options);
  const lines = view.value.quotes.flatMap(({ source, cue, content }) => [
    ...wrap(
      screen,
      [
        piece(source?.exact ?? 'somebody', 'strong'),
        piece(cue === undefined ? ':' : ` (${cue.exact}):`),
        piece(` ${content.exact}`, 'said'),
      ],
      { rest: 2 },
    ),
  ]);
  print(
    io,
    lines.length === 0
      ? ['Nobody is reported to say anything in it.']
      : [...lines, '', `${several(lines.length === 0 ? 0 : view.value.quotes.length, 'quote')}.`],
  );
  return DONE;
}
