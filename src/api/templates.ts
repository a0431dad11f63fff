/**
 * Procedures of the catalogue to begin a race from: who decides, on which post, by what rule. What the
 * catalogue leaves open stays open here. Members change; whoever begins a race can change the list
 * before it is written.
 */
import { never } from '../basics/index.ts';
import {
  CATALOGUE,
  clockInWords,
  decidingIn,
  plainTermsFor,
  ruleInWords,
  type Procedure,
  type ProcedureBody,
  type Span,
  type StageRule,
} from '../procedure/index.ts';
import type { TemplatesView } from './contract/cases.ts';
import { JOINED } from './joined.ts';
import { STATE_NAMES } from './state-names.ts';
import { caseRule, groupsIn, tablesIn } from './writing/case-rule.ts';

type Template = TemplatesView['templates'][number];
type Decision = Template['decisions'][number];
type Deciding = ReturnType<typeof decidingIn>[number];

const YEARS: Readonly<Record<Span['unit'], number>> = {
  hours: 1 / (365.25 * 24),
  days: 1 / 365.25,
  weeks: 7 / 365.25,
  months: 1 / 12,
  years: 1,
};

const articlesOf = (rule: StageRule): readonly string[] => [
  ...(rule.article === undefined ? [] : [rule.article]),
  ...('parts' in rule ? rule.parts.flatMap(articlesOf) : []),
];

/** Where nothing is written, an article’s `cite` says “practice”; a rule without article says nothing. */
function basisOf({ articles }: Procedure, rule: StageRule): Decision['rule']['basis'] {
  const cited = articlesOf(rule).map((id) => articles.find((one) => one.id === id)?.cite ?? '');
  if (cited.length === 0) return 'unstated';
  return cited.every((cite) => /^practice\b/i.test(cite)) ? 'tradition' : 'written';
}

function membersOf({ name }: Procedure, { members }: ProcedureBody): Pick<Decision, 'members'> {
  if (members === undefined) return {};
  const joined = JOINED[name] ?? {};
  return {
    members: members.map((id) => {
      const from = joined[id];
      return { id, name: STATE_NAMES[id] ?? id, ...(from !== undefined && { from }) };
    }),
  };
}

function decisionOf(procedure: Procedure, body: ProcedureBody, stage: Deciding): Decision {
  const rule = caseRule(stage.rule);
  const lacking = rule === undefined ? [] : tablesIn(rule);
  const { size, eligibility, groups = {}, weights = {} } = body;
  return {
    id: stage.id,
    name: stage.title,
    body: { id: body.id, name: body.title },
    rule: {
      words: ruleInWords(stage.rule, plainTermsFor(procedure, stage)),
      basis: basisOf(procedure, stage.rule),
      countable: rule !== undefined,
      groups: rule === undefined ? [] : [...groupsIn(rule)],
    },
    ...membersOf(procedure, body),
    ...(typeof size === 'number' && { size }),
    ...(eligibility !== undefined && { eligibility }),
    groups: Object.entries(groups).map(([id, group]) => ({
      id,
      name: group.title,
      ...(group.members !== undefined && { members: [...group.members] }),
      ...(group.size !== undefined && { size: group.size }),
    })),
    weights: Object.entries(weights)
      .filter(([id, table]) => table.of === undefined && lacking.includes(id))
      .map(([id, { title, unit }]) => ({ id, name: title, unit })),
  };
}

/** Stages in which the same body decides by the same rule are one decision, called by the first. */
function decisionsOf(procedure: Procedure): Template['decisions'] {
  const found = new Map<string, Decision>();
  for (const stage of decidingIn(procedure)) {
    const body = procedure.bodies.find(({ id }) => id === stage.body);
    if (body === undefined) continue;
    const decision = decisionOf(procedure, body, stage);
    const key = JSON.stringify([body.id, decision.rule]);
    if (!found.has(key)) found.set(key, decision);
  }
  return [...found.values()];
}

type What = Template['clocks'][number]['what'];

function whatOf(kind: Procedure['stages'][number]['kind']): What {
  switch (kind) {
    case 'nominate':
      return 'nominations';
    case 'ballot':
    case 'tacit':
      return 'decision';
    case 'deliberate':
    case 'sound':
    case 'assign':
      return 'other';
    default:
      return never(kind, 'kind of stage');
  }
}

const clocksOf = (procedure: Procedure): Template['clocks'] =>
  procedure.stages.flatMap((stage) => {
    if (!('clock' in stage) || stage.clock === undefined) return [];
    const { hard, beforeTermEnds } = stage.clock;
    return [
      {
        stage: stage.title,
        says: clockInWords(procedure, stage.clock),
        what: whatOf(stage.kind),
        firmness: hard ? ('set' as const) : ('expected' as const),
        ...(beforeTermEnds !== undefined && { beforeTermEnds }),
      },
    ];
  });

const templateOf = (procedure: Procedure): Template => ({
  id: procedure.name,
  name: procedure.title,
  organisation: procedure.organisation,
  posts: procedure.posts.map(({ id, title, term }) => ({
    id,
    name: title,
    ...(term !== undefined && { termYears: term.lasts.count * YEARS[term.lasts.unit] }),
  })),
  decisions: decisionsOf(procedure),
  clocks: clocksOf(procedure),
});

export const TEMPLATES: readonly Template[] = CATALOGUE.map(templateOf);
