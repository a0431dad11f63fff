/** What the forms need a word for, so that a language in which one is missing does not compile. */
import type { Claim, ClaimKind, SaysOf } from '../../../case/index.ts';

export type KindName = ClaimKind;

type Said = { [K in ClaimKind]: keyof SaysOf<K> }[ClaimKind];
type Around = Exclude<keyof Claim, 'id' | 'says' | 'attribution'> | keyof Claim['attribution'];

/** Every field; `of` is another thing in a count than in a demand. */
export type FieldName = Said | Around | 'ofHowMany';

/** What can be chosen and has no word among those of the race. */
export type ChoiceWord =
  | Exclude<SaysOf<'nomination'>['state'], 'intended' | 'unconfirmed'>
  | SaysOf<'withdrawal'>['state']
  | SaysOf<'offer'>['outcome']
  | SaysOf<'concession'>['state']
  | SaysOf<'deadline'>['firmness']
  | SaysOf<'rule'>['rule']
  | SaysOf<'rule'>['basis']
  | 'procedure'
  | SaysOf<'hypothesis'>['motive']
  | NonNullable<SaysOf<'criterion'>['met']>
  | SaysOf<'delivery'>['state']
  | SaysOf<'relation'>['sort']
  | SaysOf<'assessment'>['verdict'];
