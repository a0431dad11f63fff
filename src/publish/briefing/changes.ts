/** What changed, one line a change. */
import type { ChangesView } from '../../api/index.ts';
import { CHART_WORDS, dateIn } from '../../charts/index.ts';
import type { Block } from './blocks.ts';
import type { Writing } from './briefing.ts';

type Change = ChangesView['changes'][number];

/** The record's sentence in English; in other languages a member's move in the words of that language. */
function sentenceIn({ language, texts, asked }: Writing, change: Change): string {
  if (language === 'en' || change.kind !== 'move') return change.sentence;
  const { stances, uncertain } = CHART_WORDS[language];
  const candidate = asked.record.state.people.get(change.candidate)?.name ?? change.candidate;
  const hedge = change.certain || change.to === 'undeclared' ? '' : ` (${uncertain})`;
  const since = change.on === undefined ? '' : `, ${dateIn(language, change.on)}`;
  return `${change.name} – ${candidate}: ${stances[change.to]}${hedge}${since}; ${texts.becomes} ${stances[change.from]}.`;
}

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
  const items = changes.map((change) => [
    sentenceIn(writing, change),
    ...citing.cite(change.claims.slice(-2)),
  ]);
  return [heading, { kind: 'list', items }];
}
