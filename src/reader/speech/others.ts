/** Reports that no verb of saying makes: “according to X”, “X's claim that …”, “X is confident that …”. */
import { CERTAIN_ADJECTIVES, HEARSAY_CUES, SAYING_NOUNS } from '../lang/en/speech.ts';
import type { Doc, Run } from '../text/tokens.ts';
import { wordOf, isVerb, type Item, type Segment } from './segments.ts';
import { contentRun, type Draft, draftOf, mixed, trimmed } from './drafts.ts';
import { contentEnd } from './ends.ts';
import { clauseBegins, hasFinite, isFinite } from './grammar.ts';
import type { Source } from './phrases.ts';
import { sourceAfter } from './sources.ts';
import { subjectBefore } from './subjects.ts';

/** The report that the item at `at` makes, if it makes one. */
export function otherReport(doc: Doc, segment: Segment, at: number): Draft | undefined {
  const item = segment.items[at];
  if (item === undefined) return undefined;
  if (isVerb(item))
    return item.lemma === 'accord' && wordOf(segment.items[at + 1]) === 'to'
      ? accordingTo(doc, segment, at, at + 2, { from: item.from, to: item.to + 1 })
      : undefined;
  if (item.kind === 'I' && item.word === 'according' && /^to$/.test(wordOf(segment.items[at + 1])))
    return accordingTo(doc, segment, at, at + 2, { from: item.from, to: item.to + 1 });
  if (item.kind === 'I' && item.word === 'in') return inViewOf(doc, segment, at);
  if (item.kind === 'J') return adjectiveReport(doc, segment, at);
  return item.kind === 'NP' ? nounReport(doc, segment, at) : undefined;
}

/** “According to X, …”; “…, according to X, …”; “…, according to X.” */
function accordingTo(
  doc: Doc,
  segment: Segment,
  at: number,
  sourceAt: number,
  cue: Run,
): Draft | undefined {
  const source = sourceAfter(doc, segment, sourceAt);
  return source === undefined ? undefined : around(doc, segment, at, source, cue, 'according');
}

function around(
  doc: Doc,
  segment: Segment,
  at: number,
  source: Source,
  cue: Run,
  verb: string,
): Draft | undefined {
  const { items } = segment;
  const pieces: Run[] = [];
  let k = at - 1;
  while (items[k]?.kind === 'K' || items[k]?.kind === 'B') k -= 1;
  if (k >= 0) {
    let first = 0;
    for (let i = 0; i < k; i += 1)
      if (items[i]?.kind === 'E' && wordOf(items[i]) === ';') first = i + 1;
    const last = items[k] as Item;
    if (last.kind === 'QUOTE' && k === first) pieces.push({ from: last.from, to: last.to });
    else {
      const run =
        last.kind === 'QUOTE'
          ? { from: (items[first] as Item).from, to: last.to }
          : trimmed(doc, (items[first] as Item).from, last.to);
      if (
        run.to > run.from &&
        !(run.to - run.from === 1 && /^(?:but|and|still|however)$/.test(doc.norm[run.from] ?? ''))
      )
        pieces.push(run);
    }
  }
  const after = items[source.next];
  if (after?.kind === 'K' && source.next + 1 < items.length) {
    const next = items[source.next + 1];
    const leaves =
      k >= 0 && (next?.kind === 'W' || next?.kind === 'C' || (isVerb(next) && next.participle));
    if (!leaves) {
      const run = contentRun(
        doc,
        segment,
        source.next + 1,
        contentEnd(doc, segment, source.next + 1),
      );
      if (run.to > run.from) pieces.push(run);
    }
  } else if (k < 0 && after !== undefined && after.kind !== 'O') {
    const run = contentRun(doc, segment, source.next, contentEnd(doc, segment, source.next));
    if (run.to > run.from) pieces.push(run);
  }
  if (pieces.length === 0) return undefined;
  return draftOf(
    source,
    cue,
    verb,
    pieces,
    pieces.some((piece) => mixed(doc, piece)) ? 'mixed' : 'indirect',
  );
}

