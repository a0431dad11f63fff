/** The gold set holds to its own format: what it expects can be expected, and its words are there. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Says } from '../../../src/case/index.ts';
import { type GoldClaim, goldArticles, goldQuotes, goldSentences } from './format.ts';

const withClaims = [...goldSentences, ...goldArticles];

/** Which of a claim's own fields its reduced form writes as `state`. */
const STATE_FIELDS: Record<string, string> = {
  candidature: 'state',
  nomination: 'state',
  withdrawal: 'state',
  offer: 'outcome',
  concession: 'state',
  deadline: 'what',
  rule: 'rule',
  hypothesis: 'motive',
  criterion: 'met',
  delivery: 'state',
  assessment: 'verdict',
};

/** The values that the schema of claims allows there. */
const STATES = new Map(
  Says.options.map((option) => {
    const kind = option.shape.kind.value;
    const field: unknown = Object.entries(option.shape).find(
      ([name]) => name === STATE_FIELDS[kind],
    )?.[1];
    const plain = field instanceof z.ZodOptional ? field.unwrap() : field;
    return [kind, plain instanceof z.ZodEnum ? plain.options.map(String) : []] as const;
  }),
);

describe('the gold set of the English reader', () => {
  test('has enough of everything', () => {
    expect(goldSentences.length).toBeGreaterThanOrEqual(160);
    expect(goldArticles).toHaveLength(8);
    expect(goldQuotes.length).toBeGreaterThanOrEqual(80);
  });

  test('names every item once', () => {
    const ids = [...withClaims, ...goldQuotes].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('rests every claim on words of its text', () => {
    for (const { id, text, claims, may = [] } of withClaims) {
      for (const { words } of [...claims, ...may]) expect(text, id).toContain(words);
    }
  });

  test('in an article, the words of a claim stand once', () => {
    for (const { id, text, claims } of goldArticles) {
      for (const { words } of claims) expect(text.split(words), `${id}: ${words}`).toHaveLength(2);
    }
  });

  test('rests every quotation on words of its text', () => {
    const missing = goldQuotes.flatMap(({ id, text, quotes: found }) =>
      found
        .flatMap(({ source, cue, content }) => [source, cue, content].flat())
        .filter((part) => part !== undefined && !text.includes(part))
        .map((part) => `${id}: ${part}`),
    );
    expect(missing).toEqual([]);
  });

  test('gives a position a member, a candidate and a stance, a count a candidate and a stance', () => {
    for (const { id, claims, may = [] } of withClaims) {
      for (const claim of [...claims, ...may]) {
        if (claim.kind === 'position') expect(claim.member, id).toBeDefined();
        if (claim.kind === 'position' || claim.kind === 'count') {
          expect(claim.candidate, id).toBeDefined();
          expect(claim.stance, id).toBeDefined();
        }
        if (claim.atLeast !== undefined && claim.atMost !== undefined) {
          expect(claim.atLeast, id).toBeLessThanOrEqual(claim.atMost);
        }
      }
    }
  });

  test('writes states as the schema of claims knows them', () => {
    const strange = withClaims.flatMap(({ id, claims, may = [] }) =>
      [...claims, ...may]
        .filter(
          ({ kind, state }) => state !== undefined && !(STATES.get(kind) ?? []).includes(state),
        )
        .map(({ kind, state }) => `${id}: ${kind} ${state}`),
    );
    expect(strange).toEqual([]);
  });

  test('does not allow what it also expects', () => {
    const key = ({ words, ...rest }: GoldClaim): string => JSON.stringify([rest, words]);
    for (const { id, claims, may = [] } of withClaims) {
      const expected = new Set(claims.map(key));
      expect(
        may.filter((claim) => expected.has(key(claim))),
        id,
      ).toEqual([]);
    }
  });
});
