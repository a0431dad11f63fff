/** The picture of the time line as reports have it, here with points that answer. Loaded when it is shown. */
import { useEffect, useRef, useState } from 'react';
import type { CandidateStanding } from '../../../analysis/index.ts';
import type { TimelineView } from '../../../api/index.ts';
import { needOf, supportersOverTime, THEMES } from '../../../charts/index.ts';
import { useLook } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { arrowTo } from '../../parts/arrows.ts';
import { useDark } from './dark.ts';

interface Props {
  readonly view: TimelineView;
  /** Of the same candidate; what the rule asks is known from it. */
  readonly standing: CandidateStanding | undefined;
}

/** Pixels of a letter that nobody made larger. */
const USUAL = 16;

export default function Picture({ view, standing }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const look = useLook();
  const { language } = useSpeech();
  const dark = useDark();
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
    if (node === null || width === 0) return;
    // Its letters have a size in pixels; they grow with those of the page.
    const larger = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;
    const theme = dark ? THEMES.dark : THEMES.light;
    const drawn = supportersOverTime(
      { ...view, need: standing && needOf(standing) },
      { document, width: width / larger, language, interactive: true, theme },
    );
    for (const side of ['width', 'height']) {
      drawn.setAttribute(side, String(Number(drawn.getAttribute(side)) * larger));
    }
    // Who was on a point stays on it when the picture is drawn anew.
    const at = pointsIn(node).indexOf(document.activeElement as SVGElement);
    node.replaceChildren(drawn);
    const points = pointsIn(node);
    stopAt(points, Math.max(0, at));
    if (at >= 0) points[at]?.focus();
  }, [view, standing, width, language, dark]);
  useEffect(() => {
    const node = place.current;
    return node === null
      ? undefined
      : answer(node, (words) => {
          look({ words }, 'push');
        });
  }, [look]);
  return <div className="chart" ref={place} />;
}

/** What the keyboard reaches, from left to right and, on one day, from top to bottom. */
function pointsIn(node: Element): readonly SVGElement[] {
  const placed = [...node.querySelectorAll<SVGElement>('[role="button"]')].map((point) => ({
    point,
    box: point.getBoundingClientRect(),
  }));
  return placed
    .toSorted((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
    .map(({ point }) => point);
}

/** One of them is in the order of the Tab key. */
function stopAt(points: readonly SVGElement[], at: number): void {
  for (const [i, point] of points.entries()) point.setAttribute('tabindex', i === at ? '0' : '-1');
}

/** Listens to clicks, Enter, Space and arrows in the picture until the returned function is called. */
function answer(node: HTMLElement, open: (claims: readonly string[]) => void): () => void {
  const opened = (event: Event): boolean => {
    const claims =
      event.target instanceof Element
        ? event.target.closest('[data-claims]')?.getAttribute('data-claims')
        : undefined;
    if (claims === undefined || claims === null) return false;
    open(claims.split(' '));
    return true;
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (opened(event)) event.preventDefault();
      return;
    }
    const points = pointsIn(node);
    const at = points.indexOf(event.target as SVGElement);
    const to = at < 0 ? undefined : arrowTo(event.key, at, points);
    if (to === undefined) return;
    event.preventDefault();
    stopAt(points, to);
    points[to]?.focus();
  };
  node.addEventListener('click', opened);
  node.addEventListener('keydown', pressed);
  return () => {
    node.removeEventListener('click', opened);
    node.removeEventListener('keydown', pressed);
  };
}
