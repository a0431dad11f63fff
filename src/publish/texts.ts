/** Every fixed text of what is published, by language. Sentences of the record itself stay as they are. */
import type { Language } from '../basics/index.ts';
import type { CandidateStanding, Holdout, PublishedCount } from '../analysis/index.ts';
import type { Level, Modality, SaysOf } from '../case/index.ts';

type DateKind = SaysOf<'deadline'>['what'];
type Motive = SaysOf<'hypothesis'>['motive'];

export interface Texts {
  readonly briefing: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly proposedToo: string;
  readonly standing: string;
  readonly seats: string;
  readonly changes: string;
  readonly since: string;
  readonly noChanges: string;
  readonly inTheWay: string;
  readonly nobodyInTheWay: string;
  readonly calendar: string;
  readonly noDates: string;
  readonly counts: string;
  readonly noCounts: string;
  readonly sources: string;
  readonly method: string;
  readonly methodNote: readonly string[];
  readonly notes: string;
  readonly rule: string;
  readonly answer: string;
  readonly outcomes: Readonly<Record<'met' | 'not-met' | 'undetermined', string>>;
  readonly over: string;
  readonly asks: string;
  readonly dependsOn: string;
  readonly noGround: string;
  readonly ownCandidate: string;
  readonly mayAct: string;
  readonly motives: Readonly<Record<Motive, string>>;
  readonly columns: Readonly<
    Record<'stance' | 'members' | 'date' | 'what' | 'outlet' | 'count' | 'record' | 'days', string>
  >;
  readonly firmness: Readonly<Record<'hoped' | 'expected' | 'set', string>>;
  readonly dayUnknown: string;
  readonly dates: Readonly<Record<DateKind, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly modalities: Readonly<Record<Modality, string>>;
  readonly agreement: Readonly<Record<PublishedCount['agreement'], string>>;
  readonly notChosen: string;
  readonly chosen: string;
  readonly nobodyStands: string;
  readonly withdrew: string;
  readonly because: Readonly<Record<Holdout['why'], string>>;
  readonly figures: (tally: CandidateStanding['tally'], size: number, name: string) => string;
}

const en: Texts = {
  briefing: 'Briefing',
  asOf: 'As of',
  knownAt: 'as known on',
  proposedToo: 'Claims that nobody has accepted yet are counted.',
  standing: 'Where it stands',
  seats: 'Where each member stands on',
  changes: 'What changed',
  since: 'since',
  noChanges: 'Nothing on record changed in this time.',
  inTheWay: 'In the way',
  nobodyInTheWay: 'Nobody is known to be in the way.',
  calendar: 'Coming up',
  noDates: 'No date is on record.',
  counts: 'Counts that sources published',
  noCounts: 'No source has published a count.',
  sources: 'Sources',
  method: 'How this was made',
  methodNote: [
    'Every figure is worked out from claims on record. A claim holds the exact words of a source, whose word it is and how firmly it was said; a person accepted each claim that counts.',
    'A member’s own word outweighs hearsay, and a later word an earlier one. Uncertain means hedged, disputed, said by somebody else, or inferred because a count names everybody who is missing.',
    'Nothing known of a member counts as neither for nor against. What is published as a count is shown beside the record and not mixed into it.',
  ],
  notes: 'The words behind it',
  rule: 'Rule',
  answer: 'The rule is',
  outcomes: { met: 'met', 'not-met': 'not met', undetermined: 'undetermined' },
  over: 'over',
  asks: 'asks',
  dependsOn: 'depends on',
  noGround: 'no ground and no demand on record',
  ownCandidate: 'has its own candidate',
  mayAct: 'may be acting',
  motives: {
    obstruct: 'to obstruct',
    bargain: 'to bargain',
    retaliate: 'to retaliate',
    win: 'to win',
    domestic: 'for reasons at home',
    other: 'for a reason of its own',
  },
  columns: {
    stance: 'Stance',
    members: 'Members',
    date: 'Date',
    what: 'What',
    outlet: 'Outlet',
    count: 'Count',
    record: 'The record that day',
    days: 'Days left',
  },
  firmness: { hoped: 'hoped for', expected: 'expected', set: 'set' },
  dayUnknown: 'day not known',
  dates: {
    decision: 'decision',
    nominations: 'nominations',
    'term-end': 'end of a term',
    'takes-office': 'taking office',
    meeting: 'meeting',
    other: 'date',
  },
  levels: {
    'own-words': 'own words',
    spokesperson: 'a spokesperson',
    'named-official': 'an official',
    anonymous: 'an unnamed source',
    report: 'the outlet’s voice',
    analysis: 'observers',
  },
  modalities: {
    asserted: 'asserted',
    likely: 'likely',
    possible: 'possible',
    conditional: 'on a condition',
    denied: 'denied',
  },
  agreement: { agrees: 'agrees', 'tally-lower': 'fewer', 'tally-higher': 'more' },
  notChosen: 'Not chosen yet.',
  chosen: 'Chosen:',
  nobodyStands: 'Nobody is known to stand.',
  withdrew: 'out of the race',
  because: {
    objects: 'objects',
    'own-candidate': 'has its own candidate',
    'leans-against': 'leans against',
    undecided: 'undecided',
  },
  figures: ({ for: yes, uncertain }, size, name) =>
    `${yes} of ${size} for ${name}${uncertain === 0 ? '' : `, ${uncertain} of them uncertain`}`,
};

