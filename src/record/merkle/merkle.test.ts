/** The public vectors of RFC 6962 logs (transparency-dev/merkle), and properties over trees of any size. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromHex, toHex } from '../bytes.ts';
import { portable } from '../primitives.ts';
import { hashingWith } from './hashing.ts';
import { growingRange } from './range.ts';
import { growingTree, type Tree } from './tree.ts';
import { verifyConsistency, verifyInclusion, type Consistency, type Inclusion } from './verify.ts';

const hashing = hashingWith(portable);
const hash = (hex: string): Uint8Array => fromHex(hex) as Uint8Array;

const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hash);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const EMPTY = hash(ROOTS.at(0) as string);
const SOME = hash('abacaba000000000000000000000000000000000000000000060061e00123456');
const root = (size: number): Uint8Array => hash(ROOTS.at(size) as string);

const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const D = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const F = ROOTS.at(4) as string;
const G = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const H = 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f';

/** Leaf (from 0), size, proof. */
const INCLUSIONS: readonly [number, number, readonly string[]][] = [
  [0, 1, []],
  [0, 8, [A, B, C]],
  [5, 8, [D, E, F]],
  [2, 3, [ROOTS.at(2) as string]],
  [1, 5, [ROOTS.at(1) as string, B, D]],
];
/** Two sizes, proof. */
const CONSISTENCIES: readonly [number, number, readonly string[]][] = [
  [1, 1, []],
  [1, 8, [A, B, C]],
  [6, 8, [G, E, F]],
  [2, 5, [B, D]],
  [6, 7, [G, H, F]],
];

const treeOf = (leaves: readonly Uint8Array[]): Tree => {
  const tree = growingTree(hashing);
  for (const leaf of leaves) tree.append(hashing.leaf(leaf));
  return tree;
};
const flip = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, at) => (at === 0 ? byte ^ bit : byte));

test.each(ROOTS.map((expected, size) => [size, expected] as const))(
  'given the first %i leaves of the public tree, then the root is %s',
  (size, expected) => {
    const tree = treeOf(LEAVES.slice(0, size));
    expect(toHex(tree.root())).toBe(expected);
    expect(toHex(treeOf(LEAVES).root(size))).toBe(expected);
    const range = growingRange(hashing);
    for (const leaf of LEAVES.slice(0, size)) range.append(hashing.leaf(leaf));
    expect(toHex(range.root())).toBe(expected);
  },
);

describe.each(INCLUSIONS)('inclusion of leaf %i in a tree of %i', (index, size, hashes) => {
  const proof = hashes.map(hash);
  const right: Inclusion = {
    index,
    size,
    leafHash: hashing.leaf(LEAVES.at(index) as Uint8Array),
    proof,
  };
  const check = (change: Partial<Inclusion>, at = root(size)): boolean =>
    verifyInclusion({ ...right, ...change }, at, hashing);

  it('is proven by the public proof, which is also the one we make', () => {
    expect(check({})).toBe(true);
    expect(treeOf(LEAVES).inclusion(index, size).map(toHex)).toEqual(hashes);
  });

  it('is not proven by any corrupted one', () => {
    const wrong: Record<string, boolean> = {
      'index - 1': check({ index: index - 1 }),
      'index + 1': check({ index: index + 1 }),
      'index ^ 2': check({ index: index ^ 2 }),
      'size * 2': check({ size: size * 2 }),
      'size / 2': check({ size: Math.floor(size / 2) }),
      'wrong leaf': check({ leafHash: new TextEncoder().encode('WrongLeaf') }),
      'empty root': check({}, EMPTY),
      'random root': check({}, SOME),
      'trailing garbage': check({ proof: [...proof, new Uint8Array(0)] }),
      'trailing root': check({ proof: [...proof, root(size)] }),
      'preceding garbage': check({ proof: [new Uint8Array(0), ...proof] }),
      'preceding root': check({ proof: [root(size), ...proof] }),
    };
    for (const at of proof.keys()) {
      wrong[`bit in ${at}`] = check({
        proof: proof.map((one, n) => (n === at ? flip(one, 8) : one)),
      });
    }
    if (proof.length > 0) wrong['removed'] = check({ proof: proof.slice(0, -1) });
    if (proof.length > 1) {
      wrong['inserted'] = check({ proof: [proof.at(0) as Uint8Array, SOME, ...proof.slice(1)] });
    }
    expect(Object.entries(wrong).filter(([, passed]) => passed)).toEqual([]);
  });
});

test.each([
  [0, 0],
  [0, 1],
  [1, 0],
  [2, 1],
])('given place %i in a tree of %i and no proof, then nothing is proven', (index, size) => {
  const claim = { index, size, leafHash: SOME, proof: [] };
  expect(verifyInclusion(claim, new Uint8Array(0), hashing)).toBe(false);
  expect(verifyInclusion(claim, EMPTY, hashing)).toBe(false);
  expect(verifyInclusion({ ...claim, leafHash: new Uint8Array(0) }, EMPTY, hashing)).toBe(false);
});

