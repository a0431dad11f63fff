/**
 * What the record costs: `node scripts/run-ts.mjs bench/record.ts`.
 *
 * Everything is measured in one run on the same entries, and told as a ratio to a bare SHA-256 loop
 * over the same bytes, to merkletreejs and to hypercore.
 */
import { createHash, hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeUsing } from '../src/store/index.ts';
import {
  growingRange,
  growingTree,
  hashingWith,
  leafBytes,
  portable,
  utf8Bytes,
  verifyConsistency,
  verifyInclusion,
  type Hashing,
} from '../src/record/index.ts';

const ENTRIES = 100_000;
const INCLUSIONS = 1000;
const CONSISTENCIES = 100;
const MILLION = 1_000_000;

const { hashing } = nodeUsing();

/** An entry about as long as those of the example: some 400 bytes. */
function entryBytes(seq: number): Uint8Array {
  const made = leafBytes({
    entry: {
      seq,
      recorded: '2024-03-04T12:00:00.000Z',
      basis: { kind: 'act', by: { $sealed: hash('sha256', `by ${seq}`) } },
      event: {
        type: 'claim-proposed',
        source: `s-${seq}`,
        claim: {
          id: `c-${seq}`,
          says: { kind: 'position', member: 'DNK', candidate: 'ada-example', stance: 'supports' },
          quote: { start: 0, end: 31, exact: 'Denmark is for Ada Example now.' },
          attribution: { level: 'report' },
          modality: 'asserted',
          reported: '2024-03-04',
        },
      },
    },
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** Milliseconds that the work took; the shortest of some tries, for the machine has other things to do. */
function timed(work: () => void, tries = 5): number {
  let best = Infinity;
  for (let n = 0; n < tries; n++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function timedOnce(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const say = (line: string): void => console.log(line);
const row = (what: string, ms: number, against?: readonly [string, number]): void => {
  const ratio = against === undefined ? '' : `   ${(ms / against[1]).toFixed(2)} × ${against[0]}`;
  say(`${what.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms${ratio}`);
};

const must = (good: boolean, what: string): void => {
  if (!good) throw new Error(`${what} does not verify`);
};

/** Places spread over the log, the same in each run. */
const places = (count: number, size: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => (n * 7919 + 13) % size);

function proving(leaves: readonly Uint8Array[], using: Hashing): readonly [number, number] {
  const tree = growingTree(using);
  for (const leaf of leaves) tree.append(using.leaf(leaf));
  const size = tree.size;
  const root = tree.root();
  const inclusions = timed(() => {
    for (const index of places(INCLUSIONS, size)) {
      const leafHash = using.leaf(leaves.at(index) as Uint8Array);
      const claim = { index, size, leafHash, proof: tree.inclusion(index) };
      must(verifyInclusion(claim, root, using), `entry ${index + 1}`);
    }
  });
  const consistencies = timed(() => {
    for (const from of places(CONSISTENCIES, size)) {
      const proof = tree.consistency(from);
      const claim = { from, to: size, fromRoot: tree.root(from), toRoot: root, proof };
      must(verifyConsistency(claim, using), `size ${from}`);
    }
  });
  return [inclusions, consistencies];
}

async function againstMerkletreejs(
  leaves: readonly Uint8Array[],
): Promise<readonly [number, number]> {
  const { MerkleTree } = await import('merkletreejs');
  const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');
  let tree = new MerkleTree([], sha256);
  const append = timed(() => {
    tree = new MerkleTree(leaves.map(sha256), sha256);
  }, 1);
  const hashes = leaves.map(sha256);
  const root = tree.getRoot();
  const inclusions = timed(() => {
    for (const index of places(INCLUSIONS, leaves.length)) {
      const leaf = hashes.at(index) as Buffer;
      must(tree.verify(tree.getProof(leaf, index), leaf, root), `entry ${index + 1}`);
    }
  }, 1);
  return [append, inclusions];
}

/** What is used of a Hypercore. */
interface Core {
  readonly length: number;
  ready(): Promise<void>;
  append(blocks: readonly Buffer[]): Promise<unknown>;
  proof(request: object): Promise<unknown>;
  close(): Promise<void>;
}

async function againstHypercore(
  leaves: readonly Uint8Array[],
): Promise<readonly [number, number] | undefined> {
  // It brings no types, and a name in a variable is not looked up by the compiler.
  const name = 'hypercore';
  const { default: Hypercore } = (await import(name).catch(() => ({}))) as {
    readonly default?: new (folder: string) => Core;
  };
  if (Hypercore === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'nemcon-bench-'));
  try {
    const core = new Hypercore(folder);
    await core.ready();
    const blocks = leaves.map((leaf) => Buffer.from(leaf));
    const append = await timedOnce(async () => {
      await core.append(blocks);
    });
    const prove = await timedOnce(async () => {
      for (const index of places(INCLUSIONS, leaves.length)) {
        await core.proof({
          block: { index, nodes: 0 },
          upgrade: { start: 0, length: core.length },
        });
      }
    });
    await core.close();
    return [append, prove];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function stream(): void {
  const before = process.memoryUsage().rss;
  let most = before;
  const range = growingRange(hashing);
  const streamed = timed(() => {
    for (let n = 0; n < MILLION; n++) {
      range.append(hashing.leaf(utf8Bytes(`entry ${n}, as it comes from a stream`)));
      if (n % 10_000 === 0) most = Math.max(most, process.memoryUsage().rss);
    }
  }, 1);
  row('stream a million entries through the log', streamed);
  say(
    `  memory grew by ${((most - before) / 1024 / 1024).toFixed(0)} MB; the log itself keeps ${range.hashes.length} hashes`,
  );
}

function million(): void {
  const tree = growingTree(hashing);
  for (let n = 0; n < MILLION; n++) tree.append(hashing.leaf(utf8Bytes(`entry ${n}`)));
  const times = places(INCLUSIONS, MILLION)
    .map((index) => timed(() => void tree.inclusion(index), 1))
    .sort((a, b) => a - b);
  const share = (part: number): string =>
    (times.at(Math.min(times.length - 1, Math.floor(times.length * part))) as number).toFixed(3);
  say(
    `one proof from a log of a million entries: median ${share(0.5)} ms, 99 of 100 below ${share(0.99)} ms, slowest ${share(1)} ms`,
  );
}

// First, while the memory holds nothing else.
stream();
const leaves = Array.from({ length: ENTRIES }, (_, n) => entryBytes(n + 1));
const bytes = leaves.reduce((sum, leaf) => sum + leaf.length, 0);
say(`${ENTRIES} entries, ${(bytes / 1024 / 1024).toFixed(1)} MB, Node ${process.version}`);
/** Turn by turn, so that a busy moment of the machine meets all four; ratios are of one turn. */
const turns = Array.from({ length: 15 }, () => ({
  bare: timed(() => {
    for (const leaf of leaves) createHash('sha256').update(leaf).digest();
  }, 1),
  fastest: timed(() => {
    for (const leaf of leaves) hash('sha256', leaf, 'hex');
  }, 1),
  append: timed(() => {
    const tree = growingTree(hashing);
    for (const leaf of leaves) tree.add(leaf);
  }, 1),
  verify: timed(() => {
    const range = growingRange(hashing);
    for (const leaf of leaves) range.add(leaf);
    range.root();
  }, 1),
}));
const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
const best = (what: keyof (typeof turns)[number]): number =>
  Math.min(...turns.map((turn) => turn[what]));
const [bare, fastest, append, verify] = [
  best('bare'),
  best('fastest'),
  best('append'),
  best('verify'),
];
const toBare = ['bare SHA-256', bare] as const;
row('bare SHA-256 loop over the entries, digests as bytes', bare);
row('the same with digests as text, the fastest that Node has', fastest);
row('append all, every node kept', append, toBare);
row('verify all against the root', verify, toBare);
row('  the same', verify, ['bare SHA-256, digests as text', fastest]);
say(
  `  median of ${turns.length} turns: ${median(turns.map((turn) => turn.verify / turn.fastest)).toFixed(2)} × bare SHA-256, digests as text (at most 2)`,
);
const [inclusions, consistencies] = proving(leaves, hashing);
row(`prove and verify ${INCLUSIONS} inclusions`, inclusions);
row(`prove and verify ${CONSISTENCIES} consistencies`, consistencies);
const inBrowser = proving(leaves.slice(0, 10_000), hashingWith(portable));
row(`the same inclusions with portable cryptography (10,000)`, inBrowser[0]);
const [theirAppend, theirInclusions] = await againstMerkletreejs(leaves);
row('merkletreejs: build', theirAppend);
row('  ours', append, ['merkletreejs', theirAppend]);
row(`merkletreejs: prove and verify ${INCLUSIONS} inclusions`, theirInclusions);
row('  ours', inclusions, ['merkletreejs', theirInclusions]);
say('  merkletreejs makes no consistency proofs of logs');
const hypercore = await againstHypercore(leaves);
if (hypercore === undefined)
  say(
    'hypercore is not installed here; not compared. For the comparison: npm install --no-save hypercore@11.37.1',
  );
else {
  row('hypercore: append (it also writes to disk)', hypercore[0]);
  row('  ours, in memory', append, ['hypercore', hypercore[0]]);
  row(`hypercore: prove ${INCLUSIONS} blocks`, hypercore[1]);
  row('  ours, proving and verifying', inclusions, ['hypercore', hypercore[1]]);
}
million();
