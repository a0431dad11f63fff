/**
 * What one article's noun groups stand for, and what the article has told so far: who was mentioned,
 * what strangers are, who is called a candidate.
 */
import { slug } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import type { Rank } from '../lang/en/offices.ts';
import type { Found, Names } from '../names/recognise.ts';
import type { Doc } from '../text/tokens.ts';
import type { NounGroup } from './chunks.ts';
import { type Gender, type MemberMention, nearestBefore, type PersonMention } from './mentions.ts';
import { type Holders, holdersOn, inOffice, officeOf, sizeOn, titleFits } from './offices.ts';
import { referenceOf } from './reference.ts';
import type { Actor, PersonRef, Ref } from './refs.ts';

export { genderFits } from './mentions.ts';

export class Scene {
  readonly doc: Doc;
  readonly names: Names;
  readonly of: Case | undefined;
  /** The day of publication: who holds an office is asked for this day. */
  readonly published: string;
  /** Number of members on the day of publication, where a case is known. */
  readonly bodySize: number | undefined;
  readonly people: PersonMention[] = [];
  readonly membersMentioned: MemberMention[] = [];
  /** While true, every stranger without an office counts as a candidate. */
  permissive = false;
  private readonly refs = new Map<number, Ref>();
  private readonly strangerActors = new Map<string, Actor>();
  private readonly nationalities = new Map<string, string>();
  private readonly strangerCandidates = new Set<string>();
  private readonly holders: Holders;

  constructor(doc: Doc, names: Names, of: Case | undefined, published: string) {
    this.doc = doc;
    this.names = names;
    this.of = of;
    this.published = published;
    this.bodySize = of === undefined ? undefined : sizeOn(of, published);
    this.holders = of === undefined ? new Map() : holdersOn(of, published);
  }

  /** The name that covers a word. */
  nameAt(word: number): Found['name'] | undefined {
    const index = this.names.covers[word] ?? -1;
    return index < 0 ? undefined : this.names.list[index]?.name;
  }

  /** The reference of a noun group; the same object for the same group. */
  refOf(np: NounGroup): Ref {
    const key = np.from * 100_000 + np.to;
    let ref = this.refs.get(key);
    if (ref === undefined) {
      ref = referenceOf(this, np);
      this.refs.set(key, ref);
    }
    return ref;
  }

  /** Remembers who is mentioned; call once for every noun group, in the order of the text. */
  note(np: NounGroup): void {
    if (np.owner !== undefined) this.note(np.owner);
    const ref = this.refOf(np);
    if (ref.pronoun !== undefined) return;
    for (const person of ref.people) {
      const known = this.of?.people.get(person.id);
      const own = ref.actors.find((actor) => actor.person === person.id)?.member;
      const nationality = known?.nationality ?? own;
      const gender = known?.gender ?? this.genderOf(np, person);
      this.people.push({ at: np.head, person, nationality, gender });
    }
    for (const { member, rank } of ref.actors) {
      if (member !== undefined && rank === 'member')
        this.membersMentioned.push({ at: np.head, member });
    }
  }

  /** A stranger's gender, where a title anywhere in the text tells it. */
  private genderOf(np: NounGroup, person: PersonRef): Gender {
    const name = person.known ? undefined : this.nameAt(np.head);
    return name?.sort === 'stranger' ? name.gender : undefined;
  }

  /** The person whom a pronoun or description at word `at` means, the nearest fitting one before it. */
  lookBack(
    at: number,
    fits: (mention: PersonMention) => boolean,
    reach = 120,
  ): PersonMention | undefined {
    return nearestBefore(this.people, at, reach, fits);
  }

  /** The member named last before a word. */
  lastMember(at: number, reach = 60): string | undefined {
    return nearestBefore(this.membersMentioned, at, reach, () => true)?.member;
  }

  /** Whether a stranger is mentioned by name within a run of words. */
  mentionedIn(id: string, run: { readonly from: number; readonly to: number }): boolean {
    for (let i = run.from; i < run.to; i += 1) {
      const name = this.nameAt(i);
      if (name?.sort === 'stranger' && slug(name.full) === id) return true;
    }
    return false;
  }

  personRef(id: string): PersonRef {
    return { id, name: this.of?.people.get(id)?.name ?? id, known: true };
  }

  /** Says that the text itself calls a person whom the case does not know a candidate. */
  callCandidate(id: string): void {
    this.strangerCandidates.add(id);
  }

  isCandidate(person: PersonRef): boolean {
    if (this.permissive && !person.known) return true;
    return this.strangerCandidates.has(person.id) || this.of?.candidates.has(person.id) === true;
  }

  /** The actor that a person of the case is by the offices held on the day of publication. */
  actorOf(id: string): Actor | undefined {
    return this.of === undefined ? undefined : officeOf(this.of, id, this.published);
  }

  /** Who holds an office of a member on the day of publication. */
  holder(member: string, rank: Rank, words: string, at: number): PersonRef | undefined {
    const holders = this.holders.get(`${member}|${rank}`);
    if (holders === undefined) return undefined;
    const same = holders.filter((id) => this.hasTitle(id, member, rank, words));
    const only = same.length === 1 ? same[0] : undefined;
    if (only !== undefined) return this.personRef(only);
    if (rank !== 'head') return undefined;
    // A president and a prime minister may both be “the leader”: the one spoken of, else the candidate.
    const named = this.lookBack(at, ({ person }) => holders.includes(person.id), 300)?.person.id;
    const id = named ?? same.find((one) => this.of?.candidates.has(one));
    return id === undefined ? undefined : this.personRef(id);
  }

  /** Whether a person holds an office of a member under a title that the words may mean. */
  private hasTitle(id: string, member: string, rank: Rank, words: string): boolean {
    return (this.of?.people.get(id)?.offices ?? []).some(
      (office) =>
        office.member === member &&
        office.rank === rank &&
        inOffice(office, this.published) &&
        titleFits(office, words),
    );
  }

  /** What a stranger is by an office that the text tells. */
  strangerActor(name: string): Actor | undefined {
    return this.strangerActors.get(name);
  }

  /** Whether a stranger speaks for somebody by an office that the text tells. */
  hasOffice(name: string): boolean {
    return this.strangerActors.has(name);
  }

  /** Learns what a stranger is: “Croatia's ambassador Ana Horvat”. */
  setOffice(name: string, actor: Actor): void {
    this.strangerActors.set(name, actor);
  }

  /** Learns from an apposition what a stranger is: “Ana Horvat, Croatia's ambassador”. */
  learn(name: string, actor: Actor): void {
    const known = this.names.list.some(
      (found) => found.name.sort === 'stranger' && found.name.full === name,
    );
    if (!known) return;
    const rank = actor.rank === 'anonymous' ? 'official' : actor.rank;
    this.strangerActors.set(name, { ...actor, rank, name, person: undefined });
  }

  /** Learns a stranger's country: “Henrik Bruun, a Danish agronomist”. */
  learnNationality(id: string, np: NounGroup): void {
    if (this.of?.people.has(id) === true) return;
    for (let i = np.from; i < np.to; i += 1) {
      const name = this.nameAt(i);
      if (name?.sort !== 'member') continue;
      this.nationalities.set(id, name.id);
      return;
    }
  }

  nationalityOf(mention: PersonMention): string | undefined {
    return mention.nationality ?? this.nationalities.get(mention.person.id);
  }
}
