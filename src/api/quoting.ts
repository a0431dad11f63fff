/** Who is reported to say what, in any text and without a case. */
import { ok, type Result } from '../basics/index.ts';
import { inEnglish } from './english.ts';
import type { QuotesOutput } from './outputs.ts';

export async function quotesView(text: string): Promise<Result<QuotesOutput>> {
  const english = inEnglish(text);
  if (!english.ok) return english;
  const { quotes } = await import('../reader/index.ts');
  const found = quotes(text);
  return found.ok ? ok({ quotes: [...found.value] }) : found;
}
