/**
 * One article as the claim rules see it: its scene, its reported speech, and the questions they ask
 * of both (“whom does this phrase mean?”, “who is speaking here?”).
 */
import type { ParsedResult } from 'chrono-node';
import type { Stance } from '../../case/index.ts';
import { POST_NOUNS } from '../lang/en/race.ts';
import { STANCE_VERBS } from '../lang/en/stance.ts';
import { VERBS } from '../phrases/classes.ts';
import type { Item, Phrase } from '../phrases/phrases.ts';
import type { Actor, PersonRef } from '../phrases/refs.ts';
import { genderFits, type Scene } from '../phrases/scene.ts';
import type { Report } from '../speech/types.ts';
import type { Dated } from './dates.ts';
import type { Found } from './position.ts';
import type { Doc, Sentence } from '../text/tokens.ts';

const THIRD_PERSON = new Set(['he', 'she', 'him', 'her', 'himself', 'herself']);
const FIRST_PERSON = new Set(['we', 'us', 'i', 'me', 'ourselves', 'myself']);

/** How far back a stranger's office is sought, in words: about two thousand, a whole article. */
const LEARNED_REACH = 2_000;

export class Article {
  readonly scene: Scene;
  readonly doc: Doc;
  readonly reports: readonly Report[];
  /** Items of each sentence. */
  readonly items: readonly (readonly Item[])[];
  /** Outlets that the article itself names as its origin: “Source: Der Spiegel”. */
  readonly origins: readonly string[];
  /** The last position found, on which an elliptic sentence leans. */
  lastFound: Found | undefined;
  private readonly phrases: Phrase[] = [];
  /** Dates of the sentences that were searched for them. */
  readonly dates = new Map<number, readonly Dated[]>();
  /** What date words came to mean, by their text: “on Tuesday” stands in many sentences. */
  readonly parsedDates = new Map<string, ParsedResult[]>();
  private frequent: readonly PersonRef[] | undefined;
  private readonly innermost: Int32Array;
  /** Index of the phrase that covers each word, or −1. */
  private readonly covering: Int32Array;

  constructor(scene: Scene, items: readonly (readonly Item[])[], reports: readonly Report[]) {
    this.scene = scene;
    this.doc = scene.doc;
    this.items = items;
    this.reports = reports;
    this.origins = originsOf(scene);
    for (const row of items) for (const item of row) if (item.kind === 'PH') this.phrases.push(item);
    this.covering = new Int32Array(this.doc.size).fill(-1);
    this.phrases.forEach((phrase, index) => this.covering.fill(index, phrase.from, phrase.to));
    this.innermost = new Int32Array(this.doc.size).fill(-1);
    const width = (report: Report): number => report.content.reduce((sum, run) => sum + run.to - run.from, 0);
    // Wider reports first, so that the narrower ones inside them overwrite.
    const order = reports.map((_, index) => index).sort((a, b) => width(reports[b] as Report) - width(reports[a] as Report));
    for (const index of order) {
      for (const run of reports[index]?.content ?? []) for (let i = run.from; i < run.to; i += 1) this.innermost[i] = index;
    }
  }

  /** Whether a sentence names or means anybody, so that its clauses are worth finding. */
  worthReading(sentence: number): boolean {
    const kind = this.doc.sentences[sentence]?.kind;
    return kind === 'body' || kind === 'title';
  }

  /** The fullest name under which a person without a place in the case is mentioned. */
  nameOf(id: string): string {
    return this.scene.people.find((mention) => mention.person.id === id)?.person.name ?? id;
  }

  reportAt(word: number): Report | undefined {
    const index = this.innermost[word] ?? -1;
    return index < 0 ? undefined : this.reports[index];
  }

  /** The reports around a word, innermost first. */
  reportsAround(word: number): Report[] {
    const out: Report[] = [];
    let report = this.reportAt(word);
    while (report !== undefined && out.length < 5) {
      out.push(report);
      const next: Report | undefined = report.within === undefined ? this.reportAt(report.cue?.from ?? report.source?.from ?? -1) : this.reports[report.within];
      if (next === undefined || out.includes(next)) break;
      report = next;
    }
    return out;
  }

