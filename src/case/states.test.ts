import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { Story } from '../../test/story.ts';
import { nameOf } from './names.ts';
import { shortCodeOf, stateName, toldIn } from './states.ts';

const countries = createRequire(import.meta.url)('i18n-iso-countries') as {
  readonly getAlpha3Codes: () => Readonly<Record<string, string>>;
};

describe('the codes of states', () => {
  it('are those of i18n-iso-countries', () => {
    for (const [long, short] of Object.entries(countries.getAlpha3Codes())) {
      expect([long, shortCodeOf(long)]).toEqual([long, short]);
    }
    expect(shortCodeOf('XYZ')).toBeUndefined();
  });
});

describe('the name of a state', () => {
  it.each([
    ['HUN', 'Hungary', 'Hongrie', 'Ungarn'],
    ['TUR', 'Turkey', 'Turquie', 'Türkei'],
    ['CZE', 'Czech Republic', 'Tchéquie', 'Tschechien'],
    ['VAT', 'Holy See', 'État de la Cité du Vatican', 'Vatikanstadt'],
    ['AUT', 'AUT', 'Autriche', 'Österreich'],
  ])('%s, recorded as %s', (code, recorded, french, german) => {
    expect(stateName(code, recorded, 'fr')).toBe(french);
    expect(stateName(code, recorded, 'de')).toBe(german);
    expect(stateName(code, recorded, 'en')).toBe(recorded);
  });

  it('stays as it is recorded for whoever only has the code of a state', () => {
    expect(stateName('PER', 'Permanent board', 'fr')).toBe('Permanent board');
    expect(stateName('east', 'Bucharest Nine', 'fr')).toBe('Bucharest Nine');
  });
});

it('given a case told in French, when it is told so again, then nothing is different, and the record’s name is still known', () => {
  const story = new Story([]).happens({ type: 'member-joined', member: 'HUN', name: 'Hungary' });
  const told = toldIn(story.case, 'fr');
  expect(nameOf(told, 'HUN')).toBe('Hongrie');
  expect(told.members.get('HUN')?.aliases).toContain('Hungary');
  expect(toldIn(told, 'fr').members).toEqual(told.members);
  expect(story.case.members.get('HUN')?.name).toBe('Hungary');
});
