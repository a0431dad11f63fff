/** Who can keep a rule from being met: worked out from the rule and the body, by counting. */
import { never } from '../../basics/index.ts';
import type { ProcedureBody } from '../parts/body.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import type { Stage } from '../parts/stage.ts';
import {
  answerOf,
  choicesIn,
  countingParts,
  countingRule,
  headsOf,
  type Bloc,
  type HeadClass,
  type Heads,
} from '../heads/index.ts';
import type { Choice, Rule } from '../rule.ts';
import { doing } from './choices.ts';
import { shareInWords } from './rule.ts';
import { listed, theRole, within } from './terms.ts';

/** The fewest members who block by one choice, while all others consent. */
interface Fewest {
  readonly choice: Choice;
  readonly heads: number;
}

/** A stage that decides, and who can block it. */
export interface Blocking {
  readonly stage: string;
  /** Whether a single member, of whichever group, is enough. */
  readonly one: boolean;
  readonly says: string;
}

/** So many heads, taken class by class in that order, choose one thing, and all others consent. */
function blocs(classes: readonly HeadClass[], heads: number, choice: Choice): readonly Bloc[] {
  let left = heads;
  return classes.flatMap((of): Bloc[] => {
    const taken = Math.min(left, of.heads);
    left -= taken;
    return [
      { of, heads: taken, open: [choice] as const },
      { of, heads: of.heads - taken, open: ['consent'] as const },
    ].filter((bloc) => bloc.heads > 0);
  });
}

/** Numbers up to this are tried one by one; beyond it the fewest are looked for by halving. */
const ONE_BY_ONE = 250;

