/** The place of the state diagram: large, to be moved, with its words for those who do not see it. */
import { lazy, Suspense, useId, useRef, useState, type PointerEvent } from 'react';
import { addressOf, type ProcedureView } from '../../../api/index.ts';
import { Waiting } from '../../parts/problem.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';

const Diagram = lazy(() => import('./diagram.tsx'));

interface Props {
  readonly view: ProcedureView;
  /** The stage, or the end, at which a race stands. */
  readonly here?: string | undefined;
  /** Where it goes from there. */
  readonly next?: string | undefined;
  /** What a click on a stage does. */
  readonly onStage?: (stage: string) => void;
  readonly files?: string;
}

export function DiagramFrame({ view, here, next, onStage, files }: Props) {
  const { told } = useProcedureWords();
  const [fit, setFit] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const heading = useId();
  const drag = useDrag(frame);
  return (
    <section className="told">
      <h2 id={heading}>{here === undefined ? told.page.diagram : told.replay.where}</h2>
      <div className="acts">
        <button type="button" aria-pressed={fit} onClick={() => setFit(!fit)}>
          {told.page.fit}
        </button>
        {files === undefined
          ? undefined
          : (['svg', 'png'] as const).map((format) => (
              <a
                key={format}
                href={addressOf('procedure-diagram', { procedure: files, format })}
                download
              >
                {told.page[format]}
              </a>
            ))}
        <span className="fine">{told.page.diagramHow}</span>
      </div>
      <div
        ref={frame}
        className="diagram-frame"
        data-fit={fit}
        role="region"
        aria-labelledby={heading}
        // It scrolls, so the keyboard must get there.
        tabIndex={0}
        {...drag}
      >
        <Suspense fallback={<Waiting />}>
          <Diagram
            procedure={view.procedure}
            frame={frame}
            here={here}
            next={next}
            {...(onStage !== undefined && { onStage })}
          />
        </Suspense>
      </div>
      <details>
        <summary>{told.page.inWords}</summary>
        <p lang="en">{view.diagram}</p>
      </details>
    </section>
  );
}

/** Moves what is in the frame with the mouse; fingers scroll by themselves. */
function useDrag(frame: { readonly current: HTMLElement | null }) {
  const from = useRef<{ x: number; y: number } | undefined>(undefined);
  const end = (): void => {
    from.current = undefined;
  };
  return {
    onPointerDown: ({ pointerType, button, clientX, clientY }: PointerEvent) => {
      if (pointerType === 'mouse' && button === 0) from.current = { x: clientX, y: clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const before = from.current;
      if (before === undefined) return;
      frame.current?.scrollBy(before.x - clientX, before.y - clientY);
      from.current = { x: clientX, y: clientY };
    },
    onPointerUp: end,
    onPointerLeave: end,
  };
}
