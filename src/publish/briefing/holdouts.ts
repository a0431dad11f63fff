/** Who is in the way of the candidate who is ahead: since when, over what, asking what. */
import { dateIn } from '../../basics/index.ts';
import type { Holdout } from '../../analysis/index.ts';
import { nameOf } from '../../case/index.ts';
import { CHART_WORDS } from '../../charts/index.ts';
import type { Block, Line, Piece } from './blocks.ts';
import type { Writing } from './briefing.ts';

/** Whoever objects comes first. */
const BY_WEIGHT: readonly Holdout['why'][] = [
  'objects',
  'own-candidate',
  'leans-against',
  'undecided',
];

function headline(holdout: Holdout, { language, texts, asked, citing }: Writing): Line {
  const { state } = asked.record;
  const stance = CHART_WORDS[language].stances[holdout.stance];
  const since = holdout.since === undefined ? '' : `, ${dateIn(language, holdout.since)}`;
  const level = holdout.level === undefined ? '' : `, ${texts.levels[holdout.level]}`;
  const own =
    holdout.ownCandidate === undefined
      ? ''
      : `; ${texts.ownCandidate}, ${nameOf(state, holdout.ownCandidate)}`;
  return [
    { strong: holdout.name },
    ` – ${stance}${since}${level}${own}. `,
    ...citing.cite(holdout.claims.slice(-2)),
  ];
}

function reasons(holdout: Holdout, { texts, asked, citing, language }: Writing): readonly Piece[] {
  const { state } = asked.record;
  const said = (label: string, words: string, claim: string, after = ''): readonly Piece[] => [
    `${label} `,
    { words },
    after,
    ...citing.cite([claim]),
    '; ',
  ];
  const pieces = [
    ...holdout.grounds.flatMap(({ words, claim, about, occurred }) => {
      const who = about === undefined ? '' : ` (${nameOf(state, about)})`;
      const when = occurred === undefined ? '' : `, ${dateIn(language, occurred)}`;
      return said(texts.over, words, claim, `${who}${when}`);
    }),
    ...holdout.demands.flatMap(({ words, claim, of, modality }) => {
      const whom = of === undefined ? '' : ` (${nameOf(state, of)})`;
      const firm = modality === 'asserted' ? '' : `, ${texts.modalities[modality]}`;
      return said(texts.asks, words, claim, `${whom}${firm}`);
    }),
    ...holdout.conditions.flatMap(({ words, claim }) => said(texts.dependsOn, words, claim)),
    ...holdout.hypotheses.flatMap(({ words, claim, motive }) =>
      said(`${texts.mayAct} ${texts.motives[motive as keyof typeof texts.motives]}:`, words, claim),
    ),
  ];
  return pieces.length === 0 ? [`${texts.noGround}.`] : pieces.slice(0, -1);
}

export function holdoutBlocks(writing: Writing): readonly Block[] {
  const { first, texts } = writing;
  if (first === undefined) return [];
  const heading = { kind: 'heading' as const, text: texts.inTheWay };
  const held = first.holdouts.toSorted(
    (a, b) => BY_WEIGHT.indexOf(a.why) - BY_WEIGHT.indexOf(b.why),
  );
  if (held.length === 0) return [heading, { kind: 'paragraph', line: [texts.nobodyInTheWay] }];
  const items = held.map((holdout) => [
    ...headline(holdout, writing),
    ' ',
    ...reasons(holdout, writing),
  ]);
  return [heading, { kind: 'list', items }];
}
