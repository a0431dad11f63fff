/** The same chance from joint samples, where weights make the sums too many to add up. */
import { ok, pickByWeight, randomFrom, type Result } from '../../basics/index.ts';
import { CHOICES } from '../../procedure/index.ts';
import { condition } from '../counts/condition.ts';
import { samplerOf, type Sampler } from '../counts/sample.ts';
import { truthOf, type Formula } from '../linear/index.ts';
import type { Chance, ChanceInput } from './chance.ts';

/** With 10,000 draws the standard error is at most 0.005. */
const DRAWS = 10_000;

export function chanceBySamples(
  { rule, scenarios, counts, conduct, ownConduct }: ChanceInput,
  seed: number,
): Result<Chance> {
  const random = randomFrom(seed);
  const samplers: Sampler[] = [];
  const weights: number[] = [];
  for (const { weight, stances } of scenarios) {
    const conditioned = condition(stances, counts);
    if (!conditioned.ok) return conditioned;
    const sampler = samplerOf(stances, counts);
    if (!sampler.ok) return sampler;
    samplers.push(sampler.value);
    weights.push(weight * Math.exp(conditioned.value.logEvidence));
  }
  const [consent, object] = [CHOICES.indexOf('consent'), CHOICES.indexOf('object')];
  let met = 0;
  const parts = rule.parts.map(() => 0);
  const importance = rule.members.map(() => 0);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const stands = samplers[pickByWeight(weights, random)]?.(random) ?? [];
    const chosen = stands.map((kind, m) =>
      pickByWeight((ownConduct?.get(m) ?? conduct)[kind] ?? [], random),
    );
    const sums = rule.inequalities.map(({ gains }) =>
      chosen.reduce((sum, choice, m) => sum + (gains[m]?.[choice] ?? 0), 0),
    );
    const holds = (formula: Formula, add: (index: number) => number): boolean =>
      truthOf(formula, (i) => (sums[i] ?? 0) + add(i) >= (rule.inequalities[i]?.need ?? 0)) ===
      true;
    if (holds(rule.formula, () => 0)) met += 1;
    for (const [p, { formula }] of rule.parts.entries()) {
      if (holds(formula, () => 0)) parts[p] = (parts[p] ?? 0) + 1;
    }
    for (const [m, choice] of chosen.entries()) {
      const instead = (other: number): boolean =>
        holds(rule.formula, (i) => {
          const by = rule.inequalities[i]?.gains[m] ?? [];
          return (by[other] ?? 0) - (by[choice] ?? 0);
        });
      const differs = Number(instead(consent)) - Number(instead(object));
      importance[m] = (importance[m] ?? 0) + differs;
    }
  }
  const share = met / DRAWS;
  return ok({
    met: share,
    parts: rule.parts.map(({ label }, p) => ({ label, met: (parts[p] ?? 0) / DRAWS })),
    importance: importance.map((value) => value / DRAWS),
    error: Math.sqrt((share * (1 - share)) / DRAWS),
  });
}
