/** Notes, checkpoints, cosignatures and receipts, against the examples of their specifications. */
import { describe, expect, it, test } from 'vitest';
import {
  hashing,
  headOf,
  key,
  LOG,
  ORIGIN,
  primitives,
  value,
} from '../../../test/record/story.ts';
import { toBase64 } from '../bytes.ts';
import { treeOf } from '../archive/pack.ts';
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { cosign } from './cosignature.ts';
import { keyText, parseKey, type VerifierKey } from './key.ts';
import { noteText, parseNote, signNote, verifyNote } from './note.ts';
import { parseTlogProof, tlogProofText, verifyTlogProof } from './tlog-proof.ts';

const known = (text: string): VerifierKey => value(parseKey(text, primitives));

/** The example of C2SP signed-note, and the one of Go's note package. */
const EXAMPLES = [
  {
    key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
  },
  {
    key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    note: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
  },
];
const [FIRST] = EXAMPLES as [(typeof EXAMPLES)[0]];

describe('signed notes', () => {
  test.each(EXAMPLES)('the public example under $key is read and written alike', (example) => {
    const note = value(parseNote(example.note));
    expect(value(verifyNote(note, [known(example.key)], primitives))).toHaveLength(1);
    expect(noteText(note)).toBe(example.note);
    expect(keyText(known(example.key))).toBe(example.key);
  });

  it('takes the text of the specification’s poem apart at its last empty line', () => {
    const poem =
      'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';
    const signed = `${poem}\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n`;
    const note = value(parseNote(signed));
    expect(note.text).toBe(poem);
    expect(note.signatures.map(({ name, id }) => [name, id])).toEqual([
      ['quasimodo.example/salvatore', '367ba04b'],
    ]);
  });

  it('finds every change of a single character in text and signature', () => {
    const trusted = known(FIRST.key);
    const passed: number[] = [];
    for (let at = 0; at < FIRST.note.length; at++) {
      const other = FIRST.note[at] === 'A' ? 'B' : 'A';
      const note = parseNote(FIRST.note.slice(0, at) + other + FIRST.note.slice(at + 1));
      const signed = note.ok ? verifyNote(note.value, [trusted], primitives) : note;
      if (signed.ok && signed.value.length > 0) passed.push(at);
    }
    expect(passed).toEqual([]);
  });

  it('passes over unknown keys, and refuses a note with one bad signature of a known key', () => {
    const [a, b] = [key('a.example'), key('b.example')];
    const text = 'A text.\n';
    const both = {
      text,
      signatures: [a, b].flatMap((one) => signNote(text, one, primitives).signatures),
    };
    expect(value(verifyNote(both, [a], primitives)).map((one) => one.key.name)).toEqual([
      'a.example',
    ]);
    const bad = signNote('Another text.\n', b, primitives).signatures;
    const mixed = { text, signatures: [...both.signatures.slice(0, 1), ...bad] };
    expect(verifyNote(mixed, [a], primitives).ok).toBe(true);
    expect(verifyNote(mixed, [a, b], primitives)).toMatchObject({ error: { code: 'damaged' } });
  });

  test.each([
    ['no signature', 'text\n'],
    ['no blank line', 'text\n— a.example AAAAAAAA\n'],
    ['a control character', FIRST.note.replace('example', 'ex\tample')],
    ['no line end', FIRST.note.slice(0, -1)],
    ['a plain dash', FIRST.note.replace('—', '-')],
    ['a signature too short', 'text\n\n— a.example AAAA\n'],
    ['base64 without padding', FIRST.note.replace('=', '')],
  ])('given %s, then it is no note', (_, text) => {
    expect(parseNote(text)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  test.each([
    ['an ID of another key', FIRST.key.replace('530d903a', '530d903b')],
    ['another name', FIRST.key.replace('foo', 'fop')],
    ['an unknown type', 'a+00000000+/+kyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['nothing', ''],
  ])('given a key with %s, then it is refused', (_, text) => {
    expect(parseKey(text, primitives).ok).toBe(false);
  });
});

describe('checkpoints', () => {
  const leaves = ['one', 'two', 'three'].map((text) => new TextEncoder().encode(text));

  it('reads the specification’s example', () => {
    const head = value(
      parseCheckpoint(
        'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
      ),
    );
    expect(head.size).toBe(20_852_163);
    expect(toBase64(head.root)).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
  });

  test.each([
    ['a leading zero', 'a.example\n03\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'],
    ['no origin', '\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'],
    ['a short root', 'a.example\n3\nCsUY\n'],
    [
      'a size beyond exact numbers',
      'a.example\n99999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    ],
    ['an empty extension line', 'a.example\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n'],
  ])('given %s, then it is no checkpoint', (_, text) => {
    expect(parseCheckpoint(text).ok).toBe(false);
  });

  it('must be signed by the log it names', () => {
    const head = headOf(leaves);
    expect(value(openCheckpoint(head, LOG, [], primitives))).toMatchObject({ size: 3 });
    const stranger = headOf(leaves, key('stranger.example'));
    expect(openCheckpoint(stranger, LOG, [], primitives).ok).toBe(false);
    const borrowed = headOf(leaves, LOG, 'example.org/another-case');
    expect(openCheckpoint(borrowed, LOG, [], primitives).ok).toBe(false);
  });

  it('carry the time at which a witness saw them, and the time cannot be changed', () => {
    const witness = key('witness.example/w1', 'cosignature');
    const note = value(parseNote(headOf(leaves)));
    const line = cosign(note.text, 1_710_000_000, witness, primitives);
    const whole = noteText({ ...note, signatures: [...note.signatures, line] });
    const opened = value(openCheckpoint(whole, LOG, [witness], primitives));
    expect(opened.signed.map(({ key, time }) => [key.name, time])).toEqual([
      [ORIGIN, undefined],
      ['witness.example/w1', 1_710_000_000],
    ]);
    const later = { ...line, bytes: line.bytes.map((byte, at) => (at === 7 ? byte + 1 : byte)) };
    const forged = noteText({ ...note, signatures: [...note.signatures, later] });
    expect(openCheckpoint(forged, LOG, [witness], primitives).ok).toBe(false);
  });
});

describe('receipts', () => {
  const leaves = Array.from({ length: 11 }, (_, n) => new TextEncoder().encode(`leaf ${n}`));
  const tree = treeOf(leaves, hashing);
  const proof = {
    index: 6,
    hashes: tree.inclusion(6),
    checkpoint: headOf(leaves),
    extra: new TextEncoder().encode('withheld /a\n'),
  };
  const text = tlogProofText(proof);

  it('are read as they were written, and prove their entry only', () => {
    const read = value(parseTlogProof(text));
    expect(tlogProofText(read)).toBe(text);
    const ask = (n: number) =>
      verifyTlogProof(read, tree.leaf(n), LOG, [], { hashing, primitives }).ok;
    expect(leaves.map((_, n) => ask(n))).toEqual(leaves.map((_, n) => n === 6));
  });

  test.each([
    ['another first line', text.replace('@v1', '@v2')],
    ['extra data that is not base64', text.replace(/extra .*/, 'extra !!')],
    ['no index', text.replace('index 6\n', '')],
    ['an index that is no number', text.replace('index 6', 'index six')],
    ['a negative index', text.replace('index 6', 'index -6')],
    ['a hash that is not base64', text.replace(/index 6\n..../, 'index 6\n!!!!')],
    ['a hash too long', text.replace('index 6\n', `index 6\n${toBase64(new Uint8Array(64))}\n`)],
    ['no checkpoint', text.slice(0, text.indexOf('\n\n'))],
  ])('given %s, then it is no receipt', (_, broken) => {
    expect(parseTlogProof(broken).ok).toBe(false);
  });
});
