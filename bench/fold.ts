/**
 * How long it takes to fold a record of 100,000 entries, against copying the same entries as JSON:
 * less than that a program that stores them as JSON could hardly do.
 *
 *     node scripts/run-ts.mjs bench/fold.ts
 */
import type { Entry, Event, Stance } from '../src/case/index.ts';
import { STATE_NAMES } from '../src/api/state-names.ts';
import { compare, compiled, ms } from './timing.ts';

type Pair = [code: string, name: string];

const ENTRIES = 100_000;
const MEMBERS = Object.entries(STATE_NAMES).slice(0, 32) as [Pair, ...Pair[]];
const PEOPLE: [string, ...string[]] = ['ada-example', 'bo-example', 'cy-example', 'di-example'];
const STANCES: [Stance, ...Stance[]] = ['supports', 'leans-for', 'accepts', 'undecided', 'objects'];

/** The numbers that come next are always the same: a linear congruence, of Numerical Recipes. */
function* numbers(): Generator<number, never> {
  let state = 1;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

const WORDS = 'the words that say so';

function opening(): Event[] {
  return [
    { type: 'case-opened', case: 'race', title: 'A race', body: { id: 'body', name: 'the body' } },
    ...MEMBERS.map(([member, name]): Event => ({ type: 'member-joined', member, name })),
    ...PEOPLE.flatMap((person): Event[] => [
      { type: 'person-described', person, name: person },
      { type: 'candidate-named', candidate: person },
    ]),
  ];
}

/** A source with three claims; two are accepted, one is rejected. */
function report(n: number, day: string, random: Generator<number, never>): Event[] {
  const pick = <T>(of: readonly [T, ...T[]]): T => of[random.next().value % of.length] ?? of[0];
  const source = `source-${n}`;
  const claims = [0, 1, 2].map((i) => `claim-${n}-${i}`);
  return [
    {
      type: 'source-added',
      source: {
        id: source,
        kind: 'summary',
        outlet: `Outlet ${n % 50}`,
        published: day,
        text: WORDS,
        sha256: n.toString(16).padStart(64, '0'),
      },
    },
    ...claims.map((id): Event => ({
      type: 'claim-proposed',
      source,
      claim: {
        id,
        says: {
          kind: 'position',
          member: pick(MEMBERS)[0],
          candidate: pick(PEOPLE),
          stance: pick(STANCES),
        },
        quote: { start: 0, end: WORDS.length, exact: WORDS },
        attribution: { level: 'report' },
        modality: 'asserted',
        reported: day,
      },
    })),
    ...claims.map((claim, i): Event =>
      i === 2 ? { type: 'claim-rejected', claim } : { type: 'claim-accepted', claim },
    ),
  ];
}

/** A record of exactly that many entries, always the same. */
export function generated(count: number): Entry[] {
  const random = numbers();
  const events = opening();
  for (let n = 0; events.length < count; n += 1) {
    const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(n / 4))).toISOString().slice(0, 10);
    events.push(...report(n, day, random));
  }
  return events.slice(0, count).map((event, i) => ({
    seq: i + 1,
    recorded: '2030-01-01',
    basis: { kind: 'act', by: 'the bench' },
    event,
  }));
}

/** The time, the floor and their ratio. */
export function benchFold(): string[] {
  const { fold } = compiled('case');
  const entries = generated(ENTRIES);
  const time = compare(
    {
      fold: () => {
        const result = fold(entries);
        if (!result.ok) throw new Error(result.error.message);
      },
      json: () => JSON.parse(JSON.stringify(entries)),
    },
    7,
    2,
  );
  return [
    `Folding ${ENTRIES.toLocaleString('en')} entries, median: ${ms(time.fold)}`,
    `  copying the same entries as JSON: ${ms(time.json)}`,
    `  fold ÷ copy: ${(time.fold / time.json).toFixed(2)}`,
  ];
}

if (process.argv[1] === import.meta.filename) console.log(benchFold().join('\n'));