const fr: Texts = {
  briefing: 'Note de situation',
  asOf: 'Au',
  knownAt: 'tel que connu le',
  proposedToo: 'Les affirmations que personne n’a encore acceptées sont comptées.',
  standing: 'Où l’on en est',
  seats: 'La position de chaque membre envers',
  changes: 'Ce qui a changé',
  since: 'depuis le',
  noChanges: 'Rien de ce qui est consigné n’a changé pendant ce temps.',
  inTheWay: 'Ce qui bloque',
  nobodyInTheWay: 'On ne connaît personne qui bloque.',
  calendar: 'À venir',
  noDates: 'Aucune date n’est consignée.',
  counts: 'Décomptes publiés par les sources',
  noCounts: 'Aucune source n’a publié de décompte.',
  sources: 'Sources',
  method: 'Comment cette note est faite',
  methodNote: [
    'Chaque chiffre est calculé à partir d’affirmations consignées. Une affirmation garde les mots exacts d’une source, qui parle et avec quelle assurance ; une personne a accepté chacune de celles qui comptent.',
    'La parole du membre lui-même l’emporte sur le ouï-dire, la plus récente sur la plus ancienne. Incertain veut dire nuancé, contesté, dit par un tiers, ou déduit d’un décompte qui nomme tous les absents.',
    'Un membre dont on ne sait rien ne compte ni pour ni contre. Les décomptes publiés figurent à côté du registre et n’y sont pas mêlés.',
  ],
  notes: 'Les mots à l’appui',
  rule: 'Règle',
  answer: 'La règle est',
  outcomes: { met: 'remplie', 'not-met': 'non remplie', undetermined: 'indéterminée' },
  over: 'à cause de',
  asks: 'demande',
  dependsOn: 'dépend de',
  noGround: 'ni motif ni demande consignés',
  ownCandidate: 'a son propre candidat',
  mayAct: 'agirait',
  motives: {
    obstruct: 'pour faire obstacle',
    bargain: 'pour négocier',
    retaliate: 'par représailles',
    win: 'pour gagner',
    domestic: 'pour des raisons intérieures',
    other: 'pour une raison qui lui est propre',
  },
  columns: {
    stance: 'Position',
    members: 'Membres',
    date: 'Date',
    what: 'Objet',
    outlet: 'Média',
    count: 'Décompte',
    record: 'Le registre ce jour-là',
    days: 'Jours restants',
  },
  firmness: { hoped: 'espéré', expected: 'attendu', set: 'fixé' },
  dayUnknown: 'jour inconnu',
  dates: {
    decision: 'décision',
    nominations: 'candidatures',
    'term-end': 'fin de mandat',
    'takes-office': 'prise de fonctions',
    meeting: 'réunion',
    other: 'date',
  },
  levels: {
    'own-words': 'ses propres mots',
    spokesperson: 'un porte-parole',
    'named-official': 'un responsable',
    anonymous: 'une source anonyme',
    report: 'le média lui-même',
    analysis: 'des observateurs',
  },
  modalities: {
    asserted: 'affirmé',
    likely: 'probable',
    possible: 'possible',
    conditional: 'sous condition',
    denied: 'démenti',
  },
  agreement: { agrees: 'concorde', 'tally-lower': 'moins', 'tally-higher': 'plus' },
  notChosen: 'Pas encore de choix.',
  chosen: 'Choix fait :',
  nobodyStands: 'On ne connaît aucun candidat.',
  withdrew: 'hors course',
  because: {
    objects: 's’oppose',
    'own-candidate': 'a son propre candidat',
    'leans-against': 'plutôt contre',
    undecided: 'indécis',
  },
  figures: ({ for: yes, uncertain }, size, name) =>
    `${yes} sur ${size} pour ${name}${uncertain === 0 ? '' : `, dont ${uncertain} incertain${uncertain === 1 ? '' : 's'}`}`,
};

