export { whatBlocks, type Blocking } from './blocks.ts';
export { compareProcedures, Comparison } from './compare.ts';
export {
  APPOINTED,
  diagramInWords,
  diagramOf,
  NOT_FILLED,
  type Diagram,
  type DiagramArrow,
  type DiagramNode,
} from './diagram.ts';
export { mermaid } from './mermaid.ts';
export { decidingIn, Overview, overviewOf } from './overview.ts';
export { pageOf, ProcedurePage, StagePage } from './page.ts';
export { ruleInWords, type Terms } from './rule.ts';
export { stageRuleInWords } from './rule-lines.ts';
export { factsOf, KIND_WORDS, type Fact } from './stage.ts';
export { clockInWords, stepInWords } from './steps.ts';
export { plainTermsFor } from './terms.ts';
export { whoever } from './who.ts';
