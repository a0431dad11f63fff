/** An archive says whether anything in it was changed, and where. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  archive,
  entry,
  headOf,
  key,
  LOG,
  ORIGIN,
  parts,
  primitives,
  using,
  value,
} from '../../../test/record/story.ts';
import { nodeUsing } from '../../store/index.ts';
import { concat, utf8Bytes, utf8Text } from '../bytes.ts';
import { leafBytes, parseLeaf, signEntry } from '../leaf.ts';
import { openedText, unseal } from '../sealed.ts';
import { provenSentence } from '../sentence.ts';
import { joinLines, linesOf } from './lines.ts';
import { packRecord } from './pack.ts';
import { packTar, unpackTar, type TarFile } from './tar.ts';
import { verifyRecord, type CheckedRecord } from './verify.ts';

/** With Node's own cryptography, which is several times as fast; both agree in what they find. */
const check = (bytes: Uint8Array) => verifyRecord(bytes, nodeUsing());

/** The archive with one file in it changed, packed anew. */
function changed(bytes: Uint8Array, path: string, change: (file: Uint8Array) => Uint8Array) {
  const files = value(unpackTar(bytes)).map((file): TarFile =>
    file.path === `record/${path}` ? { path: file.path, bytes: change(file.bytes) } : file,
  );
  return packTar(files);
}

const onLines =
  (change: (lines: Uint8Array[]) => Uint8Array[]) =>
  (file: Uint8Array): Uint8Array =>
    joinLines(change([...(linesOf(file) ?? [])]));

describe('an archive as it was packed', () => {
  const witness = key('witness.example/w1', 'cosignature');

  it('is proven, and one sentence says what that means', () => {
    const record = value(check(archive(12, { earlier: [1, 8], witnesses: [witness] })));
    expect(record.head.size).toBe(12);
    expect(record.earlier).toEqual([1, 8]);
    expect(record.withheld.map((one) => one.entry)).toEqual([2, 4, 6, 8, 10, 12]);
    expect(provenSentence(record)).toMatch(
      /^Proven: these are the 12 entries .*; not proven: .*\.$/,
    );
    expect(provenSentence(record)).toContain('4 of them carry their authors’ own signature');
    expect(provenSentence(record)).toContain('6 texts that are withheld');
    expect(provenSentence(record)).toContain('no witness has signed');
  });

  it('is found to be the same with portable cryptography', () => {
    const bytes = archive(12);
    const strip = ({ head, withheld }: CheckedRecord) => ({
      root: [...head.root],
      withheld,
    });
    expect(strip(value(verifyRecord(bytes, using)))).toEqual(strip(value(check(bytes))));
    bytes[3000] = (bytes[3000] ?? 0) ^ 1;
    expect(verifyRecord(bytes, using)).toEqual(check(bytes));
  });

  it('is the same, byte for byte, each time', () => {
    expect(archive(7)).toEqual(archive(7));
  });

  test.each([0, 1, 2, 255, 256, 257, 600])('holds with %i entries', (count) => {
    expect(value(check(archive(count, { signed: false }))).head.size).toBe(count);
  });

  it('is of the key that the reader named, or refused', () => {
    const bytes = archive(3);
    expect(value(verifyRecord(bytes, using, [LOG])).trusted).toBe(true);
    expect(verifyRecord(bytes, using, [key('another.example')])).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });

  it('gives back every text that is shared and none that is withheld', () => {
    const record = value(check(archive(4)));
    const texts = record.leaves.map(({ entry }) =>
      unseal(entry, (commitment) => {
        const bytes = record.texts.get(commitment);
        return bytes === undefined ? 'withheld' : value(openedText(bytes));
      }),
    );
    expect(texts).toMatchObject([entry(1), entry(2, 'withheld'), entry(3), entry(4, 'withheld')]);
    expect(utf8Text(archive(4).filter((byte) => byte < 128))).not.toContain('the 2th thing');
  });

  it('still verifies, on the same head, after a text was deleted', () => {
    const all = parts(5);
    const [first, ...rest] = all.shared;
    if (first === undefined) throw new Error('nothing is shared');
    const less = { ...all, shared: rest, withheld: [...all.withheld, first] };
    const before = value(check(value(packRecord(all, using))));
    const after = value(check(value(packRecord(less, using))));
    expect(after.head.root).toEqual(before.head.root);
    expect(after.withheld).toContainEqual({ entry: 1, at: '/event/source/text' });
  });
});