const de: Texts = {
  briefing: 'Lagebericht',
  asOf: 'Stand',
  knownAt: 'nach Kenntnis vom',
  proposedToo: 'Aussagen, die noch niemand angenommen hat, sind mitgezählt.',
  standing: 'Wie es steht',
  seats: 'Die Haltung der Mitglieder zu',
  changes: 'Was sich geändert hat',
  since: 'seit dem',
  noChanges: 'Nichts Verzeichnetes hat sich in dieser Zeit geändert.',
  inTheWay: 'Was im Weg steht',
  nobodyInTheWay: 'Von niemandem ist bekannt, dass er im Weg steht.',
  calendar: 'Was ansteht',
  noDates: 'Kein Termin ist verzeichnet.',
  counts: 'Zählungen, die Quellen veröffentlicht haben',
  noCounts: 'Keine Quelle hat eine Zählung veröffentlicht.',
  sources: 'Quellen',
  method: 'Wie dies entstanden ist',
  methodNote: [
    'Jede Zahl ist aus verzeichneten Aussagen errechnet. Eine Aussage enthält den genauen Wortlaut einer Quelle, wessen Wort es ist und wie bestimmt es gesagt wurde; jede, die zählt, hat ein Mensch angenommen.',
    'Das eigene Wort eines Mitglieds wiegt mehr als Hörensagen, ein späteres mehr als ein früheres. Unsicher heißt: eingeschränkt, bestritten, von anderen gesagt oder daraus erschlossen, dass eine Zählung alle nennt, die fehlen.',
    'Ein Mitglied, von dem nichts bekannt ist, zählt weder dafür noch dagegen. Veröffentlichte Zählungen stehen neben dem Verzeichnis und gehen nicht darin auf.',
  ],
  notes: 'Der Wortlaut dazu',
  rule: 'Regel',
  answer: 'Die Regel ist',
  outcomes: { met: 'erfüllt', 'not-met': 'nicht erfüllt', undetermined: 'unbestimmt' },
  over: 'wegen',
  asks: 'verlangt',
  dependsOn: 'hängt ab von',
  noGround: 'weder Grund noch Forderung verzeichnet',
  ownCandidate: 'hat eine eigene Kandidatur',
  mayAct: 'handelt womöglich',
  motives: {
    obstruct: 'um zu blockieren',
    bargain: 'um zu verhandeln',
    retaliate: 'aus Vergeltung',
    win: 'um zu gewinnen',
    domestic: 'aus innenpolitischen Gründen',
    other: 'aus eigenem Grund',
  },
  columns: {
    stance: 'Haltung',
    members: 'Mitglieder',
    date: 'Datum',
    what: 'Was',
    outlet: 'Medium',
    count: 'Zählung',
    record: 'Das Verzeichnis an dem Tag',
    days: 'Tage',
  },
  firmness: { hoped: 'erhofft', expected: 'erwartet', set: 'festgesetzt' },
  dayUnknown: 'Tag nicht bekannt',
  dates: {
    decision: 'Entscheidung',
    nominations: 'Benennungen',
    'term-end': 'Ende einer Amtszeit',
    'takes-office': 'Amtsantritt',
    meeting: 'Treffen',
    other: 'Termin',
  },
  levels: {
    'own-words': 'eigene Worte',
    spokesperson: 'ein Sprecher',
    'named-official': 'ein Amtsträger',
    anonymous: 'eine ungenannte Quelle',
    report: 'das Medium selbst',
    analysis: 'Beobachter',
  },
  modalities: {
    asserted: 'behauptet',
    likely: 'wahrscheinlich',
    possible: 'möglich',
    conditional: 'unter einer Bedingung',
    denied: 'bestritten',
  },
  agreement: { agrees: 'stimmt überein', 'tally-lower': 'weniger', 'tally-higher': 'mehr' },
  notChosen: 'Noch nicht gewählt.',
  chosen: 'Gewählt:',
  nobodyStands: 'Von keiner Kandidatur ist etwas bekannt.',
  withdrew: 'aus dem Rennen',
  because: {
    objects: 'widerspricht',
    'own-candidate': 'hat eine eigene Kandidatur',
    'leans-against': 'eher dagegen',
    undecided: 'unentschieden',
  },
  figures: ({ for: yes, uncertain }, size, name) =>
    `${yes} von ${size} für ${name}${uncertain === 0 ? '' : `, davon ${uncertain} unsicher`}`,
};

export const TEXTS: Readonly<Record<Language, Texts>> = { en, fr, de };
