/** What the reader must find in the seed, and what it must not, sentence by sentence. */
import { describe, expect, it } from 'vitest';
import { lastDay } from '../../src/basics/index.ts';
import { spanStandsIn, type Claim } from '../../src/case/index.ts';
import {
  ofKind,
  overlap,
  paragraphs,
  questions,
  readSeed,
  seedIsHere,
  seedText,
  type ClaimOf,
} from './seed.ts';

if (!seedIsHere) {
  console.warn('Skipped: ../shared/seed/article.txt is not beside this checkout.');
}

const claims = seedIsHere ? readSeed() : [];

const positions = (member: string, candidate = 'mark-rutte'): ClaimOf<'position'>[] =>
  ofKind(claims, 'position').filter(
    ({ says }) => says.member === member && says.candidate === candidate,
  );

/** Positions that a member takes alone, in words of its own. */
const alone = (member: string): ClaimOf<'position'>[] =>
  positions(member).filter(({ says }) => says.jointly === undefined);

/** What is compared of a position: stance, firmness, whose word. */
const gist = ({ says, modality, attribution }: ClaimOf<'position'>): string =>
  `${says.stance}, ${modality}, ${attribution.level}`;

const BIG_FOUR = ['USA', 'GBR', 'FRA', 'DEU'];

describe.skipIf(!seedIsHere)('given the seed, read as of 4 March 2024, then it finds', () => {
  it.each(BIG_FOUR)('that %s supports Rutte, jointly with the other three', (member) => {
    const joint = positions(member).find(({ says }) => says.jointly !== undefined);

    expect(joint && gist(joint)).toBe('supports, asserted, report');
    expect([member, ...(joint?.says.jointly ?? [])].toSorted()).toEqual(BIG_FOUR.toSorted());
  });

  it('that the USA supports Rutte, by its spokesman', () => {
    expect(alone('USA').map(gist)).toContain('supports, asserted, spokesperson');
  });

  it('that the British government is for Rutte, in its own words', () => {
    expect(alone('GBR').map(gist).join()).toMatch(/(supports|leans-for), asserted, own-words/);
  });

  it('that Germany is for Rutte, by its spokesman', () => {
    expect(alone('DEU').map(gist).join()).toMatch(/(supports|leans-for), asserted, spokesperson/);
  });

  it('that Romania intends to nominate Iohannis', () => {
    expect(ofKind(claims, 'nomination').map(({ says }) => says)).toContainEqual({
      kind: 'nomination',
      nominator: 'ROU',
      candidate: 'klaus-iohannis',
      state: 'intended',
    });
  });

  it('that this is unconfirmed', () => {
    const told = [...ofKind(claims, 'candidature'), ...ofKind(claims, 'nomination')];

    expect(told.map(({ says }) => `${says.candidate} ${says.state}`)).toContain(
      'klaus-iohannis unconfirmed',
    );
  });

  it('that about two thirds of the 31 are for Rutte, by diplomats without a name', () => {
    const [count] = ofKind(claims, 'count');

    expect(count?.says).toMatchObject({ candidate: 'mark-rutte', stance: 'supports', of: 31 });
    expect(count?.attribution.level).toBe('anonymous');
    // Two thirds of 31 lie between 20 and 21; “about” allows two more on either side.
    expect(count?.says.atLeast).toBeGreaterThanOrEqual(18);
    expect(count?.says.atLeast).toBeLessThanOrEqual(20);
    expect(count?.says.atMost).toBeGreaterThanOrEqual(21);
    expect(count?.says.atMost).toBeLessThanOrEqual(23);
  });

  it('that Sweden is likely for Rutte', () => {
    expect(positions('SWE').map(gist).join()).toMatch(/supports, likely|leans-for/);
  });

  it('that the eastern members, as a group, are against Rutte', () => {
    expect(positions('eastern-members').map(gist).join()).toMatch(/objects|leans-against/);
  });

  it('that Hungary possibly objects', () => {
    expect(positions('HUN').map(gist).join()).toMatch(/(objects|leans-against), (possible|likely)/);
  });

  it('on the ground of a remark of June 2021', () => {
    const grounds = positions('HUN').flatMap(({ says }) => says.grounds ?? []);

    expect(grounds.map(({ occurred }) => occurred)).toContain('2021-06');
  });

  it('that Kallas is interested', () => {
    expect(ofKind(claims, 'candidature').map(({ says }) => says)).toContainEqual({
      kind: 'candidature',
      candidate: 'kaja-kallas',
      state: 'interested',
    });
  });

  it('that Estonia is for her, by its minister', () => {
    const [position] = positions('EST', 'kaja-kallas');

    expect(position && gist(position)).toBe('supports, asserted, named-official');
    expect(position?.attribution.speaker).toMatch(/P[ef][vf]kur/);
  });

  it('two hypotheses about Romania side by side, neither asserted: obstruction and a bargain', () => {
    const romania = ofKind(claims, 'hypothesis').filter(({ says }) => says.member === 'ROU');

    expect(romania.map(({ says }) => says.motive)).toEqual(
      expect.arrayContaining(['obstruct', 'bargain']),
    );
    expect(romania.filter(({ modality }) => modality === 'asserted')).toEqual([]);
  });

  it('the post in the European Union that the bargain would be about', () => {
    const bargains = ofKind(claims, 'hypothesis').filter(({ says }) => says.motive === 'bargain');

    expect(bargains.map(({ says }) => says.link ?? '').join()).toMatch(/EU|European Union/i);
  });

  it('the words that feed the bargain', () => {
    const evidence = ofKind(claims, 'hypothesis')
      .filter(({ says }) => says.motive === 'bargain')
      .flatMap(({ says }) => says.evidence ?? []);

    expect(
      evidence.filter(({ speaks }) => speaks === 'for').map(({ quote }) => quote.exact),
    ).toEqual(expect.arrayContaining([expect.stringContaining('unacceptable')]));
  });

  it('that a choice is hoped for by the end of the month', () => {
    const hoped = ofKind(claims, 'deadline').filter(({ says }) => says.what === 'decision');

    expect(hoped.map(({ says }) => `${says.firmness} ${lastDay(says.on)}`)).toContain(
      'hoped 2024-03-31',
    );
  });

  it('the summit of July', () => {
    const meetings = ofKind(claims, 'deadline').filter(({ says }) => says.what === 'meeting');

    expect(meetings.map(({ says }) => says.on.slice(0, 7))).toContain('2024-07');
  });

  it('the rule that nobody may object, which is tradition', () => {
    expect(ofKind(claims, 'rule').map(({ says }) => says)).toContainEqual({
      kind: 'rule',
      rule: 'no-objection',
      basis: 'tradition',
    });
  });

  it('two offers of the USA to Rutte, both declined', () => {
    expect(ofKind(claims, 'offer').map(({ says }) => says)).toContainEqual({
      kind: 'offer',
      by: 'USA',
      candidate: 'mark-rutte',
      outcome: 'declined',
      times: 2,
    });
  });

  it('a million shells, promised in March 2023 within a year', () => {
    const [promise] = ofKind(claims, 'commitment');

    expect(promise?.says.quantity?.amount).toBe(1_000_000);
    expect(promise?.says.due?.slice(0, 7)).toBe('2024-03');
    expect(promise?.occurred).toBe('2023-03');
  });

  it('half of them expected by the end of the month, the rest by the end of the year', () => {
    const expected = ofKind(claims, 'delivery')
      .filter(({ says }) => says.state === 'expected')
      .map(({ says }) => ({ by: lastDay(says.due ?? ''), share: says.quantity?.share }));

    expect(expected).toContainEqual({ by: '2024-03-31', share: 0.5 });
    expect(expected.map(({ by }) => by)).toContain('2024-12-31');
  });
});

describe.skipIf(!seedIsHere)('given the seed, then nothing is claimed that is not said', () => {
  const on = (spans: ReturnType<typeof questions>, of: readonly Claim[] = claims): string[] =>
    of.filter(({ quote }) => spans.some((span) => overlap(span, quote))).map(({ id }) => id);

  it('every claim keeps the exact words it rests on', () => {
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ quote }) => !spanStandsIn(quote, seedText))).toEqual([]);
  });

  it('no question becomes an assertion', () => {
    const asserted = claims.filter(({ modality }) => modality === 'asserted');

    expect(questions()).not.toEqual([]);
    expect(on(questions(), asserted)).toEqual([]);
  });

  it('the exchange of 2018 yields no position', () => {
    const [begins] = paragraphs(/\b2018\b/);

    expect(begins).toBeDefined();
    const after = { ...begins!, end: seedText.length };
    expect(on([after], ofKind(claims, 'position'))).toEqual([]);
  });

  it('no caption yields anything', () => {
    const captions = paragraphs(/\((?:Getty|French)\)$/);

    expect(captions.length).toBeGreaterThanOrEqual(3);
    expect(on(captions)).toEqual([]);
  });
});
