/** The article with the claims marked in it. Its text is text and nothing else. */
import { memo, useEffect, useMemo, useRef } from 'react';
import type { ClaimLine } from '../../../api/index.ts';
import type { Span } from '../../../case/index.ts';
import { useWork } from '../../words/work/index.ts';
import { chunks, type Chunk } from './chunks.ts';
import { followScroll } from './follow-scroll.ts';
import { Piece } from './piece.tsx';
import { lanes, nextOf, segments, sharing, type Marked } from './segments.ts';
import { selectedIn } from './selection.ts';

interface Props {
  readonly text: string;
  readonly lines: readonly ClaimLine[];
  readonly selected: string | undefined;
  readonly onSelect: (claim: string) => void;
  /** Called with the words of the article that somebody selected. */
  readonly onWords: (span: Span) => void;
}

const markOf = ({ claim }: ClaimLine): Marked => ({
  id: claim.id,
  start: claim.quote.start,
  end: claim.quote.end,
});

export function Article({ text, lines, selected, onSelect, onWords }: Props) {
  const { work } = useWork();
  const article = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => chunks(text), [text]);
  const lane = useMemo(() => lanes(lines.map(markOf)), [lines]);
  const status = useMemo(() => new Map(lines.map((line) => [line.claim.id, line.status])), [lines]);
  useEffect(() => {
    const changed = (): void => {
      const words = article.current === null ? undefined : selectedIn(article.current, text);
      if (words !== undefined) onWords(words);
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [text, onWords]);
  useEffect(() => (article.current === null ? undefined : followScroll(article.current)), []);
  useEffect(() => {
    article.current
      ?.querySelector('mark[data-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  return (
    <div
      ref={article}
      className="article-text source-text"
      role="region"
      aria-label={work.desk.article}
      tabIndex={0}
    >
      {pieces.map((piece) => {
        const inside = lines.filter(
          ({ claim }) => claim.quote.start < piece.end && claim.quote.end > piece.start,
        );
        return (
          <Stretch
            key={piece.start}
            text={text}
            piece={piece}
            marks={inside}
            lane={lane}
            status={status}
            selected={inside.some(({ claim }) => claim.id === selected) ? selected : undefined}
            onSelect={onSelect}
          />
        );
      })}
    </div>
  );
}

interface StretchProps {
  readonly text: string;
  readonly piece: Chunk;
  readonly marks: readonly ClaimLine[];
  readonly lane: ReadonlyMap<string, number>;
  readonly status: ReadonlyMap<string, string>;
  readonly selected: string | undefined;
  readonly onSelect: (claim: string) => void;
}

/** One piece of the article; drawn anew only when something in it changed. */
const Stretch = memo(
  function Stretch({ text, piece, marks, lane, status, selected, onSelect }: StretchProps) {
    const marked = marks.map(markOf);
    return (
      <div className="stretch">
        {segments(piece.start, piece.end, marked).map((segment) => {
          const { start, end, claims } = segment;
          const words = text.slice(start, end);
          if (claims.length === 0) return <Piece key={start} at={start} text={words} />;
          const lines = [...new Set(claims.map((claim) => `lane-${lane.get(claim) ?? 0}`))];
          return (
            <mark
              key={start}
              className={['claim-mark', ...lines].join(' ')}
              data-claims={claims.join(' ')}
              data-sharing={sharing(segment, marked)}
              data-selected={selected !== undefined && claims.includes(selected)}
              data-waits={claims.some((claim) => status.get(claim) === 'proposed')}
              data-rejected={claims.every((claim) => status.get(claim) === 'rejected')}
              onClick={() => {
                const next = nextOf(claims, selected);
                // Words are being selected; that is no click on a mark.
                if (next !== undefined && document.getSelection()?.isCollapsed !== false) {
                  onSelect(next);
                }
              }}
            >
              <Piece at={start} text={words} />
            </mark>
          );
        })}
      </div>
    );
  },
  (a, b) =>
    a.text === b.text &&
    a.piece === b.piece &&
    a.selected === b.selected &&
    a.onSelect === b.onSelect &&
    a.marks.length === b.marks.length &&
    a.marks.every((line, index) => {
      const other = b.marks[index];
      return (
        other !== undefined &&
        line.status === other.status &&
        line.claim.id === other.claim.id &&
        line.claim.quote.start === other.claim.quote.start &&
        line.claim.quote.end === other.claim.quote.end &&
        a.lane.get(line.claim.id) === b.lane.get(line.claim.id)
      );
    }),
);
