/** The stages of the cascade on a sentence of the NATO race, each told in words that a test can read. */
import type { Claim } from '../../src/case/index.ts';
import { Article } from '../../src/reader/claims/article.ts';
import { clausesOf } from '../../src/reader/clauses/clauses.ts';
import { read } from '../../src/reader/index.ts';
import { recognise } from '../../src/reader/names/recognise.ts';
import { nameTable } from '../../src/reader/names/table.ts';
import { chunksOf } from '../../src/reader/phrases/chunks.ts';
import { classesOf } from '../../src/reader/phrases/classes.ts';
import { itemsOf, type Item, type Phrase } from '../../src/reader/phrases/phrases.ts';
import { Scene } from '../../src/reader/phrases/scene.ts';
import { speechOf } from '../../src/reader/speech/reports.ts';
import { type Run, tokenise } from '../../src/reader/text/tokens.ts';
import { gatherCases } from './measure/report-cases.ts';

export const { nato } = gatherCases();

/** The day on which the texts of these tests appeared: a Wednesday. */
export const PUBLISHED = '2024-03-20';

/** Everything that the stages before the claims make of a text. */
export function stagesOf(text: string) {
  const doc = tokenise(text);
  const names = recognise(doc, nameTable(nato));
  const classes = classesOf(doc, names);
  const chunks = doc.sentences.map((sentence) => chunksOf(doc, classes, sentence));
  const scene = new Scene(doc, names, nato, PUBLISHED);
  const items = chunks.map((row) => itemsOf(scene, row));
  const article = new Article(scene, items, speechOf(doc, names, chunks));
  const clauses = items.map((row) => clausesOf(doc, row));
  const words = ({ from, to }: Run): string => doc.text.slice(doc.start[from], doc.end[to - 1]);
  return { doc, names, classes, chunks, items, clauses, article, words };
}

/** The names found: the words, and whom or what they stand for. */
export function namesIn(text: string): string[] {
  const { names, words } = stagesOf(text);
  return names.list
    .toSorted((a, b) => a.from - b.from)
    .map((found) => {
      const { name } = found;
      const means =
        name.sort === 'stranger' ? name.full : name.sort === 'outlet' ? name.name : name.id;
      return `${words(found)}: ${name.sort} ${means}`;
    });
}

/** The class of the first word with this spelling. */
export function classIn(text: string, word: string): string | undefined {
  const { doc, classes } = stagesOf(text);
  return classes[doc.value.indexOf(word)];
}

const isPhrase = (item: Item): item is Phrase => item.kind === 'PH';

/** The phrases: their words, and the members, people, candidatures or amount that they stand for. */
export function phrasesIn(text: string): string[] {
  const { items, words } = stagesOf(text);
  return items
    .flat()
    .filter(isPhrase)
    .map((phrase) => {
      const { actors, people, candidacyOf, amount } = phrase.ref;
      const means = [
        ...actors.map(({ member, rank }) =>
          rank === 'member' ? `${member}` : `${rank} of ${member ?? 'nobody'}`,
        ),
        ...people.map(({ id }) => id),
        ...candidacyOf.map(({ id }) => `the bid of ${id}`),
        ...(amount === undefined ? [] : [`${amount.atLeast} to ${amount.atMost} of ${amount.of}`]),
      ];
      return means.length === 0 ? words(phrase) : `${words(phrase)}: ${means.join(', ')}`;
    });
}

/** The groups of one sentence: noun groups in square brackets, verb groups in angle ones. */
export function groupsIn(text: string): string {
  const { chunks, words } = stagesOf(text);
  return chunks
    .flat()
    .map((chunk) =>
      chunk.kind === 'NP'
        ? `[${words(chunk)}]`
        : chunk.kind === 'VG'
          ? `<${words(chunk)}>`
          : words(chunk),
    )
    .join(' ');
}

/** The clauses: subject, verb, object, and what stands behind prepositions. */
export function clausesIn(text: string): string[] {
  const { clauses, words } = stagesOf(text);
  return clauses
    .flat()
    .map(({ verb, subject, object, preps }) =>
      [
        subject === undefined ? '-' : words(subject),
        verb.lemma,
        ...(object === undefined ? [] : [words(object)]),
        ...preps.map(({ word, phrase }) => `${word} ${words(phrase)}`),
      ].join(' | '),
    );
}

/** The claims that the reader proposes. */
export function claimsIn(text: string, outlet?: string): readonly Claim[] {
  const reading = read(text, {
    of: nato,
    published: PUBLISHED,
    ...(outlet === undefined ? {} : { outlet }),
  });
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value.claims;
}

/** The positions: who, where, towards whom; with how firmly, where it is not simply asserted. */
export function positionsIn(text: string): string[] {
  return claimsIn(text).flatMap(({ says, modality }) => {
    if (says.kind !== 'position') return [];
    const firmness = modality === 'asserted' ? '' : ` (${modality})`;
    return [`${says.member} ${says.stance} ${says.candidate}${firmness}`];
  });
}