describe.each(CONSISTENCIES)('consistency of %i with %i', (from, to, hashes) => {
  const proof = hashes.map(hash);
  const right: Consistency = { from, to, fromRoot: root(from), toRoot: root(to), proof };
  const check = (change: Partial<Consistency>): boolean =>
    verifyConsistency({ ...right, ...change }, hashing);
  const WRONG = new TextEncoder().encode('WrongRoot');

  it('is proven by the public proof, which is also the one we make', () => {
    expect(check({})).toBe(true);
    expect(treeOf(LEAVES).consistency(from, to).map(toHex)).toEqual(hashes);
  });

  it('is not proven by any corrupted one', () => {
    if (proof.length === 0) return expect(check({ fromRoot: SOME })).toBe(false);
    const wrong: Record<string, boolean> = {
      'from - 1': check({ from: from - 1 }),
      'from + 1': check({ from: from + 1 }),
      'from ^ 2': check({ from: from ^ 2 }),
      'to * 2': check({ to: to * 2 }),
      'to / 2': check({ to: Math.floor(to / 2) }),
      'wrong old root': check({ fromRoot: WRONG }),
      'wrong new root': check({ toRoot: WRONG }),
      'swapped roots': check({ fromRoot: root(to), toRoot: root(from) }),
      'empty proof': check({ proof: [] }),
      removed: check({ proof: proof.slice(0, -1) }),
    };
    for (const [name, more] of [
      ['garbage', new Uint8Array(0)],
      ['old root', root(from)],
      ['new root', root(to)],
      ['first', proof.at(0) as Uint8Array],
    ] as const) {
      wrong[`preceding ${name}`] = check({ proof: [more, ...proof] });
      if (name !== 'first') wrong[`trailing ${name}`] = check({ proof: [...proof, more] });
    }
    for (const at of proof.keys()) {
      wrong[`bit in ${at}`] = check({
        proof: proof.map((one, n) => (n === at ? flip(one, 16) : one)),
      });
    }
    expect(Object.entries(wrong).filter(([, passed]) => passed)).toEqual([]);
  });
});

test.each([
  [0, 0, SOME, EMPTY, [], false],
  [1, 1, SOME, EMPTY, [], false],
  [0, 0, SOME, SOME, [], true],
  [0, 1, SOME, EMPTY, [], true],
  [1, 1, SOME, SOME, [], true],
  [1, 0, SOME, EMPTY, [], false],
  [2, 1, SOME, EMPTY, [], false],
  [1, 2, SOME, EMPTY, [], false],
  [0, 0, EMPTY, EMPTY, [EMPTY], false],
  [0, 1, EMPTY, EMPTY, [EMPTY], false],
  [1, 1, EMPTY, EMPTY, [EMPTY], false],
] as const)(
  'given sizes %i and %i at the edges, then the verdict is the public one',
  (from, to, fromRoot, toRoot, proof, good) => {
    expect(verifyConsistency({ from, to, fromRoot, toRoot, proof: [...proof] }, hashing)).toBe(
      good,
    );
  },
);

describe('trees of any size', () => {
  const MOST = 300;
  const tree = growingTree(hashing);
  const heads: Uint8Array[] = [tree.root()];
  const range = growingRange(hashing);
  for (let n = 0; n < MOST; n++) {
    const leaf = hashing.leaf(new TextEncoder().encode(`entry ${n}`));
    tree.append(leaf);
    range.append(leaf);
    heads.push(range.root());
  }
  const sized = fc.integer({ min: 1, max: MOST });

  it('keep every older root, and agree with the log that only grows', () => {
    for (let size = 0; size <= MOST; size++) {
      expect(toHex(tree.root(size))).toBe(toHex(heads.at(size) as Uint8Array));
    }
    expect(range.hashes.length).toBeLessThan(10);
    const resumed = growingRange(hashing, { size: range.size, hashes: range.hashes });
    resumed.append(tree.leaf(0));
    range.append(tree.leaf(0));
    expect(toHex(resumed.root())).toBe(toHex(range.root()));
  });

  it('prove every leaf at its own place only', () => {
    fc.assert(
      fc.property(sized, fc.nat(), fc.nat(), (size, a, b) => {
        const [index, other] = [a % size, b % size];
        const claim = {
          index,
          size,
          leafHash: tree.leaf(index),
          proof: tree.inclusion(index, size),
        };
        const top = heads.at(size) as Uint8Array;
        expect(verifyInclusion(claim, top, hashing)).toBe(true);
        const moved = { ...claim, index: other };
        expect(verifyInclusion(moved, top, hashing)).toBe(other === index);
      }),
      { numRuns: 300 },
    );
  });

  it('prove that they continue what they were, and nothing else', () => {
    fc.assert(
      fc.property(sized, fc.nat(), fc.nat(), (to, a, b) => {
        const [from, other] = [1 + (a % to), 1 + (b % to)];
        const claim = {
          from,
          to,
          fromRoot: heads.at(from) as Uint8Array,
          toRoot: heads.at(to) as Uint8Array,
          proof: tree.consistency(from, to),
        };
        expect(verifyConsistency(claim, hashing)).toBe(true);
        const moved = { ...claim, fromRoot: heads.at(other) as Uint8Array };
        expect(verifyConsistency(moved, hashing)).toBe(other === from);
      }),
      { numRuns: 300 },
    );
  });
});
