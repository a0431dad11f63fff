/** What was promised, what came of it, what is outstanding and what is overdue. */
import { z } from 'zod';
import { daysBetween, fold, lastDay, type Day } from '../../basics/index.ts';
import { dateInWords, nameOf, type Case, type Claim, type SaysOf } from '../../case/index.ts';
import { WordSchema, wordOf, wordsOf } from '../blockers/index.ts';
import { groupedBy } from '../groups.ts';
import { byText, claimsIncluded, dayOf, type Include } from '../standing/evidence.ts';
import type { Frozen } from '../standing/index.ts';

const Amount = z.number().nonnegative();

export const CommitmentSchema = z.strictObject({
  by: z.string(),
  to: z.string().optional(),
  /** Of what; absent where the words do not say. */
  of: z.string().optional(),
  /** How many were promised; absent where no number is told. Where promises differ, the latest. */
  promised: Amount.optional(),
  due: z.string().optional(),
  /**
   * How many are said to have come. Reports may each tell the whole or one more part, so this is a range:
   * from the largest of them to their sum, but no more than was promised.
   */
  delivered: z.strictObject({ atLeast: Amount, atMost: Amount }).optional(),
  outstanding: z.strictObject({ atLeast: Amount, atMost: Amount }).optional(),
  /** What is expected by when, as told; shares are turned into numbers where the promise has one. */
  expected: z.array(
    z.strictObject({
      on: z.string().optional(),
      amount: Amount.optional(),
      share: z.number().optional(),
      words: z.array(WordSchema),
    }),
  ),
  /** How many will be missing on the day on which it is due, if what is expected comes. */
  shortWhenDue: Amount.optional(),
  /** `kept`: all of it came. `overdue`: the day has passed, and not all is known to have come. `missed`: said to have failed. */
  state: z.enum(['kept', 'outstanding', 'overdue', 'missed']),
  /** Days since it was due; only where overdue. */
  daysOverdue: z.int().positive().optional(),
  words: z.array(WordSchema),
  sentence: z.string(),
});
export const CommitmentsSchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  asOf: z.string(),
  include: z.enum(['accepted', 'proposed']),
  commitments: z.array(CommitmentSchema),
});
export type Commitment = Frozen<z.infer<typeof CommitmentSchema>>;
export type Commitments = Frozen<z.infer<typeof CommitmentsSchema>>;

type Told<K extends 'commitment' | 'delivery'> = {
  readonly claim: Claim;
  readonly says: SaysOf<K>;
};

/** Promises up to a day, overdue ones first. Promises and deliveries belong together where giver, taker and thing are the same. */
export function commitments(
  state: Case,
  { asOf, include = 'accepted' }: { readonly asOf: Day; readonly include?: Include },
): Commitments {
  const promises: Told<'commitment'>[] = [];
  const deliveries: Told<'delivery'>[] = [];
  for (const { claim } of claimsIncluded(state, include)) {
    const { says, modality } = claim;
    if (modality === 'denied' || modality === 'possible' || dayOfWord(claim) > asOf) continue;
    if (says.kind === 'commitment') promises.push({ claim, says });
    if (says.kind === 'delivery') deliveries.push({ claim, says });
  }
  const inOrder = promises.toSorted(
    (a, b) => byText(dayOf(a.claim), dayOf(b.claim)) || byText(a.claim.id, b.claim.id),
  );
  const found = [...groupedBy(inOrder, ({ says }) => thingOf(says)).values()].map((group) =>
    commitmentOf(
      state,
      group,
      deliveries.filter(({ says }) => belongs(says, group[0].says)),
      asOf,
    ),
  );
  const order = ['overdue', 'missed', 'outstanding', 'kept'] as const;
  return {
    case: state.id,
    title: state.title,
    asOf,
    include,
    commitments: found.toSorted(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || byText(a.due ?? '9999', b.due ?? '9999'),
    ),
  };
}

/** A delivery that is expected is known from the day of the report, not from the day on which it falls due. */
const dayOfWord = (claim: Claim): Day =>
  claim.occurred === undefined
    ? lastDay(claim.reported)
    : dayOf(claim) < lastDay(claim.reported)
      ? dayOf(claim)
      : lastDay(claim.reported);

const thingOf = ({ by, to, quantity }: SaysOf<'commitment'>): string =>
  JSON.stringify([by, to, fold(quantity?.of ?? '')]);

/** What a report leaves out (the taker, the thing) does not tell promises apart. */
const belongs = (delivery: SaysOf<'delivery'>, promise: SaysOf<'commitment'>): boolean =>
  delivery.by === promise.by &&
  (delivery.to === undefined || promise.to === undefined || delivery.to === promise.to) &&
  (delivery.quantity?.of === undefined ||
    promise.quantity?.of === undefined ||
    fold(delivery.quantity.of) === fold(promise.quantity.of));

