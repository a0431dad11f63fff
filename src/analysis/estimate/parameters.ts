/**
 * Every number that an estimate rests on, in one place.
 *
 * Few of them are measured anywhere. What has a source names it; everything else is judgement, and
 * `sensitivity` shows what each one does to the answer. `docs/analysis.md` explains them.
 */
import type { ClaimRating, Level, Modality, SourceRating, Stance } from '../../case/index.ts';
import type { Choice } from '../../procedure/index.ts';

/** One number a stance, from 0 to 1. */
export type ByStance = Readonly<Record<Stance, number>>;

export interface Parameters {
  /**
   * The weight of a fresh assertion against the prior: with one report of 0.9 on a member of whom
   * nothing else is known, the estimate is nine parts the report and one part the prior (discounting
   * of G. Shafer, “A Mathematical Theory of Evidence”, 1976, chapter 11). The order of the levels is
   * that of `docs/decisions/0002-standing.md`; the values are judgement.
   */
  readonly reliability: Readonly<Record<Level, number>>;
  /** What is left of it when the words are less firm. Judgement. */
  readonly modality: Readonly<Record<Exclude<Modality, 'denied'>, number>>;
  /**
   * What is left of it when the claim is about a group as such: “the eastern members are opposed”. Who
   * says so has rarely asked all of them. Judgement.
   */
  readonly group: number;
  /**
   * What is left of it by the rating of the source, and by that of the claim, as in the Admiralty
   * code (NATO STANAG 2511). The code gives words and no numbers; how differently people read them is
   * in D. Irwin and D. Mandel, “Standards for evaluating source reliability and information
   * credibility in intelligence production”, 2020. The values are judgement. Unrated counts in full.
   */
  readonly source: Readonly<Record<SourceRating, number>>;
  readonly claim: Readonly<Record<ClaimRating, number>>;
  /** Days after which a report weighs half: a side once taken lasts, being undecided is meant to end. Judgement. */
  readonly halfLife: { readonly settled: number; readonly open: number };
  /** Where a member stands of whom nothing is known. Wide on purpose. Judgement. */
  readonly prior: ByStance;
  /**
   * The prior leans towards how its peers stand: `own` is the weight of the prior above, in members;
   * a member of a common group weighs `group`, any other `body` (partial pooling: B. Efron and
   * C. Morris, “Stein’s estimation rule and its competitors”, JASA 68, 1973). Judgement.
   */
  readonly pool: { readonly own: number; readonly group: number; readonly body: number };
  /**
   * How far all members may be from the prior together, as a standard deviation of log odds: whether
   * a candidate is liked more than was thought shows in many members at once. Judgement.
   */
  readonly together: number;
  /** What a report of a stance says of the true one: words for “supports” may mean “accepts”. Judgement. */
  readonly meaning: Readonly<Record<Stance, Partial<ByStance>>>;
  /** What it says of a member that a count names it as missing. Judgement. */
  readonly missing: Partial<ByStance>;
  /** What a rival of its own, or support for a rival in the race, says of a member, and how surely. Judgement. */
  readonly ownRival: { readonly weight: number; readonly means: Partial<ByStance> };
  readonly rival: { readonly weight: number; readonly means: Partial<ByStance> };
  /**
   * How a published count binds the number: as it says, beyond its bounds less and less by `blur`
   * members; for each day since, by `up` or `down` more; and with the chance `wave` a day, not any
   * more. Support grows more often than it shrinks: who sees others join, joins. Whoever can name all
   * that are missing has counted: then it is right with the chance `named` at least. What is said of a
   * group as such is a count of its members: right means of all, and that some are left out is less and
   * less likely by `rest`, a share of the group. Judgement.
   */
  readonly count: {
    readonly named: number;
    readonly blur: number;
    readonly up: number;
    readonly down: number;
    readonly wave: number;
    readonly rest: number;
  };
  /** What a member does if the choice is put today. Judgement. */
  readonly conduct: Readonly<Record<Stance, Partial<Readonly<Record<Choice, number>>>>>;
}

export const PARAMETERS: Parameters = {
  reliability: {
    'own-words': 0.97,
    spokesperson: 0.96,
    'named-official': 0.9,
    anonymous: 0.8,
    report: 0.75,
    analysis: 0.5,
  },
  modality: { asserted: 1, likely: 0.8, conditional: 0.8, possible: 0.3 },
  group: 0.6,
  source: { A: 1, B: 0.9, C: 0.75, D: 0.5, E: 0.2, F: 0.6 },
  claim: { '1': 1, '2': 0.9, '3': 0.75, '4': 0.5, '5': 0.2, '6': 0.6 },
  halfLife: { settled: 180, open: 30 },
  prior: {
    supports: 0.25,
    'leans-for': 0.15,
    accepts: 0.15,
    undecided: 0.3,
    'leans-against': 0.1,
    objects: 0.05,
  },
  pool: { own: 2, group: 1, body: 0.25 },
  together: 1.5,
  meaning: {
    supports: { supports: 0.9, accepts: 0.1 },
    'leans-for': { supports: 0.2, 'leans-for': 0.6, accepts: 0.1, undecided: 0.1 },
    accepts: { supports: 0.1, accepts: 0.9 },
    undecided: { accepts: 0.1, 'leans-for': 0.1, undecided: 0.7, 'leans-against': 0.1 },
    'leans-against': { undecided: 0.2, 'leans-against': 0.7, objects: 0.1 },
    objects: { 'leans-against': 0.1, objects: 0.9 },
  },
  missing: { 'leans-for': 0.2, undecided: 0.5, 'leans-against': 0.2, objects: 0.1 },
  ownRival: { weight: 0.95, means: { undecided: 0.2, 'leans-against': 0.4, objects: 0.4 } },
  rival: { weight: 0.5, means: { 'leans-for': 0.1, undecided: 0.5, 'leans-against': 0.4 } },
  count: { named: 0.97, blur: 0.4, up: 0.3, down: 0.1, wave: 0.001, rest: 0.2 },
  conduct: {
    supports: { consent: 1 },
    'leans-for': { consent: 0.9, abstain: 0.05, object: 0.05 },
    accepts: { consent: 0.9, abstain: 0.1 },
    undecided: { consent: 0.6, abstain: 0.15, object: 0.25 },
    'leans-against': { consent: 0.2, abstain: 0.2, object: 0.6 },
    objects: { consent: 0.02, abstain: 0.03, object: 0.95 },
  },
};
