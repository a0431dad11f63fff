/** What the record makes likely, as data that can be printed. */
import {
  atOnce,
  outlook,
  sensitivityInSteps,
  type Outlook,
  type Sensitivity,
} from '../analysis/index.ts';
import { ok, type Day, type Result } from '../basics/index.ts';
import { nameOf } from '../case/index.ts';
import { candidateOr } from './candidates.ts';
import type { EstimateOutput } from './estimate-output.ts';
import type { OpenRecord } from './record.ts';

export interface EstimateQuery {
  readonly asOf: Day;
  readonly include?: 'accepted' | 'proposed';
  /** An id, a name, a surname or a misspelling of them; whoever is ahead where none is named. */
  readonly candidate?: string;
  /** Also what each parameter does to it; takes seconds. */
  readonly effects?: boolean;
}

/** What the record makes likely of a candidate on a day. */
export const estimateView = (record: OpenRecord, query: EstimateQuery): Result<EstimateOutput> =>
  atOnce(estimateInSteps(record, query));

/** The same in steps, between which others may have their turn: with `effects` there are some eighty. */
export function* estimateInSteps(
  { state }: OpenRecord,
  query: EstimateQuery,
): Generator<void, Result<EstimateOutput>> {
  const { asOf, include = 'accepted' } = query;
  const candidate = candidateOr(state, query.candidate, query);
  if (!candidate.ok) return candidate;
  const options = { candidate: candidate.value, asOf, include };
  const found = outlook(state, options);
  if (!found.ok) return found;
  const effects = query.effects === true ? yield* sensitivityInSteps(state, options) : undefined;
  if (effects !== undefined && !effects.ok) return effects;
  return ok({
    case: state.id,
    name: nameOf(state, candidate.value),
    ...outlookOutput(found.value),
    ...(effects === undefined ? {} : { effects: effectsOutput(effects.value) }),
  });
}

const effectsOutput = ({ effects }: Sensitivity): NonNullable<EstimateOutput['effects']> =>
  effects.map(({ parameter, expected, met }) => ({
    parameter,
    expected: [...expected],
    ...(met === undefined ? {} : { met: [...met] }),
  }));

function outlookOutput(found: Outlook): Omit<EstimateOutput, 'case' | 'name' | 'effects'> {
  const { candidate, asOf, number, chance, blocking } = found;
  return {
    candidate,
    asOf,
    size: found.members.length,
    number: {
      chances: [...number.chances],
      expected: number.expected,
      interval: [...number.interval],
      reported: [...number.reported],
    },
    ...(chance === undefined
      ? {}
      : {
          rule: {
            met: chance.met,
            parts: [...chance.parts],
            ...(chance.error === undefined ? {} : { error: chance.error }),
          },
        }),
    members: found.members.map((member) => ({
      ...member,
      reports: member.reports.map(({ said, day, reliability, weight, claims }) => ({
        said,
        day,
        reliability,
        weight,
        claims: [...claims],
      })),
    })),
    counts: found.counts.map(({ claim, copies, day, side, among, atLeast, atMost, right }) => ({
      claim,
      copies: [...copies],
      day,
      side,
      ...(among === undefined ? {} : { among: among.group }),
      atLeast,
      atMost,
      right,
    })),
    ...(found.leftOut.length === 0 ? {} : { leftOut: [...found.leftOut] }),
    clashes: found.clashes.map((clash) => ({ ...clash, against: [...clash.against] })),
    ...(blocking === undefined
      ? {}
      : {
          blocking: blocking.map(({ members, chance: likely }) => ({
            members: [...members],
            chance: likely,
          })),
        }),
  };
}

type MemberShown = EstimateOutput['members'][number];

/** Chances that differ by less than this differ by rounding alone. */
const ROUNDING = 1e-9;

/** The members from the least to the most likely to be in favour, those who are equally so by their codes. */
export const leastInFavour = (members: readonly MemberShown[]): readonly MemberShown[] =>
  members.toSorted((a, b) => {
    const by = Math.round(a.for / ROUNDING) - Math.round(b.for / ROUNDING);
    return by !== 0 ? by : a.member < b.member ? -1 : 1;
  });
