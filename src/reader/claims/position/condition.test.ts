import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../../test/reader/stages.ts';

const conditionOf = (text: string): (string | undefined)[] =>
  claimsIn(text).flatMap(({ says, modality }) =>
    says.kind === 'position' ? [modality, says.condition?.exact] : [],
  );

describe('what a position depends on', () => {
  test.each([
    [
      'France will back Rutte if he guarantees its neutrality.',
      ['conditional', 'if he guarantees its neutrality'],
    ],
    [
      'France will back Rutte provided that Romania agrees.',
      ['conditional', 'provided that Romania agrees'],
    ],
    [
      'France will back Rutte as long as he keeps his word.',
      ['conditional', 'as long as he keeps his word'],
    ],
    [
      'France will back Rutte in exchange for a senior post.',
      ['asserted', 'in exchange for a senior post'],
    ],
    ['France backed Rutte once the others had.', ['asserted', undefined]],
    ['France will back Rutte.', ['asserted', undefined]],
  ])('given “%s”, then %j', (text, expected) => {
    expect(conditionOf(text)).toEqual(expected);
  });
});
