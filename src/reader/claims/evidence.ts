/** Ties a hypothesis to the words elsewhere in the text that feed it or speak against it. */
import { FEEDING, STARVING, THEORIES } from '../lang/en/motives.ts';
import type { Article } from './article.ts';
import { spanOfRun } from './build.ts';
import type { Draft } from './draft.ts';

/** How far back, in sentences, “this theory” may refer. */
const REACH = 4;

/** The drafts with the evidence that later sentences name: “fuelled the latter theory”. */
export function withEvidence(article: Article, drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  const { doc } = article;
  const { sentences } = doc;
  const last = drafts.reduce(
    (max, draft) => (draft.says.kind === 'hypothesis' ? Math.max(max, draft.sentence) : max),
    -1,
  );
  if (last < 0) return out;
  for (let s = 0; s <= Math.min(sentences.length - 1, last + REACH); s += 1) {
    const sentence = sentences[s];
    if (sentence === undefined || sentence.kind !== 'body') continue;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      if (!THEORIES.has(doc.norm[i] ?? '')) continue;
      const speaks = verbNear(doc.norm, doc.lemma, sentence.from, i, sentence.to);
      if (speaks === undefined) continue;
      const meant = meantBy(out, doc.norm.slice(Math.max(sentence.from, i - 3), i), s);
      const draft = meant === undefined ? undefined : out[meant];
      if (meant === undefined || draft === undefined || draft.says.kind !== 'hypothesis') continue;
      const quote = spanOfRun(article, sentence);
      out[meant] = {
        ...draft,
        says: { ...draft.says, evidence: [...(draft.says.evidence ?? []), { quote, speaks }] },
      };
    }
  }
  return out;
}

function verbNear(
  norm: readonly string[],
  lemma: readonly string[],
  from: number,
  at: number,
  to: number,
): 'for' | 'against' | undefined {
  for (let i = Math.max(from, at - 6); i < Math.min(to, at + 4); i += 1) {
    if (FEEDING.has(norm[i] ?? '') || FEEDING.has(lemma[i]?.toLowerCase() ?? '')) return 'for';
    if (STARVING.has(norm[i] ?? '') || STARVING.has(lemma[i]?.toLowerCase() ?? ''))
      return 'against';
  }
  return undefined;
}

/** Which hypothesis “the latter”, “the former”, “the first”, “this” theory is. */
function meantBy(
  drafts: readonly Draft[],
  words: readonly string[],
  sentence: number,
): number | undefined {
  const near = drafts.flatMap((draft, i) =>
    draft.says.kind === 'hypothesis' &&
    draft.sentence < sentence &&
    draft.sentence >= sentence - REACH
      ? [i]
      : [],
  );
  if (near.length === 0) return undefined;
  if (words.includes('former') || words.includes('first'))
    return near.at(near.length > 1 ? -2 : -1);
  if (words.includes('latter') || words.includes('second') || words.includes('last'))
    return near.at(-1);
  return words.some(
    (word) => word === 'this' || word === 'that' || word === 'the' || word === 'such',
  )
    ? near.at(-1)
    : undefined;
}
