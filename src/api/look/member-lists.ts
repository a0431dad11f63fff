/** What is told of a member beside where it stands: demands, concessions, nominations, relations, motives. */
import { dayOf } from '../../analysis/index.ts';
import type { Day } from '../../basics/index.ts';
import {
  claimsOn,
  describeClaim,
  type Case,
  type Claim,
  type ClaimRecord,
  type Says,
} from '../../case/index.ts';
import type { MemberView } from '../contract/views.ts';

type Told = MemberView['demands'];

interface When {
  readonly asOf: Day;
  readonly include: 'accepted' | 'proposed';
}

/** Accepted claims of a sort up to a day, oldest first. */
function claimsTold(
  records: readonly ClaimRecord[],
  { asOf, include }: When,
  fits: (says: Says) => boolean,
): readonly Claim[] {
  return records
    .filter(({ claim, status }) => {
      const counts = status === 'accepted' || (include === 'proposed' && status === 'proposed');
      return counts && fits(claim.says) && dayOf(claim) <= asOf;
    })
    .map(({ claim }) => claim)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id.localeCompare(b.id));
}

const LISTS = ['demands', 'concessions', 'nominations', 'relations', 'hypotheses'] as const;
type List = (typeof LISTS)[number];

/** What is told of a member beside its seats, the newest of it, and how much is left out. */
export function memberLists(
  state: Case,
  id: string,
  when: When,
  most: number,
): Record<List, Told> & Pick<MemberView, 'leftOut'> {
  const itsPeople = new Set([id, ...peopleOf(state, id)]);
  const all: Readonly<Record<List, readonly Claim[]>> = {
    demands: claimsTold(
      claimsOn(state, 'demand'),
      when,
      (says) => says.kind === 'demand' && says.member === id,
    ),
    concessions: claimsTold(
      claimsOn(state, 'concession'),
      when,
      (says) => says.kind === 'concession' && (says.to === id || says.by === id),
    ),
    nominations: claimsTold(
      [...state.candidates].flatMap((candidate) => claimsOn(state, 'nomination', candidate)),
      when,
      (says) => says.kind === 'nomination' && says.nominator === id,
    ),
    relations: claimsTold(
      claimsOn(state, 'relation'),
      when,
      (says) => says.kind === 'relation' && (itsPeople.has(says.from) || itsPeople.has(says.to)),
    ),
    hypotheses: claimsTold(
      claimsOn(state, 'hypothesis'),
      when,
      (says) => says.kind === 'hypothesis' && says.member === id,
    ),
  };
  const told = (claims: readonly Claim[]): Told =>
    claims.slice(-most).map((claim) => ({
      claim: claim.id,
      on: dayOf(claim),
      sentence: describeClaim(claim, state),
      words: claim.quote.exact,
    }));
  const leftOut = LISTS.flatMap((list) => {
    const more = all[list].length - most;
    return more > 0 ? [[list, more] as const] : [];
  });
  return {
    demands: told(all.demands),
    concessions: told(all.concessions),
    nominations: told(all.nominations),
    relations: told(all.relations),
    hypotheses: told(all.hypotheses),
    ...(leftOut.length > 0 && { leftOut: Object.fromEntries(leftOut) }),
  };
}

/** Its nationals, and those who hold an office for it. */
const peopleOf = (state: Case, id: string): readonly string[] =>
  [...state.people.values()]
    .filter(
      ({ nationality, offices }) =>
        nationality === id || offices.some(({ member: of }) => of === id),
    )
    .map((person) => person.id);
