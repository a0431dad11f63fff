import { describe, expect, test } from 'vitest';
import { clausesIn, stagesOf } from '../../../test/reader/stages.ts';

describe('the subject of a verb', () => {
  test.each([
    [
      'across a relative clause',
      'Hungary, which had objected, accepted Rutte.',
      ['Hungary | object', 'Hungary | accept | Rutte'],
    ],
    [
      'across an apposition',
      'Hungary, the last holdout, will accept Rutte.',
      ['Hungary | accept | Rutte'],
    ],
    [
      'of two verbs',
      'Hungary opposes Rutte and will veto him.',
      ['Hungary | oppose | Rutte', 'Hungary | veto | him'],
    ],
    [
      'of an infinitive',
      'Hungary wants to block Rutte.',
      ['Hungary | want', 'Hungary | block | Rutte'],
    ],
    [
      'that is the object above',
      'Washington urged Hungary to back Rutte.',
      ['Washington | urge | Hungary', 'Hungary | back | Rutte'],
    ],
    [
      'of a gerund',
      'Hungary is open to backing Rutte.',
      ['Hungary | be', 'Hungary | back | Rutte'],
    ],
    [
      'with an of-phrase',
      'The vote of Ghana counts for Rutte.',
      ['The vote of Ghana | count | for Rutte'],
    ],
    ['of a passive', 'Rutte is opposed by Hungary.', ['Rutte | oppose | by Hungary']],
    [
      'of reduced relatives',
      'Wallace, favoured by London but resisted by Washington, withdrew.',
      ['Wallace | favour | by London', 'Wallace | resist | by Washington', 'Wallace | withdraw'],
    ],
    [
      'named only behind the comma',
      'Backed by Germany, Rutte travelled to Paris.',
      ['Rutte | back | by Germany', 'Rutte | travel | to Paris'],
    ],
    [
      'behind “after”',
      'Weeks after France had come out for Rutte, Hungary objected.',
      ['France | come | for Rutte', 'Hungary | object'],
    ],
    ['of a question', 'Will Hungary accept Rutte?', ['Hungary | will', 'Hungary | accept | Rutte']],
    [
      'described by “be”',
      'Hungary and Romania are the last two allies to endorse him.',
      ['Hungary and Romania | be | the last two allies', 'Hungary and Romania | endorse | him'],
    ],
  ])('%s: given “%s”, then %j', (_what, text, clauses) => {
    expect(clausesIn(text)).toEqual(clauses);
  });
});

describe('what stands behind a verb', () => {
  test('given a particle that belongs to the verb, then the phrase behind it is the object', () => {
    expect(clausesIn('Hungary gave up its resistance to Rutte.')).toEqual([
      'Hungary | give | its resistance | to Rutte',
    ]);
  });

  test('given two objects, then both are kept', () => {
    const [clause] = stagesOf('Hungary gave Rutte its blessing.').clauses.flat();
    expect([clause?.object?.ref.people[0]?.id, clause?.second?.ref.head]).toEqual([
      'mark-rutte',
      'blessing',
    ]);
  });
});

describe('what a clause stands under', () => {
  test.each([
    ['If Romania agrees, Hungary will accept Rutte.', ['if', undefined]],
    ['He said that Hungary agreed.', [undefined, 'that']],
    ['It is unclear whether Hungary agrees.', [undefined, 'whether']],
  ])('given “%s”, then %j', (text, under) => {
    expect(
      stagesOf(text)
        .clauses.flat()
        .map((clause) => clause.under),
    ).toEqual(under);
  });
});
