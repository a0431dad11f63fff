/** Offices, institutions and anonymous voices: what a noun phrase that speaks or acts stands for. */
import { wordSet } from '../word-set.ts';

/**
 * How a voice relates to its member. `member` is the government as such; see the claim's levels for
 * the others. `party` is somebody of the country who does not speak for it.
 */
export type Rank =
  | 'member'
  | 'head'
  | 'foreign-minister'
  | 'spokesperson'
  | 'official'
  | 'anonymous'
  | 'analyst'
  | 'outlet'
  | 'party';

/** Heads of noun phrases by lemma or form; several words are looked up as they stand, longest first. */
export const OFFICES: Readonly<Record<string, Rank>> = {
  'prime minister': 'head',
  'prime ministers': 'head',
  premier: 'head',
  pm: 'head',
  president: 'head',
  chancellor: 'head',
  taoiseach: 'head',
  'head of state': 'head',
  'head of government': 'head',
  'head of the government': 'head',
  'heads of state': 'head',
  leader: 'head',
  leaders: 'head',
  strongman: 'head',
  monarch: 'head',
  king: 'head',
  'foreign minister': 'foreign-minister',
  'minister of foreign affairs': 'foreign-minister',
  'minister for foreign affairs': 'foreign-minister',
  'foreign affairs minister': 'foreign-minister',
  'foreign secretary': 'foreign-minister',
  'secretary of state': 'foreign-minister',
  'top diplomat': 'foreign-minister',
  'chief diplomat': 'foreign-minister',
  fm: 'foreign-minister',
  minister: 'official',
  ministers: 'official',
  'defence minister': 'official',
  'defense minister': 'official',
  'defence secretary': 'official',
  'defense secretary': 'official',
  'state secretary': 'official',
  'deputy prime minister': 'official',
  'deputy foreign minister': 'official',
  'vice president': 'official',
  'vice-president': 'official',
  secretary: 'official',
  ambassador: 'official',
  ambassadors: 'official',
  envoy: 'official',
  envoys: 'official',
  representative: 'official',
  'permanent representative': 'official',
  adviser: 'official',
  advisor: 'official',
  'chief of staff': 'official',
  negotiator: 'official',
  delegate: 'official',
  undersecretary: 'official',
  commissioner: 'official',
  'political director': 'official',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  spokesperson: 'spokesperson',
  spokespeople: 'spokesperson',
  spokespersons: 'spokesperson',
  spokesmen: 'spokesperson',
  'press secretary': 'spokesperson',
  'press office': 'spokesperson',
  'government spokesman': 'spokesperson',
  'government spokeswoman': 'spokesperson',
  'government spokesperson': 'spokesperson',
  government: 'member',
  governments: 'member',
  cabinet: 'member',
  administration: 'member',
  presidency: 'member',
  ministry: 'member',
  'foreign ministry': 'member',
  'foreign office': 'member',
  'defence ministry': 'member',
  'presidential office': 'member',
  'presidential administration': 'member',
  "president's office": 'member',
  delegation: 'member',
  mission: 'member',
  embassy: 'member',
  capital: 'member',
  capitals: 'member',
  authorities: 'member',
  leadership: 'member',
  'coalition government': 'member',
  diplomacy: 'member',
  parliament: 'party',
  opposition: 'party',
  lawmaker: 'party',
  lawmakers: 'party',
  legislator: 'party',
  legislators: 'party',
  mp: 'party',
  mps: 'party',
  mep: 'party',
  meps: 'party',
  senator: 'party',
  senators: 'party',
  party: 'party',
  parties: 'party',
  politician: 'party',
  politicians: 'party',
  voters: 'party',
  newspaper: 'outlet',
  daily: 'outlet',
  magazine: 'outlet',
  weekly: 'outlet',
  broadcaster: 'outlet',
  'news agency': 'outlet',
  agency: 'outlet',
  media: 'outlet',
  press: 'outlet',
  website: 'outlet',
  outlet: 'outlet',
  outlets: 'outlet',
  reports: 'outlet',
  report: 'outlet',
  tabloid: 'outlet',
  portal: 'outlet',
  official: 'anonymous',
  officials: 'anonymous',
  diplomat: 'anonymous',
  diplomats: 'anonymous',
  source: 'anonymous',
  sources: 'anonymous',
  insider: 'anonymous',
  insiders: 'anonymous',
  aide: 'anonymous',
  aides: 'anonymous',
  people: 'anonymous',
  person: 'anonymous',
  delegates: 'anonymous',
  participants: 'anonymous',
  attendee: 'anonymous',
  attendees: 'anonymous',
  analyst: 'analyst',
  analysts: 'analyst',
  expert: 'analyst',
  experts: 'analyst',
  observer: 'analyst',
  observers: 'analyst',
  commentator: 'analyst',
  commentators: 'analyst',
  pundit: 'analyst',
  pundits: 'analyst',
  professor: 'analyst',
  researcher: 'analyst',
  researchers: 'analyst',
  scholar: 'analyst',
  historian: 'analyst',
  academic: 'analyst',
  columnist: 'analyst',
  critics: 'analyst',
  fellow: 'analyst',
  director: 'analyst',
};

/** The last words of the offices: only behind these is an office looked up. */
export const OFFICE_ENDS: ReadonlySet<string> = new Set(
  Object.keys(OFFICES).map((words) => words.split(' ').at(-1) ?? ''),
);

/** Words before an office that end it: the person holds it no more. */
export const FORMER = wordSet('former ex ex- late then onetime erstwhile past');

