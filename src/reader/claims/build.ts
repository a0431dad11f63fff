/** From drafts to claims: spans, attribution, dates and ids. */
import { type Attribution, type Claim, type Level, type Says, spanOf, type Span } from '../../case/index.ts';
import type { Rank } from '../lang/en/offices.ts';
import type { Actor } from '../phrases/refs.ts';
import type { Report } from '../speech/types.ts';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { occurredAt } from './dates.ts';
import type { Draft } from './draft.ts';

/** The span of a run of words, without marks and small words at its edges. */
export function spanOfRun(article: Article, run: Run): Span {
  const { doc } = article;
  let { from, to } = run;
  while (from < to - 1 && /^[,;:."'()—-]$/.test(doc.norm[from] ?? '')) from += 1;
  while (to > from + 1 && /^[,;:.?!()—-]$/.test(doc.norm[to - 1] ?? '')) to -= 1;
  const start = doc.start[from] ?? 0;
  return spanOf(doc.text, start, doc.end[to - 1] ?? start);
}

const LEVEL: Readonly<Record<Rank, Level>> = {
  member: 'own-words',
  head: 'own-words',
  'foreign-minister': 'own-words',
  spokesperson: 'spokesperson',
  official: 'named-official',
  party: 'named-official',
  anonymous: 'anonymous',
  analyst: 'analysis',
  outlet: 'report',
};

/** Whose word a draft is, and through whom it reached the text. */
export function attributionOf(article: Article, draft: Draft, outlet: string | undefined): Attribution {
  const via: string[] = [];
  let voice: { report: Report; actor: Actor } | undefined;
  for (const report of article.reportsAround(draft.anchor)) {
    const actor = article.speakerOf(report);
    if (actor === undefined) continue;
    if (actor.rank === 'outlet') {
      if (actor.name !== undefined) via.push(actor.name);
      voice ??= { report, actor };
    } else if (voice === undefined || voice.actor.rank === 'outlet') voice = { report, actor };
    // “Kirby said the United States believed …”: the voice is Kirby's.
    else if (voice.actor.rank === 'member' && actor.member === voice.actor.member && actor.rank !== 'member') voice = { report, actor };
  }
  for (const name of article.origins) if (!via.includes(name) && name !== outlet) via.push(name);
  const chain = via.length > 0 ? { via } : {};
  if (voice === undefined) {
    const report = article.reportAt(draft.anchor);
    const cue = report?.cue === undefined ? {} : { cue: spanOfRun(article, report.cue) };
    const performed = draft.performed;
    if (performed !== undefined && draft.hearsay !== true) {
      const speaker = performed.name ?? draft.member;
      return { level: LEVEL[performed.rank as Rank], ...(speaker === undefined ? {} : { speaker }), ...chain };
    }
    return { level: 'report', ...cue, ...(outlet === undefined ? {} : { speaker: outlet }), ...chain };
  }
  const { report, actor } = voice;
  const speaker = actor.name ?? actor.member;
  return {
    level: onThemselves(article, draft, actor) ? 'own-words' : levelOf(draft, actor),
    ...(speaker === undefined ? {} : { speaker }),
    ...(report.source === undefined ? {} : { source: spanOfRun(article, report.source) }),
    ...(report.cue === undefined ? {} : { cue: spanOfRun(article, report.cue) }),
    ...chain,
  };
}

/** A candidate who tells of their own candidature speaks in their own words, whatever office they hold. */
function onThemselves(article: Article, draft: Draft, actor: Actor): boolean {
  const { says } = draft;
  if (says.kind !== 'candidature' && says.kind !== 'withdrawal' && says.kind !== 'offer') return false;
  return actor.person === says.candidate || (actor.name !== undefined && actor.name === article.nameOf(says.candidate));
}

function levelOf(draft: Draft, actor: Actor): Level {
  if (draft.hearsay === true && actor.member !== draft.member) return 'report';
  if (actor.rank === 'outlet' || actor.rank === 'analyst' || actor.rank === 'anonymous') return LEVEL[actor.rank];
  // “the foreign minister said”, with no country: the one of the member spoken of.
  if (actor.member === undefined && actor.name === undefined && draft.member !== undefined) return LEVEL[actor.rank];
  // A voice of somebody else: whoever they are, it is not the member's own word.
  if (draft.member !== undefined && actor.member !== draft.member) return actor.rank === 'spokesperson' ? 'spokesperson' : 'named-official';
  return LEVEL[actor.rank];
}

/** Two drafts that say the same on overlapping words. */
const sameSays = (a: Says, b: Says): boolean => JSON.stringify({ ...a, jointly: 0 }) === JSON.stringify({ ...b, jointly: 0 });

/** Turns drafts into claims, in the order of the text, each thing said once a sentence. */
export function buildClaims(article: Article, drafts: readonly Draft[], options: { published: string; outlet?: string | undefined }): Claim[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const twin = kept.findIndex((one) => one.sentence === draft.sentence && one.run.from < draft.run.to && draft.run.from < one.run.to && sameSays(one.says, draft.says));
    if (twin < 0) kept.push(draft);
    else if ((kept[twin] as Draft).hearsay === true && draft.hearsay !== true) kept[twin] = draft;
  }
  const once = withoutEchoedTitles(article, kept);
  const claims = once.map((draft): Omit<Claim, 'id'> => {
    const occurred = occurredAt(article, draft, options.published);
    const condition = draft.condition === undefined ? undefined : spanOfRun(article, draft.condition);
    return {
      says: withSpans(article, draft, condition),
      quote: spanOfRun(article, draft.run),
      attribution: attributionOf(article, draft, options.outlet),
      modality: draft.modality,
      ...(occurred === undefined ? {} : { occurred }),
      reported: options.published,
    };
  });
  claims.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end || (a.says.kind < b.says.kind ? -1 : 1));
  return claims.map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
}

/** The draft's says with the spans that a position carries beside its quote. */
function withSpans(article: Article, draft: Draft, condition: Span | undefined): Says {
  const { says, grounds } = draft;
  if (says.kind !== 'position') return says;
  return {
    ...says,
    ...(condition === undefined ? {} : { condition }),
    ...(grounds === undefined ? {} : { grounds: grounds.map(({ run, ...rest }) => ({ quote: spanOfRun(article, run), ...rest })) }),
  };
}

/** A headline repeats what the article says: it counts only where nothing below says it. */
function withoutEchoedTitles(article: Article, drafts: readonly Draft[]): Draft[] {
  const isTitle = (draft: Draft): boolean => article.doc.sentences[draft.sentence]?.kind === 'title';
  return drafts.filter((draft) => !isTitle(draft) || !drafts.some((other) => !isTitle(other) && other.says.kind === draft.says.kind && sameTopic(other.says, draft.says)));
}

function sameTopic(a: Says, b: Says): boolean {
  const key = (says: Says): string => ('member' in says ? says.member : '') + ('candidate' in says ? (says.candidate ?? '') : '');
  return key(a) === key(b);
}
