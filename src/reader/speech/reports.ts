/** Reported speech in a whole document. */
import type { Names } from '../names/recognise.ts';
import type { Chunk } from '../phrases/chunks.ts';
import type { Doc } from '../text/tokens.ts';
import { marksOf } from './marks.ts';
import { adverbReport, citing, otherReport } from './others.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { Report } from './types.ts';
import { standingQuotes } from './standing.ts';
import type { Draft } from './drafts.ts';
import { verbReport } from './verbs.ts';

/** Who is reported to say what. `chunks` are the groups of each sentence of the document. */
export function speechOf(doc: Doc, _names: Names, chunks: readonly (readonly Chunk[])[]): Report[] {
  const marks = marksOf(doc);
  const segments = segmentsOf(doc, marks, chunks);
  const drafts: Draft[] = [];
  for (const segment of segments) {
    const here: Draft[] = [];
    const cites: number[] = [];
    for (let at = 0; at < segment.items.length; at += 1) {
      const item = segment.items[at];
      if (item === undefined) continue;
      const found = reportAt(doc, segment, at, here);
      if (found === undefined) {
        const item = segment.items[at];
        if (item?.kind === 'VG' && item.lemma === 'cite') cites.push(at);
        continue;
      }
      // “said in a statement that”, “was quoted as saying”: one report, by its first cue.
      const twin = here.find((one) => sameContent(one, found));
      if (twin === undefined) here.push(found);
      else if (twin.source === undefined && found.source !== undefined)
        here[here.indexOf(twin)] = found;
    }
    for (const at of cites) {
      const second = citing(doc, segment, at, here);
      if (second !== undefined) here.push(second);
    }
    drafts.push(...here);
  }
  drafts.push(...standingQuotes(doc, segments, drafts));
  drafts.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  return nested(drafts);
}

/** The report whose cue is this item, if it is one. */
function reportAt(
  doc: Doc,
  segment: Segment,
  at: number,
  earlier: readonly Draft[],
): Draft | undefined {
  switch (segment.items[at]?.kind) {
    case 'VG':
      return (
        verbReport(doc, segment, at, earlier) ??
        otherReport(doc, segment, at) ??
        adverbReport(doc, segment, at)
      );
    case 'X':
      return adverbReport(doc, segment, at);
    case 'NP':
    case 'J':
    case 'I':
      return otherReport(doc, segment, at);
    default:
      return undefined;
  }
}

const sameContent = (a: Draft, b: Draft): boolean =>
  a.content[0]?.from === b.content[0]?.from && a.content.at(-1)?.to === b.content.at(-1)?.to;

const startOf = (report: Draft): number =>
  Math.min(report.content[0]?.from ?? 0, report.cue?.from ?? Infinity);
const endOf = (report: Draft): number => report.content.at(-1)?.to ?? 0;

/** Puts each report inside the smallest one whose content holds its cue and content. */
function nested(drafts: readonly Draft[]): Report[] {
  for (let i = 0; i < drafts.length; i += 1) {
    const inner = drafts[i] as Draft;
    const from = startOf(inner);
    const to = endOf(inner);
    let best = Infinity;
    for (let k = Math.max(0, i - 12); k < Math.min(drafts.length, i + 12); k += 1) {
      const outer = drafts[k];
      if (outer === undefined || k === i) continue;
      for (const piece of outer.content) {
        const size = piece.to - piece.from;
        if (piece.from <= from && to <= piece.to && size < best && size > to - from) {
          best = size;
          inner.within = k;
        }
      }
    }
  }
  return drafts as Report[];
}
