import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { LANGUAGES } from '../../basics/index.ts';
import type { Claim, ClaimKind, Modality, Says } from '../claim.ts';
import { describeClaim } from '../describe.ts';
import { sentence } from '../sentence.ts';
import { toldIn } from '../states.ts';
import { describeSource, describeVoice } from '../voice.ts';
import { DE } from './de.ts';
import { FR } from './fr.ts';

const quote = { start: 4, end: 9, exact: 'the words' };
const race = (): Story =>
  new Story([], [])
    .happens({ type: 'member-joined', member: 'USA', name: 'United States' }, '1949-08-24')
    .happens({ type: 'member-joined', member: 'HUN', name: 'Hungary' })
    .happens({ type: 'member-joined', member: 'ROU', name: 'Romania' })
    .happens({ type: 'group-defined', group: 'east', name: 'Bucharest Nine', members: ['ROU'] })
    .happens({ type: 'person-described', person: 'mark-rutte', name: 'Mark Rutte' })
    .happens({ type: 'candidate-named', candidate: 'mark-rutte' });
const claim = (says: Says, modality: Modality = 'asserted'): Claim => ({
  id: 'c',
  says,
  quote,
  attribution: { level: 'spokesperson' },
  modality,
  reported: '2024-02-22',
});
const candidate = 'mark-rutte';
const supports: Says = { kind: 'position', member: 'USA', candidate, stance: 'supports' };

/** One of each kind at least; the type makes a missing kind an error. */
const SAID: Readonly<Record<ClaimKind, readonly (readonly [Says, string, string])[]>> = {
  position: [
    [
      { kind: 'position', member: 'HUN', candidate, stance: 'objects', condition: quote },
      'Hongrie : opposition à Mark Rutte (condition : « the words »).',
      'Ungarn: Einspruch gegen Mark Rutte (Bedingung: „the words“).',
    ],
    [
      { kind: 'position', member: 'east', candidate, stance: 'supports', jointly: ['USA', 'HUN'] },
      'Bucharest Nine : soutien à Mark Rutte (avec : États-Unis, Hongrie).',
      'Bucharest Nine: Unterstützung für Mark Rutte (gemeinsam mit: Vereinigte Staaten, Ungarn).',
    ],
  ],
  candidature: [
    [
      { kind: 'candidature', candidate, state: 'interested' },
      'Mark Rutte : intérêt pour le poste.',
      'Mark Rutte: Interesse am Amt.',
    ],
  ],
  nomination: [
    [
      { kind: 'nomination', candidate, state: 'made' },
      'Quelqu’un : présentation de candidature (Mark Rutte).',
      'Jemand: Vorschlag (Mark Rutte).',
    ],
  ],
  withdrawal: [
    [
      { kind: 'withdrawal', candidate, state: 'ruled-out' },
      'Mark Rutte : retrait exclu.',
      'Mark Rutte: Rückzug ausgeschlossen.',
    ],
  ],
  offer: [
    [
      { kind: 'offer', by: 'USA', candidate, outcome: 'declined', times: 2 },
      'Poste proposé à Mark Rutte (par : États-Unis), proposition refusée, 2 fois.',
      'Amt angeboten an Mark Rutte (durch: Vereinigte Staaten), abgelehnt, 2-mal.',
    ],
  ],
  count: [
    [
      {
        kind: 'count',
        candidate,
        stance: 'supports',
        atLeast: 28,
        atMost: 28,
        of: 32,
        except: ['HUN'],
      },
      '28 membres sur 32 : soutien à Mark Rutte (sauf : Hongrie).',
      '28 von 32 Mitgliedern: Unterstützung für Mark Rutte (außer: Ungarn).',
    ],
    [
      { kind: 'count', candidate, stance: 'supports', atLeast: 1, atMost: 1 },
      '1 membre : soutien à Mark Rutte.',
      '1 Mitglied: Unterstützung für Mark Rutte.',
    ],
  ],
  demand: [
    [
      { kind: 'demand', member: 'ROU', asks: quote, of: 'USA', link: 'elsewhere' },
      'Roumanie : demande « the words » (adressée à : États-Unis) (en lien avec : elsewhere).',
      'Rumänien: Forderung „the words“ (gerichtet an: Vereinigte Staaten) (verknüpft mit: elsewhere).',
    ],
  ],
  concession: [
    [
      { kind: 'concession', by: candidate, to: 'HUN', gives: quote, state: 'given' },
      'Mark Rutte : concession accordée « the words » (pour : Hongrie).',
      'Mark Rutte: Zugeständnis gewährt „the words“ (an: Ungarn).',
    ],
  ],
  deadline: [
    [
      { kind: 'deadline', what: 'decision', on: '2024-03', firmness: 'hoped' },
      'Décision : espérée, mars 2024.',
      'Entscheidung: erhofft, März 2024.',
    ],
  ],
  rule: [
    [
      { kind: 'rule', rule: 'no-objection', basis: 'tradition' },
      'Choix : valable si aucun membre ne s’oppose, par tradition.',
      'Wahl: gilt, wenn kein Mitglied widerspricht, nach Herkommen.',
    ],
  ],
  hypothesis: [
    [
      { kind: 'hypothesis', member: 'ROU', motive: 'bargain' },
      'Roumanie : motif supposé, négocier.',
      'Rumänien: vermuteter Grund, verhandeln.',
    ],
  ],
  criterion: [
    [
      { kind: 'criterion', asks: quote, candidate, met: 'no' },
      'Qualité demandée : « the words » (Mark Rutte : non remplie).',
      'Erwartet wird: „the words“ (Mark Rutte: nicht erfüllt).',
    ],
  ],
  commitment: [
    [
      {
        kind: 'commitment',
        by: 'USA',
        to: 'HUN',
        quantity: { amount: 1_000_000, of: 'shells' },
        due: '2024-03',
      },
      'États-Unis : promesse, 1 000 000 shells (pour : Hongrie) (échéance : mars 2024).',
      'Vereinigte Staaten: Zusage, 1.000.000 shells (an: Ungarn) (fällig: März 2024).',
    ],
  ],
  delivery: [
    [
      { kind: 'delivery', by: 'USA', quantity: { share: 0.5 }, state: 'missed' },
      'États-Unis : livraison manquée, 50 %.',
      'Vereinigte Staaten: Lieferung ausgeblieben, 50 %.',
    ],
  ],
  relation: [
    [
      { kind: 'relation', from: candidate, to: 'HUN', sort: 'criticised' },
      'Mark Rutte → Hongrie : critique.',
      'Mark Rutte → Ungarn: Kritik.',
    ],
  ],
  assessment: [
    [
      { kind: 'assessment', candidate, verdict: 'front-runner' },
      'Mark Rutte : passe pour être en tête.',
      'Mark Rutte: gilt als führend.',
    ],
  ],
};

