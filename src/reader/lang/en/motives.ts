/** Words for why somebody acts, and for what passed between two. */
import type { SaysOf } from '../../../case/index.ts';

type Motive = SaysOf<'hypothesis'>['motive'];
type Sort = SaysOf<'relation'>['sort'];

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns that call a move a means to something: “a ploy to”, “an attempt to”. */
export const PLOYS: ReadonlySet<string> = set('attempt ploy tactic manoeuvre maneuver move effort trick gambit bid stunt strategy bluff scheme plan game way device ruse means lever leverage tool');

/** What it is a means to, by verb. */
export const TO_MOTIVE: Readonly<Record<string, Motive>> = {
  obstruct: 'obstruct', block: 'obstruct', delay: 'obstruct', thwart: 'obstruct', derail: 'obstruct', sabotage: 'obstruct', stall: 'obstruct', torpedo: 'obstruct', scupper: 'obstruct', prevent: 'obstruct', stop: 'obstruct', frustrate: 'obstruct', hinder: 'obstruct', spoil: 'obstruct', undermine: 'obstruct', stymie: 'obstruct', slow: 'obstruct',
  impose: 'bargain', extract: 'bargain', secure: 'bargain', gain: 'bargain', obtain: 'bargain', wring: 'bargain', win: 'bargain', get: 'bargain', bargain: 'bargain', trade: 'bargain', wrest: 'bargain', squeeze: 'bargain', negotiate: 'bargain', extort: 'bargain', leverage: 'bargain', raise: 'bargain', strengthen: 'bargain', demand: 'bargain', force: 'bargain',
  retaliate: 'retaliate', avenge: 'retaliate', punish: 'retaliate', settle: 'retaliate', repay: 'retaliate', humiliate: 'retaliate',
  impress: 'domestic', please: 'domestic', distract: 'domestic', appease: 'domestic', mobilise: 'domestic', mobilize: 'domestic',
};

/** Nouns that name the motive themselves. */
export const MOTIVE_NOUNS: Readonly<Record<string, Motive>> = {
  revenge: 'retaliate', retaliation: 'retaliate', vengeance: 'retaliate', retribution: 'retaliate', payback: 'retaliate',
  leverage: 'bargain', 'bargaining chip': 'bargain', blackmail: 'bargain', concessions: 'bargain', ransom: 'bargain',
  obstruction: 'obstruct', sabotage: 'obstruct', 'spoiling tactic': 'obstruct', blockade: 'obstruct',
};

/** Things that are won by bargaining, where the verb alone does not say so. */
export const PRIZES: ReadonlySet<string> = set('concession concessions post posts job jobs position portfolio seat money funds funding role guarantees guarantee something exemptions jets aircraft deal price influence assurances favours favors');

/** Said of a motive as a guess. */
export const GUESSING: ReadonlySet<string> = set('wonder think believe suspect see regard view read interpret suggest speculate say consider argue fear assume understand describe call');
export const THEORIES: ReadonlySet<string> = set('theory suspicion suspicions hypothesis speculation view reading interpretation idea impression assumption explanation rumour rumours rumor rumors theories');
export const FEEDING: ReadonlySet<string> = set('fuel fueled fuelled feed fed support strengthen reinforce bolster nourish back confirm stoke lend add encourage underpin');
export const STARVING: ReadonlySet<string> = set('contradict belie undercut weaken refute dispel undermine rebut disprove counter');

/** Verbs of what one does to another. */
export const RELATING: Readonly<Record<string, Sort>> = {
  criticise: 'criticised', criticize: 'criticised', attack: 'criticised', blast: 'criticised', slam: 'criticised', condemn: 'criticised', denounce: 'criticised', insult: 'criticised', lambast: 'criticised', lambaste: 'criticised', berate: 'criticised', rebuke: 'criticised', accuse: 'criticised', scold: 'criticised', offend: 'criticised', lecture: 'criticised', chide: 'criticised', castigate: 'criticised',
  clash: 'quarrelled', quarrel: 'quarrelled', feud: 'quarrelled', spar: 'quarrelled', fall: 'quarrelled', row: 'quarrelled',
  distrust: 'distrusts', mistrust: 'distrusts', forgive: 'distrusts', resent: 'distrusts', loathe: 'distrusts', dislike: 'distrusts',
};

/** Words that, said to a member or of it, are an attack on it. */
export const HOSTILE: readonly string[] = ['no longer has any place', 'has no place', 'no place in', 'no business in', 'does not belong', 'to its knees', 'should leave', 'must leave', 'to leave the', 'get out of', 'has no more business', 'nothing to do in', 'no longer belongs', 'has no business'];
