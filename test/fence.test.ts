/**
 * The rules of the house hold because the compiler and the linter say no. Here they are made to say
 * it, in a copy of the house: one scratch file for each offence in each room, all judged at once.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Complaint, scratchHouse } from './support/scratch-house.ts';

const house = scratchHouse();

/** Rooms without a clock, dice, files or network. */
const PURE = ['basics', 'procedure', 'case', 'reader', 'analysis', 'record', 'api'].filter((room) =>
  house.rooms.includes(room),
);

const NO_TIME = /take the time as an argument/;
const NO_DICE = /take a seeded source of numbers/;

/** What a pure room must not write, and the words with which the compiler turns it down. */
const UNKNOWN_TO_THE_COMPILER = [
  [
    "import { readFileSync } from 'node:fs';\nexport const offence = readFileSync;",
    /Cannot find.*'node:fs'/,
  ],
  ['export const offence = fetch;', /Cannot find name 'fetch'/],
  ['export const offence = process;', /Cannot find name 'process'/],
  ['export const offence = setTimeout;', /Cannot find name 'setTimeout'/],
] as const;

/** What compiles everywhere, so that the linter must turn it down. */
const REFUSED_BY_LINT = [
  ["export { readFileSync } from 'node:fs';", /has no input or output/],
  ['export const offence = Date.now();', NO_TIME],
  ["export const offence = Date['now'];", NO_TIME],
  ['export const offence = globalThis.Date.now();', NO_TIME],
  ['export const offence = new Date();', NO_TIME],
  ['export const offence = Date();', NO_TIME],
  ['export const { now: offence } = Date;', NO_TIME],
  ['export const offence = Math.random();', NO_DICE],
] as const;

/** The same kind of file without an offence. */
const INNOCENT = `export const innocent = new Date('2024-06-20').getTime() + Math.max(1, Date.parse('2024'));\n`;

const scratch = (room: string, name: string | number): string => `src/${room}/scratch-${name}.ts`;

/** Every room that `room` may not import from. */
const outOfReach = (room: string): readonly string[] =>
  house.rooms.filter((other) => other !== room && !house.references(room).includes(other));

/** The compiler also follows the references of references; there lint alone is the fence. */
const followed = (room: string, found: string[] = []): readonly string[] => {
  for (const other of house.references(room)) {
    if (found.includes(other)) continue;
    found.push(other);
    followed(other, found);
  }
  return found;
};

let compiler: readonly Complaint[] = [];
let linter: readonly Complaint[] = [];

const said = (complaints: readonly Complaint[], file: string): string =>
  complaints
    .filter((complaint) => complaint.file === file)
    .map((complaint) => complaint.message)
    .join('\n');

beforeAll(() => {
  for (const room of house.rooms) {
    for (const other of outOfReach(room)) {
      // Not the index: what that imports in turn would be complained of only once a room.
      const reach = `export * from '../${other}/scratch-innocent.ts';\n`;
      house.write(scratch(room, `to-${other}`), reach);
    }
    for (const other of house.references(room)) {
      house.write(scratch(room, `to-${other}`), `export * from '../${other}/index.ts';\n`);
      house.write(scratch(room, `past-${other}`), `export * from '../${other}/other.ts';\n`);
    }
    house.write(scratch(room, 'innocent'), INNOCENT);
  }
  for (const room of PURE) {
    UNKNOWN_TO_THE_COMPILER.forEach(([text], n) => house.write(scratch(room, `type-${n}`), text));
    REFUSED_BY_LINT.forEach(([text], n) => house.write(scratch(room, `lint-${n}`), text));
  }
  // In a room with input and output the same lines are nobody's offence.
  REFUSED_BY_LINT.forEach(([text], n) => house.write(scratch('cli', `lint-${n}`), text));
  compiler = house.compile();
  linter = house.lint();
});
afterAll(() => house.remove());

describe('the order of the rooms', () => {
  it('is the order in which tsconfig.json lists them: every room refers only to its left', () => {
    for (const [at, room] of house.rooms.entries()) {
      const left = house.rooms.slice(0, at);
      expect(left, `rooms to the left of ${room}`).toEqual(
        expect.arrayContaining([...house.references(room)]),
      );
    }
  });

  const forbidden = house.rooms.flatMap((room) =>
    outOfReach(room).map((other) => [room, other] as const),
  );
  it.each(forbidden)(
    'given a file in %s, when it imports %s, then it is rejected',
    (room, other) => {
      const file = scratch(room, `to-${other}`);
      if (!followed(room).includes(other)) {
        expect(said(compiler, file)).toMatch(/TS6059.*rootDir|TS6307.*not listed/s);
      }
      expect(said(linter, file)).toMatch(`${room} may not import from ${other}`);
    },
  );

  const allowed = house.rooms.flatMap((room) =>
    house.references(room).map((other) => [room, other] as const),
  );
  it.each(allowed)('given a file in %s, when it imports %s, then it is accepted', (room, other) => {
    const file = scratch(room, `to-${other}`);
    expect(said(compiler, file)).toBe('');
    expect(said(linter, file)).not.toMatch(/may not import|not past it/);
  });

  it.each(allowed)(
    'given a file in %s, when it goes past the index of %s, then lint rejects it',
    (room, other) => {
      expect(said(linter, scratch(room, `past-${other}`))).toMatch('not past it');
    },
  );
});

describe.each(PURE)('the pure room %s', (room) => {
  it.each(UNKNOWN_TO_THE_COMPILER.map(([text, words], n) => [text, words, n] as const))(
    'does not compile with: %s',
    (_, words, n) => expect(said(compiler, scratch(room, `type-${n}`))).toMatch(words),
  );

  it.each(REFUSED_BY_LINT.map(([text, words], n) => [text, words, n] as const))(
    'does not pass lint with: %s',
    (_, words, n) => expect(said(linter, scratch(room, `lint-${n}`))).toMatch(words),
  );
});

describe('the fence stops offences only', () => {
  it.each(house.rooms)('given a file in %s without an offence, then it is accepted', (room) => {
    expect(said(compiler, scratch(room, 'innocent'))).toBe('');
    expect(said(linter, scratch(room, 'innocent'))).toBe('');
  });

  it('given a room with input and output, when it uses the clock, dice and files, then it is accepted', () => {
    for (const n of REFUSED_BY_LINT.keys()) {
      expect(said(compiler, scratch('cli', `lint-${n}`))).toBe('');
      expect(said(linter, scratch('cli', `lint-${n}`))).not.toMatch(/pure room/);
    }
  });
});
