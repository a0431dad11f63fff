/** A report being put together, and the words that belong to its content. */
import type { VerbGroup } from '../phrases/chunks.ts';
import type { Doc, Run } from '../text/tokens.ts';
import type { Source } from './phrases.ts';
import type { Item, Segment } from './segments.ts';
import type { Report } from './types.ts';

/** A report being put together. */
export type Draft = { -readonly [K in keyof Report]: Report[K] };

/** Begins a report. Fields are set one by one, which is quicker than spreading objects. */
export function draftOf(
  source: Pick<Source, 'from' | 'to' | 'head'> | undefined,
  cue: Run | undefined,
  verb: string | undefined,
  content: readonly Run[],
  form: Report['form'],
): Draft {
  const draft: Draft = { content, form };
  if (cue !== undefined) draft.cue = cue;
  if (verb !== undefined) draft.verb = verb;
  if (source !== undefined) {
    draft.source = { from: source.from, to: source.to };
    draft.sourceHead = source.head;
  }
  return draft;
}

/** Without the marks around it that belong to the sentence. */
export function trimmed(doc: Doc, from: number, to: number): Run {
  let start = from;
  let end = to;
  while (start < end && /^[,;:.—)\]-]+$/.test(doc.norm[start] ?? '')) start += 1;
  while (end > start && /^[,;:.!—([-]+$/.test(doc.norm[end - 1] ?? '')) end -= 1;
  // A mark that only opens or only closes here belongs to the sentence around it.
  return { from: start, to: end };
}

/** Where the content that begins at an item ends, with a quotation at its end kept whole. */
export function contentRun(doc: Doc, segment: Segment, first: number, end: number): Run {
  const { items } = segment;
  const start = items[first] as Item;
  if (start.kind === 'QUOTE') {
    const after = items[first + 1];
    const ends =
      start.stop ||
      start.comma ||
      after === undefined ||
      after.kind === 'O' ||
      after.kind === 'K' ||
      after.kind === 'E' ||
      after.kind === 'B' ||
      first + 1 >= end;
    if (ends) return { from: start.from, to: start.to };
  }
  const last = items[end - 1];
  const run = trimmed(doc, start.from, end > first && last !== undefined ? last.to : start.to);
  return balanced(doc, run, segment);
}

/** Takes a closing mark in or leaves a stray one out. */
export function balanced(doc: Doc, run: Run, segment: Run): Run {
  let marks = 0;
  for (let i = run.from; i < run.to; i += 1) if (doc.norm[i] === '"') marks += 1;
  if (marks % 2 === 1) {
    if (doc.norm[run.to] === '"' && run.to < segment.to) return { from: run.from, to: run.to + 1 };
    if (/^[.,!?]$/.test(doc.norm[run.to] ?? '') && doc.norm[run.to + 1] === '"')
      return { from: run.from, to: run.to + 2 };
    if (doc.norm[run.to - 1] === '"') return trimmed(doc, run.from, run.to - 1);
  }
  return run;
}

export const mixed = (doc: Doc, { from, to }: Run): boolean => {
  for (let i = from; i < to; i += 1) if (doc.norm[i] === '"') return true;
  return false;
};

export const cueRun = (verb: VerbGroup): Run => ({ from: verb.main, to: verb.main + 1 });
