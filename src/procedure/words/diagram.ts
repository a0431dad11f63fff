/** A procedure as a state diagram: boxes, ends and labelled arrows, however they are then drawn. */
import { edgesOf, type Tone } from '../graph.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Effect, Stage, StageKind } from '../parts/stage.ts';
import { never } from '../../basics/index.ts';
import { stageRuleInWords } from './rule-lines.ts';
import { effectInWords } from './steps.ts';

export interface DiagramNode {
  readonly id: string;
  readonly title: string;
  readonly kind: StageKind | 'appointed' | 'not-filled';
  /** What is said under the title: paper and secrecy, the rule. */
  readonly lines: readonly string[];
}

export interface DiagramArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly tone: Tone;
  /** Whether the arrow leads to the same stage again. */
  readonly again: boolean;
}

export interface Diagram {
  readonly title: string;
  readonly first: string;
  readonly nodes: readonly DiagramNode[];
  readonly arrows: readonly DiagramArrow[];
}

/** Ids of the ends; no stage can have them, as names have no colon. */
export const APPOINTED = 'end:appointed';
export const NOT_FILLED = 'end:not-filled';

const SECRECY = {
  open: 'open',
  secret: 'secret',
  'secret-by-group': 'secret by group',
  confided: 'confided',
} as const;

const FORMS = {
  one: 'one name',
  some: 'several names',
  graded: 'a mark for each',
  ranked: 'candidates in order',
  assent: 'does anybody object?',
} as const;

function linesOf(procedure: Procedure, stage: Stage): readonly string[] {
  const rule = stageRuleInWords(procedure, stage);
  const said = rule === '' ? [] : [rule];
  switch (stage.kind) {
    case 'nominate':
      return [];
    case 'deliberate':
      return [stage.what];
    case 'assign':
      return [`by ${stage.how}`];
    case 'tacit':
      return ['silence procedure', ...said];
    case 'sound':
    case 'ballot':
      return [`${SECRECY[stage.paper.secrecy]}, ${FORMS[stage.paper.form.kind]}`, ...said];
    default:
      return never(stage, 'stage');
  }
}

/** The arrow back to the same stage, where a stage has several rounds. */
function again(procedure: Procedure, stage: Stage): readonly DiagramArrow[] {
  if (!('rounds' in stage) || stage.rounds === 1) return [];
  const effects: readonly Effect[] = stage.effects ?? [];
  const said = effects.map((effect) => effectInWords(procedure, effect)).join('; ');
  const most = stage.rounds === 'no-limit' ? '' : `, ${stage.rounds} at most`;
  const label = `another round${most}${said === '' ? '' : `: ${said}`}`;
  return [{ from: stage.id, to: stage.id, label, tone: 'onward', again: true }];
}

const onlyOne = (tones: ReadonlySet<Tone>): Tone | undefined =>
  tones.size === 1 ? [...tones][0] : undefined;

/** The diagram. Steps between the same two places are one arrow with both labels. */
export function diagramOf(procedure: Procedure): Diagram {
  const { title, first, stages } = procedure;
  const known = new Set(stages.map(({ id }) => id));
  const arrows = new Map<
    string,
    { from: string; to: string; labels: string[]; tones: Set<Tone> }
  >();
  for (const { from, to, end, when, tone } of edgesOf(procedure)) {
    const target = to ?? (end === 'appointed' ? APPOINTED : NOT_FILLED);
    if (to !== undefined && !known.has(to)) continue;
    const key = `${from} ${target}`;
    const found = arrows.get(key);
    if (found === undefined) {
      arrows.set(key, { from, to: target, labels: [when], tones: new Set([tone]) });
      continue;
    }
    found.tones.add(tone);
    if (!found.labels.includes(when)) found.labels.push(when);
  }
  const ends = new Set([...arrows.values()].map(({ to }) => to));
  const acting = edgesOf(procedure).flatMap(({ step }) =>
    'end' in step && step.end === 'not-filled' && step.acting !== undefined ? [step.acting] : [],
  );
  return {
    title,
    first,
    nodes: [
      ...stages.map((stage) => ({
        id: stage.id,
        title: stage.title,
        kind: stage.kind,
        lines: linesOf(procedure, stage),
      })),
      ...(ends.has(APPOINTED)
        ? [{ id: APPOINTED, title: 'Appointed', kind: 'appointed' as const, lines: [] }]
        : []),
      ...(ends.has(NOT_FILLED)
        ? [
            {
              id: NOT_FILLED,
              title: 'Not filled',
              kind: 'not-filled' as const,
              lines: [...new Set(acting)],
            },
          ]
        : []),
    ],
    arrows: [
      ...[...arrows.values()].map(({ from, to, labels, tones }) => ({
        from,
        to,
        label: labels.join(', or '),
        tone: onlyOne(tones) ?? ('onward' as const),
        again: from === to,
      })),
      ...stages.flatMap((stage) => again(procedure, stage)),
    ],
  };
}

/** The diagram read out, for those who do not see it. */
export function diagramInWords({ nodes, arrows, first }: Diagram): string {
  const title = (id: string): string => nodes.find((node) => node.id === id)?.title ?? id;
  const steps = arrows.map(({ from, to, label, again: same }) =>
    same
      ? `From “${title(from)}”, ${label}.`
      : `From “${title(from)}” to “${title(to)}” when ${label}.`,
  );
  return [`Begins with “${title(first)}”.`, ...steps].join(' ');
}
