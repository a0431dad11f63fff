/** A procedure as a page for people: the same words in the terminal, on the board and in documents. */
import { z } from 'zod';
import { spanInWords } from '../parts/clock.ts';
import { stepsOf, type Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { whatBlocks } from './blocks.ts';
import { whoDecides, whoNominates } from './overview.ts';
import { RuleLine, ruleLines } from './rule-lines.ts';
import { factsOf, KIND_WORDS } from './stage.ts';
import { stepInWords } from './steps.ts';
import { articleTitle, listed, postTitle, stageTitle, theRole } from './terms.ts';

const Fact = z.strictObject({ label: z.string(), text: z.string() });

export const StagePage = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(Object.keys(KIND_WORDS) as [Stage['kind'], ...Stage['kind'][]]),
  /** The kind in words. */
  what: z.string(),
  facts: z.array(Fact).readonly(),
  rule: z.array(RuleLine).readonly(),
  /** What may come next, and when. */
  follows: z
    .array(
      z.strictObject({
        when: z.string(),
        leads: z.string(),
        note: z.string().optional(),
        article: z.string().optional(),
      }),
    )
    .readonly(),
});
export type StagePage = z.infer<typeof StagePage>;

export const ProcedurePage = z.strictObject({
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
  summary: z.string(),
  /** Posts, terms, nominators, deciders, changes of rule. */
  facts: z.array(Fact).readonly(),
  stages: z.array(StagePage).readonly(),
  package: z.string().optional(),
  /** For each stage that decides, who can block it; `one` where a single member can. */
  blocks: z
    .array(
      z.strictObject({ stage: z.string(), title: z.string(), one: z.boolean(), says: z.string() }),
    )
    .readonly(),
  doubts: z.array(z.strictObject({ about: z.string(), says: z.string() })).readonly(),
  articles: z
    .array(
      z.strictObject({
        id: z.string(),
        cite: z.string(),
        of: z.string(),
        url: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .readonly(),
});
export type ProcedurePage = z.infer<typeof ProcedurePage>;

/** “Director General: 4 years (renewable: once)”. */
export function postsInWords({ posts }: Procedure): string {
  return posts
    .map(({ title, term }) => {
      if (term === undefined) return title;
      const again = term.renewable === undefined ? '' : ` (renewable: ${term.renewable})`;
      return `${title}, for ${spanInWords(term.lasts)}${again}`;
    })
    .join('; ');
}

const ruleChangesInWords = (procedure: Procedure): string =>
  procedure.ruleChanges === 'nobody'
    ? 'nobody may change a rule while a race is on'
    : `${listed(
        procedure.ruleChanges.by.map((id) => theRole(procedure, id)),
        'or',
      )} may change a rule while a race is on`;

function recusals(procedure: Procedure): readonly z.infer<typeof Fact>[] {
  return procedure.roles.flatMap(({ id, recused }) =>
    recused === undefined
      ? []
      : [
          {
            label: 'recusal',
            text: `${theRole(procedure, id)} hands over to ${recused.to} where the candidate is their own`,
          },
        ],
  );
}

/** What the procedure says of posts that stand or fall together. */
export function packageInWords(procedure: Procedure): string | undefined {
  const { package: together } = procedure;
  if (together === undefined) return undefined;
  const { posts, breakableBy, note } = together;
  const names = listed(posts.map((id) => postTitle(procedure, id)));
  const broken =
    breakableBy.length === 0
      ? 'nobody may take them apart'
      : `${listed(
          breakableBy.map((id) => theRole(procedure, id)),
          'or',
        )} may take them apart`;
  return `${names} stand or fall together; ${broken}.${note === undefined ? '' : ` ${note}`}`;
}

const stagePage = (procedure: Procedure, stage: Stage): StagePage => ({
  id: stage.id,
  title: stage.title,
  kind: stage.kind,
  what: KIND_WORDS[stage.kind],
  facts: factsOf(procedure, stage),
  rule: ruleLines(procedure, stage),
  follows: stepsOf(stage).map(({ when, step }) => ({
    when,
    leads: stepInWords(procedure, step),
    ...(step.note === undefined ? {} : { note: step.note }),
    ...(step.article === undefined ? {} : { article: articleTitle(procedure, step.article) }),
  })),
});

/** The whole page. Nothing in it is written by hand for one organisation: it is worked out from the data. */
export function pageOf(procedure: Procedure): ProcedurePage {
  const { name, title, organisation, summary, stages, articles, doubts = [] } = procedure;
  const together = packageInWords(procedure);
  return {
    name,
    title,
    organisation,
    summary,
    facts: [
      { label: 'to be filled', text: postsInWords(procedure) },
      { label: 'who nominates', text: whoNominates(procedure) },
      { label: 'who decides', text: whoDecides(procedure) },
      { label: 'begins with', text: stageTitle(procedure, procedure.first) },
      { label: 'rule changes', text: ruleChangesInWords(procedure) },
      ...recusals(procedure),
    ],
    stages: stages.map((stage) => stagePage(procedure, stage)),
    ...(together === undefined ? {} : { package: together }),
    blocks: whatBlocks(procedure).map((one) => ({
      ...one,
      title: stageTitle(procedure, one.stage),
    })),
    // A doubt about a stage goes by the stage’s title, as everything else on the page does.
    doubts: doubts.map(({ about, says }) => ({ about: stageTitle(procedure, about), says })),
    articles: articles.map(({ id, cite, of, url, note }) => ({
      id,
      cite,
      of,
      ...(url === undefined ? {} : { url }),
      ...(note === undefined ? {} : { note }),
    })),
  };
}