describe('a small archive', () => {
  const bytes = archive(2);

  it('betrays the change of any single byte', { timeout: 300_000 }, () => {
    const unseen: number[] = [];
    const copy = bytes.slice();
    for (let at = 0; at < bytes.length; at++) {
      const was = bytes.at(at) as number;
      // Another value each time, so that all bits are tried over the length of the archive.
      copy[at] = was ^ (1 + (at % 255));
      if (check(copy).ok) unseen.push(at);
      copy[at] = was;
    }
    expect(unseen).toEqual([]);
    expect(check(copy).ok).toBe(true);
  });

  it('betrays the loss of any number of bytes at its end', () => {
    const unseen: number[] = [];
    for (let length = 0; length < bytes.length; length++) {
      const verdict = check(bytes.subarray(0, length));
      if (verdict.ok || !/breaks off/.test(verdict.error.message)) unseen.push(length);
    }
    expect(unseen).toEqual([]);
  });

  it('betrays the loss or the doubling of any single byte', () => {
    const unseen: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const lost = concat(bytes.subarray(0, at), bytes.subarray(at + 1));
      const doubled = concat(bytes.subarray(0, at + 1), bytes.subarray(at));
      if (check(lost).ok || check(doubled).ok) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });
});

describe('an archive of 1,000 entries', () => {
  let bytes: Uint8Array;
  beforeAll(() => {
    bytes = archive(1000, { signed: false, earlier: [17, 512] });
  });
  const place = fc.nat({ max: 999 });

  /** Which entry the verdict points to. */
  const pointed = (change: (lines: Uint8Array[]) => Uint8Array[]): string | undefined => {
    const verdict = check(changed(bytes, 'entries.jsonl', onLines(change)));
    return verdict.ok ? 'nothing wrong' : verdict.error.where;
  };
  const many = { numRuns: 25 };

  it('betrays any changed byte', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (n, bits) => {
        const at = n % bytes.length;
        const copy = bytes.slice();
        copy[at] = (bytes.at(at) as number) ^ bits;
        expect(check(copy).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('betrays any truncation', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(check(bytes.subarray(0, n % bytes.length)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('names the entry in which something was changed', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(place, fc.nat(), (n, m) => {
        const where = pointed((lines) =>
          lines.map((line, at) =>
            at === n ? line.map((byte, b) => (b === m % line.length ? byte ^ 0x40 : byte)) : line,
          ),
        );
        // A changed byte may become a line end; the first bad entry is the same.
        expect(where).toBe(`entry ${n + 1}`);
      }),
      many,
    );
  });

  it('names the entry that was deleted', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(place, (n) => {
        expect(pointed((lines) => lines.toSpliced(n, 1))).toBe(`entry ${n + 1}`);
      }),
      many,
    );
  });

  it('names the entry after which one was doubled', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(place, (n) => {
        const where = pointed((lines) => lines.toSpliced(n, 0, ...lines.slice(n, n + 1)));
        expect(where).toBe(`entry ${n + 2}`);
      }),
      many,
    );
  });

  it('names the first of two entries that were swapped', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a !== b);
        const where = pointed((lines) =>
          lines.map((line, at) => (at === a ? lines.at(b) : at === b ? lines.at(a) : line) ?? line),
        );
        expect(where).toBe(`entry ${Math.min(a, b) + 1}`);
      }),
      many,
    );
  });

  it('says in words what happened', () => {
    const said = (change: (lines: Uint8Array[]) => Uint8Array[]): string => {
      const verdict = check(changed(bytes, 'entries.jsonl', onLines(change)));
      return verdict.ok ? '' : verdict.error.message;
    };
    expect(said((lines) => lines.slice(0, 990))).toBe('Entry 991 and those after it are missing.');
    expect(said((lines) => lines.toSpliced(4, 1))).toBe('Entry 5 of what was signed is missing.');
    expect(said((lines) => lines.toSpliced(4, 0, utf8Bytes('{}')))).toMatch(/Entry 5 was put in/);
    expect(said((lines) => [...lines, utf8Bytes('{}')])).toMatch(/Entry 1001 was added/);
  });
});

