/** Who can keep a rule from being met: worked out from the rule and the body, by counting. */
import { never } from '../../basics/index.ts';
import type { ProcedureBody } from '../parts/body.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import type { Stage } from '../parts/stage.ts';
import {
  choicesIn,
  countingParts,
  countingRule,
  fewestToBlock,
  headsOf,
  outsidersFirst,
  type Heads,
} from '../heads/index.ts';
import type { Choice, Rule } from '../rule.ts';
import { atLargeInWords, fewestOf, groupInWords, isOne } from './block-words.ts';
import { shareInWords } from './rule.ts';
import { theRole, within } from './terms.ts';

/** A stage that decides, and who can block it. */
export interface Blocking {
  readonly stage: string;
  /** Whether a single member, of whichever group, is enough. */
  readonly one: boolean;
  readonly says: string;
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
  const classes = outsidersFirst(heads.classes);
  const atLeast = fewestOf(fewestToBlock(lost, classes, heads.total, choices));
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

interface ByGroup {
  readonly says: string;
  readonly one: boolean;
}

/** Groups that can block with fewer heads than the body as a whole. */
function byGroup(
  stage: Stage,
  body: ProcedureBody,
  rule: Rule,
  heads: Heads,
  atLarge: number,
): readonly ByGroup[] {
  const classes = outsidersFirst(heads.classes);
  const names = [...new Set(classes.flatMap(({ groups }) => groups))];
  return names.flatMap((name): readonly ByGroup[] => {
    const inside = classes.filter(({ groups }) => groups.includes(name));
    const outside = classes.filter(({ groups }) => !groups.includes(name));
    const size = inside.reduce((sum, one) => sum + one.heads, 0);
    const found = fewestToBlock(rule, [...inside, ...outside], size, blockingChoices(stage));
    if (found.length === 0 || fewestOf(found) >= atLarge) return [];
    const title = body.groups?.[name]?.title ?? name;
    return [{ one: isOne(found), says: groupInWords(stage, found, size, title) }];
  });
}

const blockingChoices = (stage: Stage): readonly Choice[] =>
  choicesIn(stage).filter((choice) => choice !== 'consent');

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
  const { rule, id } = stage;
  const body = procedure.bodies.find((one) => one.id === stage.body);
  const heads = body === undefined ? undefined : headsOf(body, rule);
  const judged = declarers(rule).map(
    (role) => `${theRole(procedure, role)} says whether it is met`,
  );
  if (body === undefined || heads === undefined || countingParts(rule).length === 0) {
    const order = 'the order among the candidates settles it, and nobody can block';
    return { stage: id, one: false, says: judged.length > 0 ? judged.join('; ') : order };
  }
  const choices = blockingChoices(stage);
  const counted = countingRule(rule, heads, 'met', 'met');
  const classes = outsidersFirst(heads.classes);
  const whole = fewestToBlock(counted, classes, heads.total, choices, heads.standIn);
  const groups = byGroup(stage, body, counted, heads, fewestOf(whole));
  const special = [...groups.map(({ says }) => says), ...byWeight(rule, body, heads, choices)];
  const atLarge = atLargeInWords(stage, counted, whole, heads);
  const says = [
    ...special,
    ...(atLarge === undefined ? [] : [special.length > 0 ? `otherwise ${atLarge}` : atLarge]),
    ...judged,
  ];
  return {
    stage: id,
    one: isOne(whole) || groups.some(({ one }) => one),
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
