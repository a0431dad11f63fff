/**
 * What a language needs to say claims and entries in. To add one: a table like `fr.ts`, and a line in
 * `index.ts`.
 *
 * Sentences other than the English ones name somebody first and say after a colon what it is about:
 * “Hongrie : opposition à Mark Rutte.” So no name needs an article, a case or an agreement in number,
 * which no table of states would have. Terms before a candidate end in their preposition.
 */
import type { Outcome } from '../../procedure/index.ts';
import type { Level, Modality, SaysOf, Stance } from '../claim.ts';
import type { EventOf } from '../event.ts';
import type { ClaimRating, SourceRating } from '../rating.ts';

type Table<T extends string> = Readonly<Record<T, string>>;

export interface Terms {
  readonly language: 'fr' | 'de';
  /** Between whoever it is about and what is said. */
  readonly colon: string;
  readonly quote: (words: string) => string;
  /** Said before the whole; empty where it is asserted. */
  readonly firmness: Table<Modality>;
  /** How firmly, in a list of facts. */
  readonly modality: Table<Modality>;

  readonly stance: Table<Stance>;
  readonly candidature: Table<SaysOf<'candidature'>['state']>;
  readonly nomination: Table<SaysOf<'nomination'>['state']>;
  readonly withdrawal: Table<SaysOf<'withdrawal'>['state']>;
  readonly offered: string;
  readonly outcome: Table<SaysOf<'offer'>['outcome']>;
  readonly times: (n: number) => string;
  /** “28 membres sur 32”; the number is as it is told. */
  readonly members: (number: string, most: number, of: number | undefined) => string;
  readonly atLeast: (n: number) => string;
  readonly between: (n: number, m: number) => string;
  readonly demand: string;
  readonly concession: Table<SaysOf<'concession'>['state']>;
  readonly date: Table<SaysOf<'deadline'>['what']>;
  readonly dateFirmness: Table<SaysOf<'deadline'>['firmness']>;
  readonly choice: string;
  readonly rule: Table<SaysOf<'rule'>['rule']>;
  readonly basis: Table<SaysOf<'rule'>['basis']>;
  readonly motive: Table<SaysOf<'hypothesis'>['motive']>;
  readonly supposed: string;
  readonly criterion: string;
  readonly met: Table<'yes' | 'no' | 'disputed'>;
  readonly promise: string;
  readonly delivery: Table<SaysOf<'delivery'>['state']>;
  readonly something: string;
  readonly relation: Table<SaysOf<'relation'>['sort']>;
  readonly verdict: Table<SaysOf<'assessment'>['verdict']>;
  readonly somebody: string;

  /** Labels of what stands in parentheses. */
  readonly with: string;
  readonly condition: string;
  readonly askedOf: string;
  readonly linkedTo: string;
  readonly to: string;
  readonly by: string;
  readonly except: string;
  readonly among: string;
  readonly due: string;
  readonly through: string;

  /** Of sources by letter, of claims by number, in the manner of the Admiralty code. */
  readonly rating: Table<SourceRating | ClaimRating>;
  /** What moved between two days. */
  readonly change: {
    /** A stance by itself. */
    readonly stood: Table<Stance | 'undeclared'>;
    readonly uncertain: string;
    readonly nowCertain: string;
    readonly noLongerCertain: string;
    readonly before: string;
    readonly noCandidate: string;
    readonly ruleFor: string;
    readonly outcome: Table<Outcome>;
    readonly notAsked: string;
    readonly noLonger: string;
    readonly aSource: string;
  };

  readonly level: Table<Level>;
  readonly kind: Table<EventOf<'source-added'>['source']['kind']>;
  readonly event: {
    readonly opened: string;
    readonly body: string;
    readonly joined: string;
    readonly left: string;
    readonly noMembers: string;
    readonly known: string;
    readonly nationality: string;
    readonly post: string;
    readonly heldBy: string;
    readonly termEnds: string;
    readonly rule: string;
    readonly candidate: string;
    readonly added: string;
    readonly noOutlet: string;
    readonly since: string;
    readonly source: string;
    readonly copy: string;
    readonly noCopy: string;
    readonly claim: string;
    readonly proposed: string;
    readonly byReader: string;
    readonly accepted: string;
    readonly rejected: string;
    readonly corrected: string;
    readonly reopened: string;
    readonly means: string;
    readonly unsettled: string;
    readonly rated: string;
    readonly notRated: string;
  };
}
