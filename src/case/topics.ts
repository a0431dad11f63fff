/**
 * Claims by what they are on, kept up with every entry: whatever is worked out from a few of them is
 * worked out anew only where these few have changed, however long the record is.
 */
import { countWhile, Growing, Layered, never } from '../basics/index.ts';
import type { ClaimRecord } from './case.ts';
import type { Says } from './claim.ts';

/** In the order of the record, whatever their status. A list never changes; a new one takes its place. */
export type ClaimList = readonly ClaimRecord[];

/** By topic, and then by whom or what within it. */
export type ClaimsByTopic = ReadonlyMap<string, ReadonlyMap<string, ClaimList>>;

type Place = readonly [topic: string, within: string];

const NONE: ClaimList = [];
const NOBODY: ReadonlyMap<string, ClaimList> = new Layered();

/** The topic of positions on a candidate; within it, by the member or group that takes them. */
export const positionsOn = (candidate: string): string => `position ${candidate}`;

/**
 * The lists that a claim belongs to. Positions stand by candidate and member; what tells why a member
 * acts, by the member; nominations, counts and candidatures, by the candidate; the others, by kind alone.
 */
function placesOf(says: Says): readonly Place[] {
  switch (says.kind) {
    case 'position': {
      const own: Place = [positionsOn(says.candidate), says.member];
      return (says.grounds ?? []).length === 0 ? [own] : [own, ['reason', says.member]];
    }
    case 'demand':
    case 'hypothesis':
      return [
        ['reason', says.member],
        [says.kind, ''],
      ];
    case 'count':
    case 'nomination':
    case 'candidature':
    case 'withdrawal':
      return [[says.kind, says.candidate]];
    case 'offer':
    case 'concession':
    case 'deadline':
    case 'rule':
    case 'criterion':
    case 'commitment':
    case 'delivery':
    case 'relation':
    case 'assessment':
      return [[says.kind, '']];
    default:
      return never(says, 'claim');
  }
}

interface Topical {
  readonly topics: ClaimsByTopic;
}

/** The claims on a topic, by whom or what. */
export const claimsWithin = ({ topics }: Topical, topic: string): ReadonlyMap<string, ClaimList> =>
  topics.get(topic) ?? NOBODY;

/**
 * The claims on a topic: positions by `positionsOn` and member, `reason` by member, `count`,
 * `nomination`, `candidature` and `withdrawal` by candidate, any other kind as it is.
 */
export const claimsOn = (state: Topical, topic: string, within = ''): ClaimList =>
  claimsWithin(state, topic).get(within) ?? NONE;

const samePlace = ([topic, within]: Place, other: Place): boolean =>
  topic === other[0] && within === other[1];

/** Where in a list the claim of that entry stands, or belongs. */
const indexOf = (list: ClaimList, seq: number): number =>
  countWhile(list, (record) => record.seq < seq);

/** Lists that are changed together, and sealed. */
export class GrowingTopics {
  readonly #topics: Growing<string, ReadonlyMap<string, ClaimList>>;
  readonly #changed = new Map<string, Growing<string, ClaimList>>();
  /** Lists made since the last seal: nobody else has seen them. */
  #own = new Set<ClaimList>();

  constructor(topics: ClaimsByTopic) {
    this.#topics = new Growing(topics as Layered<string, ReadonlyMap<string, ClaimList>>);
  }

  /** A claim as it is now, in the place of what it was. */
  put(now: ClaimRecord, was?: ClaimRecord): void {
    const places = placesOf(now.claim.says);
    if (was !== undefined && was.claim !== now.claim) {
      for (const place of placesOf(was.claim.says)) {
        if (!places.some((one) => samePlace(one, place))) this.#take(place, was.seq);
      }
    }
    for (const place of places) {
      const list = this.#listAt(place);
      const at = indexOf(list, now.seq);
      list.splice(at, list[at]?.seq === now.seq ? 1 : 0, now);
    }
  }

  sealed(): ClaimsByTopic {
    for (const [topic, within] of this.#changed) this.#topics.set(topic, within.sealed());
    this.#changed.clear();
    this.#own = new Set();
    return this.#topics.sealed();
  }

  #take(place: Place, seq: number): void {
    const list = this.#listAt(place);
    const at = indexOf(list, seq);
    if (list[at]?.seq === seq) list.splice(at, 1);
  }

  /** A list that may be changed in place. */
  #listAt([topic, within]: Place): ClaimRecord[] {
    let lists = this.#changed.get(topic);
    if (lists === undefined) {
      const below = this.#topics.get(topic) ?? NOBODY;
      lists = new Growing(below as Layered<string, ClaimList>);
      this.#changed.set(topic, lists);
    }
    const there = lists.get(within);
    if (there !== undefined && this.#own.has(there)) return there as ClaimRecord[];
    const list = [...(there ?? [])];
    this.#own.add(list);
    lists.set(within, list);
    return list;
  }
}
