import { describe, expect, test } from 'vitest';
import { positionsIn } from '../../../../test/reader/stages.ts';

const R = 'mark-rutte';

describe('one sentence a frame', () => {
  test.each([
    // verbs
    ['France backs Rutte.', [`FRA supports ${R}`]],
    ['Rutte is opposed by Hungary.', [`HUN objects ${R}`]],
    ['Hungary remains opposed to Rutte.', [`HUN objects ${R}`]],
    ['Poland prefers Kallas to Rutte.', ['POL leans-for kaja-kallas', `POL leans-against ${R}`]],
    ["Spain praised Rutte's record.", [`ESP leans-for ${R}`]],
    // verbs with a preposition
    ['Poland voted for Rutte.', [`POL supports ${R}`]],
    ['Poland came out in favour of Rutte.', [`POL supports ${R}`]],
    ["Hungary will not stand in Rutte's way.", [`HUN accepts ${R}`]],
    ['Slovakia came round to Rutte.', [`SVK supports ${R}`]],
    ['Greece said yes to Rutte.', [`GRC supports ${R}`]],
    // nouns with a verb
    ['Italy threw its weight behind Rutte.', [`ITA supports ${R}`]],
    ['Rutte won the backing of Turkey.', [`TUR supports ${R}`]],
    ['Rutte lacks the support of Hungary.', [`HUN undecided ${R}`]],
    ['Turkey lifted its objection to Rutte.', [`TUR accepts ${R}`]],
    ['Latvia has doubts about Rutte.', [`LVA leans-against ${R}`]],
    ['Latvia has no objection to Rutte.', [`LVA accepts ${R}`]],
    // nouns alone
    ["Despite Hungary's opposition to Rutte, the talks went on.", [`HUN objects ${R}`]],
    // adjectives and evaluations
    ['Estonia is in favour of Rutte.', [`EST supports ${R}`]],
    ['Estonia is sceptical of Rutte.', [`EST leans-against ${R}`]],
    ['Rutte spoke. Estonia remains undecided.', [`EST undecided ${R}`]],
    [
      "“Rutte is an outstanding candidate,” said Latvia's foreign minister.",
      [`LVA leans-for ${R}`],
    ],
    // beside a name
    ['Athens, sceptical of Rutte, stayed away.', [`GRC leans-against ${R}`]],
    ['Hungary, an opponent of Rutte, stayed away.', [`HUN objects ${R}`]],
    ['Hungary, a former opponent of Rutte, stayed away.', []],
    ['The US-backed Rutte stayed away.', [`USA supports ${R}`]],
    [
      'Latvia leans towards Iohannis rather than Rutte.',
      ['LVA leans-for klaus-iohannis', `LVA leans-against ${R}`],
    ],
    // lists
    [
      'For Rutte: France, Spain and Italy.',
      [`FRA supports ${R}`, `ESP supports ${R}`, `ITA supports ${R}`],
    ],
    [
      'Among the supporters of Rutte are France and Spain.',
      [`FRA supports ${R}`, `ESP supports ${R}`],
    ],
    // outlooks
    ['Poland views Rutte positively.', [`POL leans-for ${R}`]],
    ['Rutte is here. Poland will decide in its own time.', [`POL undecided ${R}`]],
    // leaning on the sentence before
    ['France backs Rutte. So does Spain.', [`FRA supports ${R}`]],
    ['France backs Rutte. Italy does not.', [`FRA supports ${R}`, `ITA objects ${R}`]],
    ['France backs Rutte. Spain followed suit.', [`FRA supports ${R}`, `ESP supports ${R}`]],
  ])('given “%s”, then %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});

describe('one sentence a set phrase', () => {
  test.each([
    ['Poland wants Rutte to be the next secretary general.', [`POL supports ${R}`]],
    ['Poland wants Rutte to leave.', []],
    [
      'Poland would rather have Kallas than Rutte.',
      ['POL leans-for kaja-kallas', `POL leans-against ${R}`],
    ],
    ['Rutte can count on the Danes.', [`DNK supports ${R}`]],
    ['Rutte has won over Turkey.', [`TUR supports ${R}`]],
    ['Rutte tried to win over Turkey.', []],
    ['Turkey gave the green light to Rutte.', [`TUR accepts ${R}`]],
    ['Turkey will not break the consensus on Rutte.', [`TUR accepts ${R}`]],
    ['Turkey joined the Rutte camp.', [`TUR supports ${R}`]],
    ["Latvia is on Rutte's side.", [`LVA supports ${R}`]],
    ['Rutte waits. Turkey has not made up its mind.', [`TUR undecided ${R}`]],
    ['Latvia considers Rutte an excellent candidate.', [`LVA leans-for ${R}`]],
    ['Hungary is the last holdout against Rutte.', [`HUN objects ${R}`]],
    ['Hungary is holding out against Rutte.', [`HUN objects ${R}`]],
    ['Hungary had kind words for Rutte.', [`HUN leans-for ${R}`]],
  ])('given “%s”, then %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});

describe('what is only supposed', () => {
  test.each([
    'Does France back Rutte?',
    'If France backed Rutte, he would win.',
    'Suppose France backed Rutte.',
    'Had France backed Rutte, he would have won.',
    'It is unclear whether France backs Rutte.',
  ])('given “%s”, then nothing is claimed', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});

describe('who is no voice of a member', () => {
  test.each([
    'The Hungarian opposition leader backs Rutte.',
    'NATO backs Rutte.',
    'Le Monde backs Rutte.',
  ])('given “%s”, then no member is given a position', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });

  test('given praise beside support, then it says nothing of its own', () => {
    expect(positionsIn('France supports Rutte and praised him.')).toEqual([`FRA supports ${R}`]);
  });
});
