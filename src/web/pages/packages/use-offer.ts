/** What the packages page asks: what is on offer, what the rule answers to the choice, and the proposals. */
import { useMemo } from 'react';
import type { OfferView, PackageOutput, Problem } from '../../../api/index.ts';
import { useLook, usePlace } from '../../app/router.tsx';
import { useOwn } from '../../data/own.ts';
import { timeQuery } from '../../data/time.ts';
import { useRoute, type Shown } from '../../data/use-route.ts';
import { idsIn, isOwn, NO_OWN, ownProblemFrom, problemOf, type OwnProblem } from './own-problem.ts';

export const OPENS = ['abstain', 'consent', 'object'] as const;
export type Open = (typeof OPENS)[number];
export const ORDERS = ['fewest', 'cheapest'] as const;
export type Order = (typeof ORDERS)[number];

export interface Asked {
  readonly open: Open;
  readonly order: Order;
  readonly best: number;
}

export interface Offered {
  /** The choice and its answer; the one before while a newer is awaited. */
  readonly offer: OfferView | undefined;
  readonly packages: PackageOutput | undefined;
  /** What is shown is not yet the answer to what was asked. */
  readonly isOld: boolean;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
  readonly given: readonly string[];
  readonly give: (ids: readonly string[]) => void;
  readonly own: OwnProblem;
  readonly setOwn: (own: OwnProblem) => void;
}

export function useOffer({ open, order, best }: Asked): Offered {
  const { case: id = '', look } = usePlace();
  const setLook = useLook();
  const [own, setOwn] = useOwn('figures', id, ownProblemFrom, NO_OWN);
  const inCase = { case: id };
  const asked = {
    ...timeQuery(look),
    open,
    ...(look.candidate === undefined ? {} : { candidate: look.candidate }),
  };
  const bare = useRoute('offer', inCase, asked);
  const known = bare.old ? undefined : bare.data;
  const body = useMemo(() => {
    if (known === undefined || !isOwn(own)) return undefined;
    const problem = problemOf(own, new Set(known.concessions.map((one) => one.id)));
    // Only the server knows whether it is a problem; it refuses with the field that is wrong.
    return problem === undefined ? undefined : { problem: problem as never };
  }, [known, own]);
  const onOffer = new Set([...(known?.concessions ?? []).map((one) => one.id), ...idsIn(own)]);
  const given = (look.given ?? []).filter((one) => onOffer.has(one));
  const choice = { ...asked, given };
  const wanted = { ...asked, order, best };
  const [plainly, withOwn] = [known !== undefined && body === undefined, body !== undefined];
  const answers = [
    useRoute('offer', plainly ? inCase : 'skip', choice),
    useRoute('offer-with', withOwn ? inCase : 'skip', choice, body),
  ] as const;
  const proposals = [
    useRoute('packages', plainly ? inCase : 'skip', wanted),
    useRoute('packages-with', withOwn ? inCase : 'skip', wanted, body),
  ] as const;
  const answer: Shown<OfferView> = answers[withOwn ? 1 : 0];
  const proposed: Shown<PackageOutput> = proposals[withOwn ? 1 : 0];
  const failing = [bare, answer, proposed].find(({ problem }) => problem !== undefined);
  return {
    offer: bare.problem === undefined ? answer.data : undefined,
    packages: bare.problem === undefined ? proposed.data : undefined,
    isOld: bare.old || answer.old,
    problem: failing?.problem,
    retry: failing?.retry ?? bare.retry,
    given,
    give: (ids) => setLook({ given: ids.length === 0 ? undefined : ids }),
    own,
    setOwn,
  };
}
