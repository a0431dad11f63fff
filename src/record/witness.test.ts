/** What a witness signs and what it refuses (C2SP tlog-witness). */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { hashing, headOf, key, LOG, ORIGIN, primitives, value } from '../../test/record/story.ts';
import { treeOf } from './archive/pack.ts';
import { openCheckpoint } from './note/checkpoint.ts';
import { answerSubmission, submissionText, type Seen, type WitnessAnswer } from './witness.ts';

const KEY = key('witness.example/w1', 'cosignature');
const leaves = Array.from({ length: 20 }, (_, n) => new TextEncoder().encode(`leaf ${n}`));
const others = leaves.map((leaf, n) => (n === 3 ? new TextEncoder().encode('rewritten') : leaf));
const NOW = 1_710_000_000;

let seen = new Map<string, Seen>();
beforeEach(() => {
  seen = new Map();
});

const ask = (body: string, now = NOW): WitnessAnswer => {
  const state = { key: KEY, logs: [LOG], seen: (origin: string) => seen.get(origin), now };
  const answer = answerSubmission(body, state, primitives);
  if (answer.remember !== undefined) seen.set(answer.remember.origin, answer.remember.seen);
  return answer;
};

/** The head of the first `size` leaves, with the proof from `old`. */
const growth = (old: number, size: number, from = leaves): string =>
  submissionText({
    old,
    proof: treeOf(from, hashing).consistency(old, size),
    checkpoint: headOf(from.slice(0, size)),
  });

describe('a witness', () => {
  it('given a log that only grows, when it is asked at each step, then it signs each head', () => {
    for (const [old, size] of [
      [0, 3],
      [3, 3],
      [3, 8],
      [8, 20],
    ] as const) {
      const answer = ask(growth(old, size), NOW + size);
      expect(answer.status).toBe(200);
      const whole = headOf(leaves.slice(0, size)) + answer.body;
      const { signed } = value(openCheckpoint(whole, LOG, [KEY], primitives));
      expect(signed.find(({ key }) => key === KEY)?.time).toBe(NOW + size);
    }
  });

  it('given a head it signed, when another history of that size comes, then it says 409', () => {
    ask(growth(0, 8));
    expect(ask(growth(8, 8, others))).toMatchObject({ status: 409, body: '8\n' });
  });

  it('given a head it signed, when a longer log has another beginning, then it says 422', () => {
    ask(growth(0, 8));
    const answer = ask(growth(8, 20, others));
    expect(answer.status).toBe(422);
    expect(answer.remember).toBeUndefined();
    expect(answer.body).not.toContain('—');
  });

  it('given a head it signed, when the old size is another, then it says which it knows', () => {
    ask(growth(0, 8));
    for (const body of [growth(0, 20), growth(3, 20), growth(9, 20)]) {
      expect(ask(body)).toMatchObject({ status: 409, type: 'text/x.tlog.size', body: '8\n' });
    }
    expect(ask(growth(8, 20)).status).toBe(200);
  });

  it('given its clock jumped back, then it signs nothing', () => {
    ask(growth(0, 8), NOW);
    expect(ask(growth(8, 9), NOW - 1)).toMatchObject({ status: 503 });
    expect(ask(growth(8, 9), NOW)).toMatchObject({ status: 200 });
  });

  it('given a log it does not watch, then it says 404', () => {
    const stranger = headOf(leaves, key('stranger.example'), 'stranger.example');
    const body = submissionText({ old: 0, proof: [], checkpoint: stranger });
    expect(ask(body).status).toBe(404);
  });

  it('given a head that another key signed in the log’s name, then it says 403', () => {
    const forger = { ...key('forger.example'), name: ORIGIN };
    const body = submissionText({ old: 0, proof: [], checkpoint: headOf(leaves, forger) });
    expect(ask(body).status).toBe(403);
  });

  test.each([
    ['nothing', ''],
    ['no old size', growth(0, 8).replace('old 0\n', '')],
    ['an old size with a leading zero', growth(0, 8).replace('old 0', 'old 00')],
    ['an old size beyond the new one', growth(0, 8).replace('old 0', 'old 9')],
    ['a proof line that is no hash', growth(0, 8).replace('old 0\n', 'old 0\nAAAA\n')],
    [
      'more than 63 proof lines',
      growth(0, 8).replace('old 0\n', `old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}`),
    ],
    ['no checkpoint', 'old 0\n\n'],
  ])('given %s, then it says 400', (_, body) => {
    expect(ask(body).status).toBe(400);
  });

  it('given a first head with a proof from nothing, then it says 422', () => {
    const body = growth(0, 8).replace('old 0\n', `old 0\n${'A'.repeat(43)}=\n`);
    expect(ask(body).status).toBe(422);
  });
});
