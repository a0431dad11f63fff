/** Whom a description means: “the Dutchman”, “the former premier”, “his candidacy”. */
import { slug } from '../../basics/index.ts';
import { DESCRIPTIONS } from '../lang/en/race.ts';
import type { NounGroup } from './chunks.ts';
import { genderFits, type PersonMention } from './mentions.ts';
import type { PersonRef, Ref } from './refs.ts';
import type { Scene } from './scene.ts';

/** How many words back a candidate, another person, or the owner of “his bid” may stand. */
const CANDIDATE_REACH = 400;
const PERSON_REACH = 200;
const OWNER_REACH = 150;
const DESCRIBED_REACH = 60;

/** A person mentioned before, candidates first; else the case's only candidate of that country. */
export function described(
  scene: Scene,
  at: number,
  fits: (mention: PersonMention) => boolean,
  nationality: string | undefined,
): PersonRef | undefined {
  const before =
    scene.lookBack(
      at,
      (mention) => fits(mention) && scene.isCandidate(mention.person),
      CANDIDATE_REACH,
    ) ?? scene.lookBack(at, fits, PERSON_REACH);
  if (before !== undefined) return before.person;
  const { of } = scene;
  if (of === undefined || nationality === undefined) return undefined;
  const fitting = [...of.candidates].filter((id) => of.people.get(id)?.nationality === nationality);
  return fitting.length === 1 && fitting[0] !== undefined ? scene.personRef(fitting[0]) : undefined;
}

/** Whose candidacy, bid or nomination a noun group names. */
export function candidacyOwner(
  scene: Scene,
  np: NounGroup,
  first: string,
  owner: Ref | undefined,
  members: readonly string[],
): readonly PersonRef[] {
  if (owner !== undefined) {
    if (owner.people.length > 0 || owner.actors.length > 0) return owner.people;
    // “the 46-year-old's candidacy”
    if (!DESCRIPTIONS.has(owner.head)) return [];
    const who = scene.lookBack(np.head, ({ person }) => scene.isCandidate(person), DESCRIBED_REACH);
    return who === undefined ? [] : [who.person];
  }
  if (first === 'his' || first === 'her') {
    const who = scene.lookBack(
      np.head,
      ({ person, gender }) => scene.isCandidate(person) && genderFits(gender, first),
      OWNER_REACH,
    );
    return who === undefined ? [] : [who.person];
  }
  // “the Rutte candidacy”
  for (let i = np.from; i < np.head; i += 1) {
    const name = scene.nameAt(i);
    if (name?.sort === 'person') return [scene.personRef(name.id)];
    if (name?.sort === 'stranger') return [{ id: slug(name.full), name: name.full, known: false }];
  }
  // “the Romanian bid”
  if (members.length !== 1 || scene.of === undefined) return [];
  const who = described(
    scene,
    np.head,
    (mention) => scene.nationalityOf(mention) === members[0],
    members[0],
  );
  return who === undefined ? [] : [who];
}
