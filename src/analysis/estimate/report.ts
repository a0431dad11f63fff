/** What one independent report says of one member. */
import type { Day } from '../../basics/index.ts';
import type { Stance } from '../../case/index.ts';
import type { Include } from '../standing/evidence.ts';

/** What one independent report says of one member. */
export interface Report {
  readonly member: string;
  /**
   * The stance that it asserts; or that it denies one, names the member as missing from a count, names
   * everybody who is missing and leaves it over, or has it for a rival.
   */
  readonly said: Stance | 'missing' | 'left-over' | 'own-rival' | 'rival' | 'denied';
  readonly day: Day;
  /** From 0 to below 1; see `Parameters.reliability`. */
  readonly reliability: number;
  /** How it shares its weight out among the stances, in the order of `STANCES`; nothing for a denial. */
  readonly means: readonly number[];
  /** Which stances it speaks against: what was said of these before counts less. */
  readonly against: readonly boolean[];
  /** Days after which it weighs half; infinite while what it tells is still the case. */
  readonly halfLife: number;
  readonly claims: readonly string[];
}

export interface ReportOptions {
  readonly candidate: string;
  readonly asOf: Day;
  readonly include: Include;
}
