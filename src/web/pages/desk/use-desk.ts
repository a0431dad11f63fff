/** The desk at work: verdicts are shown at once, written one after the other, and can be undone. */
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import {
  addressOf,
  type BodyOf,
  type CaseView,
  type ClaimLine,
  type ClaimsPage,
  type Problem,
  type Written,
} from '../../../api/index.ts';
import type { Client } from '../../data/client.ts';
import { useAddress, useClient } from '../../data/use-route.ts';
import { carryOut, type Counter, type Outcome } from './carry.ts';
import {
  expectedLines,
  FRESH,
  goesOn,
  moved,
  passing,
  type DeskState,
  type Move,
} from './desk-state.ts';
import { asked, claimsOf, stepOf, takenBack, type Step, type Verdict } from './verdicts.ts';

/** What is told after a decision. */
export type Notice =
  | { readonly kind: 'done'; readonly verdict: Verdict }
  | { readonly kind: 'undone' | 'nothing-to-undo' | 'added' | 'settled' | 'taken-back' }
  | { readonly kind: 'met'; readonly claims: readonly ClaimLine[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface Desk {
  readonly state: DeskState;
  readonly move: (move: Move) => void;
  /** All claims as they will stand once everything is written. */
  readonly lines: readonly ClaimLine[];
  /** Those that the filter lets through. */
  readonly shown: readonly ClaimLine[];
  readonly selected: ClaimLine | undefined;
  readonly decide: (verdict: Verdict) => void;
  readonly undo: () => void;
  readonly add: (claim: BodyOf<'new-claim'>['claim']) => void;
  readonly notice: Notice | undefined;
  readonly tell: (notice: Notice | undefined) => void;
  /** How many acts were begun in this sitting: at each the standing is looked at as it was before. */
  readonly begun: number;
}

type Answer<T> = { readonly data: T } | { readonly problem: Problem };

/** Asks for an address anew, and waits for an answer that was asked for after this call. */
async function fresh(client: Client, address: string): Promise<void> {
  while (client.read(address).asking) await new Promise((resolve) => setTimeout(resolve, 15));
  await client.ask(address);
  while (client.read(address).asking) await new Promise((resolve) => setTimeout(resolve, 15));
}

export function useDesk(
  id: string,
  source: string,
  written: readonly ClaimLine[],
  address: string,
): Desk {
  const client = useClient();
  const [state, move] = useReducer(moved, FRESH);
  const [notice, tell] = useState<Notice>();
  const [begun, setBegun] = useState(0);
  const lines = useMemo(() => expectedLines(written, state.awaited), [written, state.awaited]);
  const shown = useMemo(() => passing(lines, state.filter), [lines, state.filter]);
  /** Writes go one after the other, so that quick keys do not meet each other. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const inCase = useAddress('case', { case: id });

  const counter = useMemo<Counter>(
    () => ({
      send: (asked) =>
        client.send('POST', addressOf('decide', { case: id }), asked) as Promise<Answer<Written>>,
      look: async () => {
        await fresh(client, inCase);
        await fresh(client, address);
        const view = client.read(inCase).data as CaseView | undefined;
        const page = client.read(address).data as ClaimsPage | undefined;
        return view === undefined || page === undefined
          ? undefined
          : { version: view.version, lines: page.claims };
      },
    }),
    [client, id, inCase, address],
  );
  const version = useRef<number>(undefined);
  const seen = useCallback(
    (): number | undefined =>
      Math.max(
        version.current ?? 0,
        (client.read(inCase).data as CaseView | undefined)?.version ?? 0,
      ) || undefined,
    [client, inCase],
  );

  const inTurn = useCallback((work: () => Promise<void>) => {
    setBegun((n) => n + 1);
    queue.current = queue.current.then(work);
  }, []);

  const carry = useCallback(
    async (body: BodyOf<'decide'>, before: readonly ClaimLine[]): Promise<Outcome> => {
      const outcome = await carryOut(body, before, seen(), counter);
      if (outcome.kind === 'written') {
        version.current = outcome.version;
        await fresh(client, address);
      }
      return outcome;
    },
    [client, counter, seen, address],
  );

  const decide = (verdict: Verdict): void => {
    const body = asked(verdict, lines);
    if (body === undefined) return;
    const step = stepOf(verdict, lines);
    move({ do: 'send', verdict, next: goesOn(shown, state.selected, claimsOf(verdict)) });
    inTurn(async () => {
      const outcome = await carry(body, step.before);
      if (outcome.kind === 'written') {
        move({ do: 'written', verdict, step });
        tell({ kind: 'done', verdict });
        return;
      }
      move({ do: 'refused', verdict });
      tell(outcome);
    });
  };

  /** Steps taken back that are still on their way: a second press takes back the step before. */
  const undoing = useRef(new Set<Step>());
  const undo = (): void => {
    const step = state.steps.findLast((step) => !undoing.current.has(step));
    if (step === undefined) {
      tell({ kind: 'nothing-to-undo' });
      return;
    }
    undoing.current.add(step);
    inTurn(async () => {
      const now = (client.read(address).data as ClaimsPage | undefined)?.claims ?? written;
      const concerned = new Set(step.before.map(({ claim }) => claim.id));
      const body = takenBack(step, now);
      const outcome =
        body === undefined
          ? undefined
          : await carry(
              body,
              now.filter(({ claim }) => concerned.has(claim.id)),
            );
      undoing.current.delete(step);
      if (outcome === undefined || outcome.kind === 'written') {
        move({ do: 'undone', step });
        tell({ kind: 'undone' });
      } else tell(outcome);
    });
  };

  const add = (claim: BodyOf<'new-claim'>['claim']): void => {
    inTurn(async () => {
      const sent = { source, claim } satisfies BodyOf<'new-claim'>;
      const answer = await client.send('POST', addressOf('new-claim', { case: id }), sent);
      if ('problem' in answer) {
        tell({ kind: 'refused', problem: answer.problem });
        return;
      }
      const { version: now, added } = answer.data as Written;
      version.current = now;
      await fresh(client, address);
      const lines = (client.read(address).data as ClaimsPage | undefined)?.claims ?? [];
      move({ do: 'select', claim: lines.find(({ seq }) => added.includes(seq))?.claim.id });
      tell({ kind: 'added' });
    });
  };

  return {
    state,
    move,
    lines,
    shown,
    selected: lines.find(({ claim }) => claim.id === state.selected),
    decide,
    undo,
    add,
    notice,
    tell,
    begun,
  };
}