/** “in X's view, …”, “in the opinion of X, …” */
function inViewOf(doc: Doc, segment: Segment, at: number): Draft | undefined {
  const np = segment.items[at + 1];
  if (
    np?.kind !== 'NP' ||
    !/^(?:view|opinion|words|eyes|telling|judgment|judgement|assessment|estimation)$/.test(
      doc.norm[np.head] ?? '',
    )
  )
    return undefined;
  const cue: Run = { from: np.head, to: np.head + 1 };
  const owner = ownerOf(doc, np);
  if (owner !== undefined)
    return around(doc, segment, at, { ...owner, first: at + 1, next: at + 2 }, cue, 'view');
  if (wordOf(segment.items[at + 2]) !== 'of') return undefined;
  const source = sourceAfter(doc, segment, at + 3);
  return source === undefined
    ? undefined
    : around(
        doc,
        segment,
        at,
        source,
        { from: (segment.items[at] as Item).from, to: (segment.items[at + 2] as Item).to },
        'view',
      );
}

/** “has reportedly been signed”: what is said stands around the adverb, and nobody is named. */
export function adverbReport(doc: Doc, segment: Segment, at: number): Draft | undefined {
  const { items } = segment;
  const item = items[at];
  if (item === undefined || (item.kind !== 'X' && item.kind !== 'VG')) return undefined;
  for (let w = item.from; w < item.to; w += 1) {
    if (!HEARSAY_CUES.has(doc.norm[w] ?? '')) continue;
    let first = at;
    while (
      first > 0 &&
      !/^[KESWQ]$/.test(items[first - 1]?.kind ?? '') &&
      items[first - 1]?.kind !== 'QUOTE'
    )
      first -= 1;
    const before = trimmed(doc, (items[first] as Item).from, w);
    const after = trimmed(doc, w + 1, (items[contentEnd(doc, segment, at) - 1] ?? item).to);
    const pieces = [before, after].filter((run) => run.to > run.from);
    return pieces.length === 0
      ? undefined
      : draftOf(undefined, { from: w, to: w + 1 }, doc.norm[w], pieces, 'indirect');
  }
  return undefined;
}

/** Whether the noun stands for somebody or something that can tell: not “citing her vote”. */
const voice = (doc: Doc, { head }: Source): boolean =>
  doc.pos[head] === 'PROPN' ||
  /(?:er|or|ist|ian|ent|man|woman|person|people|source|official|document|report|record|data|figure|poll|survey|study|statement|filing|letter|agency|paper|evidence|diplomat|email|testimony)s?$/.test(
    doc.norm[head] ?? '',
  );

/** “…, citing a person close to the board, …”: a second voice for what the sentence reports. */
export function citing(
  doc: Doc,
  segment: Segment,
  at: number,
  reports: readonly Draft[],
): Draft | undefined {
  const item = segment.items[at];
  if (!isVerb(item) || !item.participle || (item.lemma !== 'cite' && item.lemma !== 'quote'))
    return undefined;
  const source = sourceAfter(doc, segment, at + 1);
  if (source === undefined || !voice(doc, source)) return undefined;
  const report = reports.find(
    (one) => one.cue !== undefined && one.cue.from !== item.main && one.source !== undefined,
  );
  if (report !== undefined)
    return draftOf(
      source,
      { from: item.main, to: item.main + 1 },
      item.lemma,
      report.content,
      report.form,
    );
  return undefined;
}

type NounItem = Extract<Item, { kind: 'NP' }>;

