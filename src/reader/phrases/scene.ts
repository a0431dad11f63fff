/**
 * What one article's noun groups stand for. Keeps who has been mentioned, so that “he”, “the
 * Dutchman” and “the country” find whom they mean.
 */
import { fold, slug, firstDay, lastDay } from '../../basics/index.ts';
import type { Case, Office } from '../../case/index.ts';
import { FORMER, INSTITUTIONS, MEMBER_NOUNS, OFFICES, type Rank } from '../lang/en/offices.ts';
import { CANDIDACY_NOUNS, CANDIDATE_NOUNS, PERSON_NOUNS } from '../lang/en/race.ts';
import type { Names, Stranger } from '../names/recognise.ts';
import type { Doc } from '../text/tokens.ts';
import { amountOf } from './amounts.ts';
import type { NounGroup } from './chunks.ts';
import type { Actor, PersonRef, Ref } from './refs.ts';

/** A person mentioned, in the order of the text. */
interface PersonMention {
  readonly at: number;
  readonly person: PersonRef;
  readonly nationality: string | undefined;
  readonly gender: 'f' | 'm' | 'x' | undefined;
}
interface MemberMention {
  readonly at: number;
  readonly member: string;
}

/** Index of the last mention before a word, by halving: a long text has thousands. */
function lastBefore(mentions: readonly { readonly at: number }[], word: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Mentions come nearly in order; a window beyond the word is skipped by the caller.
    if ((mentions[middle]?.at ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return Math.min(mentions.length - 1, low + 3);
}

const RANK_ORDER: readonly Rank[] = ['head', 'foreign-minister', 'spokesperson', 'official'];

export class Scene {
  readonly doc: Doc;
  readonly names: Names;
  readonly of: Case | undefined;
  readonly published: string;
  /** Number of members on the day of publication, where a case is known. */
  readonly bodySize: number | undefined;
  readonly people: PersonMention[] = [];
  readonly membersMentioned: MemberMention[] = [];
  private readonly refs = new Map<number, Ref>();
  private readonly strangerActors = new Map<string, Actor>();
  private readonly officeHolders: ReadonlyMap<string, readonly string[]> = new Map();
  private readonly nationalities = new Map<string, string>();
  private readonly strangerCandidates = new Set<string>();

  constructor(doc: Doc, names: Names, of: Case | undefined, published: string) {
    this.doc = doc;
    this.names = names;
    this.of = of;
    this.published = published;
    if (of === undefined) return;
    this.bodySize = sizeOn(of, published) || undefined;
    this.officeHolders = holdersOn(of, published);
  }

  /** While true, every stranger without an office counts as a candidate. */
  permissive = false;

  /** Whether a stranger speaks for somebody by an office that the text tells. */
  hasOffice(name: string): boolean {
    return this.strangerActors.get(name) !== undefined;
  }

  /** Whether a person is mentioned by name within a run of words. */
  mentionedIn(id: string, run: { readonly from: number; readonly to: number }): boolean {
    for (let i = run.from; i < run.to; i += 1) {
      const name = this.names.list[this.names.covers[i] ?? -1]?.name;
      if (name?.sort === 'stranger' && slug(name.full) === id) return true;
    }
    return false;
  }

  /** Says that the text itself calls a person whom the case does not know a candidate. */
  callCandidate(id: string): void {
    this.strangerCandidates.add(id);
  }

  isCandidate(person: PersonRef): boolean {
    if (this.permissive && !person.known) return true;
    return this.strangerCandidates.has(person.id) || this.of?.candidates.has(person.id) === true;
  }

  /** The reference of a noun group; the same object for the same group. */
  refOf(np: NounGroup): Ref {
    const key = np.from * 100_000 + np.to;
    let ref = this.refs.get(key);
    if (ref === undefined) {
      ref = this.make(np);
      this.refs.set(key, ref);
    }
    return ref;
  }

  /** Remembers who is mentioned; call once for every noun group, in the order of the text. */
  note(np: NounGroup): void {
    if (np.owner !== undefined) this.note(np.owner);
    const ref = this.refOf(np);
    if (ref.pronoun === undefined) {
      for (const person of [...ref.people, ...(np.owner === undefined ? [] : [])]) {
        const known = this.of?.people.get(person.id);
        this.people.push({
          at: np.head,
          person,
          nationality: known?.nationality ?? ref.actors.find((actor) => actor.person === person.id)?.member,
          gender: known?.gender ?? this.genderOf(np, person),
        });
      }
      for (const actor of ref.actors) {
        if (actor.member !== undefined && actor.rank === 'member') this.membersMentioned.push({ at: np.head, member: actor.member });
      }
    }
  }

  /** A stranger's gender, where a title anywhere in the text tells it. */
  private genderOf(np: NounGroup, person: PersonRef): 'f' | 'm' | undefined {
    if (person.known) return undefined;
    const name = this.names.list[this.names.covers[np.head] ?? -1]?.name;
    return name?.sort === 'stranger' ? name.gender : undefined;
  }

  /** The person whom a pronoun or description at word `at` means, the nearest fitting one before it. */
  lookBack(
    at: number,
    fits: (mention: PersonMention) => boolean,
    reach = 120,
  ): PersonMention | undefined {
    for (let i = lastBefore(this.people, at); i >= 0; i -= 1) {
      const mention = this.people[i];
      if (mention === undefined || mention.at >= at) continue;
      if (at - mention.at > reach) return undefined;
      if (fits(mention)) return mention;
    }
    return undefined;
  }

  lastMember(at: number, reach = 60): string | undefined {
    for (let i = lastBefore(this.membersMentioned, at); i >= 0; i -= 1) {
      const mention = this.membersMentioned[i];
      if (mention === undefined || mention.at >= at) continue;
      return at - mention.at > reach ? undefined : mention.member;
    }
    return undefined;
  }

  /** The actor that a person is by the offices held on the day of publication. */
  actorOf(id: string): Actor | undefined {
    const person = this.of?.people.get(id);
    if (person === undefined) return undefined;
    for (const rank of RANK_ORDER) {
      const office = person.offices.find((held) => held.rank === rank && inOffice(held, this.published));
      if (office !== undefined) return { member: office.member, rank, name: person.name, person: id };
    }
    return undefined;
  }

  personRef(id: string): PersonRef {
    return { id, name: this.of?.people.get(id)?.name ?? id, known: true };
  }

  /** Who holds an office of a member on the day of publication. */
  holder(member: string, rank: Rank, words: string, at: number): PersonRef | undefined {
    const id = this.holderOf(member, rank, words, at);
    return id === undefined ? undefined : this.personRef(id);
  }

  private make(np: NounGroup): Ref {
    const { doc } = this;
    const from = np.owner === undefined ? np.from : np.owner.to + 1;
    const headWord = doc.norm[np.head] ?? '';
    const owner = np.owner === undefined ? undefined : this.refOf(np.owner);
    const first = doc.norm[from] ?? '';
    const base: { -readonly [K in keyof Ref]: Ref[K] } = {
      actors: [],
      people: [],
      candidacyOf: [],
      amount: undefined,
      head: headWord,
      pronoun: undefined,
      office: undefined,
    };
    if (np.to - from === 1 && isPronoun(headWord)) return { ...base, pronoun: headWord };

    const members: string[] = [];
    let person: PersonRef | undefined;
    let stranger: Stranger | undefined;
    let group: string | undefined;
    let headIsMember = false;
    let national = false;
    let outlet: string | undefined;
    for (let i = from; i < np.to; i += 1) {
      const index = this.names.covers[i] ?? -1;
      const found = index < 0 ? undefined : this.names.list[index];
      if (found === undefined) continue;
      const { name } = found;
      const atHead = np.head >= found.from && np.head < found.to;
      if (name.sort === 'member') {
        if (!members.includes(name.id)) members.push(name.id);
        if (atHead) {
          headIsMember = true;
          national = name.as === 'national' || name.as === 'adjective';
        }
      } else if (name.sort === 'person') person = this.personRef(name.id);
      else if (name.sort === 'stranger') stranger = name;
      else if (name.sort === 'group') group = name.id;
      else if (name.sort === 'outlet') outlet = name.name;
      i = found.to - 1;
    }
    const office = this.officeIn(from, np.to);
    base.office = office?.words;
    const former = this.hasFormer(from, np.to);

    if (stranger !== undefined && person === undefined) {
      person = { id: slug(stranger.full), name: stranger.full, known: false };
    }
    if (person !== undefined) {
      const actor = this.personActor(person, stranger, former ? undefined : office, members[0] ?? owner?.actors[0]?.member);
      if (!person.known) this.learnNationality(person.id, np);
      return { ...base, people: [person], actors: actor === undefined ? [] : [actor] };
    }
    if (group !== undefined) return { ...base, actors: [{ member: group, rank: 'member', name: undefined, person: undefined }] };

    if (CANDIDACY_NOUNS.has(headWord)) {
      const whose = this.candidacyOwner(np, from, first, owner, members);
      if (whose.length > 0) return { ...base, candidacyOf: whose };
    }
    if (CANDIDATE_NOUNS.has(headWord) && members.length === 1) {
      const who = this.described(np.head, (mention) => this.nationalityOf(mention) === members[0] && this.isCandidate(mention.person), members[0]);
      if (who !== undefined) return { ...base, people: [who] };
    }
    if (PERSON_NOUNS.has(headWord) && members.length === 1 && first === 'the') {
      // “the Bulgarian economist”
      const who = this.described(np.head, (mention) => this.nationalityOf(mention) === members[0] && this.isCandidate(mention.person), undefined);
      if (who !== undefined) return { ...base, people: [who] };
    }
    if (members.length > 0 && (INSTITUTIONS.has(headWord) || INSTITUTIONS.has(headWord.replace(/s$/, '')))) {
      return { ...base, actors: members.map((member) => ({ member, rank: 'member' as const, name: undefined, person: undefined })) };
    }
    // “Most Hungarians” are people, not the state.
    if (headIsMember && national && /^(?:most|many|some|few|several|half|all|more|ordinary|young)$/.test(first)) return base;
    if (headIsMember) return this.memberHead(base, np, members, national, first);
    const amount = amountOf(doc, { from, to: np.to }, this.bodySize);
    if (office !== undefined) {
      const member = members[0] ?? owner?.actors[0]?.member ?? (first === 'its' ? this.lastMember(np.from, 40) : undefined);
      return this.officeHead(base, np, office, member, members, former, first, amount);
    }
    if (headWord === 'office' && owner !== undefined && owner.actors.length > 0) {
      return { ...base, actors: owner.actors.map((actor) => ({ ...actor, rank: 'member' as const })) };
    }
    if (outlet !== undefined) return { ...base, actors: [{ member: undefined, rank: 'outlet', name: outlet, person: undefined }] };
    if (amount !== undefined) return { ...base, amount };
    return base;
  }

  private memberHead(base: Ref, np: NounGroup, members: readonly string[], national: boolean, first: string): Ref {
    const head = this.doc.norm[np.head] ?? '';
    const singularPerson = national && (first === 'the' || first === 'a' || first === 'another') && !/(?:s|men|sh|ch|ese)$/.test(head);
    if (singularPerson || (national && /(?:man|woman)$/.test(head))) {
      const who = this.described(np.head, (mention) => this.nationalityOf(mention) === members[0], members[0]);
      if (who !== undefined) return { ...base, people: [who], actors: [] };
      return base;
    }
    return { ...base, actors: members.map((member) => ({ member, rank: 'member' as const, name: undefined, person: undefined })) };
  }

  private officeHead(
    base: Ref,
    np: NounGroup,
    office: { rank: Rank; words: string },
    member: string | undefined,
    members: readonly string[],
    former: boolean,
    first: string,
    amount: Ref['amount'],
  ): Ref {
    const { rank, words } = office;
    if (former) {
      const who = this.described(np.head, (mention) => this.nationalityOf(mention) === member && this.isCandidate(mention.person), member);
      return who === undefined ? base : { ...base, people: [who] };
    }
    if (rank === 'head' || rank === 'foreign-minister' || rank === 'spokesperson' || rank === 'official') {
      if (member !== undefined && members.length < 2) {
        // “a Danish prime minister” is one of them, not the one in office.
        const holder = first === 'a' || first === 'an' ? undefined : this.holderOf(member, rank, words, np.head);
        const people = holder === undefined ? [] : [this.personRef(holder)];
        return {
          ...base,
          people,
          actors: [{ member, rank, name: people[0]?.name, person: holder }],
        };
      }
      if (members.length > 1) return { ...base, actors: members.map((one) => ({ member: one, rank, name: undefined, person: undefined })) };
      if (amount !== undefined && (first !== 'the' || amount.atLeast > 1)) return { ...base, amount };
      return { ...base, actors: [{ member: undefined, rank, name: undefined, person: undefined }], pronoun: first === 'the' || first === 'his' || first === 'its' || first === 'their' ? `the ${words}` : undefined };
    }
    if (rank === 'anonymous' || rank === 'analyst' || rank === 'outlet' || rank === 'party') {
      return { ...base, actors: [{ member, rank, name: undefined, person: undefined }], pronoun: undefined };
    }
    if (amount !== undefined && member === undefined && MEMBER_NOUNS.has(base.head)) return { ...base, amount };
    if (member === undefined) return { ...base, actors: [{ member: undefined, rank, name: undefined, person: undefined }], pronoun: `the ${words}` };
    return { ...base, actors: (members.length > 0 ? members : [member]).map((one) => ({ member: one, rank, name: undefined, person: undefined })) };
  }

  /** “the Dutchman”, “the former premier”: a person mentioned before, else the case's only fitting candidate. */
  private described(at: number, fits: (mention: PersonMention) => boolean, nationality: string | undefined): PersonRef | undefined {
    const before = this.lookBack(at, (mention) => fits(mention) && this.isCandidate(mention.person), 400) ?? this.lookBack(at, fits, 200);
    if (before !== undefined) return before.person;
    if (this.of === undefined || nationality === undefined) return undefined;
    const fitting = [...this.of.candidates].filter((id) => this.of?.people.get(id)?.nationality === nationality);
    return fitting.length === 1 && fitting[0] !== undefined ? this.personRef(fitting[0]) : undefined;
  }

  private holderOf(member: string, rank: Rank, words: string, at: number): string | undefined {
    const holders = this.officeHolders.get(`${member}|${rank}`);
    if (holders === undefined) return undefined;
    const same = holders.filter((id) => this.of?.people.get(id)?.offices.some((office) => office.member === member && office.rank === rank && inOffice(office, this.published) && titleFits(office, words)));
    if (same.length === 1) return same[0];
    if (rank !== 'head') return undefined;
    const named = this.lookBack(at, (mention) => holders.includes(mention.person.id), 300);
    return named?.person.id ?? (same.length > 1 ? same.find((id) => this.of?.candidates.has(id)) : undefined);
  }

  private personActor(person: PersonRef, stranger: Stranger | undefined, office: { rank: Rank; words: string } | undefined, member: string | undefined): Actor | undefined {
    const byCase = this.actorOf(person.id);
    if (byCase !== undefined) return byCase;
    if (office !== undefined && (member !== undefined || office.rank === 'analyst' || office.rank === 'anonymous')) {
      const actor: Actor = { member, rank: office.rank === 'anonymous' || office.rank === 'member' ? 'official' : office.rank, name: person.name, person: undefined };
      if (stranger !== undefined) this.strangerActors.set(stranger.full, actor);
      return actor;
    }
    return stranger === undefined ? undefined : this.strangerActors.get(stranger.full);
  }

  /** Learns from an apposition what a stranger is: “Ana Horvat, Croatia's ambassador”. */
  learn(name: string, actor: Actor): void {
    for (const found of this.names.list) {
      if (found.name.sort === 'stranger' && found.name.full === name) {
        this.strangerActors.set(found.name.full, { ...actor, rank: actor.rank === 'anonymous' ? 'official' : actor.rank, name, person: undefined });
        return;
      }
    }
  }

  /** Learns a stranger's country: “Henrik Bruun, a Danish agronomist”. */
  learnNationality(id: string, np: NounGroup): void {
    if (this.of?.people.has(id) === true) return;
    for (let i = np.from; i < np.to; i += 1) {
      const index = this.names.covers[i] ?? -1;
      const name = index < 0 ? undefined : this.names.list[index]?.name;
      if (name?.sort === 'member') {
        this.nationalities.set(id, name.id);
        return;
      }
    }
  }

  nationalityOf(mention: PersonMention): string | undefined {
    return mention.nationality ?? this.nationalities.get(mention.person.id);
  }

  private candidacyOwner(np: NounGroup, _from: number, first: string, owner: Ref | undefined, members: readonly string[]): readonly PersonRef[] {
    if (owner !== undefined) {
      if (owner.people.length > 0 || owner.actors.length > 0) return owner.people;
      // “the 46-year-old's candidacy”
      if (!/^(?:old|man|woman|politician|latter|former)$/.test(owner.head)) return [];
      const who = this.lookBack(np.head, (mention) => this.isCandidate(mention.person), 60);
      return who === undefined ? [] : [who.person];
    }
    if (first === 'his' || first === 'her') {
      const who = this.lookBack(np.head, (mention) => this.isCandidate(mention.person) && genderFits(mention.gender, first), 150);
      return who === undefined ? [] : [who.person];
    }
    for (let i = np.from; i < np.head; i += 1) {
      const index = this.names.covers[i] ?? -1;
      const name = index < 0 ? undefined : this.names.list[index]?.name;
      if (name?.sort === 'person') return [this.personRef(name.id)];
      if (name?.sort === 'stranger') return [{ id: slug(name.full), name: name.full, known: false }];
    }
    if (members.length === 1 && this.of !== undefined) {
      const who = this.described(np.head, (mention) => this.nationalityOf(mention) === members[0], members[0]);
      return who === undefined ? [] : [who];
    }
    return [];
  }

  private officeIn(from: number, to: number): { rank: Rank; words: string } | undefined {
    const { norm } = this.doc;
    for (let i = to - 1; i >= from; i -= 1) {
      const covered = (this.names.covers[i] ?? -1) >= 0;
      if (covered || !OFFICE_ENDS.has(norm[i] ?? '')) continue;
      for (let length = 3; length >= 1; length -= 1) {
        const begin = i - length + 1;
        if (begin < from) continue;
        const words = length === 1 ? (norm[i] ?? '') : norm.slice(begin, i + 1).join(' ');
        const rank = Object.hasOwn(OFFICES, words) ? OFFICES[words] : undefined;
        if (rank !== undefined) {
          if (rank === 'head' && norm.slice(from, begin).some((word) => word === 'party' || word === 'opposition' || word === 'deputy' || word === 'vice')) return { rank: 'party', words };
          return { rank, words };
        }
      }
    }
    return undefined;
  }

  private hasFormer(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (FORMER.has(this.doc.norm[i] ?? '')) return true;
    return false;
  }
}

const sizes = new WeakMap<Case, Map<string, number>>();

/** How many members the body has on a day; counted once for a case and a day. */
function sizeOn(of: Case, day: string): number {
  let days = sizes.get(of);
  if (days === undefined) sizes.set(of, (days = new Map()));
  const known = days.get(day);
  if (known !== undefined) return known;
  let size = 0;
  for (const member of of.members.values()) {
    const isMember = member.terms.some(
      (term) => (term.from === undefined || firstDay(term.from) <= day) && (term.to === undefined || firstDay(term.to) > day),
    );
    if (isMember) size += 1;
  }
  days.set(day, size);
  return size;
}

const holders = new WeakMap<Case, Map<string, ReadonlyMap<string, readonly string[]>>>();

/** Who holds which office on a day, by `member|rank`; found once for a case and a day. */
function holdersOn(of: Case, day: string): ReadonlyMap<string, readonly string[]> {
  let days = holders.get(of);
  if (days === undefined) holders.set(of, (days = new Map()));
  const known = days.get(day);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const person of of.people.values()) {
    for (const office of person.offices) {
      if (!inOffice(office, day)) continue;
      const key = `${office.member}|${office.rank}`;
      found.set(key, [...(found.get(key) ?? []), person.id]);
    }
  }
  days.set(day, found);
  return found;
}

export const inOffice = (office: Office, day: string): boolean =>
  (office.from === undefined || firstDay(office.from) <= day) && (office.to === undefined || lastDay(office.to) >= day);

const titleFits = (office: Office, words: string): boolean => {
  const title = fold(office.title);
  const asked = words === 'premier' || words === 'pm' ? 'prime minister' : words === 'defense minister' ? 'defence minister' : words;
  return asked === 'leader' || asked === 'strongman' || title.includes(asked);
};

export const genderFits = (gender: 'f' | 'm' | 'x' | undefined, pronoun: string): boolean => {
  if (gender === undefined) return true;
  if (pronoun === 'he' || pronoun === 'him' || pronoun === 'his' || pronoun === 'himself') return gender !== 'f';
  if (pronoun === 'she' || pronoun === 'her' || pronoun === 'herself' || pronoun === 'hers') return gender !== 'm';
  return true;
};

/** The last words of the offices known: only behind these is an office looked up. */
const OFFICE_ENDS: ReadonlySet<string> = new Set(Object.keys(OFFICES).map((words) => words.split(' ').at(-1) ?? ''));

const PRONOUN = new Set('he she it they him her them we us i me you himself herself itself themselves who this that these those both either'.split(' '));
export const isPronoun = (word: string): boolean => PRONOUN.has(word);
