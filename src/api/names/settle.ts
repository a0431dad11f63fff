/** A spelling is settled once, and may be taken back; a correction can suggest one. */
import { distance, fold, ok, refuse, type Result } from '../../basics/index.ts';
import type { Claim } from '../../case/index.ts';
import { carriedOut } from '../carried-out.ts';
import type { Draft, OpenRecord, Writing } from '../record.ts';
import { findSomebody, isKnownName } from './somebody.ts';

/**
 * Settles what a written name means from now on: a member, group or person by id, name or surname;
 * null takes it back. What was read before stays as it was read.
 */
export function settleName(
  record: OpenRecord,
  { written, means }: { readonly written: string; readonly means: string | null },
  writing: Writing,
): Result<readonly Draft[]> {
  const { state } = record;
  const name = written.replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(name)) {
    return refuse('bad-input', `“${written}” has no letter in it; nothing was written.`);
  }
  const meant = means === null ? ok(null) : findSomebody(state, means);
  if (!meant.ok) return meant;
  const id = meant.value?.id ?? null;
  if (id !== null && state.spellings.get(fold(name)) === id) {
    return refuse('conflict', `“${name}” means ${id} already; nothing was written.`);
  }
  return carriedOut(record, [{ type: 'settle-name', written: name, means: id }], writing);
}

/** A written name, and the id of whom it turned out to mean. */
export interface Suggestion {
  readonly written: string;
  readonly means: string;
}

/** Runs of capitalised words, and each of the words. */
function capitalised(text: string): readonly string[] {
  const runs = text.match(/\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*/gu) ?? [];
  return [...new Set(runs.flatMap((run) => [run, ...run.split(' ')]))];
}

/** The field in which a correction names somebody else, before and after. */
function renamed(before: Claim, now: Claim): readonly [before: string, after: string] | undefined {
  for (const field of ['candidate', 'member'] as const) {
    const [was, is] = [before, now].map(
      ({ says }) => (says as Readonly<Record<string, unknown>>)[field],
    );
    if (typeof was === 'string' && typeof is === 'string' && was !== is) return [was, is];
  }
  return undefined;
}

/**
 * The name to settle after a correction that names another candidate or member: the words of the quote
 * that the reader took for somebody else, where they are written nearly as the right name, or are just
 * the name of whom they were taken for. Undefined where no words can be told to have misled.
 */
export function suggestedName(
  { state }: OpenRecord,
  before: Claim,
  now: Claim,
): Suggestion | undefined {
  const [was, means] = renamed(before, now) ?? [];
  if (was === undefined || means === undefined) return undefined;
  const nameOf = (id: string): string =>
    (state.people.get(id) ?? state.members.get(id) ?? state.groups.get(id))?.name ?? id;
  const right = fold(nameOf(means));
  const surname = right.split(' ').at(-1) ?? right;
  const wrong = fold(nameOf(was));
  const words = capitalised(before.quote.exact);
  const taken = words.find((word) => fold(word) === wrong && !state.members.has(was));
  if (taken !== undefined) return { written: taken, means };
  const near = words
    .filter((word) => word.length > 3 && !isKnownName(state, word))
    .map((word) => ({
      word,
      far: Math.min(distance(fold(word), right), distance(fold(word), surname)),
    }))
    .filter(({ word, far }) => far <= (word.length < 8 ? 1 : 2))
    .toSorted((a, b) => a.far - b.far)[0];
  return near === undefined ? undefined : { written: near.word, means };
}
