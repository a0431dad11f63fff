/** From drafts to claims: each thing said once, with its span, attribution, date and id. */
import type { Claim, Says, Span } from '../../case/index.ts';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { attributionOf } from './attribution.ts';
import { occurredAt } from './dates.ts';
import type { Draft } from './draft.ts';
import { spanOfRun } from './spans.ts';

export { spanOfRun } from './spans.ts';

interface Published {
  readonly published: string;
  readonly outlet?: string | undefined;
}

/** Turns drafts into claims, in the order of the text. */
export function buildClaims(
  article: Article,
  drafts: readonly Draft[],
  options: Published,
): Claim[] {
  const claims = withoutEchoedTitles(article, saidOnce(drafts)).map((draft) =>
    claimOf(article, draft, options),
  );
  claims.sort(
    (a, b) =>
      a.quote.start - b.quote.start ||
      a.quote.end - b.quote.end ||
      (a.says.kind < b.says.kind ? -1 : 1),
  );
  return claims.map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
}

function claimOf(
  article: Article,
  draft: Draft,
  { published, outlet }: Published,
): Omit<Claim, 'id'> {
  const occurred = occurredAt(article, draft, published);
  return {
    says: withSpans(article, draft),
    quote: spanOfRun(article, draft.run),
    attribution: attributionOf(article, draft, outlet),
    modality: draft.modality,
    ...(occurred === undefined ? {} : { occurred }),
    reported: published,
  };
}

/** What a draft says, with the spans that a position carries beside its quote. */
function withSpans(article: Article, { says, condition, grounds }: Draft): Says {
  if (says.kind !== 'position') return says;
  const span = (run: Run): Span => spanOfRun(article, run);
  return {
    ...says,
    ...(condition === undefined ? {} : { condition: span(condition) }),
    ...(grounds === undefined
      ? {}
      : { grounds: grounds.map(({ run, ...rest }) => ({ quote: span(run), ...rest })) }),
  };
}

/** Of drafts that say the same on overlapping words of a sentence, the first; or the one that is no hearsay. */
function saidOnce(drafts: readonly Draft[]): Draft[] {
  // Sentence by sentence: a long text has thousands of drafts, a sentence a handful.
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const kept = bySentence.get(draft.sentence) ?? [];
    bySentence.set(draft.sentence, kept);
    const twin = kept.findIndex((one) => overlap(one, draft) && sameSays(one.says, draft.says));
    const known = kept[twin];
    if (known === undefined) kept.push(draft);
    else if (known.hearsay === true && draft.hearsay !== true) kept[twin] = draft;
  }
  return [...bySentence.values()].flat();
}

const overlap = ({ run: a }: Draft, { run: b }: Draft): boolean => a.from < b.to && b.from < a.to;

const sameSays = (a: Says, b: Says): boolean =>
  JSON.stringify({ ...a, jointly: 0 }) === JSON.stringify({ ...b, jointly: 0 });

/** A headline repeats what the article says: it counts only where nothing below says it. */
function withoutEchoedTitles(article: Article, drafts: readonly Draft[]): Draft[] {
  const isTitle = (draft: Draft): boolean =>
    article.doc.sentences[draft.sentence]?.kind === 'title';
  if (!drafts.some(isTitle)) return [...drafts];
  const below = new Set(drafts.filter((draft) => !isTitle(draft)).map(({ says }) => topicOf(says)));
  return drafts.filter((draft) => !isTitle(draft) || !below.has(topicOf(draft.says)));
}

/** The kind, the member and the candidate that something is said about. */
const topicOf = (says: Says): string =>
  `${says.kind}|${'member' in says ? says.member : ''}|${'candidate' in says ? (says.candidate ?? '') : ''}`;
