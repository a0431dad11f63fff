/** Views on what stands in the way: names as people type them are looked up here, files are checked. */
import {
  commitments,
  CommitmentsSchema,
  criteria,
  CriteriaSchema,
  hypotheses,
  HypothesesSchema,
  MarksFile,
  PackageFile,
  packagesFor,
  PackagesSchema,
  unknownClaim,
  watch,
  WatchSchema,
  why,
  WhySchema,
  type Commitments,
  type Criteria,
  type Hypotheses,
  type MilpSolver,
  type Packages,
  type PackagesQuery,
  type Watch,
  type Why,
} from '../analysis/index.ts';
import { fold, ok, refuse, type Result } from '../basics/index.ts';
import type { Case } from '../case/index.ts';
import type { z } from 'zod';
import { candidateOr, findCandidate, type OnDay } from './candidates.ts';
import type { OpenRecord } from './record.ts';

/** `nemcon package --json`. */
export const PackageOutput = PackagesSchema;
export type PackageOutput = z.infer<typeof PackageOutput>;
/** `nemcon why --json`. */
export const WhyOutput = WhySchema;
export type WhyOutput = z.infer<typeof WhyOutput>;
/** `nemcon hypotheses --json`. */
export const HypothesesOutput = HypothesesSchema;
export type HypothesesOutput = z.infer<typeof HypothesesOutput>;
/** `nemcon watch --json`. */
export const WatchOutput = WatchSchema;
export type WatchOutput = z.infer<typeof WatchOutput>;
/** `nemcon commitments --json`. */
export const CommitmentsOutput = CommitmentsSchema;
export type CommitmentsOutput = z.infer<typeof CommitmentsOutput>;
/** `nemcon criteria --json`. */
export const CriteriaOutput = CriteriaSchema;
export type CriteriaOutput = z.infer<typeof CriteriaOutput>;

/** A member or group by code, name or other name. */
export function findMember({ members, groups, spellings }: Case, typed: string): Result<string> {
  const wanted = fold(typed.trim());
  const settled = spellings.get(wanted);
  const all = [...members.values(), ...groups.values()];
  const found = all.find(
    ({ id, name, aliases }) =>
      id === settled || [id, name, ...aliases].some((one) => fold(one) === wanted),
  );
  if (found !== undefined) return ok(found.id);
  return refuse(
    'not-found',
    `There is no member “${typed}”; give its code, such as ${all[0]?.id ?? 'AUT'}, or its name. Nothing was looked up.`,
  );
}

/** `candidate` as people type it; whoever is ahead where none is named. */
export async function packageView(
  { state }: OpenRecord,
  query: Omit<PackagesQuery, 'candidate'> & { readonly candidate?: string },
  solver: MilpSolver,
): Promise<Result<Packages>> {
  const id = candidateOr(state, query.candidate, query);
  if (!id.ok) return id;
  const stray = query.file === undefined ? undefined : unknownClaim(query.file, state);
  if (stray !== undefined) return { ok: false, error: stray };
  return packagesFor(state, { ...query, candidate: id.value }, solver);
}

export function whyView(
  { state }: OpenRecord,
  member: string,
  query: OnDay & { readonly candidate?: string },
): Result<Why> {
  const who = findMember(state, member);
  if (!who.ok) return who;
  const candidate = candidateOr(state, query.candidate, query);
  return candidate.ok ? why(state, who.value, { ...query, candidate: candidate.value }) : candidate;
}

export function hypothesesView(
  { state }: OpenRecord,
  { member, ...query }: OnDay & { readonly member?: string; readonly marks?: readonly MarksFile[] },
): Result<Hypotheses> {
  if (member === undefined) return hypotheses(state, query);
  const who = findMember(state, member);
  return who.ok ? hypotheses(state, { ...query, member: who.value }) : who;
}

export function watchView(
  { state }: OpenRecord,
  query: OnDay & { readonly candidate?: string },
): Result<Watch> {
  const { candidate, ...rest } = query;
  if (candidate === undefined) return watch(state, rest);
  const id = findCandidate(state, candidate);
  return id.ok ? watch(state, { ...rest, candidate: id.value }) : id;
}

export const criteriaView = ({ state }: OpenRecord, query: OnDay): Criteria =>
  criteria(state, query);
export const commitmentsView = ({ state }: OpenRecord, query: OnDay): Commitments =>
  commitments(state, query);

/** The text of a file as what it should hold, or one sentence that names the field that is wrong. */
function parsed<T>(text: string, schema: z.ZodType<T>, what: string): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('bad-input', `The ${what} is not valid JSON; nothing was worked out.`);
  }
  const found = schema.safeParse(value);
  if (found.success) return ok(found.data);
  const [issue] = found.error.issues;
  const where =
    issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.map(String).join('.');
  return refuse(
    'bad-input',
    `The ${what} is not as it should be at ${where}: ${(issue?.message ?? '').replace(/\.$/, '')}. Nothing was worked out.`,
    where,
  );
}

export const packageFile = (text: string): Result<PackageFile> =>
  parsed(text, PackageFile, 'package problem');
export const marksFile = (text: string): Result<MarksFile> =>
  parsed(text, MarksFile, 'file of marks');
