/** Supporters over time as steps, with published counts, events and deadlines. Loaded when it is shown. */
import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import { isFor } from '../../../analysis/index.ts';
import type { TimelineView } from '../../../api/index.ts';
import { daysBetween, firstDay } from '../../../basics/index.ts';
import { useLook } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import type { Words } from '../../words/index.ts';

const HEIGHT = 320;
/** Days ahead within which a deadline is drawn. */
const NEAR = 120;
/** Letters of a label that have room beside its line. */
const LETTERS = 40;
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
    const plot = supporters(view, width, words);
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', words.timeline.supporters(view.candidate.name));
    // What is under the pointer opens its words; the table beneath does the same for the keyboard.
    plot.addEventListener('click', () => {
      const value: unknown = plot.value;
      if (typeof value === 'object' && value !== null && 'claim' in value) {
        look({ words: [String(value.claim)] }, 'push');
      }
    });
    // Plot brings a style sheet of its own, which the policy of the page refuses; ours has its rules.
    plot.querySelector('style')?.remove();
    // Plot names its groups, which the standard allows only for groups with a role.
    for (const group of plot.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
    node.replaceChildren(plot);
    return () => plot.remove();
  }, [view, width, words, language, look]);
  return <div className="chart" ref={place} />;
}

const shortened = (text: string): string =>
  text.length <= LETTERS ? text : `${text.slice(0, LETTERS - 1)}…`;

/** Labels are as far apart as their letters are high; the line of one between stays without. */
function apart(deadlines: readonly Deadline[], { steps, asOf }: TimelineView): readonly Deadline[] {
  const span = daysBetween(steps[0]?.on ?? asOf, asOf);
  const kept: Deadline[] = [];
  for (const one of deadlines.toSorted((a, b) => firstDay(a.on).localeCompare(firstDay(b.on)))) {
    const before = kept.at(-1);
    const gap = before && daysBetween(firstDay(before.on), firstDay(one.on));
    if (gap === undefined || gap > span / 35) kept.push(one);
  }
  return kept;
}

const FIRMNESS = ['set', 'expected', 'hoped'];
type Deadline = TimelineView['deadlines'][number];
const byFirmness = (a: Deadline, b: Deadline): number =>
  FIRMNESS.indexOf(a.firmness) - FIRMNESS.indexOf(b.firmness);

function supporters(view: TimelineView, width: number, words: Words) {
  const { axis } = words.timeline;
  const named = words.race.deadlines;
  const size = Math.max(1, ...view.steps.map((step) => step.size));
  const last = view.steps.at(-1);
  // The last step holds until the day that is shown.
  const steps = last === undefined ? [] : [...view.steps, { ...last, on: view.asOf }];
  const counts = view.published.filter(({ stance }) => isFor(stance));
  // One line a day, for the firmest that is said of it; far-off dates would press the race together.
  const near = view.deadlines.filter(({ inDays }) => inDays <= NEAR).toSorted(byFirmness);
  const deadlines = near.filter(({ on }, i) => near.findIndex((one) => one.on === on) === i);
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
      Plot.text(apart(deadlines, view), {
        x: ({ on }) => day(on),
        y: 0,
        rotate: -90,
        dx: -7,
        dy: -6,
        textAnchor: 'start',
        text: ({ label, what }: Deadline) => shortened(label ?? named[what]),
      }),
      Plot.ruleX(view.events, { x: ({ on }) => day(on), y1: 0, y2: size / 30 }),
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
