/** What changed, one line a change. */
import { dateIn } from '../../basics/index.ts';
import type { ChangesView } from '../../api/index.ts';
import type { Block } from './blocks.ts';
import type { Writing } from './briefing.ts';

type Change = ChangesView['changes'][number];

export function changesBlocks(
  writing: Writing,
  changes: readonly Change[],
  since: string,
): readonly Block[] {
  const { texts, language, citing } = writing;
  const heading = {
    kind: 'heading' as const,
    text: `${texts.changes} ${texts.since} ${dateIn(language, since)}`,
  };
  if (changes.length === 0) return [heading, { kind: 'paragraph', line: [texts.noChanges] }];
  const items = changes.map((change) => [change.sentence, ...citing.cite(change.claims.slice(-2))]);
  return [heading, { kind: 'list', items }];
}