describe('somebody who may rewrite files, but has no key', () => {
  const bytes = archive(9, { earlier: [4] });
  const paths = value(unpackTar(bytes)).map(({ path }) => path);

  test.each(paths)('cannot remove %s', (path) => {
    const less = value(unpackTar(bytes)).filter((file) => file.path !== path);
    expect(check(packTar(less)).ok).toBe(false);
  });

  test.each(paths)('cannot empty %s', (path) => {
    const verdict = check(changed(bytes, path.slice('record/'.length), () => new Uint8Array(0)));
    const was = value(unpackTar(bytes)).find((file) => file.path === path)?.bytes.length;
    expect(verdict.ok).toBe(was === 0);
  });

  it('cannot add a file', () => {
    for (const path of [
      'record/more',
      'elsewhere',
      'record/texts/more',
      'record/proofs/3.tlog-proof',
    ]) {
      const more = [...value(unpackTar(bytes)), { path, bytes: utf8Bytes('more') }];
      expect(check(packTar(more)), path).toMatchObject({ error: { code: 'damaged' } });
    }
  });
});

describe('a keeper who has the key, but not the authors’', () => {
  const author = key('delegate.example/est');
  const sealed = (leaf: Parameters<typeof leafBytes>[0]): ReturnType<typeof check> => {
    const leaves = [value(leafBytes({ entry: entry(1) })), value(leafBytes(leaf))];
    const record = { ...parts(0), leaves, checkpoint: headOf(leaves) };
    return check(value(packRecord(record, using)));
  };
  const leaf = value(signEntry(entry(2), ORIGIN, author, primitives));

  it('cannot put other words into a delegate’s mouth', () => {
    expect(sealed(leaf).ok).toBe(true);
    expect(sealed({ ...leaf, entry: entry(2, 'something else') })).toMatchObject({
      error: { where: 'entry 2', message: expect.stringContaining('delegate.example/est') },
    });
  });

  it('cannot bring words over from another case', () => {
    const elsewhere = value(signEntry(entry(2), 'example.org/another', author, primitives));
    expect(sealed(elsewhere).ok).toBe(false);
  });

  it('cannot hide a second reading in a line', () => {
    const twice = utf8Bytes(
      `{"entry":{"seq":9},${utf8Text(value(leafBytes({ entry: entry(1) })))?.slice(1)}`,
    );
    expect(value(parseLeaf(twice, primitives)).entry).toEqual(entry(1));
    const record = { ...parts(0), leaves: [twice], checkpoint: headOf([twice]) };
    expect(check(value(packRecord(record, using)))).toMatchObject({
      error: { where: 'entry 1', message: expect.stringContaining('canonical') },
    });
  });

  it('cannot sign a record that no longer begins with what was signed', () => {
    const record = parts(6);
    const rewritten = parts(6, { signed: false });
    const earlier = [headOf(record.leaves.slice(0, 4))];
    expect(packRecord({ ...rewritten, earlier }, using)).toMatchObject({
      error: { code: 'damaged', message: expect.stringContaining('first 4 entries') },
    });
  });
});

describe('files that are no archive of ours', () => {
  const header = (path: string, type = 0x30): Uint8Array => {
    const packed = packTar([{ path: 'a'.repeat(path.length), bytes: utf8Bytes('x') }]);
    packed.set(utf8Bytes(path), 0);
    packed[156] = type;
    const sum = packed
      .subarray(0, 512)
      .reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    packed.set(utf8Bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    return packed;
  };

  test.each([
    ['a path that climbs out', header('record/../../etc/passwd'), /leads out/],
    ['an absolute path', header('/etc/passwd'), /leads out/],
    ['a path of another system that climbs out', header('record\\..\\..\\x'), /leads out/],
    ['a link', header('record/keys', 0x32), /link/],
    ['something compressed', Uint8Array.of(0x1f, 0x8b, 8, 0), /compressed/],
    ['nothing', new Uint8Array(0), /breaks off/],
    ['a text', utf8Bytes('Dear Sir or Madam,\n'.repeat(100)), /header/],
    ['an empty tar', packTar([]), /missing/],
  ])('given %s, then it is refused with the reason', (_, bytes, words) => {
    const verdict = check(bytes);
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(verdict.error.message).toMatch(words);
  });

  it('given a size that is not there, then nothing of that size is set aside', () => {
    const bomb = packTar([{ path: 'record/a', bytes: utf8Bytes('x') }]);
    bomb.set(utf8Bytes('77777777777'), 124);
    const sum = bomb
      .subarray(0, 512)
      .reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    bomb.set(utf8Bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    expect(check(bomb)).toMatchObject({
      error: { message: expect.stringContaining('breaks off') },
    });
  });
});
