/** Which texts are the same report: told apart from two reports that quote the same person. */
import type { Source } from '../../case/index.ts';
import { likenessOfShingles, runsOf, shinglesOf, type Likeness } from './shingles.ts';
import { withoutQuotes, wordsOf } from './words.ts';

export type { Likeness } from './shingles.ts';

/** How one text comes from another: the same words, nearly all of them, or a part of them. */
export const COPY_KINDS = ['same-words', 'copy', 'excerpt'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

export interface Copy extends Likeness {
  /** Id of the source that the text is a copy of. */
  readonly source: string;
  readonly kind: CopyKind;
}

/**
 * From this share of common shingles on, two texts are one report with edits: the half at which Broder
 * and others cluster web pages. The tests have texts on both sides of it.
 */
export const COPY = 0.5;
/** From this share of the shorter text on, it is an excerpt of the longer. */
export const EXCERPT = 0.75;
/** From here on, nothing was edited. */
const UNCHANGED = 0.9;
/** Outside of quotations, this much has to be common, too: whoever only quotes the same writes anew. */
export const OWN_WORDS = 0.4;
/** Shingles that a text, and what it has outside of quotations, must have to prove anything. */
const FEWEST = 25;
const FEWEST_OWN = 12;

/** What is kept of a source: enough to see that a text has nothing to do with it. */
interface Sketch {
  /** Runs of words in the text. */
  readonly runs: number;
  /** One in eight of them, or all of a short text (Broder's sketch “modulo m”). */
  readonly sample: readonly number[];
}

const MODULO = 8;
const SHORT = 400;
/** Least share of the shorter text's runs that makes two texts worth comparing in full. */
const WORTH = 0.1;

const isShort = ({ runs }: Sketch): boolean => runs < SHORT;

function sketchOf(text: string): Sketch {
  const runs = runsOf(wordsOf(text));
  const sample = runs.length < SHORT ? runs : runs.filter((run) => run % MODULO === 0);
  return { runs: runs.length, sample };
}

/** Worked out once a source: a case has thousands of them, and each reading asks for all. */
const sketches = new WeakMap<Source, Sketch>();
function sketched(source: Source): Sketch {
  let sketch = sketches.get(source);
  if (sketch === undefined) {
    sketch = sketchOf(source.text);
    sketches.set(source, sketch);
  }
  return sketch;
}

/** A text made ready to be compared in full. */
interface Whole {
  readonly words: string;
  readonly all: ReadonlySet<number>;
  /** Of what stands outside of quotations. */
  readonly own: ReadonlySet<number>;
}

function wholeOf(text: string): Whole {
  const words = wordsOf(text);
  return {
    words: words.join(' '),
    all: shinglesOf(words),
    own: shinglesOf(wordsOf(withoutQuotes(text))),
  };
}

/** How alike two texts are, from 0 to 1 each way; typography, case and white space make no difference. */
export const likenessOf = (text: string, other: string): Likeness =>
  likenessOfShingles(shinglesOf(wordsOf(text)), shinglesOf(wordsOf(other)));

function howMuch({ resemblance, within, contains }: Likeness): CopyKind | undefined {
  const part = Math.max(within, contains);
  // Cut out as it stands, it is an excerpt even where it is most of the text.
  if (part >= UNCHANGED && resemblance < UNCHANGED) return 'excerpt';
  if (resemblance >= COPY) return 'copy';
  return part >= EXCERPT ? 'excerpt' : undefined;
}

function kindOf(text: Whole, other: Whole, likeness: Likeness): CopyKind | undefined {
  if (text.words === other.words) return text.words === '' ? undefined : 'same-words';
  if (Math.min(text.all.size, other.all.size) < FEWEST) return undefined;
  const kind = howMuch(likeness);
  if (kind === undefined) return undefined;
  const own = likenessOfShingles(text.own, other.own);
  const written = Math.min(text.own.size, other.own.size) >= FEWEST_OWN;
  // Statements are all quotation; then the quotations are the report.
  return !written || Math.max(own.within, own.contains) >= OWN_WORDS ? kind : undefined;
}

/**
 * The sources that the text is a copy of, or that are copies of it, the most alike first.
 *
 * A copy has another headline, a few words changed or paragraphs cut; an excerpt is a part. A report
 * of its own that quotes the same people is neither.
 */
export function copiesAmong(sources: Iterable<Source>, text: string): readonly Copy[] {
  const given = wholeOf(text);
  const found: Copy[] = [];
  for (const source of sources) {
    const sketch = sketched(source);
    let shared = 0;
    for (const run of sketch.sample) if (given.all.has(run)) shared += 1;
    const scale = isShort(sketch) ? 1 : MODULO;
    // Of the shorter one, because an excerpt is a small part of a long text.
    if (shared === 0 || shared * scale < Math.min(sketch.runs, given.all.size) * WORTH) continue;
    const other = wholeOf(source.text);
    const likeness = likenessOfShingles(given.all, other.all);
    const kind = kindOf(given, other, likeness);
    if (kind !== undefined) found.push({ source: source.id, kind, ...likeness });
  }
  return found.toSorted(
    (a, b) =>
      COPY_KINDS.indexOf(a.kind) - COPY_KINDS.indexOf(b.kind) || b.resemblance - a.resemblance,
  );
}
