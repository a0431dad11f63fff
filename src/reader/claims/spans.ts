/** From words to the characters that they stand on. */
import { spanOf, type Span } from '../../case/index.ts';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';

const MARK_BEFORE = /^[,;:."'()—-]$/;
const MARK_BEHIND = /^[,;:.?!()—-]$/;

/** The span of a run of words, without the marks at its edges. */
export function spanOfRun({ doc }: Article, run: Run): Span {
  let { from, to } = run;
  while (from < to - 1 && MARK_BEFORE.test(doc.norm[from] ?? '')) from += 1;
  while (to > from + 1 && MARK_BEHIND.test(doc.norm[to - 1] ?? '')) to -= 1;
  const start = doc.start[from] ?? 0;
  return spanOf(doc.text, start, doc.end[to - 1] ?? start);
}