/** With plain blanks, so that the table above can be read. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a claim in French and German', () => {
  it.each(Object.values(SAID).flat())('%o', (says, french, german) => {
    const { case: state } = race();
    expect(plain(describeClaim(claim(says), toldIn(state, 'fr')))).toBe(french);
    expect(plain(describeClaim(claim(says), toldIn(state, 'de')))).toBe(german);
  });

  it('is no firmer than the source, and a denial comes first', () => {
    const state = toldIn(race().case, 'fr');
    const told = (['likely', 'possible', 'conditional', 'denied'] as const).map((modality) =>
      plain(describeClaim(claim(supports, modality), state)),
    );
    expect(told).toEqual([
      'Probable — États-Unis : soutien à Mark Rutte.',
      'Possible — États-Unis : soutien à Mark Rutte.',
      'Sous condition — États-Unis : soutien à Mark Rutte.',
      'Démenti — États-Unis : soutien à Mark Rutte.',
    ]);
  });

  it('has the voice and the source beside it', () => {
    const state = toldIn(
      race().told('2024-02-22', supports, { source: { outlet: 'Reuters' } }).case,
      'fr',
    );
    const told: Claim = {
      ...claim(supports),
      attribution: { level: 'spokesperson', speaker: 'John Kirby', via: ['NOS'] },
    };
    expect(plain(describeVoice(told, state))).toBe('John Kirby (porte-parole, États-Unis)');
    expect(plain(describeVoice(claim(supports), state))).toBe('porte-parole (États-Unis)');
    expect(plain(describeSource(told, 'source-1', state))).toBe(
      'Reuters, 22 février 2024 (via : NOS)',
    );
  });
});

describe('an entry in French and German', () => {
  const story = race()
    .happens({
      type: 'date-set',
      date: 'd',
      what: 'meeting',
      on: '2024-07',
      firmness: 'set',
      label: 'Summit',
    })
    .told('2024-02-22', supports)
    .happens({ type: 'claim-reopened', claim: 'claim-1', reason: 'Too early.' })
    .happens({ type: 'source-rated', source: 'source-1', rating: 'B', reason: 'Often right.' })
    .happens({ type: 'name-settled', written: 'Rütte', means: 'mark-rutte' });

  it.each([
    ['fr', 'États-Unis : membre (depuis : 24 août 1949).', 'Summit : fixée, juillet 2024.'],
    [
      'de',
      'Vereinigte Staaten: Mitglied (seit: 24. August 1949).',
      'Summit: festgesetzt, Juli 2024.',
    ],
  ] as const)('is one sentence, with names and dates as %s has them', (language, joined, date) => {
    const state = toldIn(story.case, language);
    const told = story.entries.map((entry) => plain(sentence(entry, state)));
    expect(told).toContain(joined);
    expect(told).toContain(date);
    expect(told.join(' ')).toMatch(
      /Source source-1 : cote B, généralement fiable|Quelle source-1: bewertet mit B, meist zuverlässig/,
    );
    for (const one of told) expect(one).toMatch(/^[\p{Lu}«„].*[^.]\.$/u);
  });

  it('has no English word but those of names, titles, quotes and reasons', () => {
    for (const language of ['fr', 'de'] as const) {
      const state = toldIn(story.case, language);
      const told = story.entries
        .map((entry) => sentence(entry, state))
        .join(' ')
        .replace('the Body', '');
      expect(told).not.toMatch(/\b(the|of|is|was|supports|asserted|accepted|member|known|added)\b/);
    }
  });

  it('is in English what it was before, told in English or in nothing', () => {
    for (const entry of story.entries) {
      expect(sentence(entry, toldIn(story.case, 'en'))).toBe(sentence(entry, story.case));
    }
  });
});

describe('the terms of a language', () => {
  /** Where nothing is to be said. */
  const EMPTY = new Set(['firmness.asserted', 'outcome.open', 'basis.unstated']);
  const texts = (value: object, at = ''): [string, string][] =>
    Object.entries(value).flatMap(([key, one]): [string, string][] => {
      const place = at === '' ? key : `${at}.${key}`;
      if (typeof one === 'string') return [[place, one]];
      return typeof one === 'object' && one !== null ? texts(one as object, place) : [];
    });
  it.each([FR, DE])('$language has a text for everything', (terms) => {
    for (const [place, text] of texts(terms)) expect(text === '', place).toBe(EMPTY.has(place));
  });
  it('are there for every language but English', () => {
    expect([FR, DE].map(({ language }) => language)).toEqual(
      LANGUAGES.filter((one) => one !== 'en'),
    );
  });
});
