/**
 * The race of `examples/nato-2024` against what the press could know on single days.
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden/nato-2024.test.ts` writes the expected views anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold, parseEntry, spansIn, spanStandsIn, type Entry } from '../../src/case/index.ts';

const folder = new URL('../../examples/nato-2024/', import.meta.url);

const entries: readonly Entry[] = readFileSync(new URL('entries.jsonl', folder), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line, i) => {
    const entry = parseEntry(line, i + 1);
    if (!entry.ok) throw new Error(entry.error.message);
    return entry.value;
  });

const folded = fold(entries);
if (!folded.ok) throw new Error(folded.error.message);
const race = folded.value;

describe('the record of the NATO race', () => {
  test('is written in the order in which things became known', () => {
    const days = entries.map(({ recorded }) => recorded);
    expect(days).toEqual(days.toSorted());
  });

  test('ends with 32 members, the rule that nobody may object, and a new incumbent', () => {
    expect(race.members.size).toBe(32);
    expect(race.rule?.rule).toMatchObject({ kind: 'at-most', choices: ['object'] });
    expect(race.post?.incumbent).toBe('mark-rutte');
  });

  test('has no claim without its words in the source, and no source with other bytes than its hash', () => {
    const adrift = [...race.claims.values()].flatMap(({ claim, source }) =>
      [...spansIn(claim)]
        .filter(({ span }) => !spanStandsIn(span, race.sources.get(source)?.text ?? ''))
        .map(({ where }) => `${claim.id} ${where}`),
    );
    expect(adrift).toEqual([]);
    for (const source of race.sources.values()) {
      expect(createHash('sha256').update(source.text, 'utf8').digest('hex'), source.id).toBe(
        source.sha256,
      );
    }
  });

  test('names in a count all exceptions or none', () => {
    for (const { claim } of race.claims.values()) {
      const { says } = claim;
      if (says.kind !== 'count' || says.except === undefined) continue;
      expect((says.of ?? 0) - says.atLeast, claim.id).toBe(says.except.length);
    }
  });

  test('records no source before it was published, and knows members, groups and people by name', () => {
    for (const { recorded, event } of entries) {
      if (event.type === 'source-added') {
        expect(event.source.published <= recorded, event.source.id).toBe(true);
      }
    }
    const known = (id: string) => race.members.has(id) || race.groups.has(id);
    const strangers = [...race.claims.values()]
      .filter(({ claim }) => 'member' in claim.says && !known(claim.says.member))
      .map(({ claim }) => claim.id);
    expect(strangers).toEqual([]);
  });
});
