import { describe, expect, test } from 'vitest';
import { phrasesIn } from '../../../test/reader/stages.ts';

describe('members, and who speaks for them', () => {
  test.each([
    [
      "Hungary's foreign minister spoke.",
      "Hungary's foreign minister: foreign-minister of HUN, peter-szijjarto",
    ],
    ['The president of Romania spoke.', 'The president of Romania: head of ROU, klaus-iohannis'],
    [
      'The prime ministers of Hungary and Slovakia spoke.',
      'The prime ministers of Hungary and Slovakia: head of HUN, head of SVK',
    ],
    [
      'A spokesman for the Polish government spoke.',
      'A spokesman for the Polish government: spokesperson of POL',
    ],
    [
      'Viktor Orbán, Hungary’s prime minister, spoke.',
      'Viktor Orbán, Hungary’s prime minister: head of HUN, viktor-orban',
    ],
    ['The former Dutch prime minister spoke.', 'The former Dutch prime minister: mark-rutte'],
    ['Most Hungarians agreed.', 'Most Hungarians'],
  ])('given “%s”, then %s', (text, phrase) => {
    expect(phrasesIn(text)).toEqual([phrase]);
  });
});

describe('lists', () => {
  test.each([
    [
      'Washington, London, Paris and Berlin agreed.',
      'Washington, London, Paris and Berlin: USA, GBR, FRA, DEU',
    ],
    ['Spain, together with Italy, agreed.', 'Spain, together with Italy: ESP, ITA'],
    ['Spain as well as Italy agreed.', 'Spain as well as Italy: ESP, ITA'],
    [
      'Three holdouts — Hungary, Slovakia and Romania — remain.',
      'Three holdouts — Hungary, Slovakia and Romania: HUN, SVK, ROU',
    ],
    [
      "Rutte's candidacy and the nomination of Iohannis failed.",
      "Rutte's candidacy and the nomination of Iohannis: the bid of mark-rutte, the bid of klaus-iohannis",
    ],
  ])('given “%s”, then it is one phrase: %s', (text, phrase) => {
    expect(phrasesIn(text)[0]).toBe(phrase);
  });

  test('given members named only later, then the amount before them means those', () => {
    expect(phrasesIn('Two allies remain unconvinced: Hungary and Romania.')[0]).toBe(
      'Two allies: HUN, ROU',
    );
  });
});

describe('what needs what went before', () => {
  test.each([
    ['Mark Rutte spoke. The Dutchman left.', 'The Dutchman: mark-rutte'],
    ['Mark Rutte spoke. His bid is strong.', 'His bid: the bid of mark-rutte'],
    [
      'Hungary spoke through its foreign minister.',
      'its foreign minister: foreign-minister of HUN, peter-szijjarto',
    ],
  ])('given “%s”, then %s', (text, phrase) => {
    expect(phrasesIn(text)).toContain(phrase);
  });
});

describe('amounts of members, in a body of 32', () => {
  test.each([
    ['He has more than 20 allies.', [21, 32]],
    ['He has at least 20 allies.', [20, 32]],
    ['He has up to 20 allies.', [0, 20]],
    ['He has fewer than ten allies.', [0, 9]],
    ['He has about 20 allies.', [19, 21]],
    ['He has nearly thirty allies.', [28, 30]],
    ['He has twenty-nine allies.', [29, 29]],
    ['He has two dozen allies.', [23, 25]],
    ['He has two thirds of the members.', [21, 22]],
    ['He has more than half of the allies.', [17, 32]],
    ['He has 75 percent of the allies.', [24, 24]],
    ['He has 28 of NATO’s 32 members.', [28, 28]],
    ['He has most allies.', [17, 32]],
    ['He has all allies.', [32, 32]],
    ['All but Hungary and Turkey agreed.', [30, 30]],
    ['Every ally except Romania agreed.', [31, 31]],
    ['All but four agreed.', [28, 28]],
  ])('given “%s”, then from %j', (text, [low, high]) => {
    expect(phrasesIn(text).join('; ')).toContain(`: ${low} to ${high} of 32`);
  });

  test('given members of a part of the body, then how many is not told', () => {
    expect(phrasesIn('Most eastern allies agreed.').join('; ')).not.toContain(' of 32');
  });
});
