/** Whether the record of `examples/nato-2024` keeps to its own words and its own order. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { firstDay } from '../../src/basics/index.ts';
import { spansIn, spanStandsIn } from '../../src/case/index.ts';
import { entries, knownOn } from './nato-2024-record.ts';

const race = knownOn('9999-12-31');

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
    const changed = [...race.sources.values()].filter(
      ({ text, sha256 }) => createHash('sha256').update(text, 'utf8').digest('hex') !== sha256,
    );
    expect(changed).toEqual([]);
  });

  test('names in a count all exceptions or none', () => {
    const counts = [...race.claims.values()].flatMap(({ claim: { says } }) =>
      says.kind === 'count' && says.except !== undefined ? [says] : [],
    );
    const missing = counts.map(({ of = 0, atLeast }) => of - atLeast);
    expect(missing).toEqual(counts.map(({ except = [] }) => except.length));
    expect(new Set(missing)).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test('records no source before it was published, and knows members, groups and people by name', () => {
    const early = entries.filter(
      ({ recorded, event }) =>
        event.type === 'source-added' && firstDay(event.source.published) > recorded,
    );
    expect(early).toEqual([]);
    const known = (id: string) => race.members.has(id) || race.groups.has(id);
    const strangers = [...race.claims.values()]
      .filter(({ claim }) => 'member' in claim.says && !known(claim.says.member))
      .map(({ claim }) => claim.id);
    expect(strangers).toEqual([]);
  });
});