  /** The phrase that covers the words of a report's source. */
  phraseOf(report: Report): Phrase | undefined {
    const { source } = report;
    if (source === undefined) return undefined;
    const direct = this.phraseAtWord(report.sourceHead ?? source.from);
    if (direct !== undefined) return direct;
    for (let word = source.from; word < source.to; word += 1) {
      const phrase = this.phraseAtWord(word);
      if (phrase !== undefined) return phrase;
    }
    return undefined;
  }

  /** Who speaks in a report: a member's voice, a person, an outlet. */
  speakerOf(report: Report): Actor | undefined {
    const phrase = this.phraseOf(report);
    if (phrase === undefined) return undefined;
    const actor = phrase.ref.actors[0];
    if (actor !== undefined && actor.member !== undefined) return actor;
    const person = phrase.ref.people[0];
    if (person !== undefined) return this.scene.actorOf(person.id) ?? actor ?? { member: undefined, rank: 'official', name: person.name, person: person.id };
    const { pronoun } = phrase.ref;
    if (pronoun !== undefined) {
      const its = this.doc.norm[phrase.core.from];
      if (pronoun.startsWith('the ') && (its === 'its' || its === 'their') && actor !== undefined) {
        const owner = this.scene.lastMember(phrase.core.from);
        if (owner !== undefined) return { ...actor, member: owner };
      }
      const who = THIRD_PERSON.has(pronoun) || pronoun.startsWith('the ') ? this.personBefore(phrase.head, pronoun, actor?.rank) : undefined;
      if (who !== undefined) return this.scene.actorOf(who.id) ?? this.learned(phrase.head, who) ?? { member: undefined, rank: 'official', name: who.name, person: who.id };
      if (pronoun.startsWith('the ')) {
        const member = this.scene.lastMember(phrase.head);
        if (actor !== undefined && /spokes|ministry|government|office|minister|diplomat$/.test(pronoun) && member !== undefined && actor.rank !== 'anonymous') return { ...actor, member };
      }
    }
    return actor;
  }

  private learned(at: number, who: PersonRef): Actor | undefined {
    for (let i = this.phraseBefore(at); i >= 0; i -= 1) {
      const phrase = this.phrases[i];
      if (phrase === undefined || phrase.head >= at) continue;
      if (at - phrase.head > LEARNED_REACH) return undefined;
      const actor = phrase.ref.actors.find((one) => one.name === who.name);
      if (actor !== undefined) return actor;
    }
    return undefined;
  }

  speakerAt(word: number): Actor | undefined {
    for (const report of this.reportsAround(word)) {
      const speaker = this.speakerOf(report);
      if (speaker !== undefined) return speaker;
    }
    return undefined;
  }

  /** The phrase of whoever speaks at a word, made to act for its member. */
  voicePhrase(word: number): Phrase | undefined {
    const report = this.reportAt(word);
    const phrase = report === undefined ? undefined : this.phraseOf(report);
    const speaker = report === undefined ? undefined : this.speakerOf(report);
    if (phrase === undefined || speaker === undefined) return undefined;
    return { ...phrase, ref: { ...phrase.ref, actors: [speaker] } };
  }

  private personBefore(at: number, pronoun: string, rank?: string): PersonRef | undefined {
    const fits = pronoun.startsWith('the ') ? (mention: { person: PersonRef }): boolean => rank === undefined || (this.scene.actorOf(mention.person.id) ?? this.learned(at, mention.person))?.rank === rank : (mention: { gender: 'f' | 'm' | 'x' | undefined }): boolean => genderFits(mention.gender, pronoun);
    return this.scene.lookBack(at, fits, 80)?.person;
  }

