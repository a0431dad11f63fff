/** Everything in a procedure that a finding can be about, with its place in the file. */
import { never } from '../../basics/index.ts';
import type { Clock } from '../parts/clock.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import type { SetStep, Stage, Step, TieBreak } from '../parts/stage.ts';

/** Something with its place in the file. */
export interface Placed<T> {
  readonly where: string;
  readonly is: T;
}

const at = <T>(where: string, is: T | undefined): readonly Placed<T>[] =>
  is === undefined ? [] : [{ where, is }];

export const placed = <T>(list: readonly T[] | undefined, where: string): readonly Placed<T>[] =>
  (list ?? []).map((is, i) => ({ where: `${where}[${i}]`, is }));

export const stagesOf = ({ stages }: Procedure): readonly Placed<Stage>[] =>
  placed(stages, 'stages');

/** The steps of a stage, each way of a fork by itself. */
export const stepsAt = (stage: Placed<Stage>): readonly Placed<SetStep>[] =>
  fieldsOf(stage).flatMap(({ where, is: step }): readonly Placed<SetStep>[] =>
    'choose' in step
      ? step.among.map((way, i) => ({ where: `${where}.among[${i}].step`, is: way.step }))
      : [{ where, is: step }],
  );

/** What may follow a stage, by the field that it stands in. */
function fieldsOf({ where, is: stage }: Placed<Stage>): readonly Placed<Step>[] {
  const of = (field: string, step: Step | undefined): readonly Placed<Step>[] =>
    at(`${where}.${field}`, step);
  switch (stage.kind) {
    case 'nominate':
      return [...of('next', stage.next), ...of('nobody', stage.nobody)];
    case 'deliberate':
    case 'assign':
      return of('next', stage.next);
    case 'sound':
      return [...of('next', stage.next), ...of('exhausted', stage.exhausted)];
    case 'ballot':
      return [
        ...of('met', stage.met),
        ...of('whenLeft.step', stage.whenLeft?.step),
        ...of('exhausted', stage.exhausted),
      ];
    case 'tacit':
      return [...of('unbroken', stage.unbroken), ...of('broken', stage.broken)];
    default:
      return never(stage, 'stage');
  }
}

/** The rule of a stage, where it has one. */
export const ruleAt = ({ where, is: stage }: Placed<Stage>): Placed<StageRule> | undefined =>
  'rule' in stage && stage.rule !== undefined
    ? { where: `${where}.rule`, is: stage.rule }
    : undefined;

/** A rule and all its parts, the whole first. */
export function partsAt({ where, is: rule }: Placed<StageRule>): readonly Placed<StageRule>[] {
  const inner = rule.kind === 'all' || rule.kind === 'any' ? rule.parts : [];
  return [{ where, is: rule }, ...placed(inner, `${where}.parts`).flatMap((part) => partsAt(part))];
}

export const clockAt = ({ where, is: stage }: Placed<Stage>): readonly Placed<Clock>[] =>
  'clock' in stage ? at(`${where}.clock`, stage.clock) : [];

/** Every role that is named for something to do, with the place that names it. */
export function rolesNamed(procedure: Procedure): readonly Placed<string>[] {
  const { ruleChanges, package: posts } = procedure;
  return [
    ...stagesOf(procedure).flatMap((stage) => rolesIn(stage)),
    ...placed(ruleChanges === 'nobody' ? [] : ruleChanges.by, 'ruleChanges.by'),
    ...placed(posts?.breakableBy, 'package.breakableBy'),
  ];
}

function rolesIn(stage: Placed<Stage>): readonly Placed<string>[] {
  const { where, is } = stage;
  const by = !('by' in is)
    ? []
    : typeof is.by === 'string'
      ? at(`${where}.by`, is.by)
      : placed(is.by, `${where}.by`);
  const effects = is.kind === 'ballot' || is.kind === 'sound' ? is.effects : undefined;
  const rule = ruleAt(stage);
  return [
    ...by,
    ...('closedBy' in is ? at(`${where}.closedBy`, is.closedBy) : []),
    ...clockAt(stage).flatMap((clock) =>
      placed(clock.is.extendableBy, `${clock.where}.extendableBy`),
    ),
    ...(is.kind === 'ballot' ? tiesAt({ where: `${where}.tie`, is: is.tie ?? [] }) : []),
    ...fieldsOf(stage).flatMap((step) =>
      'choose' in step.is ? [{ where: `${step.where}.choose`, is: step.is.choose }] : [],
    ),
    ...placed(effects, `${where}.effects`).flatMap((effect) =>
      effect.is.kind === 'invite' ? at(`${effect.where}.by`, effect.is.by) : [],
    ),
    ...(rule === undefined ? [] : partsAt(rule)).flatMap((part) =>
      part.is.kind === 'declared' ? at(`${part.where}.by`, part.is.by) : [],
    ),
  ];
}

/** The roles that have a casting vote, in one way to break a tie or in several. */
const tiesAt = ({ where, is }: Placed<TieBreak | readonly TieBreak[]>): readonly Placed<string>[] =>
  typeof is === 'string'
    ? []
    : 'castingVote' in is
      ? [{ where: `${where}.castingVote`, is: is.castingVote }]
      : placed(is, where).flatMap(tiesAt);

/** Every article that is cited, with the place that cites it. */
export const articlesCited = (procedure: Procedure): readonly Placed<string>[] =>
  stagesOf(procedure).flatMap((stage) => {
    const { where, is } = stage;
    const effects = is.kind === 'ballot' || is.kind === 'sound' ? is.effects : undefined;
    const rule = ruleAt(stage);
    const citing = [
      ...fieldsOf(stage).filter(({ is: step }) => 'choose' in step),
      ...stepsAt(stage),
      ...placed(effects, `${where}.effects`),
      ...(rule === undefined ? [] : partsAt(rule)),
    ];
    return [
      ...placed(is.articles, `${where}.articles`),
      ...citing.flatMap((one) => at(`${one.where}.article`, one.is.article)),
    ];
  });
