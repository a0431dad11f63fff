/** The reading desk's own state: what is selected, filtered, open, awaited and can be undone. */
import type { ClaimLine } from '../../../api/index.ts';
import { never } from '../../../basics/index.ts';
import type { ClaimKind } from '../../../case/index.ts';
import { claimsOf, foreseen, type Status, type Step, type Verdict } from './verdicts.ts';

/** Which claims are shown. Absent parts let everything through. */
export interface Filter {
  readonly text: string;
  readonly status?: Status;
  readonly kind?: ClaimKind;
}

/** What is open beside the list: one thing at a time. */
export type Open = 'edit' | 'reject' | 'add' | 'bulk' | 'name';

export interface DeskState {
  readonly selected: string | undefined;
  readonly filter: Filter;
  readonly open: Open | undefined;
  /** Verdicts that the server has not answered yet, oldest first. */
  readonly awaited: readonly Verdict[];
  /** Steps of this sitting, the newest last. */
  readonly steps: readonly Step[];
}

export const FRESH: DeskState = {
  selected: undefined,
  filter: { text: '' },
  open: undefined,
  awaited: [],
  steps: [],
};

export type Move =
  | { readonly do: 'select'; readonly claim: string | undefined }
  | { readonly do: 'filter'; readonly filter: Filter }
  | { readonly do: 'open'; readonly what: Open | undefined }
  /** A verdict is on its way. `next` is the claim that reading goes on with. */
  | { readonly do: 'send'; readonly verdict: Verdict; readonly next: string | undefined }
  | { readonly do: 'written'; readonly verdict: Verdict; readonly step: Step }
  /** It was refused or met another: what was foreseen is taken back, and the claim is selected again. */
  | { readonly do: 'refused'; readonly verdict: Verdict }
  | { readonly do: 'undone'; readonly step: Step };

export function moved(state: DeskState, move: Move): DeskState {
  switch (move.do) {
    case 'select':
      return { ...state, selected: move.claim, open: undefined };
    case 'filter':
      return { ...state, filter: move.filter };
    case 'open':
      return { ...state, open: move.what };
    case 'send':
      return {
        ...state,
        awaited: [...state.awaited, move.verdict],
        selected: move.next ?? state.selected,
        open: undefined,
      };
    case 'written':
      return {
        ...state,
        awaited: state.awaited.filter((verdict) => verdict !== move.verdict),
        steps: [...state.steps, move.step],
      };
    case 'refused':
      return {
        ...state,
        awaited: state.awaited.filter((verdict) => verdict !== move.verdict),
        selected: claimsOf(move.verdict)[0] ?? state.selected,
      };
    case 'undone':
      return {
        ...state,
        steps: state.steps.filter((step) => step !== move.step),
        selected: move.step.before[0]?.claim.id ?? state.selected,
        open: undefined,
      };
    default:
      return never(move, 'move');
  }
}

/** The claims as they will stand once all that is awaited is written, in the order of the article. */
export function expectedLines(
  lines: readonly ClaimLine[],
  awaited: readonly Verdict[],
): readonly ClaimLine[] {
  return awaited
    .reduce(foreseen, lines)
    .toSorted((a, b) => a.claim.quote.start - b.claim.quote.start || a.seq - b.seq);
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();

/** Those that the filter lets through; its words may stand anywhere in the sentence or the quotation. */
export function passing(lines: readonly ClaimLine[], filter: Filter): readonly ClaimLine[] {
  const words = plain(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return lines.filter(({ sentence, status, claim }) => {
    if (filter.status !== undefined && status !== filter.status) return false;
    if (filter.kind !== undefined && claim.says.kind !== filter.kind) return false;
    const told = plain(`${sentence} ${claim.quote.exact} ${claim.attribution.speaker ?? ''}`);
    return words.every((word) => told.includes(word));
  });
}

/** The claim so many places further down, stopping at the ends. */
export function stepFrom(
  lines: readonly ClaimLine[],
  selected: string | undefined,
  by: number,
): string | undefined {
  const place = lines.findIndex(({ claim }) => claim.id === selected);
  if (place === -1) return (by > 0 ? lines[0] : lines.at(-1))?.claim.id;
  return lines[Math.max(0, Math.min(lines.length - 1, place + by))]?.claim.id;
}

/**
 * Where reading goes on after a decision: the next claim that waits, else the first that does, else the
 * next one, so that the hands need not leave the keys.
 */
export function goesOn(
  lines: readonly ClaimLine[],
  from: string | undefined,
  decided: readonly string[],
): string | undefined {
  const waits = ({ status, claim }: ClaimLine): boolean =>
    status === 'proposed' && !decided.includes(claim.id);
  const place = lines.findIndex(({ claim }) => claim.id === from);
  const next = lines.slice(place + 1).find(waits) ?? lines.find(waits);
  return next?.claim.id ?? stepFrom(lines, from, 1);
}

/** How many are in each state: “14 proposed · 3 accepted”. */
export const countOf = (lines: readonly ClaimLine[]): Readonly<Record<Status, number>> => ({
  proposed: lines.filter(({ status }) => status === 'proposed').length,
  accepted: lines.filter(({ status }) => status === 'accepted').length,
  rejected: lines.filter(({ status }) => status === 'rejected').length,
});
