/** Measures the reader on the whole gold set: positions, the other kinds of claim, and quotations. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Claim } from '../../../src/case/index.ts';
import { read } from '../../../src/reader/index.ts';
import { goldArticles, goldQuotes, goldSentences } from '../gold/format.ts';
import { measureKinds, type KindMeasure } from './kinds.ts';
import { measurePositions, type GoldItem, type Measure } from './positions.ts';
import { measureQuotes, type QuoteMeasure } from './quotes.ts';
import { caseFor, gatherCases, type Cases } from './report-cases.ts';
import { measureCounts } from './report-counts.ts';

/** A part of the gold set, and what the reader makes of it. */
export interface SetReport {
  readonly name: string;
  /** How the set came to be, which says how far its figures can be trusted. */
  readonly made: string;
  readonly texts: number;
  /** Texts that the reader turned down, with its sentence; all their claims count as missed. */
  readonly refused: readonly string[];
  readonly positions: Measure;
  readonly kinds: Readonly<Record<string, KindMeasure>>;
}

export interface QuotesReport {
  readonly name: string;
  readonly made: string;
  readonly measure: QuoteMeasure;
}

export interface Report {
  readonly sets: readonly SetReport[];
  readonly quotes: QuotesReport;
}

const ASIDE =
  'written for this repository, apart from the reader and in harder styles; kept aside until the reader was nearly done, then read for positions that it missed';
const TUNED =
  'written for this repository after the ways in which reports phrase things; the reader was tuned on it, so expect less on texts it has not seen';

function measureSet(
  name: string,
  items: readonly GoldItem[],
  cases: Cases,
  outlets: ReadonlyMap<string, string>,
  made = TUNED,
): SetReport {
  const refused: string[] = [];
  // Read once: two measures look at the same claims.
  const claims = new Map<string, readonly Claim[]>();
  for (const { id, text, published } of items) {
    const outlet = outlets.get(id);
    const result = read(text, {
      of: caseFor(cases, id),
      published,
      ...(outlet === undefined ? {} : { outlet }),
    });
    if (!result.ok) refused.push(`${id}: ${result.error.message}`);
    claims.set(id, result.ok ? result.value.claims : []);
  }
  const claimsOf = ({ id }: GoldItem): readonly Claim[] => claims.get(id) ?? [];
  return {
    name,
    made,
    texts: items.length,
    refused,
    positions: measurePositions(items, claimsOf),
    kinds: { ...measureKinds(items, claimsOf), count: measureCounts(items, claimsOf) },
  };
}

/** The items of one to three sentences; the floors of `measure.test.ts` hold for these. */
export const reportSentences = (cases: Cases = gatherCases()): SetReport =>
  measureSet('sentences', goldSentences as readonly GoldItem[], cases, new Map());

/** The whole articles, with their furniture. */
export const reportArticles = (cases: Cases = gatherCases()): SetReport =>
  measureSet(
    'articles',
    goldArticles as readonly GoldItem[],
    cases,
    new Map(goldArticles.map(({ id, outlet }) => [id, outlet])),
  );

const LATER = new URL('../gold/later/', import.meta.url);

/** Articles written apart from the reader, in harder styles, and kept aside until it was nearly done. */
export function reportLater(cases: Cases = gatherCases()): SetReport {
  const items = readdirSync(LATER)
    .toSorted()
    .map((file) => JSON.parse(readFileSync(new URL(file, LATER), 'utf8')) as LaterArticle);
  const outlets = new Map(items.map(({ id, outlet }) => [id, outlet]));
  return measureSet('later', items, cases, outlets, ASIDE);
}

type LaterArticle = GoldItem & { readonly outlet: string };

/** Everything that `npm run measure:reader` prints. */
export function reportAll(): Report {
  const cases = gatherCases();
  return {
    sets: [reportSentences(cases), reportArticles(cases), reportLater(cases)],
    quotes: { name: 'quotes', made: TUNED, measure: measureQuotes(goldQuotes) },
  };
}
