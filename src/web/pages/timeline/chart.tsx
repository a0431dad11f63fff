/** Supporters over time as steps, with published counts, events and deadlines. Loaded when it is shown. */
import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import { isFor } from '../../../analysis/index.ts';
import type { TimelineView } from '../../../api/index.ts';
import { firstDay } from '../../../basics/index.ts';
import { useLook } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';

const HEIGHT = 320;
const day = (text: string): Date => new Date(`${firstDay(text)}T00:00:00Z`);

export default function Chart({ view }: { readonly view: TimelineView }) {
  const place = useRef<HTMLDivElement>(null);
  const look = useLook();
  const { words, language } = useSpeech();
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const node = place.current;
    if (node === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(node.clientWidth));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const node = place.current;
    if (node === null || width === 0) return undefined;
    const plot = supporters(view, width, words.timeline.axis);
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', words.timeline.supporters(view.candidate.name));
    // What is under the pointer opens its words; the table beneath does the same for the keyboard.
    plot.addEventListener('click', () => {
      const value: unknown = plot.value;
      if (typeof value === 'object' && value !== null && 'claim' in value) {
        look({ words: [String(value.claim)] }, 'push');
      }
    });
    node.replaceChildren(plot);
    return () => plot.remove();
  }, [view, width, words, language, look]);
  return <div className="chart" ref={place} />;
}

function supporters(view: TimelineView, width: number, axis: string) {
  const size = Math.max(1, ...view.steps.map((step) => step.size));
  const last = view.steps.at(-1);
  // The last step holds until the day that is shown.
  const steps = last === undefined ? [] : [...view.steps, { ...last, on: view.asOf }];
  const counts = view.published.filter(({ stance }) => isFor(stance));
  const deadlines = view.deadlines.filter(({ inDays }) => inDays <= 120);
  return Plot.plot({
    width,
    height: HEIGHT,
    marginRight: 60,
    style: { background: 'none', fontSize: '12px' },
    x: { type: 'utc', label: null },
    y: { domain: [0, size], label: axis, grid: false },
    marks: [
      Plot.ruleY([size], { strokeOpacity: 0.4 }),
      Plot.ruleX(deadlines, { x: ({ on }) => day(on), strokeDasharray: '3 3', strokeOpacity: 0.5 }),
      Plot.text(deadlines, {
        x: ({ on }) => day(on),
        y: size,
        dy: 12,
        dx: 4,
        textAnchor: 'start',
        text: ({ label }) => label ?? '',
      }),
      Plot.tickX(view.events, { x: ({ on }) => day(on), y: () => 0, insetTop: -6 }),
      Plot.lineY(steps, {
        x: ({ on }) => day(on),
        y: 'for',
        curve: 'step-after',
        strokeWidth: 2.5,
        className: 'step-line',
      }),
      Plot.text(steps.slice(-1), {
        x: ({ on }) => day(on),
        y: 'for',
        dx: 6,
        textAnchor: 'start',
        text: (step) => `${step.for} / ${step.size}`,
      }),
      Plot.dot(counts, { x: ({ on }) => day(on), y: 'atLeast', r: 5, strokeWidth: 1.5 }),
      Plot.dot(
        [...counts, ...view.events.map((event) => ({ ...event, atLeast: 0 }))],
        Plot.pointer({ x: ({ on }) => day(on), y: 'atLeast', r: 7, fill: 'currentColor' }),
      ),
    ],
  });
}
