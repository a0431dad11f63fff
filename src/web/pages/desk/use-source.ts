/** An article and its claims: the text is fetched once, the claims again after every change. */
import { useEffect, useState } from 'react';
import type { ClaimLine, Problem, SourceView } from '../../../api/index.ts';
import { useAddress, useRoute } from '../../data/use-route.ts';

/** Claims of an article that are shown at once; few articles have as many. */
export const AT_ONCE = 500;

export interface SourceShown {
  readonly view: SourceView | undefined;
  readonly lines: readonly ClaimLine[];
  readonly total: number;
  /** Where the window of claims begins, and where the next one does. */
  readonly after: number | undefined;
  readonly next: number | undefined;
  readonly setAfter: (after: number | undefined) => void;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
  /** Address of what `lines` were fetched from. */
  readonly address: string;
}

export function useSource(id: string, source: string): SourceShown {
  const [kept, setKept] = useState<SourceView>();
  // A text never changes, and may have ten million characters: once is enough.
  const loaded = kept?.source.id === source ? kept : undefined;
  const fetched = useRoute('source', loaded === undefined ? { case: id, source } : 'skip');
  const { data } = fetched;
  useEffect(() => {
    if (data?.source.id === source) setKept(data);
  }, [data, source]);
  const [after, setAfter] = useState<number>();
  const query = { source, limit: AT_ONCE, ...(after === undefined ? {} : { after }) };
  const claims = useRoute('claims', { case: id }, query);
  const address = useAddress('claims', { case: id }, query);
  return {
    view: loaded ?? (data?.source.id === source ? data : undefined),
    lines: claims.data?.claims ?? [],
    total: claims.data?.total ?? 0,
    after,
    next: claims.data?.next,
    setAfter,
    problem: fetched.problem ?? claims.problem,
    retry: () => {
      fetched.retry();
      claims.retry();
    },
    address,
  };
}
