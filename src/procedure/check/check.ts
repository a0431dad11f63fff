/** Says what is wrong with a procedure before anybody relies on it. */
import type { Procedure } from '../parts/procedure.ts';
import { endingFindings } from './endings.ts';
import type { Finding } from './finding.ts';
import { memberFindings, twiceFindings } from './members.ts';
import { nameFindings } from './names.ts';
import { paperFindings } from './papers.ts';
import { ruleFindings } from './rules.ts';

/**
 * Everything that can be told without running a race: names that lead nowhere, stages without a way in
 * or out, rules that ask the impossible or nothing, clocks and papers that leave out what they must
 * say. What is wrong comes before what is only remarked, each in the order of the file.
 */
export function checkProcedure(procedure: Procedure): readonly Finding[] {
  const found = [
    ...twiceFindings(procedure),
    ...memberFindings(procedure),
    ...nameFindings(procedure),
    ...endingFindings(procedure),
    ...ruleFindings(procedure),
    ...paperFindings(procedure),
  ];
  const of = (level: Finding['level']): readonly Finding[] =>
    found.filter((one) => one.level === level);
  return [...of('wrong'), ...of('remark')];
}
