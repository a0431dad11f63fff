import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { SMALL_RACE } from '../../../test/small-race.ts';
import { LiveCase } from '../hub/live.ts';
import { Channel, type Sink } from './channel.ts';

/** A client as the channel sees it; while it is stuck, the network takes nothing. */
class Client extends EventEmitter implements Sink {
  text = '';
  writableLength = 0;
  stuck = false;
  gone = false;
  write(bytes: Uint8Array): boolean {
    this.text += Buffer.from(bytes).toString('utf8');
    if (this.stuck) this.writableLength += bytes.length;
    return !this.stuck;
  }
  end(): void {
    this.destroy();
  }
  destroy(): void {
    if (!this.gone) this.emit('close');
    this.gone = true;
  }
  get seqs(): number[] {
    return [...this.text.matchAll(/^id: (\d+)\nevent: change$/gm)].map(([, id]) => Number(id));
  }
}

const LENGTH = SMALL_RACE.length;
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, n) => from + n + 1);

function channelAt(version: number, mostBuffered = 1_000_000) {
  const live = new LiveCase('small', true);
  live.add(SMALL_RACE.slice(0, version));
  const channel = new Channel(live, { mostBuffered, pace: 0 });
  const grow = (to: number): void => {
    live.add(SMALL_RACE.slice(0, to));
    channel.wake();
  };
  return { channel, grow };
}

const until = async (test: () => boolean): Promise<void> => {
  while (!test()) await new Promise((done) => setTimeout(done, 1));
};

describe('streams of one case', () => {
  it('given a client that takes nothing, then it is cut off, the others miss nothing, and it can come back', async () => {
    const { channel, grow } = channelAt(5, 2000);
    const [slow, quick] = [new Client(), new Client()];
    void channel.join(slow, 5);
    void channel.join(quick, 5);
    slow.stuck = true;
    grow(7);
    await until(() => quick.seqs.length === 2);
    grow(LENGTH);
    await until(() => quick.seqs.length === LENGTH - 5);
    expect(quick.seqs).toEqual(upTo(5, LENGTH));
    expect([slow.gone, channel.cut, channel.open]).toEqual([true, 1, 1]);
    const back = new Client();
    void channel.join(back, slow.seqs.at(-1) ?? 5);
    await until(() => back.seqs.at(-1) === LENGTH || slow.seqs.at(-1) === LENGTH);
    expect([...slow.seqs, ...back.seqs]).toEqual(upTo(5, LENGTH));
    quick.destroy();
    back.destroy();
    expect(channel.open).toBe(0);
  });

  it('given a client that must be waited for while it is brought up, then it gets the rest once it takes more', async () => {
    const { channel, grow } = channelAt(LENGTH - 2);
    const client = new Client();
    client.stuck = true;
    void channel.join(client, 0);
    await until(() => client.seqs.length > 0);
    grow(LENGTH);
    client.stuck = false;
    client.writableLength = 0;
    client.emit('drain');
    await until(() => client.seqs.length === LENGTH);
    expect(client.seqs).toEqual(upTo(0, LENGTH));
    client.destroy();
  });

  it('given a client that goes while it is brought up, then nothing is left of it', async () => {
    const { channel } = channelAt(LENGTH);
    const client = new Client();
    client.stuck = true;
    const joined = channel.join(client, 0);
    await until(() => client.seqs.length > 0);
    client.destroy();
    await joined;
    expect(channel.open).toBe(0);
    expect(client.listenerCount('drain')).toBe(0);
  });

  it('given clients ahead of what was last sent, then nothing comes twice', async () => {
    const { channel, grow } = channelAt(5);
    const first = new Client();
    void channel.join(first, 5);
    grow(8);
    // The three are not sent yet; this client has two of them from elsewhere.
    const ahead = new Client();
    void channel.join(ahead, 7);
    await until(() => ahead.seqs.length === 1 && first.seqs.length === 3);
    expect([first.seqs, ahead.seqs]).toEqual([[6, 7, 8], [8]]);
    first.destroy();
    ahead.destroy();
  });
});