function commitmentOf(
  state: Case,
  group: readonly [Told<'commitment'>, ...Told<'commitment'>[]],
  deliveries: readonly Told<'delivery'>[],
  asOf: Day,
): Commitment {
  const latest = group.toReversed();
  const { by, to, quantity } = group[0].says;
  const promised = latest
    .map(({ says }) => says.quantity?.amount)
    .find((amount) => amount !== undefined);
  const due = latest.map(({ says }) => says.due).find((day) => day !== undefined);
  const amountOf = ({ says }: Told<'delivery'>): number | undefined => {
    const { amount, share } = says.quantity ?? {};
    return amount ?? (share === undefined || promised === undefined ? undefined : share * promised);
  };
  const came = deliveries.filter(({ says }) => says.state === 'delivered');
  const amounts = came.flatMap((one) => amountOf(one) ?? []);
  const most = promised ?? Infinity;
  const knowsAmount = came.length === amounts.length;
  const delivered =
    came.length > 0 && !knowsAmount
      ? undefined
      : { atLeast: Math.min(most, Math.max(0, ...amounts)), atMost: Math.min(most, sum(amounts)) };
  const outstanding =
    promised === undefined || delivered === undefined
      ? undefined
      : { atLeast: promised - delivered.atMost, atMost: promised - delivered.atLeast };
  const expected = expectedOf(state, deliveries, amountOf);
  const dueDay = due === undefined ? undefined : lastDay(due);
  const byThen = expected.filter(
    ({ on, amount }) =>
      amount !== undefined && on !== undefined && dueDay !== undefined && lastDay(on) <= dueDay,
  );
  const shortWhenDue =
    promised === undefined || byThen.length === 0
      ? undefined
      : Math.max(0, promised - sum(byThen.map(({ amount }) => amount ?? 0)));
  const isMissed = deliveries.some(({ says }) => says.state === 'missed');
  const isKept = outstanding !== undefined && outstanding.atMost === 0 && promised !== undefined;
  const isOverdue = dueDay !== undefined && dueDay < asOf && !isKept;
  const bare = {
    by: nameOf(state, by),
    ...(to === undefined ? {} : { to: nameOf(state, to) }),
    ...(quantity?.of === undefined ? {} : { of: quantity.of }),
    ...(promised === undefined ? {} : { promised }),
    ...(due === undefined ? {} : { due }),
    ...(delivered === undefined || (came.length === 0 && promised === undefined)
      ? {}
      : { delivered }),
    ...(outstanding === undefined ? {} : { outstanding }),
    expected,
    ...(shortWhenDue === undefined ? {} : { shortWhenDue }),
    state: isKept
      ? ('kept' as const)
      : isOverdue
        ? ('overdue' as const)
        : isMissed
          ? ('missed' as const)
          : ('outstanding' as const),
    ...(isOverdue ? { daysOverdue: daysBetween(dueDay, asOf) } : {}),
    words: wordsOf(
      state,
      [...group, ...came, ...deliveries.filter(({ says }) => says.state === 'missed')].map(
        ({ claim }) => claim.id,
      ),
    ),
  };
  return { ...bare, sentence: sentenceOf(bare) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function expectedOf(
  state: Case,
  deliveries: readonly Told<'delivery'>[],
  amountOf: (one: Told<'delivery'>) => number | undefined,
): Commitment['expected'] {
  return deliveries
    .filter(({ says }) => says.state === 'expected')
    .toSorted(
      (a, b) =>
        byText(lastDay(a.says.due ?? '9999'), lastDay(b.says.due ?? '9999')) ||
        byText(a.claim.id, b.claim.id),
    )
    .map((one) => {
      const amount = amountOf(one);
      const share = one.says.quantity?.share;
      return {
        ...(one.says.due === undefined ? {} : { on: one.says.due }),
        ...(amount === undefined ? {} : { amount }),
        ...(share === undefined ? {} : { share }),
        words: [...wordOf(state, one.claim.id)],
      };
    });
}

const number = (n: number): string => n.toLocaleString('en-GB');

const range = ({
  atLeast,
  atMost,
}: {
  readonly atLeast: number;
  readonly atMost: number;
}): string =>
  atLeast === atMost ? number(atLeast) : `between ${number(atLeast)} and ${number(atMost)}`;

function sentenceOf(one: Omit<Commitment, 'sentence'>): string {
  const to = one.to === undefined ? '' : ` to ${one.to}`;
  const due = one.due === undefined ? '' : ` by ${dateInWords(one.due)}`;
  const what = `${one.promised === undefined ? '' : `${number(one.promised)} `}${one.of ?? 'something'}`;
  const came =
    one.delivered === undefined
      ? ''
      : one.delivered.atMost === 0
        ? ' None is known to have come.'
        : ` ${range(one.delivered)} came.`;
  const expected = one.expected.flatMap(({ on, amount, share }) => {
    const how =
      amount === undefined
        ? share === undefined
          ? undefined
          : `${Math.round(share * 100)}%`
        : number(amount);
    return how === undefined ? [] : [`${how}${on === undefined ? '' : ` by ${dateInWords(on)}`}`];
  });
  const then = expected.length === 0 ? '' : ` Expected: ${expected.join(', ')}.`;
  const late =
    one.daysOverdue === undefined
      ? ''
      : ` Overdue by ${one.daysOverdue} ${one.daysOverdue === 1 ? 'day' : 'days'}.`;
  const short =
    one.shortWhenDue === undefined || one.shortWhenDue === 0
      ? ''
      : ` ${number(one.shortWhenDue)} short on the day.`;
  return `${capital(one.by)} promised ${what}${to}${due}.${came}${then}${short}${late}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
