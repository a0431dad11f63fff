/**
 * The race of `examples/nato-2024` against what the press could know on single days.
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden/nato-2024.test.ts` writes the expected views anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstDay } from '../../src/basics/index.ts';
import { standing, type CandidateStanding } from '../../src/analysis/index.ts';
import {
  fold,
  knownAt,
  parseEntry,
  spansIn,
  spanStandsIn,
  type Entry,
} from '../../src/case/index.ts';

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

/** Mark Rutte's standing on a day, as it could be known on that day. */
function rutteOn(day: string): CandidateStanding {
  const then = fold(knownAt(entries, day));
  if (!then.ok) throw new Error(then.error.message);
  const [rutte] = standing(then.value, {
    asOf: day,
    include: 'accepted',
    candidate: 'mark-rutte',
  }).candidates;
  if (rutte === undefined) throw new Error(`Mark Rutte is no candidate on ${day}`);
  return rutte;
}

/** As much of it as a person reviews by eye. */
const compact = (day: string, rutte: CandidateStanding) => ({
  asOf: day,
  sentence: rutte.sentence,
  state: rutte.state,
  counts: rutte.counts,
  outcome: rutte.answer?.outcome,
  holdouts: rutte.holdouts.map(({ member, stance, why, basis }) => ({
    member,
    stance,
    why,
    basis,
  })),
  blockers: rutte.blockers,
  undeclared: rutte.undeclared,
});

const namesOn = (day: string, basis?: string): readonly string[] =>
  rutteOn(day)
    .holdouts.filter((holdout) => basis === undefined || holdout.basis === basis)
    .map(({ member }) => member)
    .toSorted();

describe('who holds out against Mark Rutte, as known on the day', () => {
  test('5 March 2024: Hungary objects, Romania has its own man, and others hesitate', () => {
    const { holdouts } = rutteOn('2024-03-05');
    const objecting = holdouts.filter(({ stance }) => stance === 'objects');
    expect(objecting.map(({ member }) => member)).toEqual(['HUN']);
    expect(holdouts.find(({ member }) => member === 'ROU')?.ownCandidate).toBe('klaus-iohannis');
    expect(namesOn('2024-03-05', 'own')).toEqual(['EST', 'HUN', 'LTU', 'LVA', 'POL', 'ROU', 'TUR']);
  });

  test('5 March 2024: of Bulgaria, nothing is known but what is said of the eastern members', () => {
    expect(namesOn('2024-03-05', 'group')).toEqual(['BGR', 'CZE', 'SVK']);
  });

  test.each([
    ['2024-04-03', ['HUN', 'ROU', 'SVK', 'TUR']],
    ['2024-05-07', ['HUN', 'ROU', 'SVK']],
    ['2024-06-17', ['HUN', 'ROU', 'SVK']],
    ['2024-06-19', ['ROU']],
    ['2024-06-21', []],
  ])('%s: %j', (day, members) => {
    expect(namesOn(day)).toEqual(members);
  });

  test('21 June 2024: all 32 are for him; 26 June: he is appointed', () => {
    expect(rutteOn('2024-06-21').tally.for).toBe(32);
    expect(rutteOn('2024-06-25').state).toBe('running');
    expect(rutteOn('2024-06-26').state).toBe('appointed');
  });

  test('the withdrawal told in private on 14 June is not known before the 20th', () => {
    const iohannis = (known: string) => {
      const then = fold(knownAt(entries, known));
      if (!then.ok) throw new Error(then.error.message);
      const options = {
        asOf: '2024-06-17',
        include: 'accepted',
        candidate: 'klaus-iohannis',
      } as const;
      return standing(then.value, options).candidates[0]?.state;
    };
    expect(iohannis('2024-06-17')).toBe('nominated');
    expect(iohannis('2024-06-20')).toBe('withdrawn');
  });
});

test.each([
  '2024-03-05',
  '2024-04-03',
  '2024-05-07',
  '2024-06-17',
  '2024-06-19',
  '2024-06-21',
  '2024-06-26',
])('the view of %s is the one that was reviewed', (day) => {
  const file = new URL(`expected/standing-${day}.json`, folder);
  const view = `${JSON.stringify(compact(day, rutteOn(day)), undefined, 2)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, view);
  expect(view).toBe(readFileSync(file, 'utf8'));
});
