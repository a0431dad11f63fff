/** A package problem: where members stand, what could be given, what each gift moves and what it rules out. */
import type { Body, Choice, Rule } from '../../procedure/index.ts';

export const CONCESSION_KINDS = [
  'withdrawal',
  'lifting',
  'demand',
  'condition',
  'consent',
  'analyst',
] as const;
export type ConcessionKind = (typeof CONCESSION_KINDS)[number];

/** What can stand between the concessions that are known and a package. */
export const OBSTACLES = [
  'moved-only-by',
  'no-way-known',
  'nobody-can-pay',
  'refused-elsewhere',
  'exclude-each-other',
  'only-together',
  'red-line',
] as const;

export interface Concession {
  readonly id: string;
  readonly label: string;
  readonly kind: ConcessionKind;
  /** Whose withdrawal, objection, demand or consent it is, and what is asked: `label` in parts. */
  readonly about?: { readonly name: string; readonly words?: string };
  /** In the analyst's unit; undefined is unknown. */
  readonly cost: number | undefined;
  /** Who could pay it, where known; an empty list says that nobody can. */
  readonly payers: readonly string[] | undefined;
  readonly waitsFor: readonly string[];
  readonly claims: readonly string[];
}

/** The member chooses `to` once all of `needs` are given. */
export interface Move {
  readonly member: string;
  readonly to: Choice;
  readonly needs: readonly string[];
  readonly chance: number;
  readonly claims: readonly string[];
}

export interface RedLine {
  readonly member: string;
  readonly when: readonly string[];
  readonly unless: readonly string[];
  readonly to: Choice;
  readonly claims: readonly string[];
}

export interface Decision {
  readonly id: string;
  readonly label: string;
  readonly state: 'open' | 'settled' | 'refused';
  readonly waitsFor: readonly string[];
  readonly claims: readonly string[];
}

/** Two concessions that cannot both be given, or (`together`) not one without the other. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly claims: readonly string[];
}

export interface Problem {
  readonly body: Body;
  readonly rule: Rule;
  /** What each member chooses if nothing is given; every member has one. */
  readonly now: ReadonlyMap<string, Choice>;
  readonly concessions: readonly Concession[];
  readonly moves: readonly Move[];
  readonly redLines: readonly RedLine[];
  readonly excludes: readonly Pair[];
  readonly together: readonly Pair[];
  readonly decisions: readonly Decision[];
}

/** Concessions given, by id. */
export type Given = ReadonlySet<string>;

/** From the least to the most favourable: an objection stops, absence and abstention do not help. */
export const BY_FAVOUR: readonly Choice[] = ['object', 'absent', 'abstain', 'consent'];
export const favourOf = (choice: Choice): number => BY_FAVOUR.indexOf(choice);

/** Whether it can be given at all: somebody can pay it, and no decision that it waits for was refused. */
export function isAvailable(problem: Problem, { payers, waitsFor }: Concession): boolean {
  if (payers?.length === 0) return false;
  return !waitsFor.some((id) => isRefused(problem, id, new Set()));
}

function isRefused(problem: Problem, id: string, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const decision = problem.decisions.find((one) => one.id === id);
  if (decision !== undefined) {
    return (
      decision.state === 'refused' ||
      (decision.state === 'open' &&
        decision.waitsFor.some((next) => isRefused(problem, next, seen)))
    );
  }
  const concession = problem.concessions.find((one) => one.id === id);
  if (concession === undefined) return false;
  return (
    concession.payers?.length === 0 ||
    concession.waitsFor.some((next) => isRefused(problem, next, seen))
  );
}

/** Concessions that have to be given before this one; through decisions elsewhere, too. */
export function concessionsBefore(problem: Problem, concession: Concession): readonly string[] {
  const found = new Set<string>();
  const walk = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (found.has(id)) continue;
      const decision = problem.decisions.find((one) => one.id === id);
      if (decision === undefined) found.add(id);
      else if (decision.state === 'open') walk(decision.waitsFor);
    }
  };
  walk(concession.waitsFor);
  return [...found];
}
