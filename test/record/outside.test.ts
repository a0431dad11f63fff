/**
 * Others agree: the same archives checked with code that is not ours. Sigstore's verifier comes with
 * npm; Go, GNU tar and coreutils are used where they are installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { fromHex, parseTlogProof, unpackTar, type TarFile } from '../../src/record/index.ts';
import { ownFolder } from '../cli-run.ts';
import { archive, key, LOG, ORIGIN, parts, value } from './story.ts';

const require = createRequire(import.meta.url);
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** What Sigstore's verifier calls a log. */
interface Tlog {
  readonly logID: Buffer;
  readonly baseURL: string;
  readonly publicKey: KeyObject;
}
interface Head {
  readonly logSize: bigint;
  readonly logHash: Buffer;
}
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js') as {
  verifyCheckpoint(entry: object, logs: readonly Tlog[]): Head;
};
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js') as {
  verifyMerkleInclusion(entry: object, checkpoint: Head): void;
};

const tlog = ({ id, name, publicKey }: typeof LOG): Tlog => ({
  logID: Buffer.from(fromHex(id) as Uint8Array),
  baseURL: name,
  publicKey: createPublicKey({
    key: Buffer.concat([PUBLIC, publicKey]),
    format: 'der',
    type: 'spki',
  }),
});

const filesOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(value(unpackTar(bytes)).map((file: TarFile) => [file.path, file.bytes]));

async function unpacked(bytes: Uint8Array): Promise<string> {
  const folder = await ownFolder();
  for (const [path, content] of filesOf(bytes)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return join(folder, 'record');
}

const SIZES = [1, 2, 7, 8, 9, 300];

describe('Sigstore’s verifier', () => {
  test.each(SIZES)('accepts the head and every proof of %i entries, and no other entry', (size) => {
    const { leaves } = parts(size, { signed: false });
    let checked = 0;
    for (const [path, bytes] of filesOf(archive(size, { signed: false }))) {
      if (!path.startsWith('record/proofs/')) continue;
      const { index, hashes, checkpoint } = value(
        parseTlogProof(Buffer.from(bytes).toString('utf8')),
      );
      const inclusionProof = {
        logIndex: String(index),
        hashes: hashes.map((hash) => Buffer.from(hash)),
        checkpoint: { envelope: checkpoint },
      };
      const head = verifyCheckpoint({ inclusionProof }, [tlog(LOG)]);
      expect(Number(head.logSize)).toBe(size);
      const check = (leaf: Uint8Array) => () =>
        verifyMerkleInclusion({ inclusionProof, canonicalizedBody: Buffer.from(leaf) }, head);
      expect(check(leaves[index] as Uint8Array)).not.toThrow();
      expect(check(new TextEncoder().encode('another entry'))).toThrow(/root hash/);
      const stranger = tlog({ ...key('stranger.example'), name: ORIGIN });
      expect(() => verifyCheckpoint({ inclusionProof }, [stranger])).toThrow(/signature/);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(0);
  });
});

/** Debian’s golang-golang-x-mod-dev puts the packages here. */
const GOPATH = '/usr/share/gocode';
const hasGo =
  spawnSync('go', ['version']).status === 0 &&
  existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'));

describe('Go’s sumdb packages', () => {
  it.skipIf(!hasGo)(
    `${hasGo ? 'accept' : 'SKIPPED: golang-go and golang-golang-x-mod-dev are not installed; they accept'} heads, entries and proofs, and refuse a changed one`,
    { timeout: 300_000 },
    async () => {
      const folder = await ownFolder();
      const program = join(folder, 'outside');
      const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOCACHE: join(folder, 'cache') };
      execFileSync('go', ['build', '-o', program, join(import.meta.dirname, 'outside.go')], {
        env,
      });
      for (const size of SIZES) {
        const earlier = [1, 3, 7, 8, 255, 256].filter((one) => one < size);
        const record = await unpacked(archive(size, { earlier }));
        const said = execFileSync(program, [record], { encoding: 'utf8' });
        expect(said).toContain(`${size} entries, `);
        expect(said).toContain(` ${earlier.length} consistencies`);
        const entries = await readFile(join(record, 'entries.jsonl'));
        entries[10] = (entries[10] as number) ^ 1;
        await writeFile(join(record, 'entries.jsonl'), entries);
        expect(spawnSync(program, [record]).status).not.toBe(0);
      }
    },
  );
});

const has = (...names: readonly string[]): boolean =>
  names.every((name) => spawnSync(name, ['--version']).status === 0);
const hasTools = has('tar', 'sha256sum', 'sed', 'od') && existsSync('/bin/sh');

describe('tar and coreutils', () => {
  const sh = (cwd: string, script: string) =>
    spawnSync('/bin/sh', ['-c', script], { cwd, encoding: 'utf8' });

  it.skipIf(!hasTools)(
    `${hasTools ? '' : 'SKIPPED: tar or coreutils are not installed; they '}unpack an archive and find all its sums right, and a changed one wrong`,
    async () => {
      const folder = await ownFolder();
      await writeFile(join(folder, 'a.tar'), archive(9));
      expect(
        sh(folder, 'tar xf a.tar && cd record && sha256sum --quiet -c SHA256SUMS'),
      ).toMatchObject({
        status: 0,
        stdout: '',
        stderr: '',
      });
      expect(sh(folder, 'cd record && sha256sum texts/*').stdout).toMatch(
        /^(?:([0-9a-f]{64}) {2}texts\/\1\n)+$/,
      );
      expect(
        sh(folder, 'cd record && echo >> keys && sha256sum --quiet -c SHA256SUMS').status,
      ).toBe(1);
    },
  );

  /** The commands of an archive's own README that use this tool, with N put in. */
  async function recipes(record: string, words: RegExp, n: number): Promise<readonly string[]> {
    const readme = await readFile(join(record, 'README.md'), 'utf8');
    return readme
      .split('\n')
      .filter((line) => line.startsWith('    ') && words.test(line))
      .map((line) => line.trim().replaceAll('Np', `${n}p`));
  }

  test.skipIf(!hasTools).each([9, 300])(
    'find the hash of an entry where the README of %i entries says it is',
    async (size) => {
      const record = await unpacked(archive(size, { signed: false }));
      for (const n of [1, 2, Math.ceil(size / 2), size]) {
        const [hash = 'true'] = await recipes(record, /^ +\{ printf '\\0'/, n);
        const [stored = 'true'] = await recipes(record, /^ +od /, n);
        const found = sh(record, stored).stdout.trim();
        expect(found).toMatch(/^[0-9a-f]{64}$/);
        expect(sh(record, hash).stdout.slice(0, 64)).toBe(found);
      }
    },
  );

  it.skipIf(!hasTools)('make the root of two entries as the README says', async () => {
    const record = await unpacked(archive(2));
    const root = (await readFile(join(record, 'checkpoint'), 'utf8')).split('\n')[2];
    const [node = 'true'] = await recipes(record, /^ +\{ printf '\\1'/, 1);
    const hex = sh(record, node).stdout.slice(0, 64);
    expect(Buffer.from(hex, 'hex').toString('base64')).toBe(root);
  });
});