  /** The candidates whom a phrase means, directly or through a candidacy. */
  targets(phrase: Phrase, subject?: Phrase): readonly PersonRef[] {
    const { ref } = phrase;
    if (ref.candidacyOf.length > 0) return ref.candidacyOf.filter((person) => this.scene.isCandidate(person) || !person.known);
    const people = ref.people.filter((person) => this.scene.isCandidate(person));
    if (people.length > 0 && (this.isPersonPhrase(phrase) || phrase.listed > 1)) return people;
    const both = this.bothMeant(phrase);
    if (both.length > 0) return both;
    const { pronoun } = ref;
    if (pronoun === 'it') {
      // “His candidacy is strong and Portugal stands behind it.”
      for (let index = this.phraseBefore(phrase.from), steps = 0; index >= 0 && steps < 6; index -= 1, steps += 1) {
        const before = this.phrases[index];
        if (before !== undefined && before.ref.candidacyOf.length > 0) return before.ref.candidacyOf;
      }
      return [];
    }
    if (pronoun !== undefined && THIRD_PERSON.has(pronoun)) {
      const avoid = new Set((subject?.ref.people ?? []).map((person) => person.id));
      const speaker = this.speakerAt(phrase.head)?.person;
      if (speaker !== undefined) avoid.add(speaker);
      const who = this.scene.lookBack(phrase.head, (mention) => this.scene.isCandidate(mention.person) && genderFits(mention.gender, pronoun) && !avoid.has(mention.person.id), 120);
      return who === undefined ? [] : [who.person];
    }
    if (phrase.of !== undefined && /^(?:candidacy|candidature|bid|nomination|appointment|name|election|choice|selection)$/.test(ref.head)) {
      const direct = this.targets(phrase.of, subject);
      // “the election of a man who …”
      if (direct.length > 0 || !/^(?:man|woman|person|politician|someone|somebody|candidate|figure)$/.test(phrase.of.ref.head)) return direct;
      return this.topic(phrase.head);
    }
    if (/^(?:a|such)$/.test(this.doc.norm[phrase.core.from] ?? '') && /^(?:man|woman|politician|candidate)$/.test(ref.head) && this.doc.norm[phrase.to] === 'who' && this.speakerAt(phrase.head)?.member !== undefined) return this.topic(phrase.head);
    if (/^(?:candidacy|candidature|nomination|appointment|bid)$/.test(ref.head) && ref.candidacyOf.length === 0) {
      const first = this.doc.norm[phrase.core.from];
      if (first === 'the' || first === 'this' || first === 'that' || first === 'such' || first === 'his' || first === 'her') return this.topic(phrase.head);
    }
    return [];
  }

  /** “either man”, “the two”, “both candidates”: the last two candidates named. */
  private bothMeant(phrase: Phrase): readonly PersonRef[] {
    const words = this.doc.norm.slice(phrase.core.from, phrase.core.to);
    if (phrase.ref.pronoun === 'either') return this.mainCandidates().slice(0, 2).length === 2 ? this.mainCandidates().slice(0, 2) : [];
    const two = words[0] === 'either' || words[0] === 'both' || (words[0] === 'the' && words[1] === 'two') || (words[0] === 'any' && phrase.of !== undefined);
    const head = words.at(-1) ?? '';
    if (!two || !/^(?:two|both|either|any|man|men|woman|women|candidate|candidates|contender|contenders|side|rivals|hopefuls|politicians)$/.test(head)) return [];
    return this.mainCandidates().length < 2 ? [] : this.mainCandidates().slice(0, 2);
  }

  /** Whether the phrase's head is the person, not something of theirs. */
  isPersonPhrase(phrase: Phrase): boolean {
    return phrase.ref.people.length > 0 || (phrase.ref.pronoun !== undefined && THIRD_PERSON.has(phrase.ref.pronoun)) || phrase.ref.candidacyOf.length > 0;
  }

