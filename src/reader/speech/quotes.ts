/** Who is reported to say what, as spans of the text. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Span } from '../../case/index.ts';
import type { Names } from '../names/recognise.ts';
import { chunksOf } from '../phrases/chunks.ts';
import { classesOf } from '../phrases/classes.ts';
import { type Doc, type Run, tokenise } from '../text/tokens.ts';
import type { Quote } from '../types.ts';
import { speechOf } from './reports.ts';
import { LONGEST_SENTENCE } from './segments.ts';
import type { Report } from './types.ts';

/** Longest text that is read, in characters: some hundred times an ordinary article. */
const LONGEST = 2_000_000;

const spanOf = (doc: Doc, { from, to }: Run): Span => {
  const start = doc.start[from] ?? 0;
  // The tagger takes “in.” at the end of a sentence for an abbreviation.
  const abbreviated =
    to - from > 1 && /^(?:in|no|is|us|it|me|am|so|out|up|[A-Z])\.$/.test(doc.norm[to - 1] ?? '');
  const end = (doc.end[to - 1] ?? start) - (abbreviated ? 1 : 0);
  return { start, end, exact: doc.text.slice(start, end) };
};

/** “did not say how many”: nobody is reported to say anything. */
function leftOpen(doc: Doc, report: Report): boolean {
  if (
    report.unasserted !== true ||
    /^(?:ask|wonder|question|inquire|enquire)$/.test(report.verb ?? '')
  )
    return false;
  return /^(?:how|why|when|where|who|what|which|whether|if)$/.test(
    doc.norm[report.content[0]?.from ?? 0] ?? '',
  );
}

/** Finds reported speech; what is said in several pieces gives one quote a piece. */
export function quotes(text: string): Result<readonly Quote[]> {
  if (text.length > LONGEST) {
    return refuse(
      'too-large',
      `The text has ${text.length} characters; at most ${LONGEST} are read. Give one article at a time.`,
    );
  }
  const doc = tokenise(text);
  // Names of states and people tell the parts of speech little here, and take a tenth of the time.
  const names: Names = { list: [], covers: new Int32Array(doc.size).fill(-1) };
  const classes = classesOf(doc, names);
  const chunks = doc.sentences.map((sentence) =>
    sentence.to - sentence.from > LONGEST_SENTENCE ? [] : chunksOf(doc, classes, sentence),
  );
  const out: Quote[] = [];
  for (const report of speechOf(doc, names, chunks)) {
    if (leftOpen(doc, report)) continue;
    const source = report.source === undefined ? undefined : spanOf(doc, report.source);
    const cue = report.cue === undefined ? undefined : spanOf(doc, report.cue);
    for (const piece of report.content) {
      // A closing mark alone holds no words.
      if (piece.to <= piece.from) continue;
      out.push({
        ...(source === undefined ? {} : { source }),
        ...(cue === undefined ? {} : { cue }),
        content: spanOf(doc, piece),
      });
    }
  }
  return ok(out);
}
