/** What one noun group stands for: a person, a member, an office of a member, a candidacy, an amount. */
import { slug } from '../../basics/index.ts';
import { INSTITUTIONS } from '../lang/en/offices.ts';
import { CANDIDACY_NOUNS, CANDIDATE_NOUNS, PERSON_NOUNS } from '../lang/en/race.ts';
import { PRONOUNS_ALONE } from '../lang/en/words.ts';
import type { Stranger } from '../names/recognise.ts';
import { amountOf } from './amounts.ts';
import type { NounGroup } from './chunks.ts';
import { candidacyOwner, described } from './description.ts';
import type { PersonMention } from './mentions.ts';
import { type NamedOffice, officeIn, saysFormer } from './offices.ts';
import { officeReference } from './office-reference.ts';
import { type Actor, emptyRef, memberActor, type PersonRef, type Ref, voice } from './refs.ts';
import type { Scene } from './scene.ts';

/** Most Hungarians, many Germans: people, not the state. */
const SOME = new Set([
  'most',
  'many',
  'some',
  'few',
  'several',
  'half',
  'all',
  'more',
  'ordinary',
  'young',
]);

export function referenceOf(scene: Scene, np: NounGroup): Ref {
  const { doc } = scene;
  const from = np.owner === undefined ? np.from : np.owner.to + 1;
  const head = doc.norm[np.head] ?? '';
  if (np.to - from === 1 && PRONOUNS_ALONE.has(head)) return { ...emptyRef(head), pronoun: head };
  const owner = np.owner === undefined ? undefined : scene.refOf(np.owner);
  const first = doc.norm[from] ?? '';
  const inside = namesIn(scene, np, from);
  const { members } = inside;
  const office = officeIn(doc, scene.names, from, np.to);
  const former = saysFormer(doc, from, np.to);
  const base: Ref = { ...emptyRef(head), office: office?.words };

  const { person } = inside;
  if (person !== undefined) {
    const member = members[0] ?? owner?.actors[0]?.member;
    const actor = personActor(scene, person, inside.stranger, former ? undefined : office, member);
    if (!person.known) scene.learnNationality(person.id, np);
    return { ...base, people: [person], actors: actor === undefined ? [] : [actor] };
  }
  if (inside.group !== undefined) return { ...base, actors: [memberActor(inside.group)] };
  if (CANDIDACY_NOUNS.has(head)) {
    const whose = candidacyOwner(scene, np, first, owner, members);
    if (whose.length > 0) return { ...base, candidacyOf: whose };
  }
  const nationality = members[0];
  const isTheirs = (mention: PersonMention): boolean =>
    scene.nationalityOf(mention) === nationality && scene.isCandidate(mention.person);
  if (CANDIDATE_NOUNS.has(head) && members.length === 1) {
    const who = described(scene, np.head, isTheirs, nationality);
    if (who !== undefined) return { ...base, people: [who] };
  }
  if (PERSON_NOUNS.has(head) && members.length === 1 && first === 'the') {
    // “the Bulgarian economist”
    const who = described(scene, np.head, isTheirs, undefined);
    if (who !== undefined) return { ...base, people: [who] };
  }
  if (members.length > 0 && isInstitution(head))
    return { ...base, actors: members.map(memberActor) };
  if (inside.headIs !== undefined) {
    const national = inside.headIs === 'national';
    if (national && SOME.has(first)) return base;
    return national && isOnePerson(head, first)
      ? onePerson(scene, base, np, nationality)
      : { ...base, actors: members.map(memberActor) };
  }
  const amount = amountOf(doc, { from, to: np.to }, scene.bodySize);
  if (office !== undefined) {
    return officeReference({ scene, np, base, office, owner, members, former, first, amount });
  }
  if (head === 'office' && owner !== undefined && owner.actors.length > 0) {
    return {
      ...base,
      actors: owner.actors.map((actor) => ({ ...actor, rank: 'member' as const })),
    };
  }
  if (inside.outlet !== undefined)
    return { ...base, actors: [{ ...voice(undefined, 'outlet'), name: inside.outlet }] };
  return { ...base, amount };
}

interface Inside {
  readonly members: readonly string[];
  readonly person: PersonRef | undefined;
  readonly stranger: Stranger | undefined;
  readonly group: string | undefined;
  readonly outlet: string | undefined;
  /** How the head names a member, where it does: “Hungary”, or “the Hungarian”. */
  readonly headIs: 'member' | 'national' | undefined;
}

/** The names inside a noun group, behind its owner. */
function namesIn(scene: Scene, np: NounGroup, from: number): Inside {
  const members: string[] = [];
  let person: PersonRef | undefined;
  let stranger: Stranger | undefined;
  let group: string | undefined;
  let outlet: string | undefined;
  let headIs: Inside['headIs'];
  for (let i = from; i < np.to; i += 1) {
    const index = scene.names.covers[i] ?? -1;
    const found = index < 0 ? undefined : scene.names.list[index];
    if (found === undefined) continue;
    const { name } = found;
    if (name.sort === 'member') {
      if (!members.includes(name.id)) members.push(name.id);
      if (np.head >= found.from && np.head < found.to) {
        headIs = name.as === 'national' || name.as === 'adjective' ? 'national' : 'member';
      }
    } else if (name.sort === 'person') person = scene.personRef(name.id);
    else if (name.sort === 'stranger') stranger = name;
    else if (name.sort === 'group') group = name.id;
    else if (name.sort === 'outlet') outlet = name.name;
    i = found.to - 1;
  }
  if (stranger !== undefined && person === undefined) {
    person = { id: slug(stranger.full), name: stranger.full, known: false };
  }
  return { members, person, stranger, group, outlet, headIs };
}

const isInstitution = (head: string): boolean =>
  INSTITUTIONS.has(head) || (head.endsWith('s') && INSTITUTIONS.has(head.slice(0, -1)));

/** What a named person speaks as: by the case's offices, else by the office that stands with the name. */
function personActor(
  scene: Scene,
  person: PersonRef,
  stranger: Stranger | undefined,
  office: NamedOffice | undefined,
  member: string | undefined,
): Actor | undefined {
  const byCase = scene.actorOf(person.id);
  if (byCase !== undefined) return byCase;
  const told =
    office !== undefined &&
    (member !== undefined || office.rank === 'analyst' || office.rank === 'anonymous');
  if (!told) return stranger === undefined ? undefined : scene.strangerActor(stranger.full);
  // A name makes an official of an anonymous voice, and a person of a ministry.
  const rank = office.rank === 'anonymous' || office.rank === 'member' ? 'official' : office.rank;
  const actor: Actor = { member, rank, name: person.name, person: undefined };
  if (stranger !== undefined) scene.setOffice(stranger.full, actor);
  return actor;
}

const PLURAL_NATIONAL = /(?:s|men|sh|ch|ese)$/;
const ONE_NATIONAL = /(?:man|woman)$/;

/** “the Dutchman”, “a Hungarian”; but “the Hungarians”, “the Dutch”. */
const isOnePerson = (head: string, first: string): boolean =>
  ONE_NATIONAL.test(head) ||
  ((first === 'the' || first === 'a' || first === 'another') && !PLURAL_NATIONAL.test(head));

function onePerson(scene: Scene, base: Ref, np: NounGroup, nationality: string | undefined): Ref {
  const who = described(
    scene,
    np.head,
    (mention) => scene.nationalityOf(mention) === nationality,
    nationality,
  );
  return who === undefined ? base : { ...base, people: [who] };
}
