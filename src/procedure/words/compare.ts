/** Two procedures side by side, row by row in the order in which a negotiator would ask. */
import { z } from 'zod';
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { edgesOf } from '../graph.ts';
import { whatBlocks } from './blocks.ts';
import { decidingIn, whoDecides, whoNominates } from './overview.ts';
import { packageInWords, postsInWords } from './page.ts';
import { formInWords, resultInWords, secrecyInWords, unheardInWords } from './paper.ts';
import { ruleInWords } from './rule.ts';
import { roundsInWords } from './stage.ts';
import { clockInWords, effectInWords, stepInWords, tieInWords } from './steps.ts';
import { plainTermsFor, stageTitle } from './terms.ts';

export const ComparedRow = z.strictObject({
  what: z.string(),
  /** One line for each thing that the procedure says about it. */
  a: z.array(z.string()).readonly(),
  b: z.array(z.string()).readonly(),
  same: z.boolean(),
});
export const Comparison = z.strictObject({
  a: z.strictObject({ name: z.string(), title: z.string() }),
  b: z.strictObject({ name: z.string(), title: z.string() }),
  rows: z.array(ComparedRow).readonly(),
  /** How many rows differ. */
  different: z.int().nonnegative(),
});
export type Comparison = z.infer<typeof Comparison>;

type Says = (procedure: Procedure) => readonly string[];

const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];
const deciding =
  (
    says: (procedure: Procedure, stage: ReturnType<typeof decidingIn>[number]) => readonly string[],
  ): Says =>
  (procedure) =>
    unique(decidingIn(procedure).flatMap((stage) => says(procedure, stage)));
const stages =
  (says: (procedure: Procedure, stage: Stage) => readonly string[]): Says =>
  (procedure) =>
    unique(procedure.stages.flatMap((stage) => says(procedure, stage)));

/** “Sounding: secret”: of soundings and of ballots, as both show who votes how. */
const asked = (
  says: (procedure: Procedure, stage: Extract<Stage, { paper: unknown }>) => string,
): Says =>
  stages((procedure, stage) =>
    'paper' in stage
      ? [`${stage.kind === 'sound' ? 'soundings: ' : 'ballots: '}${says(procedure, stage)}`]
      : [],
  );

const bodyOf = ({ bodies }: Procedure, id: string) => bodies.find((body) => body.id === id);

/** What each row asks of a procedure. */
const ROWS: readonly (readonly [string, Says])[] = [
  ['to be filled', (procedure) => [postsInWords(procedure)]],
  ['who nominates', (procedure) => [whoNominates(procedure)]],
  ['who decides', (procedure) => [whoDecides(procedure)]],
  ['path', (procedure) => procedure.stages.map(({ title }, i) => `${i + 1}. ${title}`)],
  ['paper', asked((_, { paper }) => formInWords(paper.form))],
  [
    'secrecy',
    asked((procedure, { paper, body }) => secrecyInWords(paper, bodyOf(procedure, body))),
  ],
  ['silence', asked((_, { paper }) => unheardInWords(paper.unheard))],
  ['result goes to', asked((_, { result }) => resultInWords(result))],
  [
    'rule',
    deciding((procedure, stage) => [
      ruleInWords(stage.rule, plainTermsFor(procedure, stage, true)),
    ]),
  ],
  ['what blocks', (procedure) => unique(whatBlocks(procedure).map(({ says }) => says))],
  ['rounds', deciding((_, stage) => ('rounds' in stage ? [roundsInWords(stage.rounds)] : []))],
  [
    'elimination',
    stages((procedure, stage) =>
      'effects' in stage
        ? (stage.effects ?? []).map((effect) => effectInWords(procedure, effect))
        : [],
    ),
  ],
  [
    'when rounds run out',
    stages((procedure, stage) =>
      'exhausted' in stage && stage.exhausted !== undefined
        ? [stepInWords(procedure, stage.exhausted)]
        : [],
    ),
  ],
  [
    'ties',
    deciding((procedure, stage) =>
      'tie' in stage && stage.tie !== undefined ? [tieInWords(procedure, stage.tie)] : [],
    ),
  ],
  [
    'clocks',
    stages((procedure, stage) =>
      'clock' in stage && stage.clock !== undefined
        ? [`${stageTitle(procedure, stage.id)}: ${clockInWords(procedure, stage.clock)}`]
        : [],
    ),
  ],
  [
    'may end',
    (procedure) =>
      unique(
        edgesOf(procedure).flatMap(({ end }) =>
          end === undefined
            ? []
            : [end === 'appointed' ? 'with an appointment' : 'with the post not filled'],
        ),
      ),
  ],
  ['package', (procedure) => [packageInWords(procedure) ?? []].flat()],
  [
    'rule changes',
    ({ ruleChanges }) => [ruleChanges === 'nobody' ? 'none in a race' : 'possible in a race'],
  ],
];

/** The comparison. Rows differ where any of their lines does. */
export function compareProcedures(a: Procedure, b: Procedure): Comparison {
  const rows = ROWS.map(([what, says]) => {
    const [left, right] = [says(a), says(b)];
    return { what, a: left, b: right, same: left.join('\n') === right.join('\n') };
  });
  return {
    a: { name: a.name, title: a.title },
    b: { name: b.name, title: b.title },
    rows,
    different: rows.filter(({ same }) => !same).length,
  };
}
