import { describe, expect, test } from 'vitest';
import { claimsIn, namesIn } from '../../../test/reader/stages.ts';
import { oneSlipApart, sameSurname, soundKey } from './spelling.ts';

describe('names of states, people and outlets', () => {
  test.each([
    ['Türkiye objects.', ['Türkiye: member TUR']],
    ['Paris and the Kremlin spoke.', ['Paris: member FRA', 'Kremlin: member RUS']],
    ['The Dutchman waits.', ['Dutchman: member NLD']],
    ['The Baltic states agreed.', ['Baltic states: group baltic-states']],
    ['The U.S. agreed, Reuters reported.', ['U.S.: member USA', 'Reuters: outlet Reuters']],
    ['Brussels is full of turkey in march.', []],
  ])('given “%s”, then %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('people of the case under other spellings', () => {
  test.each([
    ['Johannis is here.', 'Johannis: person klaus-iohannis'],
    ['Kalas is here.', 'Kalas: person kaja-kallas'],
    ['Callas is here.', 'Callas: person kaja-kallas'],
    ['Viktor Orban is here.', 'Viktor Orban: person viktor-orban'],
    ['Radosław Sikorski is here.', 'Radosław Sikorski: person radoslaw-sikorski'],
  ])('given “%s”, then the case knows who is meant', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  test('given a misspelt candidate, then the claim is theirs and its words stay as they were written', () => {
    const [claim] = claimsIn('Hungary opposes Johannis.');
    expect(claim).toMatchObject({
      says: { candidate: 'klaus-iohannis' },
      quote: { exact: 'Hungary opposes Johannis' },
    });
  });

  test.each([
    ['kallas', 'callas', true],
    ['iohannis', 'johannis', true],
    ['pevkur', 'pefkur', true],
    ['rutte', 'ruto', false],
    ['novak', 'nowak', true],
    ['sikorski', 'sikorsky', true],
    ['orban', 'urban', false],
  ])('given %s and %s, then whether they are one name is %s', (a, b, same) => {
    expect(sameSurname(a, b)).toBe(same);
  });

  test('given a name without a letter that sounds, then it is like no other', () => {
    expect(soundKey('—')).toBe('');
    expect(sameSurname('—', '–')).toBe(false);
  });

  test.each([
    ['abcd', 'abcd', true],
    ['abcd', 'abd', true],
    ['abcd', 'abxcd', true],
    ['abcd', 'abdc', true],
    ['abcd', 'axyd', false],
    ['abcd', 'ab', false],
  ])('given %s and %s, then whether one slip parts them is %s', (a, b, near) => {
    expect(oneSlipApart(a, b)).toBe(near);
  });
});

describe('people whom the case does not know', () => {
  test('given a full name first, then the surname alone is the same person', () => {
    expect(namesIn('Ana Horvat spoke. Horvat left.')).toEqual([
      'Ana Horvat: stranger Ana Horvat',
      'Horvat: stranger Ana Horvat',
    ]);
  });

  test('given the surname before the full name, then it is the same person, too', () => {
    expect(namesIn('Ms Horvat spoke. Ana Horvat left.')).toEqual([
      'Horvat: stranger Ana Horvat',
      'Ana Horvat: stranger Ana Horvat',
    ]);
  });

  test.each([
    ['Dr. Jane Smith-Miller agreed.', ['Jane Smith-Miller: stranger Jane Smith-Miller']],
    ['Then Luis de Guindos agreed.', ['Luis de Guindos: stranger Luis de Guindos']],
    ['The European Commission agreed on Monday.', []],
    ['Horvat agreed.', []],
  ])('given “%s”, then %j', (text, names) => {
    expect(namesIn(text).filter((name) => name.includes('stranger'))).toEqual(names);
  });
});
