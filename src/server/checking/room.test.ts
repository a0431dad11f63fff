import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { checkingRoom, type CheckingRoom } from './room.ts';

const open: CheckingRoom[] = [];
afterEach(async () => {
  for (const room of open.splice(0)) await room.close();
});
const roomOf = (code: string, mostTime: number): CheckingRoom => {
  const room = checkingRoom({ mostTime, start: () => new Worker(code, { eval: true }) });
  open.push(room);
  return room;
};

/** Falls over at one word, never ends at another, and answers all else. */
const MOODY = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (text) => {
    if (text === 'fall') throw new Error('fell');
    if (text === 'hang') for (;;);
    parentPort.postMessage({ ok: true, value: { fine: true, findings: [] } });
  });`;

describe('the room in which procedures are checked', () => {
  test('given a check that does not end, then it is given up, and the next one is answered', async () => {
    const room = roomOf(MOODY, 1500);
    const [hung, next] = await Promise.all([room.check('hang'), room.check('fine')]);
    expect(!hung.ok && hung.error.message).toMatch(/took more than 2 s and was given up/);
    expect(next.ok && next.value.fine).toBe(true);
  });

  test('given a thread that falls over, then whoever asked is told, and the next one is answered', async () => {
    const room = roomOf(MOODY, 30_000);
    const fallen = await room.check('fall');
    expect(!fallen.ok && fallen.error.message).toMatch(/ended in the middle; nothing was kept/);
    expect((await room.check('fine')).ok).toBe(true);
  });

  test('given more than may wait, then the last is told to try again', async () => {
    const room = roomOf(MOODY, 30_000);
    const all = await Promise.all(Array.from({ length: 18 }, () => room.check('fine')));
    const refused = all.filter((one) => !one.ok);
    expect(refused).toHaveLength(2);
    expect(!refused[0]?.ok && refused[0]?.error.message).toMatch(/Try again in a minute/);
  });
});
