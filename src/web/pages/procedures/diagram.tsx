/** The state diagram, drawn in the page. Loaded when it is shown. */
import { useEffect, useRef } from 'react';
import { procedureDiagram, THEMES } from '../../../charts/index.ts';
import type { Procedure } from '../../../procedure/index.ts';
import { useDark } from '../timeline/dark.ts';

interface Props {
  readonly procedure: Procedure;
  /** What scrolls around it. */
  readonly frame: { readonly current: HTMLElement | null };
  readonly here: string | undefined;
  readonly next: string | undefined;
  readonly onStage?: (stage: string) => void;
}

export default function Diagram({ procedure, frame, here, next, onStage }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const dark = useDark();
  useEffect(() => {
    const theme = dark ? THEMES.dark : THEMES.light;
    place.current?.replaceChildren(procedureDiagram(procedure, { document, theme }));
  }, [procedure, dark]);
  useEffect(() => {
    for (const box of place.current?.querySelectorAll('[data-stage]') ?? []) {
      const id = box.getAttribute('data-stage');
      box.classList.toggle('here', id === here);
      box.classList.toggle('next', id === next && id !== here);
      if (id === (here ?? procedure.first)) bringInto(frame.current, box, here !== undefined);
    }
  }, [procedure, dark, here, next, frame]);
  useEffect(() => {
    const node = place.current;
    if (node === null || onStage === undefined) return undefined;
    const clicked = ({ target }: Event): void => {
      const box = target instanceof Element ? target.closest('[data-stage]') : null;
      const stage = box?.getAttribute('data-stage');
      if (stage !== null && stage !== undefined) onStage(stage);
    };
    node.addEventListener('click', clicked);
    return () => node.removeEventListener('click', clicked);
  }, [onStage]);
  return <div ref={place} className="diagram" data-clickable={onStage !== undefined} />;
}

/** Scrolls the frame, and nothing else of the page, until the box stands in its middle. */
function bringInto(frame: HTMLElement | null, box: Element, upright: boolean): void {
  if (frame === null) return;
  const [outer, inner] = [frame.getBoundingClientRect(), box.getBoundingClientRect()];
  frame.scrollBy(
    inner.left + inner.width / 2 - (outer.left + outer.width / 2),
    upright ? inner.top + inner.height / 2 - (outer.top + outer.height / 2) : 0,
  );
}