  /** Candidates named anywhere inside a phrase: “Rutte's path”, “the Rutte camp”. */
  peopleIn(phrase: Phrase): readonly PersonRef[] {
    const direct = this.targets(phrase);
    if (direct.length > 0) return direct;
    const owner = phrase.core.owner === undefined ? undefined : this.scene.refOf(phrase.core.owner);
    const people = (owner?.people ?? []).filter((person) => this.scene.isCandidate(person));
    if (people.length > 0) return people;
    const first = this.doc.norm[phrase.core.from] ?? '';
    if (first === 'his' || first === 'her') {
      const who = this.scene.lookBack(phrase.head, (mention) => this.scene.isCandidate(mention.person) && genderFits(mention.gender, first), 100);
      return who === undefined ? [] : [who.person];
    }
    return phrase.of === undefined ? [] : this.targets(phrase.of);
  }

  /**
   * The candidate being spoken of where none is named: the last one in this sentence before the word,
   * else the one whom the article is mostly about.
   */
  topic(word: number): readonly PersonRef[] {
    const sentence = this.sentenceAt(word) ?? this.sentenceAt(word - 1);
    const near = this.scene.lookBack(word, (mention) => this.scene.isCandidate(mention.person) && mention.at >= (sentence?.from ?? 0) && !this.supposedAt(mention.at, sentence?.from ?? 0), 150);
    if (near !== undefined) return [near.person];
    const main = this.mainCandidates()[0];
    return main === undefined ? [] : [main];
  }

  /** Whether a word stands in a leading clause such as “If Iohannis left the race,”. */
  private supposedAt(word: number, sentence: number): boolean {
    const { norm } = this.doc;
    const first = norm[sentence] === '"' ? sentence + 1 : sentence;
    if (!/^(?:if|once|after|when|should|unless|until|without)$/.test(norm[first] ?? '')) return false;
    for (let i = first; i < word; i += 1) if (norm[i] === ',') return false;
    return true;
  }

  /** Candidates by how often the article names them, most often first. */
  mainCandidates(): readonly PersonRef[] {
    if (this.frequent !== undefined) return this.frequent;
    const counts = new Map<string, { person: PersonRef; times: number }>();
    for (const { person } of this.scene.people) {
      if (!this.scene.isCandidate(person)) continue;
      const known = counts.get(person.id);
      if (known === undefined) counts.set(person.id, { person, times: 1 });
      else known.times += 1;
    }
    const sorted = [...counts.values()].sort((a, b) => b.times - a.times).map(({ person }) => person);
    if (!this.scene.permissive) this.frequent = sorted;
    return sorted;
  }

