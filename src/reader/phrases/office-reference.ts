/** What a noun group stands for whose head is an office: “the Hungarian foreign minister”, “its spokesman”. */
import { never } from '../../basics/index.ts';
import { MEMBER_NOUNS } from '../lang/en/offices.ts';
import type { NounGroup } from './chunks.ts';
import { described } from './description.ts';
import type { NamedOffice } from './offices.ts';
import { type Amount, type Ref, voice } from './refs.ts';
import type { Scene } from './scene.ts';

interface OfficeHead {
  readonly scene: Scene;
  readonly np: NounGroup;
  readonly base: Ref;
  readonly office: NamedOffice;
  readonly owner: Ref | undefined;
  readonly members: readonly string[];
  readonly former: boolean;
  /** The first word behind the owner. */
  readonly first: string;
  readonly amount: Amount | undefined;
}

/** How many words back “its” may mean a member. */
const REACH = 40;

export function officeReference(at: OfficeHead): Ref {
  const { scene, np, base, office, owner, members, first, amount } = at;
  const { rank, words } = office;
  const its = first === 'its' ? scene.lastMember(np.from, REACH) : undefined;
  const member = members[0] ?? owner?.actors[0]?.member ?? its;
  if (at.former) return formerHolder(at, member);
  switch (rank) {
    case 'head':
    case 'foreign-minister':
    case 'spokesperson':
    case 'official': {
      if (members.length > 1) return { ...base, actors: members.map((one) => voice(one, rank)) };
      if (member !== undefined) return holderOf(at, member);
      if (amount !== undefined && (first !== 'the' || amount.atLeast > 1))
        return { ...base, amount };
      const pronoun = POINTS_BACK.has(first) ? `the ${words}` : undefined;
      return { ...base, actors: [voice(undefined, rank)], pronoun };
    }
    case 'member': {
      if (member !== undefined) {
        return {
          ...base,
          actors: (members.length > 0 ? members : [member]).map((one) => voice(one, rank)),
        };
      }
      if (amount !== undefined && MEMBER_NOUNS.has(base.head)) return { ...base, amount };
      return { ...base, actors: [voice(undefined, rank)], pronoun: `the ${words}` };
    }
    case 'party':
    case 'anonymous':
    case 'analyst':
    case 'outlet':
      return { ...base, actors: [voice(member, rank)] };
    default:
      return never(rank);
  }
}

const POINTS_BACK: ReadonlySet<string> = new Set(['the', 'his', 'its', 'their']);

/** “a Danish prime minister” is one of them, not the one in office. */
function holderOf({ scene, np, base, office, first }: OfficeHead, member: string): Ref {
  const holder =
    first === 'a' || first === 'an'
      ? undefined
      : scene.holder(member, office.rank, office.words, np.head);
  return {
    ...base,
    people: holder === undefined ? [] : [holder],
    actors: [{ member, rank: office.rank, name: holder?.name, person: holder?.id }],
  };
}

/** “the former Dutch prime minister”: a candidate, and nobody's voice. */
function formerHolder({ scene, np, base }: OfficeHead, member: string | undefined): Ref {
  const who = described(
    scene,
    np.head,
    (mention) => scene.nationalityOf(mention) === member && scene.isCandidate(mention.person),
    member,
  );
  return who === undefined ? base : { ...base, people: [who] };
}
