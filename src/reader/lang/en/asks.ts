/** Words of asking and giving: demands, prices, concessions, promises with a quantity. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that ask for what follows, whatever it is. */
export const DEMANDING: ReadonlySet<string> = set('demand insist require request');
/** Verbs that ask only where the thing is something that can be given. */
export const ASKING_FOR: ReadonlySet<string> = set('want ask seek call press push expect hold lobby bargain wait hope await need');
/** Things that are given in return. */
export const GIVABLE: ReadonlySet<string> = set(
  'guarantee guarantees assurance assurances concession concessions compensation apology promise promises commitment commitments embargo embargoes lifting exemption exemptions opt-out portfolio seat seats command posts post role help assistance money funds funding support sanctions restrictions jets aircraft fighter arms sales weapons deliveries protection treatment return something clarification explanation amends share say recognition representation respect deal package understanding undertaking pledge pledges reassurance reassurances curbs ban bans consideration',
);
/** What undoes something: “wants the embargoes lifted”. */
export const UNDOING: ReadonlySet<string> = set('lifted removed dropped ended eased scrapped returned released restored unblocked withdrawn');

/** Nouns that name a demand: “its demand for”, “the price is”, “a condition of”. */
export const DEMAND_NOUNS: ReadonlySet<string> = set('demand demands condition conditions price request requests asking');

/** Adjectives of what cannot be accepted: “it is unacceptable for the east not to have a post”. */
export const UNACCEPTABLE: ReadonlySet<string> = set('unacceptable unfair inconceivable intolerable inadmissible unjust unthinkable wrong');
/** Verbs of having a right to something. */
export const DESERVING: ReadonlySet<string> = set('deserve merit');

/** Verbs of giving way, and the state of what is given. */
export const CONCEDING: Readonly<Record<string, 'offered' | 'given'>> = {
  promise: 'given',
  assure: 'given',
  guarantee: 'given',
  pledge: 'given',
  grant: 'given',
  exempt: 'given',
  reassure: 'given',
  concede: 'given',
  give: 'given',
  apologise: 'given',
  apologize: 'given',
  undertake: 'given',
  commit: 'given',
  agree: 'given',
  offer: 'offered',
  propose: 'offered',
};
/** Nouns by which giving is named: “gave Hungary a guarantee”, “a letter guaranteeing”. */
export const CONCESSION_NOUNS: ReadonlySet<string> = set('guarantee guarantees assurance assurances promise promises concession concessions exemption opt-out apology pledge commitment undertaking compensation');

/** Verbs of promising to do something, and of doing it. */
export const PROMISING: ReadonlySet<string> = set('decide pledge promise commit agree vow undertake resolve engage');
export const DELIVERING: ReadonlySet<string> = set('deliver supply provide send give donate buy contribute spend produce transfer ship arrive follow hand train build increase raise');
export const ARRIVING: ReadonlySet<string> = set('arrive follow come');

export const NUMBER_WORDS: Readonly<Record<string, number>> = { million: 1_000_000, billion: 1_000_000_000, thousand: 1_000, trillion: 1_000_000_000_000, hundred: 100, dozen: 12 };
export const REST: ReadonlySet<string> = set('rest remainder remaining balance');