/** Before an office of a head, that it is not the head's: “the opposition leader”. */
export const NOT_THE_HEAD = wordSet('party opposition deputy vice');

/** Words for one office that cases write otherwise. */
export const SAME_OFFICE: Readonly<Record<string, string>> = {
  premier: 'prime minister',
  pm: 'prime minister',
  'defense minister': 'defence minister',
};
/** Words for any head of state or government. */
export const ANY_LEADER = wordSet('leader strongman');

/** Descriptions of somebody who speaks for the member named last: “the ministry”, “the foreign minister”. */
export const SPEAKING_OFFICES = /spokes|ministry|government|office|minister|diplomat$/;

/** With “his” or “the” before them, the member of whoever was spoken of. */
export const HOME_NOUNS = wordSet('country government nation ministry cabinet capital');

/** Nouns for several members together: “a group of allies”. */
export const GROUP_NOUNS = wordSet(
  'group number majority handful list coalition series trio pair couple camp rest bloc',
);

/** Nouns for a member of the body, in reports. */
export const MEMBER_NOUNS = wordSet(
  'member members ally allies country countries state states nation nations government ' +
    'governments capital capitals delegation delegations federation federations association ' +
    'associations partner partners leader leaders ambassador ambassadors envoy envoys minister ' +
    'ministers holdout holdouts power powers',
);

/** With a national adjective before them, the member itself: “the Kenyan federation”, “the Polish side”. */
export const INSTITUTIONS = wordSet(
  'federation association confederation side team state nation country republic delegation ' +
    'chancellery kingdom leadership establishment government cabinet diplomacy capital camp',
);

/** Titles before a surname. */
export const TITLES = wordSet(
  'mr mrs ms miss sir dame lord lady dr prof professor trade finance health interior justice ' +
    'economy environment culture education energy home treasury labour agriculture state deputy ' +
    'former acting president prime minister premier chancellor secretary general ambassador ' +
    'senator king queen pm foreign defence defense finance vice deputy mep mp ex-president ex-premier ' +
    'captain colonel judge',
);

/** Titles that tell a stranger's gender. */
export const MEN = wordSet('mr sir lord');
export const WOMEN = wordSet('ms mrs miss dame lady');

/** Capitalised words that make a name an organisation's or a thing's, not a person's. */
export const ORGANISATION_WORDS = wordSet(
  'union parliament council commission committee party ministry department university bank ' +
    'court house office agency organisation organization association federation club alliance ' +
    'league institute foundation group summit conference forum assembly congress senate treaty ' +
    'act bill city street square palace war award prize cup games times post news daily journal ' +
    'magazine tv radio press security board federal state states national international nations ' +
    'world european north south east west atlantic pacific black sea bureau center centre ' +
    'company corporation inc ltd day week month monday tuesday wednesday thursday friday ' +
    'saturday sunday january february march april may june july august september october ' +
    'november december cold',
);

export const MONTHS = wordSet(
  'january february march april may june july august september october november december',
);

/** Outlets by name, beyond those the text itself calls a newspaper, agency or broadcaster. */
export const OUTLETS: readonly string[] = [
  'Reuters', 'AFP', 'Agence France-Presse', 'Associated Press', 'AP', 'dpa', 'DPA', 'Bloomberg',
  'Bloomberg News', 'Politico', 'POLITICO', 'Politico Europe', 'Der Spiegel', 'Spiegel',
  'Die Welt', 'Welt am Sonntag', 'Bild', 'Die Zeit', 'Süddeutsche Zeitung', 'FAZ',
  'Frankfurter Allgemeine Zeitung', 'Financial Times', 'FT', 'The Guardian', 'Guardian',
  'The Times', 'The Economist', 'Economist', 'The Telegraph', 'Daily Telegraph', 'BBC',
  'Sky News', 'New York Times', 'Washington Post', 'Wall Street Journal', 'CNN', 'Axios',
  'Euractiv', 'Euronews', 'EUobserver', 'Le Monde', 'Le Figaro', 'Libération', 'El País',
  'El Mundo', 'La Repubblica', 'Corriere della Sera', 'ANSA', 'NOS', 'NRC', 'De Telegraaf',
  'Volkskrant', 'ANP', 'NL Times', 'DutchNews', 'ERR', 'ERR News', 'Postimees', 'Delfi', 'LSM',
  'LRT', 'BNS', 'PAP', 'TVP', 'Gazeta Wyborcza', 'Rzeczpospolita', 'Digi24', 'HotNews',
  'Agerpres', 'Romania Insider', 'ProTV', 'Magyar Nemzet', 'Mandiner', 'MTI', '444', 'Anadolu',
  'Anadolu Agency', 'Hurriyet', 'Hürriyet', 'TASS', 'Interfax', 'RIA Novosti', 'Sputnik',
  'Kyiv Independent', 'Ukrinform', 'Ukrainska Pravda', 'Deutsche Welle', 'DW', 'RFE/RL',
  'Radio Free Europe', 'VG', 'NRK', 'NTB', 'Ritzau', 'SVT', 'Dagens Nyheter', 'Aftonbladet',
  'TT', 'STT', 'YLE', 'Yle', 'Al Jazeera', 'Xinhua', 'Kyodo', 'Nikkei', 'Yonhap', 'AAP', 'CBC',
  'Globe and Mail', 'El Universal', 'EFE', 'Europa Press', 'Lusa', 'APA', 'Der Standard', 'ORF',
  'CTK', 'ČTK', 'TASR', 'Denník N', 'SME', 'Novinky', 'Blesk', 'Belga', 'Le Soir',
  'De Standaard',
];
