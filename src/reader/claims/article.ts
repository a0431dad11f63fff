/**
 * One article as the claim rules see it: its scene, its reported speech, and the questions they ask
 * of both (“whom does this phrase mean?”, “who is speaking here?”). The answers are worked out in
 * `article/`, one file a question.
 */
import type { ParsedResult } from 'chrono-node';
import { POST_NOUNS } from '../lang/en/race.ts';
import { isThirdPerson } from '../phrases/mentions.ts';
import type { Item, Phrase } from '../phrases/phrase.ts';
import type { Actor, PersonRef } from '../phrases/refs.ts';
import type { Scene } from '../phrases/scene.ts';
import type { Report } from '../speech/types.ts';
import type { Doc, Sentence } from '../text/tokens.ts';
import { actorsOf, ownerOf } from './article/actors.ts';
import { innermostReports, originsOf, reportsAround } from './article/reports.ts';
import { speakerOf, voiceOf } from './article/speakers.ts';
import { peopleIn, targetsOf } from './article/targets.ts';
import { byFrequency, topicAt } from './article/topic.ts';
import type { Dated } from './dates.ts';
import type { Found } from './position/found.ts';

export class Article {
  readonly scene: Scene;
  readonly doc: Doc;
  readonly reports: readonly Report[];
  /** Items of each sentence. */
  readonly items: readonly (readonly Item[])[];
  /** All phrases, in the order of the text. */
  readonly phrases: readonly Phrase[];
  /** Outlets that the article itself names as its origin: “Source: Der Spiegel”. */
  readonly origins: readonly string[];
  /** The last position found, on which an elliptic sentence leans. */
  lastFound: Found | undefined;
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
    this.origins = originsOf(scene.doc);
    this.phrases = items.flatMap((row) => row.filter((item) => item.kind === 'PH'));
    this.covering = new Int32Array(scene.doc.size).fill(-1);
    this.phrases.forEach(({ from, to }, index) => this.covering.fill(index, from, to));
    this.innermost = innermostReports(reports, scene.doc.size);
  }

  /** Whether a sentence is part of the text proper, so that its clauses are worth finding. */
  worthReading(sentence: number): boolean {
    const kind = this.doc.sentences[sentence]?.kind;
    return kind === 'body' || kind === 'title';
  }

  /** The fullest name under which a person without a place in the case is mentioned. */
  nameOf(id: string): string {
    return this.scene.people.find((mention) => mention.person.id === id)?.person.name ?? id;
  }

  /** The innermost report that a word stands in. */
  reportAt(word: number): Report | undefined {
    const index = this.innermost[word] ?? -1;
    return index < 0 ? undefined : this.reports[index];
  }

  /** The reports around a word, innermost first. */
  reportsAround(word: number): Report[] {
    return reportsAround(this, word);
  }

  /** Who speaks in a report: a member's voice, a person, an outlet. */
  speakerOf(report: Report): Actor | undefined {
    return speakerOf(this, report);
  }

  /** Who speaks at a word: the nearest report's speaker that is known. */
  speakerAt(word: number): Actor | undefined {
    for (const report of this.reportsAround(word)) {
      const speaker = this.speakerOf(report);
      if (speaker !== undefined) return speaker;
    }
    return undefined;
  }

  /** The phrase of whoever speaks at a word, made to act for its member. */
  voicePhrase(word: number): Phrase | undefined {
    return voiceOf(this, word);
  }

  /** The candidates whom a phrase means, directly or through a candidacy. */
  targets(phrase: Phrase, subject?: Phrase): readonly PersonRef[] {
    return targetsOf(this, phrase, subject);
  }

  /** Candidates named anywhere inside a phrase: “Rutte's path”, “the Rutte camp”. */
  peopleIn(phrase: Phrase): readonly PersonRef[] {
    return peopleIn(this, phrase);
  }

  /** The candidate being spoken of where none is named. */
  topic(word: number): readonly PersonRef[] {
    return topicAt(this, word);
  }

  /** Candidates by how often the article names them, most often first. */
  mainCandidates(): readonly PersonRef[] {
    if (this.frequent !== undefined) return this.frequent;
    // Not while every stranger is tried as a candidate: most of them will be none.
    if (this.scene.permissive) return [];
    this.frequent = byFrequency(this.scene);
    return this.frequent;
  }

  /** Members that a phrase makes act: named ones, or those that a pronoun stands for. */
  actorsOf(phrase: Phrase): readonly Actor[] {
    return actorsOf(this, phrase);
  }

  canAct(phrase: Phrase): boolean {
    return phrase.ref.amount !== undefined || this.actorsOf(phrase).length > 0;
  }

  /** The owner of a phrase as a phrase of its own: “Hungary” in “Hungary's opposition”, “its”. */
  ownerOf(phrase: Phrase): Phrase | undefined {
    return ownerOf(this, phrase);
  }

  /** Whether the phrase's head is the person, not something of theirs. */
  isPersonPhrase({ ref }: Phrase): boolean {
    return ref.people.length > 0 || isThirdPerson(ref.pronoun ?? '') || ref.candidacyOf.length > 0;
  }

  sharesPerson(phrase: Phrase, people: readonly PersonRef[]): boolean {
    return phrase.ref.people.some((person) => people.some((one) => one.id === person.id));
  }

  /** Whether a phrase is about the post: “for the top job”. */
  aboutPost(phrase: Phrase): boolean {
    if (this.hasWord(phrase, POST_NOUNS)) return true;
    for (let i = phrase.from; i < phrase.to; i += 1) {
      const sort = this.scene.nameAt(i)?.sort;
      if (sort === 'post' || sort === 'body') return true;
    }
    return false;
  }

  /** The phrase that covers a word. */
  phraseAtWord(word: number): Phrase | undefined {
    const index = this.covering[word] ?? -1;
    return index < 0 ? undefined : this.phrases[index];
  }

  /** Index among the phrases of the last one that begins before a word, or −1. */
  phraseBefore(word: number): number {
    for (let at = word - 1; at >= 0; at -= 1) {
      const index = this.covering[at] ?? -1;
      if (index >= 0) return index;
    }
    return -1;
  }

  /** The sentence that a word stands in, by halving. */
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

  /** Lower-case words of a run, never beyond the document. */
  words(from: number, to: number): readonly string[] {
    return this.doc.norm.slice(from, Math.min(to, this.doc.size));
  }

  hasWord(phrase: Phrase, words: ReadonlySet<string>): boolean {
    for (let i = phrase.from; i < phrase.to; i += 1) {
      if (words.has(this.doc.norm[i] ?? '')) return true;
    }
    return false;
  }
}
