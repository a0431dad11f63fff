/** The fixed words of the pictures, by language. */
import type { StanceOrUndeclared } from '../analysis/index.ts';
import type { Language } from '../basics/index.ts';

export interface ChartWords {
  readonly stances: Readonly<Record<StanceOrUndeclared, string>>;
  readonly for: string;
  readonly uncertain: string;
  readonly open: string;
  readonly against: string;
  readonly undeclared: string;
  readonly members: string;
  readonly of: string;
  readonly asOf: string;
  readonly source: string;
  readonly published: string;
  readonly now: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly needs: string;
  readonly seats: string;
  readonly bars: string;
  readonly overTime: string;
  readonly everybody: string;
  readonly nobody: string;
}

export const CHART_WORDS: Readonly<Record<Language, ChartWords>> = {
  en: {
    stances: {
      supports: 'supports',
      'leans-for': 'leans for',
      accepts: 'accepts',
      undecided: 'undecided',
      'leans-against': 'leans against',
      objects: 'objects',
      undeclared: 'undeclared',
    },
    for: 'for',
    uncertain: 'uncertain',
    open: 'open',
    against: 'against',
    undeclared: 'undeclared',
    members: 'members',
    of: 'of',
    asOf: 'as of',
    source: 'Source',
    published: 'published count',
    now: 'now',
    atLeast: 'at least',
    atMost: 'at most',
    needs: 'the rule asks',
    seats: 'Seats towards',
    bars: 'Who is for whom',
    overTime: 'Members for',
    everybody: 'Members towards every candidate',
    nobody: 'Nobody has said anything yet.',
  },
  fr: {
    stances: {
      supports: 'soutient',
      'leans-for': 'plutôt pour',
      accepts: 'accepte',
      undecided: 'indécis',
      'leans-against': 'plutôt contre',
      objects: 's’oppose',
      undeclared: 'non déclaré',
    },
    for: 'pour',
    uncertain: 'incertains',
    open: 'ouverts',
    against: 'contre',
    undeclared: 'non déclarés',
    members: 'membres',
    of: 'sur',
    asOf: 'au',
    source: 'Source\u00a0',
    published: 'décompte publié',
    now: 'à présent',
    atLeast: 'au moins',
    atMost: 'au plus',
    needs: 'la règle demande\u00a0',
    seats: 'Les sièges envers',
    bars: 'Qui est pour qui',
    overTime: 'Membres favorables à',
    everybody: 'Les membres envers chaque candidat',
    nobody: 'Personne ne s’est encore prononcé.',
  },
  de: {
    stances: {
      supports: 'unterstützt',
      'leans-for': 'eher dafür',
      accepts: 'nimmt hin',
      undecided: 'unentschieden',
      'leans-against': 'eher dagegen',
      objects: 'widerspricht',
      undeclared: 'nicht erklärt',
    },
    for: 'dafür',
    uncertain: 'unsicher',
    open: 'offen',
    against: 'dagegen',
    undeclared: 'nicht erklärt',
    members: 'Mitglieder',
    of: 'von',
    asOf: 'Stand',
    source: 'Quelle',
    published: 'veröffentlichte Zählung',
    now: 'jetzt',
    atLeast: 'mindestens',
    atMost: 'höchstens',
    needs: 'die Regel verlangt',
    seats: 'Haltung zu',
    bars: 'Wer für wen ist',
    overTime: 'Mitglieder für',
    everybody: 'Haltung der Mitglieder zu jeder Kandidatur',
    nobody: 'Noch hat sich niemand geäußert.',
  },
};