  /** Members that a phrase makes act: named ones, or those that a pronoun stands for. */
  actorsOf(phrase: Phrase): readonly Actor[] {
    const { ref } = phrase;
    const named = ref.actors.filter((actor) => actor.member !== undefined && actor.member !== this.scene.of?.body.id && !/^(?:NATO|EU|UN)$/.test(actor.member) && actor.rank !== 'party' && actor.rank !== 'outlet' && actor.rank !== 'analyst');
    if (named.length > 0) return named;
    const { pronoun } = ref;
    const first = this.doc.norm[phrase.core.from] ?? '';
    if (pronoun === undefined) {
      // “his country”, “her government”: the member of the person spoken of.
      if (/^(?:country|government|nation|ministry|cabinet|capital)$/.test(ref.head)) {
        if (first === 'his' || first === 'her' || first === 'our' || first === 'my') {
          const speaker = this.speakerAt(phrase.head);
          const who = first === 'our' || first === 'my' || speaker?.member !== undefined ? undefined : this.scene.lookBack(phrase.head, (mention) => genderFits(mention.gender, first), 80)?.person;
          const actor = who === undefined ? speaker : (this.scene.actorOf(who.id) ?? speaker);
          return actor?.member === undefined ? [] : [{ ...actor, rank: 'member' }];
        }
        if (first === 'the' || first === 'this' || first === 'that') {
          const member = this.scene.lastMember(phrase.head);
          return member === undefined ? [] : [{ member, rank: 'member', name: undefined, person: undefined }];
        }
      }
      return [];
    }
    if (FIRST_PERSON.has(pronoun)) {
      const speaker = this.speakerAt(phrase.head);
      return speaker?.member === undefined ? [] : [speaker];
    }
    if (THIRD_PERSON.has(pronoun)) {
      const who = this.scene.lookBack(phrase.head, (mention) => genderFits(mention.gender, pronoun) && (this.scene.actorOf(mention.person.id) !== undefined || mention.nationality !== undefined), 80);
      const actor = who === undefined ? undefined : (this.scene.actorOf(who.person.id) ?? this.learned(phrase.head, who.person));
      return actor === undefined ? [] : [actor];
    }
    if (pronoun === 'it' || pronoun === 'itself' || pronoun === 'which' || pronoun === 'who') {
      const speaker = this.speakerAt(phrase.head);
      const member = this.scene.lastMember(phrase.head, 40) ?? speaker?.member;
      return member === undefined ? [] : [{ member, rank: 'member', name: undefined, person: undefined }];
    }
    if (pronoun === 'they' || pronoun === 'both') {
      for (let i = this.phraseBefore(phrase.head); i >= 0; i -= 1) {
        const before = this.phrases[i];
        if (before === undefined || before.head >= phrase.head) continue;
        if (phrase.head - before.head > 60) break;
        const actors = before.ref.actors.filter((actor) => actor.member !== undefined && actor.rank !== 'party');
        if (actors.length > 1 || actors.some((actor) => this.scene.of?.groups.has(actor.member ?? '') === true) || (actors.length === 1 && /[a-z]s$|men$/.test(before.ref.head) && actors[0]?.rank === 'member')) return actors;
      }
      return [];
    }
    if (pronoun.startsWith('the ')) {
      const person = this.personBefore(phrase.head, pronoun);
      const actor = person === undefined ? undefined : this.scene.actorOf(person.id);
      return actor === undefined ? [] : [actor];
    }
    return [];
  }

  /** Whether a phrase is about the post: “for the top job”. */
  aboutPost(phrase: Phrase): boolean {
    if (this.hasWord(phrase, POST_NOUNS)) return true;
    for (let i = phrase.from; i < phrase.to; i += 1) {
      const index = this.scene.names.covers[i] ?? -1;
      const sort = index < 0 ? undefined : this.scene.names.list[index]?.name.sort;
      if (sort === 'post' || sort === 'body') return true;
    }
    return false;
  }

