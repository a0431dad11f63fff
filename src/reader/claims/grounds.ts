/** Why a member objects: a reason in the same sentence, or what the candidate said of it, told beside. */
import type { SaysOf } from '../../case/index.ts';
import type { Report } from '../speech/types.ts';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { datesIn } from './dates.ts';
import type { Draft } from './draft.ts';

/** Words after which a reason comes, longest first. */
const REASONS: readonly (readonly string[])[] = [
  ['on', 'the', 'grounds'],
  ['because', 'of'],
  ['owing', 'to'],
  ['due', 'to'],
  ['in', 'response', 'to'],
  ['because'],
  ['citing'],
  ['over'],
];

/** How many sentences further a remark of the candidate may be told. */
const REACH = 3;

/** Adds grounds to the positions that need one: those against. */
export function withGrounds(
  article: Article,
  drafts: readonly Draft[],
  published: string,
): Draft[] {
  return drafts.map((draft) => {
    const { says } = draft;
    if (says.kind !== 'position' || (says.stance !== 'objects' && says.stance !== 'leans-against'))
      return draft;
    const found = reasonBeside(article, draft) ?? remarkOn(article, draft, says, published);
    return found === undefined ? draft : { ...draft, grounds: [found] };
  });
}

/** “cannot support him because trust is missing”, “objects over remarks of June 2021”. */
function reasonBeside(
  article: Article,
  draft: Draft,
): NonNullable<Draft['grounds']>[number] | undefined {
  const sentence = article.doc.sentences[draft.sentence];
  if (sentence === undefined) return undefined;
  const { norm } = article.doc;
  for (let i = draft.run.from + 1; i < sentence.to - 1; i += 1) {
    const words = REASONS.find((reason) => reason.every((word, k) => norm[i + k] === word));
    if (words === undefined || i < draft.anchor) continue;
    // “won over”, “over the weekend” give no reason.
    if (
      words[0] === 'over' &&
      (norm[i - 1] === 'win' ||
        norm[i - 1] === 'won' ||
        (/^(?:the|a|next|last|recent|coming)$/.test(norm[i + 1] ?? '') &&
          /^(?:weekend|week|month|past|last|next|coming|days|years)$/.test(norm[i + 2] ?? '')))
    )
      continue;
    let to = i + words.length;
    while (
      to < sentence.to &&
      !/^[.!?;]$/.test(norm[to] ?? '') &&
      !(norm[to] === '"' && to > i + 2) &&
      !(norm[to] === ',' && to > i + 3)
    )
      to += 1;
    if (to - i < words.length + 1) return undefined;
    return { run: { from: i, to } };
  }
  return undefined;
}

const bySentence = new WeakMap<Article, Map<number, Report[]>>();

/** The reports whose words stand in a sentence; found once an article. */
function reportsIn(article: Article, sentence: number): readonly Report[] {
  let index = bySentence.get(article);
  if (index === undefined) {
    index = new Map();
    const { sentences } = article.doc;
    let at = 0;
    const pieces = article.reports
      .flatMap((report) => report.content.map((run) => ({ report, from: run.from })))
      .sort((a, b) => a.from - b.from);
    for (const { report, from } of pieces) {
      while (at + 1 < sentences.length && (sentences[at]?.to ?? Infinity) <= from) at += 1;
      const list = index.get(at) ?? [];
      list.push(report);
      index.set(at, list);
    }
    bySentence.set(article, index);
  }
  return index.get(sentence) ?? [];
}

/** What the candidate is reported to have said of the member, in the sentences that follow. */
function remarkOn(
  article: Article,
  draft: Draft,
  says: SaysOf<'position'>,
  published: string,
): NonNullable<Draft['grounds']>[number] | undefined {
  const { sentences } = article.doc;
  for (let index = draft.sentence; index <= draft.sentence + REACH; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.kind !== 'body') continue;
    for (const report of reportsIn(article, index)) {
      const piece = report.content.find(
        (run) => run.from >= sentence.from && run.from < sentence.to,
      );
      if (piece === undefined || article.speakerOf(report)?.person !== says.candidate) continue;
      const last = report.content.at(-1) ?? piece;
      const whole: Run = { from: piece.from, to: Math.max(piece.to, last.to) };
      if (!names(article, whole, says.member)) continue;
      const when = datesIn(article, sentence, published).find(
        (date) => (date.when.split('/')[0] ?? '') < published,
      );
      return {
        run: whole,
        about: says.candidate,
        ...(when === undefined ? {} : { occurred: when.when }),
      };
    }
  }
  return undefined;
}

function names(article: Article, run: Run, member: string): boolean {
  for (let i = run.from; i < run.to; i += 1) {
    const name = article.scene.names.list[article.scene.names.covers[i] ?? -1]?.name;
    if (name?.sort === 'member' && name.id === member) return true;
  }
  return false;
}
