import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withHiddenShown } from './hidden.ts';

describe('text from outside', () => {
  it('given characters that turn the line of writing round, then they are shown by their code points', () => {
    expect(withHiddenShown('for \u202Etsniaga\u202C it')).toBe('for ⟨U+202E⟩tsniaga⟨U+202C⟩ it');
    expect(withHiddenShown('a\u0000b\u200Bc')).toBe('a⟨U+0000⟩b⟨U+200B⟩c');
  });
  it('given lines and tabs and other scripts, then they stay as they are', () => {
    const text = 'Krišjānis\tKariņš\r\nقال الوزير نعم';
    expect(withHiddenShown(text)).toBe(text);
  });
  it('leaves no character that is not seen, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(withHiddenShown(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]/);
      }),
    );
  });
});