  /** The sentence that a word stands in. */
  sentenceAt(word: number): Sentence | undefined {
    const { sentences } = this.doc;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.to ?? 0) <= word) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low];
    return found !== undefined && found.from <= word ? found : undefined;
  }

  /** Index of the last phrase whose head stands before a word. */
  private phraseBefore(word: number): number {
    for (let at = word - 1; at >= 0; at -= 1) {
      const index = this.covering[at] ?? -1;
      if (index >= 0) return index;
    }
    return -1;
  }

  /** The phrase that covers a word. */
  phraseAtWord(word: number): Phrase | undefined {
    const index = this.covering[word] ?? -1;
    return index < 0 ? undefined : this.phrases[index];
  }

  /** Lower-case words of a run, never beyond the document. */
  words(from: number, to: number): readonly string[] {
    return this.doc.norm.slice(from, Math.min(to, this.doc.size));
  }

  /** “in addition to Estonia, many others will …”: the members set beside the subject that begins at a word. */
  besides(from: number): Phrase | undefined {
    const { norm } = this.doc;
    let at = from - 1;
    while (at >= 0 && /^[",]$/.test(norm[at] ?? '')) at -= 1;
    const phrase = this.phraseAtWord(at);
    if (phrase === undefined || phrase.to > from || !phrase.ref.actors.some((actor) => actor.rank === 'member')) return undefined;
    const before = norm.slice(Math.max(0, phrase.from - 3), phrase.from).join(' ');
    return /(?:^| )(?:in addition to|besides|along with|together with|as well as)$/.test(before) ? phrase : undefined;
  }

  canAct(phrase: Phrase): boolean {
    return this.actorsOf(phrase).length > 0 || phrase.ref.amount !== undefined;
  }

  /** The owner of a phrase as a phrase of its own: “Hungary” in “Hungary's opposition”, “its”. */
  ownerOf(phrase: Phrase): Phrase | undefined {
    const { owner } = phrase.core;
    if (owner !== undefined) {
      return { kind: 'PH', from: owner.from, to: owner.to, core: owner, head: owner.head, ref: this.scene.refOf(owner), of: undefined, listed: 1 };
    }
    // “Hungarian opposition”, “US support”: the adjective inside.
    const members: string[] = [];
    for (let i = phrase.core.from; i < phrase.core.head; i += 1) {
      const index = this.scene.names.covers[i] ?? -1;
      const name = index < 0 ? undefined : this.scene.names.list[index]?.name;
      if (name?.sort === 'member' && !members.includes(name.id)) members.push(name.id);
      if (name?.sort === 'group') members.push(name.id);
    }
    const first = this.doc.norm[phrase.core.from] ?? '';
    const make = (actors: readonly Actor[]): Phrase => ({ ...phrase, to: phrase.core.head, ref: { actors, people: [], candidacyOf: [], amount: undefined, head: '', pronoun: undefined, office: undefined }, of: undefined, core: phrase.core });
    if (members.length > 0) return make(members.map((member) => ({ member, rank: 'member' as const, name: undefined, person: undefined })));
    if (first === 'his' || first === 'her') {
      const speaker = this.speakerAt(phrase.head);
      return speaker?.member === undefined ? undefined : make([speaker]);
    }
    if (first === 'its' || first === 'our' || first === 'my') {
      const speaker = this.speakerAt(phrase.head);
      const member = first === 'its' ? (this.scene.lastMember(phrase.core.from, 40) ?? speaker?.member) : speaker?.member;
      return member === undefined ? undefined : make([{ member, rank: 'member', name: undefined, person: undefined }]);
    }
    return undefined;
  }

  sharesPerson(phrase: Phrase, people: readonly PersonRef[]): boolean {
    return phrase.ref.people.some((person) => people.some((one) => one.id === person.id));
  }

  hasWord(phrase: Phrase, words: ReadonlySet<string>): boolean {
    for (let i = phrase.from; i < phrase.to; i += 1) if (words.has(this.doc.norm[i] ?? '')) return true;
    return false;
  }

  /** “Hungarian-backed”: the member and the stance, where the phrase holds such a word. */
  hyphenated(phrase: Phrase): { actor: Phrase; stance: Stance } | undefined {
    for (let i = phrase.core.from + 1; i + 1 < phrase.core.to; i += 1) {
      if (this.doc.value[i] !== '-') continue;
      const verb = VERBS.get(this.doc.norm[i + 1] ?? '');
      const stance = verb !== undefined && Object.hasOwn(STANCE_VERBS, verb.verb) ? STANCE_VERBS[verb.verb] : undefined;
      const index = this.scene.names.covers[i - 1] ?? -1;
      const name = index < 0 ? undefined : this.scene.names.list[index]?.name;
      if (stance === undefined || name?.sort !== 'member') continue;
      return {
        stance,
        actor: { ...phrase, ref: { actors: [{ member: name.id, rank: 'member', name: undefined, person: undefined }], people: [], candidacyOf: [], amount: undefined, head: '', pronoun: undefined, office: undefined }, of: undefined },
      };
    }
    return undefined;
  }
}

/** “Source: Der Spiegel” on a line of its own. */
function originsOf(scene: Scene): string[] {
  const found = /^\s*sources?\s*:\s*(.{2,60}?)\s*$/im.exec(scene.doc.plain.slice(-600));
  return found?.[1] === undefined ? [] : found[1].split(/\s*(?:,|;|\/| and )\s*/).filter((name) => name.length > 1);
}
