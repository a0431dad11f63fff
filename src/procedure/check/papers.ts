/** Papers, clocks and rounds of a stage that do not say what they must, or say it with a surprise. */
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { answerOf, countingRule, headsOf } from '../heads/index.ts';
import { remark, wrong, type Finding } from './finding.ts';
import { clockAt, placed, stagesOf, type Placed } from './places.ts';

type BallotStage = Extract<Stage, { kind: 'ballot' }>;
type SoundStage = Extract<Stage, { kind: 'sound' }>;

function ofClocks(stage: Placed<Stage>): readonly Finding[] {
  const { where, is } = stage;
  const found = clockAt(stage).flatMap(({ where: at, is: clock }) => {
    if (!clock.hard || clock.lasts !== undefined || clock.beforeTermEnds !== undefined) return [];
    return clock.label === undefined
      ? [wrong(at, 'is hard but has no length; give lasts or beforeTermEnds')]
      : [
          remark(
            at,
            `is hard, but its length is only words (“${clock.label}”), so that somebody must say when it has run out`,
          ),
        ];
  });
  if (is.kind === 'tacit' && !is.clock.hard) {
    return [
      ...found,
      wrong(
        `${where}.clock.hard`,
        'is false, so that the silence never runs out; make the clock hard',
      ),
    ];
  }
  return found;
}

/** A stage that only a clock or a role ends, and that has neither. */
function ofClosing({ where, is }: Placed<Stage>): readonly Finding[] {
  if (is.kind !== 'nominate' && is.kind !== 'deliberate') return [];
  if (is.closedBy !== undefined || is.clock?.hard === true) return [];
  return [wrong(where, `(“${is.id}”) is never over: give closedBy, or a hard clock`)];
}

function ofPaper({ where, is }: Placed<BallotStage | SoundStage>): readonly Finding[] {
  const { paper } = is;
  return [
    ...(paper.secrecy === 'secret-by-group' && paper.group === undefined
      ? [
          wrong(
            `${where}.paper`,
            'is secret by group but does not say which group shows; give group',
          ),
        ]
      : []),
    ...(paper.secrecy !== 'secret-by-group' && paper.group !== undefined
      ? [remark(`${where}.paper.group`, 'shows nothing, as the paper is not secret by group')]
      : []),
    ...(paper.unheard === 'consent' && paper.form.kind !== 'assent'
      ? [
          remark(
            `${where}.paper.unheard`,
            'reads silence as consent, although members are not asked for their assent; “absent” is what is usual',
          ),
        ]
      : []),
  ];
}

/**
 * Whether whoever is left alone can still fail: one member is for them, and everybody else hands in
 * nothing that counts for anybody. Then the last one is dropped as well.
 */
function mayFailAlone(stage: BallotStage, procedure: Procedure): boolean {
  const body = procedure.bodies.find(({ id }) => id === stage.body);
  const heads = body === undefined ? undefined : headsOf(body, stage.rule);
  if (heads === undefined) return false;
  const rule = countingRule(stage.rule, heads, 'met');
  const others =
    stage.paper.form.kind === 'one' && !stage.paper.form.writeIn ? 'abstain' : 'object';
  const blocs = heads.classes.flatMap((of, i) =>
    i === 0
      ? [
          { of, heads: 1, open: ['consent' as const] },
          ...(of.heads === 1 ? [] : [{ of, heads: of.heads - 1, open: [others] as const }]),
        ]
      : [{ of, heads: of.heads, open: [others] as const }],
  );
  return answerOf(rule, blocs) === 'not-met';
}

/** An order always has a first, as long as something breaks a tie; no round of it can settle nothing. */
const alwaysSettles = ({ rule, tie }: BallotStage): boolean =>
  rule.kind === 'order' && tie !== undefined && tie !== 'next-round';

function ofRounds(stage: Placed<BallotStage>, procedure: Procedure): readonly Finding[] {
  const { where, is } = stage;
  const limited = is.rounds !== 'no-limit';
  const found: Finding[] = [];
  if (limited && is.exhausted === undefined && !alwaysSettles(is)) {
    found.push(
      wrong(
        `${where}.exhausted`,
        `is missing: after ${is.rounds === 1 ? 'one round' : `${is.rounds} rounds`} without a result nobody could tell what follows`,
      ),
    );
  }
  const drops = placed(is.effects, `${where}.effects`).find(
    ({ is: effect }) => effect.kind === 'drop-last' && effect.to === undefined,
  );
  const open = !limited && is.whenLeft === undefined && is.exhausted === undefined;
  if (drops !== undefined && open && mayFailAlone(is, procedure)) {
    found.push(
      wrong(
        drops.where,
        'leads nowhere: round by round it drops everybody, and no step says what then; give whenLeft, or a number of rounds with exhausted',
      ),
    );
  }
  return found;
}

/** A sounding decides nothing, so it cannot take anybody's candidature away. */
const ofEffects = ({ where, is }: Placed<SoundStage>): readonly Finding[] =>
  placed(is.effects, `${where}.effects`)
    .filter(({ is: effect }) => effect.kind !== 'invite')
    .map(({ where: at, is: effect }) =>
      wrong(`${at}.kind`, `is ${effect.kind}, but soundings decide nothing; they can only invite`),
    );

/** One finding for each stage that leaves out what it must say. */
export const paperFindings = (procedure: Procedure): readonly Finding[] =>
  stagesOf(procedure).flatMap((stage) => {
    const { where, is } = stage;
    return [
      ...ofClocks(stage),
      ...ofClosing(stage),
      ...(is.kind === 'ballot'
        ? [...ofPaper({ where, is }), ...ofRounds({ where, is }, procedure)]
        : []),
      ...(is.kind === 'sound' ? [...ofPaper({ where, is }), ...ofEffects({ where, is })] : []),
    ];
  });
