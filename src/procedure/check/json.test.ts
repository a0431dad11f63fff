import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';

const said = (text: string): string => {
  const read = readJson(text);
  return read.ok ? 'read' : read.error.message;
};

describe('JSON that a person wrote', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const read = readJson(text);
        expect(read.ok && read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused wherever JSON.parse refuses it, and only there', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      'true',
      ' ',
      '\n',
      '01',
      '.5',
      '"\\x"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        let fine = true;
        try {
          JSON.parse(text);
        } catch {
          fine = false;
        }
        // A name given twice is the one thing that is stricter here.
        if (!/given twice/.test(said(text))) expect(readJson(text).ok).toBe(fine);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,\n "a": 2}', 'Line 2: a is given twice; nothing was read.'],
    ['{"a": [{"b": 1, "b": 2}]}', 'Line 1: a[0].b is given twice; nothing was read.'],
    [
      '{"a": 1,}',
      'Line 1: "}" stands where a name in double quotes should stand; nothing was read.',
    ],
    ['[1 2]', 'Line 1: "2" stands where a comma or the closing ] should stand; nothing was read.'],
    ['', 'Line 1: the file ends where a value should stand; nothing was read.'],
    ['{}\n{}', 'Line 2: something follows after the end; nothing was read.'],
    ['['.repeat(100_000), 'Line 1: more than 60 levels lie inside one another; nothing was read.'],
  ])('%.30s is refused with its line', (text, message) => expect(said(text)).toBe(message));

  it('has no field that changes what objects are', () => {
    const read = readJson('{"__proto__": {"admin": true}}');
    expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});