/** The owner in “Hungary's claim” or “his claim”. */
function ownerOf(doc: Doc, np: NounItem): Omit<Source, 'first' | 'next'> | undefined {
  if (np.owner !== undefined)
    return {
      from: np.owner.from,
      to: np.owner.to + (/^'s?$/.test(doc.norm[np.owner.to] ?? '') ? 1 : 0),
      head: np.owner.head,
    };
  if (/^(?:his|her|its|their|my|our|your)$/.test(doc.norm[np.from] ?? '') && np.head > np.from)
    return { from: np.from, to: np.from + 1, head: np.from };
  return undefined;
}

/** “X is confident that …” */
function adjectiveReport(doc: Doc, segment: Segment, at: number): Draft | undefined {
  const { items } = segment;
  const item = items[at];
  if (item?.kind !== 'J' || !CERTAIN_ADJECTIVES.has(item.word)) return undefined;
  let verb = at - 1;
  while (items[verb]?.kind === 'X') verb -= 1;
  const be = items[verb];
  if (!isVerb(be)) return undefined;
  let next = at + 1;
  while (items[next]?.kind === 'X') next += 1;
  const that = items[next];
  const first =
    wordOf(that) === 'that' && that?.kind === 'S'
      ? next
      : clauseBegins(doc, segment, next)
        ? next
        : -1;
  if (first < 0 || first >= items.length) return undefined;
  const subject = subjectBefore(doc, segment, verb);
  if (subject === undefined || /^(?:it|this|that)$/.test(doc.norm[subject.from] ?? ''))
    return undefined;
  const content = contentRun(doc, segment, first, contentEnd(doc, segment, first));
  const draft = draftOf(
    subject,
    { from: item.from, to: item.to },
    item.word,
    [content],
    mixed(doc, content) ? 'mixed' : 'indirect',
  );
  if (be.negated) draft.unasserted = true;
  return draft;
}

/** “The claim that rates fell is wrong”: the noun is the subject, so the clause ends before its verb. */
function mainVerb(items: readonly Item[], first: number, end: number): number {
  let finite = 0;
  let cut = end;
  for (let i = first; i < end; i += 1) {
    const kind = items[i]?.kind;
    if (kind === 'K' || kind === 'E' || kind === 'W' || kind === 'S') {
      if (finite > 0) break;
    } else if (isFinite(items, i)) {
      finite += 1;
      if (finite > 1 && items[i - 1]?.kind !== 'C') cut = i;
    }
  }
  return cut;
}

/** “X's claim that …”, “gave assurances that …”, “fears that …” */
function nounReport(doc: Doc, segment: Segment, at: number): Draft | undefined {
  const { items } = segment;
  const np = items[at];
  if (np?.kind !== 'NP' || !SAYING_NOUNS.has(doc.norm[np.head] ?? '')) return undefined;
  let source: Source | undefined;
  const owner = ownerOf(doc, np);
  if (owner !== undefined) source = { ...owner, first: at, next: at + 1 };
  let i = at + 1;
  if (/^(?:of|by|from|among)$/.test(wordOf(items[i])) && items[i + 1]?.kind === 'NP') {
    const by = sourceAfter(doc, segment, i + 1);
    if (by !== undefined) {
      source ??= by;
      i = by.next;
    }
  }
  while ((items[i]?.kind === 'I' && items[i + 1]?.kind === 'NP') || items[i]?.kind === 'X')
    i += items[i]?.kind === 'X' ? 1 : 2;
  // “Her view is that the market will settle.”
  const be = items[i];
  if (
    i === at + 1 &&
    source !== undefined &&
    isVerb(be) &&
    be.lemma === 'be' &&
    wordOf(items[i + 1]) === 'that' &&
    items[i + 1]?.kind === 'S'
  ) {
    const held = contentRun(doc, segment, i + 1, contentEnd(doc, segment, i + 1));
    return draftOf(
      source,
      { from: np.head, to: np.head + 1 },
      doc.norm[np.head] ?? '',
      [held],
      mixed(doc, held) ? 'mixed' : 'indirect',
    );
  }
  const that = items[i];
  if (
    that?.kind === 'E' &&
    wordOf(that) === ':' &&
    source !== undefined &&
    i === at + 1 &&
    at === 0 &&
    items[i + 1] !== undefined
  ) {
    // “Her verdict: the pitch was unplayable.”
    const said = contentRun(doc, segment, i + 1, contentEnd(doc, segment, i + 1));
    return draftOf(
      source,
      { from: np.head, to: np.head + 1 },
      doc.norm[np.head] ?? '',
      [said],
      items[i + 1]?.kind === 'QUOTE' ? 'direct' : 'indirect',
    );
  }
  if (wordOf(that) !== 'that' || that?.kind !== 'S' || i + 1 >= items.length) return undefined;
  if (source === undefined) {
    const verb = items[at - 1];
    if (isVerb(verb) && !/^(?:be|reject|deny|dismiss|hear|face|ignore)$/.test(verb.lemma)) {
      const subject = subjectBefore(doc, segment, at - 1);
      if (subject !== undefined && !/^(?:it|there|this|that)$/.test(doc.norm[subject.from] ?? ''))
        source = subject;
    }
  }
  let end = contentEnd(doc, segment, i);
  if (!hasFinite(items, 0, at)) end = mainVerb(items, i + 1, end);
  const content = contentRun(doc, segment, i, end);
  if (content.to - content.from < 2) return undefined;
  return draftOf(
    source,
    { from: np.head, to: np.head + 1 },
    doc.lemma[np.head]?.toLowerCase() ?? '',
    [content],
    mixed(doc, content) ? 'mixed' : 'indirect',
  );
}
