/** Every parameter as something that can be turned: less and more of it, within what it may be. */
import { LEVELS, STANCES, type Stance } from '../../case/index.ts';
import { CHOICES } from '../../procedure/index.ts';
import type { Parameters } from '../estimate/index.ts';

/** One parameter, or a few that belong together. */
export interface Knob {
  readonly name: string;
  /** The parameters with its odds, or its amount, times the factor. */
  readonly turn: (parameters: Parameters, factor: number) => Parameters;
}

/** A chance with its odds times the factor: stays between 0 and 1. */
const odds = (chance: number, factor: number): number =>
  (chance * factor) / (1 - chance + chance * factor);

const FAVOURABLE: readonly Stance[] = ['supports', 'leans-for', 'accepts'];

/** Shares that add up to one as before, with those that are favourable times the factor. */
function tilted<T extends Partial<Readonly<Record<Stance, number>>>>(shares: T, factor: number): T {
  const weighed = STANCES.map((stance): readonly [Stance, number] => [
    stance,
    (shares[stance] ?? 0) * (FAVOURABLE.includes(stance) ? factor : 1),
  ]);
  const all = weighed.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(weighed.map(([stance, share]) => [stance, share / all])) as T;
}

const oddsOf = <K extends string>(
  table: Readonly<Record<K, number>>,
  factor: number,
): Readonly<Record<K, number>> =>
  Object.fromEntries(
    Object.entries<number>(table).map(([key, chance]) => [key, odds(chance, factor)]),
  ) as Record<K, number>;

/** A conduct with the odds of objecting times the factor, the other choices in proportion. */
function stubborn(conduct: Parameters['conduct'][Stance], factor: number): typeof conduct {
  const before = conduct.object ?? 0;
  const after = odds(before, factor);
  const scale = before === 1 ? 0 : (1 - after) / (1 - before);
  return Object.fromEntries(
    CHOICES.map((choice) => [choice, choice === 'object' ? after : (conduct[choice] ?? 0) * scale]),
  );
}

const amounts = <S extends 'halfLife' | 'pool' | 'count'>(
  section: S,
  keys: readonly (keyof Parameters[S] & string)[],
): readonly Knob[] =>
  keys.map((key) => ({
    name: `${section}.${key}`,
    turn: (parameters, factor) => ({
      ...parameters,
      [section]: { ...parameters[section], [key]: Number(parameters[section][key]) * factor },
    }),
  }));

export const KNOBS: readonly Knob[] = [
  ...LEVELS.map((level): Knob => ({
    name: `reliability.${level}`,
    turn: (p, factor) => ({
      ...p,
      reliability: { ...p.reliability, [level]: odds(p.reliability[level], factor) },
    }),
  })),
  { name: 'modality', turn: (p, factor) => ({ ...p, modality: oddsOf(p.modality, factor) }) },
  { name: 'group', turn: (p, factor) => ({ ...p, group: odds(p.group, factor) }) },
  { name: 'source', turn: (p, factor) => ({ ...p, source: oddsOf(p.source, factor) }) },
  { name: 'claim', turn: (p, factor) => ({ ...p, claim: oddsOf(p.claim, factor) }) },
  ...amounts('halfLife', ['settled', 'open']),
  { name: 'prior', turn: (p, factor) => ({ ...p, prior: tilted(p.prior, factor) }) },
  ...amounts('pool', ['own', 'group', 'body']),
  { name: 'together', turn: (p, factor) => ({ ...p, together: p.together * factor }) },
  ...STANCES.map((stance): Knob => ({
    name: `meaning.${stance}`,
    turn: (p, factor) => ({
      ...p,
      meaning: { ...p.meaning, [stance]: tilted(p.meaning[stance], factor) },
    }),
  })),
  { name: 'missing', turn: (p, factor) => ({ ...p, missing: tilted(p.missing, factor) }) },
  ...(['ownRival', 'rival'] as const).map((rival): Knob => ({
    name: rival,
    turn: (p, factor) => ({
      ...p,
      [rival]: { ...p[rival], weight: odds(p[rival].weight, factor) },
    }),
  })),
  {
    name: 'count.named',
    turn: (p, factor) => ({ ...p, count: { ...p.count, named: odds(p.count.named, factor) } }),
  },
  ...amounts('count', ['blur', 'up', 'down', 'wave', 'rest']),
  ...STANCES.map((stance): Knob => ({
    name: `conduct.${stance}`,
    turn: (p, factor) => ({
      ...p,
      conduct: { ...p.conduct, [stance]: stubborn(p.conduct[stance], factor) },
    }),
  })),
];
