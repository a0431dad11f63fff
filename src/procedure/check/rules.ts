/** Rules that can never be met, or never be lost: what their numbers ask of the heads that there are. */
import type { ProcedureBody } from '../parts/body.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import {
  answerOf,
  choicesIn,
  countingRule,
  headsIn,
  headsOf,
  reachOf,
  type CountingPart,
  type Heads,
} from '../heads/index.ts';
import { rootNumber } from '../parts/stage-rule.ts';
import type { Choice } from '../rule.ts';
import { remark, wrong, type Finding } from './finding.ts';
import { partsAt, ruleAt, stagesOf, type Placed } from './places.ts';

/** Said wherever a number of heads is made up. */
const standIn = ({ standIn, total }: Heads): string =>
  standIn ? ` (worked out for ${total} heads, because the size varies)` : '';

/** Of whom a part counts: “the 5 of the group “permanent””, “the 15 of the body “council””. */
function ofWhom(part: CountingPart, body: ProcedureBody, heads: Heads): string {
  const count = headsIn(heads, part.group);
  const whose = part.group === undefined ? `body “${body.id}”` : `group “${part.group}”`;
  if (part.weights === undefined) return `the ${count} of the ${whose}`;
  const weight = heads.classes
    .filter(({ groups }) => part.group === undefined || groups.includes(part.group))
    .reduce((sum, one) => sum + one.heads * (one.weights[part.weights ?? ''] ?? 0), 0);
  return `the ${weight} that the ${whose} weighs by “${part.weights}”`;
}

/** The number or share of a threshold in figures. */
function asked({ threshold, kind, group }: CountingPart, heads: Heads): string {
  if ('number' in threshold) return String(threshold.number);
  if ('rootOf' in threshold) return String(rootNumber(threshold, headsIn(heads, group), kind));
  return `${threshold.than === 'strictly' ? (kind === 'at-least' ? 'more than ' : 'less than ') : ''}${threshold.num}/${threshold.den}`;
}

/** A part whose number can never be reached, or never be passed. */
function ofPart(
  { where, is: part }: Placed<CountingPart>,
  body: ProcedureBody,
  heads: Heads,
  choices: readonly Choice[],
): readonly Finding[] {
  if (part.weights !== undefined && heads.unweighed.includes(part.weights)) return [];
  const all = heads.classes.map((of) => ({ of, heads: of.heads, open: choices }));
  const answer = answerOf(countingRule(part, heads, 'met'), all);
  if (answer !== 'met' && answer !== 'not-met') return [];
  const at = `${where}.threshold`;
  const of = ofWhom(part, body, heads);
  const figure = asked(part, heads);
  const never = !part.choices.some((choice) => choices.includes(choice));
  if (answer === 'not-met') {
    if (part.kind === 'at-most') {
      return [
        wrong(at, `allows at most ${figure} of ${of}, which can never be kept${standIn(heads)}`),
      ];
    }
    return [
      never
        ? wrong(
            `${where}.choices`,
            `counts ${part.choices.join(' and ')}, which nobody can choose there`,
          )
        : wrong(
            at,
            `asks for ${figure} of ${of}, which is more than there can be${standIn(heads)}`,
          ),
    ];
  }
  if (never) {
    return [
      remark(
        `${where}.choices`,
        `counts ${part.choices.join(' and ')}, which nobody can choose there, so that it always holds`,
      ),
    ];
  }
  return [
    remark(
      at,
      part.kind === 'at-most'
        ? `allows ${figure} of ${of}, so that it always holds${standIn(heads)}`
        : `asks for ${figure} of ${of}, so that it always holds${standIn(heads)}`,
    ),
  ];
}

function ofStage(stage: Placed<Stage>, body: ProcedureBody): readonly Finding[] {
  const rule = ruleAt(stage);
  const heads = rule === undefined ? undefined : headsOf(body, rule.is);
  if (rule === undefined || heads === undefined) return [];
  const choices = choicesIn(stage.is);
  const found = partsAt(rule).flatMap(({ where, is }) =>
    is.kind === 'at-least' || is.kind === 'at-most'
      ? ofPart({ where, is }, body, heads, choices)
      : [],
  );
  const { met, lost } = reachOf(rule.is, heads, choices);
  const whole = (can: string, why: string): Finding =>
    wrong(rule.where, `can never be ${can}: ${why}${standIn(heads)}`);
  if (met === 'no' && !found.some(({ level }) => level === 'wrong')) {
    return [...found, whole('met', 'no way for the members to choose meets all that it asks')];
  }
  if (lost === 'no') {
    return [
      ...found,
      whole('lost', 'it is met whatever the members choose, so that it decides nothing'),
    ];
  }
  return found;
}

/** One finding for each part that asks the impossible, and for each rule that decides nothing. */
export const ruleFindings = (procedure: Procedure): readonly Finding[] =>
  stagesOf(procedure).flatMap((stage) => {
    const { is } = stage;
    const body = 'body' in is ? procedure.bodies.find(({ id }) => id === is.body) : undefined;
    return body === undefined ? [] : ofStage(stage, body);
  });
