/** A round: a bar for each candidate against what the rule needs, and what the rule said. */
import { marginOf, tellingParts, type ReplayRoundOutput } from '../../../api/index.ts';
import { never } from '../../../basics/index.ts';
import { useProcedureWords, type ProcedureWords } from '../../words/procedures/index.ts';
import { barOf, scaleOf } from './vote-bars.ts';

type Candidate = ReplayRoundOutput['candidates'][number];
type Part = Candidate['parts'][number];

export function RoundInWords({ round }: { readonly round: ReplayRoundOutput }) {
  const { told } = useProcedureWords();
  const scale = scaleOf(round.candidates);
  const sorted = round.candidates.toSorted(
    (a, b) => (barOf(b).votes ?? -1) - (barOf(a).votes ?? -1),
  );
  return (
    <>
      <p>
        {round.rule === undefined ? (
          told.replay.noRule
        ) : (
          <>
            {told.replay.rule}: <span lang="en">{round.rule}</span>
          </>
        )}
      </p>
      <ul className="vote-bars">
        {sorted.map((one) => (
          <li key={one.candidate} data-outcome={one.outcome ?? 'none'}>
            <strong dir="auto">{one.name}</strong>
            {scale === undefined ? undefined : <VoteBar candidate={one} scale={scale} />}
            <span className="numbers">
              <Numbers candidate={one} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The picture of the numbers beside it; whoever does not see it loses nothing. */
function VoteBar({ candidate, scale }: { readonly candidate: Candidate; readonly scale: number }) {
  const { votes, against, need } = barOf(candidate);
  const part = (of: number): string => `${(100 * of) / scale}%`;
  return (
    <span className="vote-bar" aria-hidden="true">
      {votes === undefined ? undefined : (
        <span data-stance="supports" style={{ inlineSize: part(votes) }} />
      )}
      {against === undefined ? undefined : (
        <span data-stance="objects" style={{ inlineSize: part(against) }} />
      )}
      {need === undefined ? undefined : (
        <span className="need" style={{ insetInlineStart: part(need) }} />
      )}
    </span>
  );
}

function Numbers({ candidate }: { readonly candidate: Candidate }) {
  const { told } = useProcedureWords();
  const { votes, need } = barOf(candidate);
  const { counts, outcome, parts } = candidate;
  const known = (n: number | undefined): string => (n === undefined ? '?' : String(n));
  const said = [
    counts === undefined
      ? votes === undefined
        ? told.replay.notKnown
        : told.replay.votes(votes)
      : told.replay.split(known(counts.for), known(counts.against), known(counts.neutral)),
    ...(need === undefined ? [] : [told.replay.needs(need)]),
  ].join(' · ');
  return (
    <>
      {said}
      {outcome === undefined ? undefined : (
        <>
          {' · '}
          <strong className="outcome">{told.replay.outcome[outcome]}</strong>
          {tellingParts(parts).map((part, i) => {
            const margin = marginWords(part, told);
            // Which part is missed is worth a word only where there are several.
            const which = parts.length > 1 && part.outcome !== 'met' ? part.label : undefined;
            return margin === undefined && which === undefined ? undefined : (
              // Two parts of a rule may read alike; they stay in the order of the rule.
              <span key={`part-${i}`}>
                {i === 0 ? ', ' : '; '}
                {margin}
                {which === undefined ? undefined : <span lang="en"> ({which})</span>}
              </span>
            );
          })}
        </>
      )}
    </>
  );
}

function marginWords(
  part: Part,
  { replay: { margin: words } }: ProcedureWords,
): string | undefined {
  const margin = marginOf(part);
  switch (margin?.kind) {
    case undefined:
      return undefined;
    case 'unknown':
      return words.unknown;
    case 'just':
      return words.just;
    case 'spare':
      return words.spare(margin.by);
    case 'too-many':
      return words.tooMany(margin.by);
    case 'short':
      return margin.of === undefined ? words.short(margin.by) : words.shortOf(margin.by, margin.of);
    default:
      return never(margin, 'margin');
  }
}
