import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySetup, walk } from '../../../test/race-walk.ts';
import { randomFrom } from '../../basics/index.ts';
import { CATALOGUE } from '../catalogue/index.ts';
import { act, beginRace } from './act/act.ts';
import { RaceCommand } from './command.ts';
import { RaceEvent } from './event.ts';
import { raceFrom } from './evolve.ts';
import { whatNext } from './what-next.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe.each(CATALOGUE.map((procedure) => [procedure.name, procedure] as const))(
  'any race under %s',
  (_name, procedure) => {
    test('whatever is possible is accepted, and the same events give the same state, after JSON too', () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const { events, state } = walk(randomFrom(seed), procedure, 120);
          const read = events.map((event) => RaceEvent.parse(JSON.parse(JSON.stringify(event))));
          expect(raceFrom(procedure, read)).toEqual(state);
          expect(() => whatNext(procedure, state)).not.toThrow();
        }),
        { numRuns: 12 },
      );
    });

    test('a race can come to its end', () => {
      const ended = Array.from({ length: 200 }, (_, seed) => seed).some(
        (seed) => walk(randomFrom(seed), procedure, 600).state.ended !== undefined,
      );
      expect(ended).toBe(true);
    });
  },
);

describe('any command, however odd', () => {
  const word = fc.constantFrom('a', 'b', 'chair', 'board', 'm1', 'constructor', 'default');
  const command = fc
    .record({
      do: fc.constantFrom(...RaceCommand.options.map((option) => option.shape.do.value)),
      at: fc.constantFrom('2030-01-01', '2029-12-31', '2030-06-01T10:00Z'),
      by: word,
      member: word,
      candidate: word,
      candidates: fc.array(word, { minLength: 1, maxLength: 2 }),
      role: word,
      from: word,
      to: word,
      body: word,
      members: fc.array(word),
      way: fc.integer({ min: 1, max: 3 }),
    })
    .map((one) => one as unknown as RaceCommand);

  test('is accepted or refused, and never throws or leaves half of it behind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATALOGUE),
        fc.array(command, { maxLength: 12 }),
        (procedure, commands) => {
          const start = beginRace(procedure, anySetup(procedure), '2030-01-01');
          if (!start.ok) throw new Error(start.error.message);
          let { state } = start.value;
          for (const one of commands) {
            // What a command must carry is the schema's business; here only commands that could be sent count.
            const parsed = RaceCommand.safeParse(trimmed(one));
            if (!parsed.success) continue;
            const before = JSON.stringify(state);
            const done = act(procedure, state, parsed.data);
            expect(JSON.stringify(state)).toBe(before);
            if (done.ok) ({ state } = done.value);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Only the fields that the command knows. */
function trimmed(command: RaceCommand): unknown {
  const option = RaceCommand.options.find((one) => one.shape.do.value === command.do);
  const keys = Object.keys(option?.shape ?? {});
  const kept = Object.fromEntries(Object.entries(command).filter(([key]) => keys.includes(key)));
  return command.do === 'nominate' || command.do === 'endorse'
    ? {
        ...kept,
        ...(command.do === 'nominate'
          ? { candidate: { id: command.candidate as unknown, name: 'N' } }
          : { by: ['m1'] }),
      }
    : kept;
}