/** The fewest heads who block by that choice, undefined where not even all of them do. */
function fewestBy(
  rule: Rule,
  classes: readonly HeadClass[],
  most: number,
  choice: Choice,
): number | undefined {
  const lost = (heads: number): boolean =>
    answerOf(rule, blocs(classes, heads, choice)) === 'not-met';
  for (let heads = 1; heads <= Math.min(most, ONE_BY_ONE); heads += 1) {
    if (lost(heads)) return heads;
  }
  if (most <= ONE_BY_ONE || !lost(most)) return undefined;
  let [enough, tooFew] = [most, ONE_BY_ONE];
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (lost(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

const fewest = (
  rule: Rule,
  classes: readonly HeadClass[],
  most: number,
  choices: readonly Choice[],
): readonly Fewest[] =>
  choices.flatMap((choice) => {
    const heads = fewestBy(rule, classes, most, choice);
    return heads === undefined ? [] : [{ choice, heads }];
  });

const weightOf = ({ weights }: HeadClass): number =>
  Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** Those first whom the rule singles out least; among them the heaviest, as fewer of them are needed. */
const outsidersFirst = (classes: readonly HeadClass[]): readonly HeadClass[] =>
  classes.toSorted((a, b) => a.groups.length - b.groups.length || weightOf(b) - weightOf(a));

/** “by objecting or abstaining”. */
const by = (stage: Stage, found: readonly Fewest[]): string =>
  `by ${listed(
    found.map(({ choice }) => doing(stage, choice)),
    'or',
  )}`;

/** “7 of the 15”; a part of 100 where the size is not known. */
const of = (heads: number, total: number, { standIn }: Heads): string =>
  standIn ? `${heads} in every ${total}` : `${heads} of the ${total}`;

/** Whether who has how much weight decides how many it takes. */
const weighs = ({ classes, unweighed }: Heads): boolean =>
  classes.some(({ weights }) => Object.keys(weights).some((table) => !unweighed.includes(table)));

/** Who is meant where one member is enough: any of them, or only the heaviest. */
function alone(rule: Rule, heads: Heads, whole: readonly Fewest[]): string {
  const [best] = whole.toSorted((a, b) => a.heads - b.heads);
  const lightest = outsidersFirst(heads.classes).toReversed();
  const any = !weighs(heads) || (best && fewestBy(rule, lightest, 1, best.choice) === 1) === true;
  const among = heads.standIn ? '' : ` of the ${heads.total}`;
  return any ? `any single one${among}` : `the heaviest${among} alone`;
}

/** The choices with which the fewest are enough, and the others with their numbers. */
function sentence(
  stage: Stage,
  found: readonly Fewest[],
  total: number,
  heads: Heads,
  whoAlone: string,
): string | undefined {
  const least = Math.min(...found.map((one) => one.heads));
  const best = found.filter((one) => one.heads === least);
  const rest = found.filter((one) => one.heads > least && one.heads < total);
  const idle = found.filter((one) => one.heads > least && one.heads === total);
  if (best.length === 0) return undefined;
  const others = rest.map((one) => `${of(one.heads, total, heads)} ${by(stage, [one])}`);
  const nothing =
    idle.length === 0
      ? ''
      : `; ${listed(
          idle.map(({ choice }) => doing(stage, choice)),
          'or',
        )} blocks only if all do it`;
  const start =
    least === 1
      ? `${whoAlone} can block, ${by(stage, best)}`
      : `it takes ${of(least, total, heads)}${weighs(heads) ? ' (the heaviest)' : ''}, ${by(stage, best)}`;
  return `${start}${others.length === 0 ? '' : `, or ${others.join(', or ')}`}${nothing}`;
}

/**
 * Parts that count weight which is written down nowhere: so much of it blocks, whoever has it. Where
 * the rule is lost only with several members all the same, their number is said.
 */
function byWeight(
  rule: StageRule,
  body: ProcedureBody,
  heads: Heads,
  choices: readonly Choice[],
): readonly string[] {
  const lost = countingRule(rule, heads, 'met', 'not-met');
  const atLeast = Math.min(
    ...fewest(lost, outsidersFirst(heads.classes), heads.total, choices).map((one) => one.heads),
  );
  return countingParts(rule).flatMap(({ weights, threshold, kind }) => {
    if (weights === undefined || !heads.unweighed.includes(weights)) return [];
    if (!('base' in threshold) || kind !== 'at-least') return [];
    const table = body.weights?.[weights];
    const { num, den, than } = threshold;
    const who = atLeast > 1 ? `at least ${atLeast} members who hold` : 'members who hold';
    const share = `${than === 'strictly' ? 'at least' : 'more than'} ${shareInWords(den - num, den)}`;
    return [`${who} ${share} of ${within(table?.title ?? weights)} can block`];
  });
}

/** “any single one of the 5 of the group “Permanent five””. */
function groupWords(least: number, size: number, title: string): string {
  const who = `of the group “${title}”`;
  if (size === 1) return `the only member ${who}`;
  if (least === 1) return `any single one of the ${size} ${who}`;
  return least === size ? `all ${size} ${who} together` : `${least} of the ${size} ${who}`;
}

/** Groups that can block with fewer heads than the body as a whole. */
function byGroup(
  stage: Stage,
  body: ProcedureBody,
  rule: Rule,
  heads: Heads,
  choices: readonly Choice[],
  atLarge: number,
): { readonly says: readonly string[]; readonly one: boolean } {
  const names = [...new Set(heads.classes.flatMap(({ groups }) => groups))];
  const found = names.flatMap((name) => {
    const inside = outsidersFirst(heads.classes).filter(({ groups }) => groups.includes(name));
    const outside = heads.classes.filter(({ groups }) => !groups.includes(name));
    const size = inside.reduce((sum, one) => sum + one.heads, 0);
    const some = fewest(rule, [...inside, ...outside], size, choices);
    const least = Math.min(...some.map((one) => one.heads));
    if (some.length === 0 || least >= atLarge) return [];
    const best = some.filter((one) => one.heads === least);
    const title = body.groups?.[name]?.title ?? name;
    return [
      {
        one: least === 1,
        says: `${groupWords(least, size, title)} can block, ${by(stage, best)}`,
      },
    ];
  });
  return { says: found.map(({ says }) => says), one: found.some(({ one }) => one) };
}

/** Roles whose word is needed besides any count. */
const declarers = (rule: StageRule): readonly string[] =>
  rule.kind === 'all' || rule.kind === 'any'
    ? rule.parts.flatMap(declarers)
    : rule.kind === 'declared'
      ? [rule.by]
      : [];

function blockingIn(
  procedure: Procedure,
  stage: Extract<Stage, { kind: 'ballot' | 'tacit' }>,
): Blocking {
  const { rule } = stage;
  const body = procedure.bodies.find(({ id }) => id === stage.body);
  const heads = body === undefined ? undefined : headsOf(body, rule);
  const judged = declarers(rule).map((id) => `${theRole(procedure, id)} says whether it is met`);
  if (body === undefined || heads === undefined || countingParts(rule).length === 0) {
    const says =
      judged.length > 0
        ? judged
        : ['the order among the candidates settles it, and nobody can block'];
    return { stage: stage.id, one: false, says: says.join('; ') };
  }
  const choices = choicesIn(stage).filter((choice) => choice !== 'consent');
  const counted = countingRule(rule, heads, 'met', 'met');
  const whole = fewest(counted, outsidersFirst(heads.classes), heads.total, choices);
  const least = Math.min(...whole.map((one) => one.heads));
  const groups = byGroup(stage, body, counted, heads, choices, least);
  const weighed = byWeight(rule, body, heads, choices);
  const special = [...groups.says, ...weighed];
  const atLarge = sentence(stage, whole, heads.total, heads, alone(counted, heads, whole)) ?? [];
  const says = [
    ...special,
    ...[atLarge].flat().map((one) => (special.length > 0 ? `otherwise ${one}` : one)),
    ...judged,
  ];
  return {
    stage: stage.id,
    one: least === 1 || groups.one,
    says: says.length === 0 ? 'nobody can block it' : says.join('; '),
  };
}

/**
 * For every stage that decides, who can keep its rule from being met while all others consent: the
 * fewest members of each group and of the body, and by doing what. Where weights are not written
 * down, the share of them that blocks.
 */
export const whatBlocks = (procedure: Procedure): readonly Blocking[] =>
  procedure.stages.flatMap((stage): readonly Blocking[] => {
    switch (stage.kind) {
      case 'ballot':
      case 'tacit':
        return [blockingIn(procedure, stage)];
      case 'nominate':
      case 'deliberate':
      case 'sound':
      case 'assign':
        return [];
      default:
        return never(stage, 'stage');
    }
  });
