/** The whole cascade, from a text to proposed claims. */
import { ok, refuse, type Result, isDay } from '../basics/index.ts';
import { claimDrafts } from './claims/index.ts';
import { Article } from './claims/article.ts';
import { buildClaims } from './claims/build.ts';
import { callCandidates } from './claims/candidates.ts';
import { withGrounds } from './claims/grounds.ts';
import { clausesOf } from './clauses/clauses.ts';
import { recognise } from './names/recognise.ts';
import { nameTable } from './names/table.ts';
import { classesOf } from './phrases/classes.ts';
import { chunksOf } from './phrases/chunks.ts';
import { itemsOf } from './phrases/phrases.ts';
import { Scene } from './phrases/scene.ts';
import { speechOf } from './speech/reports.ts';
import { spanOfRun } from './claims/spans.ts';
import { tokenise } from './text/tokens.ts';
import { refusalOfText } from './text/refuse.ts';
import type { NewCandidate, Reading, ReadOptions } from './types.ts';

/**
 * Reads an article and proposes claims. Pure and deterministic.
 *
 * Claims are in the order of their words, with ids `c1`, `c2` … that are unique within the reading.
 * The text is refused where it is empty, too long, not prose, or not English.
 */
export function read(text: string, options: ReadOptions): Result<Reading> {
  if (!isDay(options.published)) {
    return refuse(
      'bad-input',
      `The day of publication must be written YYYY-MM-DD, not “${options.published}”; nothing was read.`,
    );
  }
  const doc = tokenise(text.slice(0, 2_000_001));
  const refusal = refusalOfText(text, doc);
  if (refusal !== undefined) return refusal;
  const table = nameTable(options.of);
  const names = recognise(doc, table);
  const classes = classesOf(doc, names);
  const chunks = doc.sentences.map((sentence) => chunksOf(doc, classes, sentence));
  const scene = new Scene(doc, names, options.of, options.published);
  const items = chunks.map((row) => itemsOf(scene, row));
  const article = new Article(scene, items, speechOf(doc, names, chunks));
  const clauses = items.map((row, i) => (article.worthReading(i) ? clausesOf(doc, row) : []));
  callCandidates(article, clauses);
  const drafts = claimDrafts(article, clauses);
  const claims = buildClaims(article, withGrounds(article, drafts, options.published), options);

  const strangers = new Map<string, NewCandidate>();
  for (const claim of claims) {
    if (!('candidate' in claim.says) || claim.says.candidate === undefined) continue;
    const id = claim.says.candidate;
    if (options.of.people.has(id) || strangers.has(id)) continue;
    strangers.set(id, { id, name: article.nameOf(id) });
  }
  const sentences = doc.sentences
    .filter(({ kind }) => kind === 'body' || kind === 'title')
    .map((run) => spanOfRun(article, run));
  return ok({ claims, newCandidates: [...strangers.values()], sentences, notes: [] });
}
