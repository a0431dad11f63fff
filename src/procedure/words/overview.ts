/** A procedure in one line: what is filled, who decides, by which rule. */
import { z } from 'zod';
import { never } from '../../basics/index.ts';
import { edgesOf, followersIn, reachable } from '../graph.ts';
import { takesWriteIns } from '../parts/asks.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { ruleInWords } from './rule.ts';
import { bodyTitle, listed, plainTermsFor, theRole } from './terms.ts';
import { bodyName, whoeverOf } from './who.ts';

export const Overview = z.strictObject({
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
  post: z.string(),
  decides: z.string(),
  rule: z.string(),
});
export type Overview = z.infer<typeof Overview>;

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** The stages that can be reached, in the order of the file. */
const reachedIn = (procedure: Procedure): readonly Stage[] => {
  const reached = reachable(procedure.first, followersIn(edgesOf(procedure)));
  return procedure.stages.filter(({ id }) => reached.has(id));
};

type Deciding = Extract<Stage, { kind: 'ballot' | 'tacit' }>;

/** The stages that decide, in the order of the file. */
export const decidingIn = (procedure: Procedure): readonly Deciding[] =>
  reachedIn(procedure).filter(
    (stage): stage is Deciding => stage.kind === 'ballot' || stage.kind === 'tacit',
  );

/** Who nominates: the roles of the nominating stages, or that names may be written in, or nobody. */
export function whoNominates(procedure: Procedure): string {
  const stages = reachedIn(procedure);
  const by = stages.flatMap((stage) => (stage.kind === 'nominate' ? stage.by : []));
  const assigned = stages.flatMap((stage) => {
    switch (stage.kind) {
      case 'assign':
        return [`${theRole(procedure, stage.by)} (by ${stage.how})`];
      case 'ballot':
        return takesWriteIns(stage) ? ['whoever votes, as any name may be written in'] : [];
      case 'nominate':
      case 'deliberate':
      case 'sound':
      case 'tacit':
        return [];
      default:
        return never(stage, 'stage');
    }
  });
  const named = by.length === 0 ? [] : [whoeverOf(procedure, unique(by))];
  return [...named, ...unique(assigned)].join('; ') || 'nobody';
}

/** Who decides: the bodies of the deciding stages in their order. */
export const whoDecides = (procedure: Procedure): string =>
  unique(decidingIn(procedure).map(({ body }) => bodyName(procedure, body))).join(', then ') ||
  'nobody votes';

/** A procedure in one line. Its rules are those of the deciding stages, each said once. */
export function overviewOf(procedure: Procedure): Overview {
  const { name, title, organisation, posts } = procedure;
  const deciding = decidingIn(procedure);
  const rules = unique(
    deciding.map((stage) => ruleInWords(stage.rule, plainTermsFor(procedure, stage))),
  );
  return {
    name,
    title,
    organisation,
    post: listed(posts.map((post) => post.title)),
    decides:
      unique(deciding.map(({ body }) => bodyTitle(procedure, body))).join(', then ') || 'nobody',
    rule: rules.join('; then ') || 'none',
  };
}
